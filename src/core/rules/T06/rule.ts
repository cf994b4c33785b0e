import { describeDifference } from '../../guard/describe';
import { type Difference, ofKind } from '../../guard/difference';
import { againstBaseline } from '../against-baseline';
import { type Draft, defineRule, outcomeOf } from '../rule';

/** Rows, columns and merges outside of the 三级指标 stand as in the baseline (填报说明 2). */
export const T06 = defineRule({
  code: 'T06',
  name: 'structure-changed',
  severity: 'error',
  source: ['notes-2021'],
  messages: [
    'row-inserted',
    'row-inserted-blank',
    'row-deleted',
    'row-deleted-blank',
    'column-inserted',
    'column-inserted-blank',
    'column-deleted',
    'merge-broken',
    'merge-added',
    'merges-gone',
    'section-deleted',
    'sheet-renamed',
  ],
  fixes: [],
  fixKind: null,
  incomplete: true,
  check: againstBaseline(({ differences }) => {
    const all = differences();
    return outcomeOf([
      ...ofKind(all, 'row', 'column').map((line) =>
        draft(line, { found: line.what === 'inserted' ? line.text : '' }),
      ),
      ...ofKind(all, 'merge', 'merges-gone').map((merge) => draft(merge)),
      ...ofKind(all, 'section-deleted').map((gone) =>
        draft(gone, { expected: gone.section, ...(gone.isDoubtful && { severity: 'warning' as const }) }),
      ),
      ...ofKind(all, 'sheet-renamed').map((renamed) =>
        draft(renamed, { found: renamed.now, expected: renamed.before }),
      ),
    ]);
  }),
});

function draft(
  difference: Difference,
  own: Partial<Pick<Draft, 'found' | 'expected' | 'severity'>> = {},
): Draft {
  return { cells: [difference.at], message: describeDifference(difference), found: '', ...own };
}
