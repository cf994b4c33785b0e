import type { Form, Indicator } from '../../forms/model';
import type { UnitRemark } from '../../text/target/remarks';
import { editOf, fixOf } from '../edits';
import { refsOf } from '../equation';
import { applicableRows, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** The actual value carries the target's unit. */
export const I20 = defineRule({
  code: 'I20',
  name: 'unit-differs',
  severity: 'info',
  source: ['own'],
  messages: ['missing', 'period-missing', 'differs'],
  fixes: ['append-unit'],
  fixKind: 'safe',
  check({ form, compare }) {
    const rows = applicableRows(form);
    if (!form.columns.actual || rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(rows.flatMap((row) => draftsOf(form, row, compare(row).remarks.unit)));
  },
});

function draftsOf(form: Form, row: Indicator, remark: UnitRemark | null): Draft[] {
  const { actual, target } = row.cells;
  // A unit that only the target lacks is the template's business, not the clerk's.
  if (!remark || !actual || (remark.kind !== 'differs' && remark.side === 'target')) return [];
  const corrected = remark.kind === 'missing' ? remark.corrected : null;
  const fixes =
    corrected === null
      ? []
      : fixOf('safe', 'append-unit', [editOf(form, actual, { value: corrected })], { expected: corrected });
  return [
    {
      cells: [actual.at],
      related: refsOf(form, [target]),
      message: { id: remark.kind, values: { row: rowName(row), found: actual.text, ...unitsOf(remark) } },
      found: actual.text,
      expected: corrected,
      fixes,
    },
  ];
}

function unitsOf(remark: UnitRemark): { unit: string; other: string } {
  if (remark.kind === 'missing') return { unit: remark.unit, other: '' };
  if (remark.kind === 'period-missing') return { unit: remark.period, other: '' };
  return { unit: remark.target, other: remark.actual };
}
