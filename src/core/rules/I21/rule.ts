import type { Field, Form, Indicator } from '../../forms/model';
import type { PercentRemark, Remarks } from '../../text/target/remarks';
import { editOf, fixOf } from '../edits';
import { refsOf } from '../equation';
import { applicableRows, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/**
 * A percentage that lost its sign: 1 or 99.99 where 100% or 99.99% is meant. A number under a percent format
 * shows its sign and is fine.
 */
export const I21 = defineRule({
  code: 'I21',
  name: 'percent-lost',
  severity: 'warning',
  source: ['own'],
  messages: ['lost', 'unclear'],
  fixes: ['add-percent'],
  fixKind: 'safe',
  check({ form, compare }) {
    const rows = applicableRows(form);
    if (rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(rows.flatMap((row) => draftsOf(form, row, compare(row).remarks)));
  },
});

interface LostPercent extends PercentRemark {
  readonly field: Field;
}

function draftsOf(form: Form, row: Indicator, { targetPercent, actualPercent }: Remarks): Draft[] {
  const lost = [...lostIn(row.cells.target, targetPercent), ...lostIn(row.cells.actual, actualPercent)];
  const [first] = lost;
  if (!first) return [];
  const certain = lost.every(({ corrected }) => corrected !== null);
  const values = { row: rowName(row), found: first.field.text, expected: first.corrected ?? '' };
  return [
    {
      cells: lost.map(({ field }) => field.at),
      related: refsOf(form, [row.cells.target, row.cells.actual]),
      message: { id: certain ? 'lost' : 'unclear', values },
      found: first.field.text,
      expected: certain ? first.corrected : null,
      fixes: certain
        ? fixOf(
            'safe',
            'add-percent',
            lost.map((item) => editFor(form, item)),
            values,
          )
        : [],
    },
  ];
}

function lostIn(field: Field | undefined, remark: PercentRemark | null): LostPercent[] {
  return field && remark ? [{ field, corrected: remark.corrected }] : [];
}

function editFor(form: Form, { field, corrected }: LostPercent) {
  return editOf(form, field, { value: corrected });
}
