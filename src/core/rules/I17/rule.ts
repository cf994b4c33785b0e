import type { Indicator } from '../../forms/model';
import { naMarker } from '../../text/normalize';
import { refsOf } from '../equation';
import { applicableRows, isPositive, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** A slash or dash is no actual value where the row carries weight and does not say 不适用. */
export const I17 = defineRule({
  code: 'I17',
  name: 'slash-with-weight',
  severity: 'warning',
  source: ['own'],
  messages: ['slash'],
  fixes: [],
  fixKind: null,
  check({ form }) {
    const rows = applicableRows(form).filter(({ cells }) => isPositive(cells.weight));
    if (!form.columns.actual || rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(
      rows.filter(isSlashed).flatMap((row): Draft[] => {
        const { actual, weight, score } = row.cells;
        if (!actual) return [];
        const values = { row: rowName(row), found: actual.text, weight: weight?.text ?? '' };
        const related = refsOf(form, [weight, score]);
        return [{ cells: [actual.at], related, message: { id: 'slash', values }, found: actual.text }];
      }),
    );
  },
});

function isSlashed({ cells }: Indicator): boolean {
  const marker = naMarker(cells.actual?.text ?? '');
  return marker === '/' || marker === '—';
}
