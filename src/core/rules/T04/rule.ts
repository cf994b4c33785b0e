import { type ContentChange, type FillChange, ofKind } from '../../guard/difference';
import { describeDifference } from '../../guard/describe';
import { restoringFix } from '../against-baseline';
import { type Draft, defineRule, notCheckable, outcomeOf } from '../rule';

/** What is not to be filled in stays as it was (置灰信息无需录入且不可修改). */
export const T04 = defineRule({
  code: 'T04',
  name: 'locked-cell-changed',
  severity: 'error',
  source: ['remarks-2022', 'notes-2021'],
  messages: [
    'value',
    'value-inferred',
    'label',
    'heading',
    'formula',
    'filled',
    'emptied',
    'renamed',
    'fill',
  ],
  fixes: ['restore', 'restore-formula', 'clear'],
  fixKind: 'safe',
  check({ baseline }) {
    // What a locked cell ought to hold is known from a baseline only: the fills tell which cells are locked.
    if (baseline === 'none') return notCheckable('baseline-missing');
    if (baseline === 'unmatched') return notCheckable('baseline-unmatched');
    const differences = baseline.differences();
    return outcomeOf([
      ...ofKind(differences, 'content').map(contentDraft),
      ...ofKind(differences, 'fill').map(fillDraft),
    ]);
  },
});

const FIXES: Readonly<Record<ContentChange['what'], (typeof T04.fixes)[number]>> = {
  value: 'restore',
  label: 'restore',
  heading: 'restore',
  formula: 'restore-formula',
  filled: 'clear',
};

function contentDraft(change: ContentChange): Draft {
  const { at, found, expected, what, edit, isDoubtful } = change;
  const { values } = describeDifference(change);
  return {
    // Among 三级指标 that may be added and deleted, another name may be another indicator.
    ...(isDoubtful && { severity: 'warning' as const }),
    cells: [at],
    message: { id: messageOf(change), values },
    found,
    expected,
    fixes: restoringFix(edit, values, FIXES[what], isDoubtful ? 'suggested' : 'safe'),
  };
}

/** A value that is known to be the system's by its fill or place only is called so. */
function messageOf(change: ContentChange): string {
  const { id } = describeDifference(change);
  return id === 'value' && change.source !== 'protection' ? 'value-inferred' : id;
}

function fillDraft(change: FillChange): Draft {
  return {
    severity: 'info',
    cells: change.cells,
    message: describeDifference(change),
    found: '',
  };
}
