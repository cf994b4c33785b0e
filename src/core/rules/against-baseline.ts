/** Checks against the baseline: the blank official template, or the workbook as it was received. */
import type { Fix, FixKind, MessageValues } from '../finding';
import type { Edit } from '../grid/edit';
import type { BaselineView } from '../guard/view';
import { fixOf } from './edits';
import { NOT_APPLICABLE, type Outcome, type RuleContext, notCheckable } from './rule';

/** Not applicable where no baseline was given, not checkable where it does not hold the form. */
export function againstBaseline(
  check: (baseline: BaselineView, context: RuleContext) => Outcome,
): (context: RuleContext) => Outcome {
  return (context) => {
    const { baseline } = context;
    if (baseline === 'none') return NOT_APPLICABLE;
    return baseline === 'unmatched' ? notCheckable('baseline-unmatched') : check(baseline, context);
  };
}

/** Brings back what the baseline has, where that can be written. */
export function restoringFix(
  edit: Edit | null,
  values: MessageValues = {},
  id = 'restore',
  kind: FixKind = 'safe',
): readonly Fix[] {
  return edit ? fixOf(kind, id, [edit], values) : [];
}
