import { levelName } from '../../forms/labels';
import { indicatorName } from '../../text/target/direction';
import { normalizeLabel } from '../../text/normalize';
import { refsOf } from '../equation';
import { rowName, statedRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { misplacementOf } from './classes';

/** An indicator stands under the 二级指标 that it measures. */
export const I24 = defineRule({
  code: 'I24',
  name: 'wrong-class',
  severity: 'info',
  source: ['own'],
  messages: [
    'budget-execution',
    'to-time',
    'to-quality',
    'to-quantity',
    'to-cost',
    'to-satisfaction',
    'not-a-cost',
  ],
  fixes: [],
  fixKind: null,
  check({ form, compare }) {
    const rows = statedRows(form).filter(({ cells }) => cells.level2 && cells.level3);
    if (rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(
      rows.flatMap((row): Draft[] => {
        const { level2, level3, target } = row.cells;
        if (!level2 || !level3) return [];
        const name = indicatorName(normalizeLabel(level3.text));
        const misplacement = misplacementOf(
          name,
          levelName(level2.text),
          compare(row).target,
          target?.text ?? '',
        );
        if (!misplacement) return [];
        const values = { row: rowName(row), level2: levelName(level2.text) };
        const related = refsOf(form, [level2, target]);
        return [{ cells: [level3.at], related, message: { id: misplacement, values }, found: level3.text }];
      }),
    );
  },
});
