import { describeDifference } from '../../guard/describe';
import { ofKind } from '../../guard/difference';
import {
  type Draft,
  NOT_APPLICABLE,
  PASSED,
  type RuleContext,
  defineRule,
  notCheckable,
  outcomeOf,
} from '../rule';

/** The protection of the baseline is still on, and the file carries no macros. */
export const T11 = defineRule({
  code: 'T11',
  name: 'protection-removed',
  severity: 'info',
  source: ['remarks-2022'],
  messages: ['removed', 'unlocked', 'macros'],
  fixes: [],
  fixKind: null,
  incomplete: true,
  check(context) {
    const { baseline } = context;
    const macros = context.workbook.macros ? [macrosDraft(context)] : [];
    if (macros.length === 0 && baseline === 'none') return NOT_APPLICABLE;
    if (macros.length === 0 && baseline === 'unmatched') return notCheckable('baseline-unmatched');
    const differences = typeof baseline === 'string' ? [] : baseline.differences();
    const drafts = [
      ...ofKind(differences, 'protection-removed').map(({ at }): Draft => ({
        cells: [at],
        message: { id: 'removed', values: {} },
        found: '',
      })),
      ...ofKind(differences, 'unlocked').map((change): Draft => ({
        cells: change.cells,
        message: describeDifference(change),
        found: '',
      })),
      ...macros,
    ];
    return drafts.length > 0 ? outcomeOf(drafts) : PASSED;
  },
});

function macrosDraft({ form: { title, range } }: RuleContext): Draft {
  const at = title?.at ?? { row: range.top, column: range.left };
  return { cells: [at], message: { id: 'macros', values: {} }, found: '' };
}
