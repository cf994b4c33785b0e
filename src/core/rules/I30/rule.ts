import { decimal } from '../../text/decimal';
import { rowName, statedRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** A single row that carries much of the form leaves the score to one judgement. */
export const I30 = defineRule({
  code: 'I30',
  name: 'single-heavy-row',
  severity: 'info',
  source: ['own'],
  messages: ['heavy'],
  fixes: [],
  fixKind: null,
  parameters: ['heavyRow'],
  check({ form, parameters }) {
    const rows = statedRows(form).filter(({ cells }) => cells.weight?.number);
    if (rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(
      rows.flatMap((row): Draft[] => {
        const { weight } = row.cells;
        if (!weight?.number?.gte(decimal(parameters.heavyRow))) return [];
        const values = { row: rowName(row), found: weight.text };
        return [{ cells: [weight.at], message: { id: 'heavy', values }, found: weight.text }];
      }),
    );
  },
});
