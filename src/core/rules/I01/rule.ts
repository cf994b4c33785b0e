import type { Field } from '../../forms/model';
import { ZERO } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import { applicableRows, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** A weight has to be a number of points. Blank weights are I16's; rows that do not apply may carry a marker. */
export const I01 = defineRule({
  code: 'I01',
  name: 'weight-number',
  severity: 'error',
  source: ['practice'],
  messages: ['not-a-number', 'negative'],
  fixes: [],
  fixKind: null,
  check({ form }) {
    if (!form.columns.weight) return NOT_APPLICABLE;
    const rows = applicableRows(form);
    if (rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(
      rows.flatMap((row): Draft[] => {
        const { weight } = row.cells;
        const id = weight && faultOf(weight);
        if (!weight || !id) return [];
        const message = { id, values: { found: weight.text, row: rowName(row) } };
        return [{ cells: [weight.at], message, found: weight.text }];
      }),
    );
  },
});

function faultOf(weight: Field): 'not-a-number' | 'negative' | null {
  if (isBlank(weight.text)) return null;
  if (weight.number === null) return 'not-a-number';
  return weight.number.lt(ZERO) ? 'negative' : null;
}
