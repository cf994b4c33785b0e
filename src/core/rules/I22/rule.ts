import type { Form, Indicator } from '../../forms/model';
import type { Remarks } from '../../text/target/remarks';
import { editOf, fixOf } from '../edits';
import { rowName, statedRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** A target says what is to be reached: no word that fits any project, no date in bare digits. */
export const I22 = defineRule({
  code: 'I22',
  name: 'target-not-standard',
  severity: 'info',
  source: ['own'],
  messages: ['vague', 'date'],
  fixes: ['to-date'],
  fixKind: 'safe',
  check({ form, compare }) {
    const rows = statedRows(form);
    if (!form.columns.target || rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(rows.flatMap((row) => draftsOf(form, row, compare(row).remarks)));
  },
});

function draftsOf(form: Form, row: Indicator, { standardDate, vagueTarget }: Remarks): Draft[] {
  const { target } = row.cells;
  if (!target) return [];
  const found = target.text;
  if (standardDate !== null) {
    const values = { row: rowName(row), found, expected: standardDate };
    return [
      {
        severity: 'warning',
        cells: [target.at],
        message: { id: 'date', values },
        found,
        expected: standardDate,
        fixes: fixOf('safe', 'to-date', [editOf(form, target, { value: standardDate })], values),
      },
    ];
  }
  if (!vagueTarget) return [];
  return [{ cells: [target.at], message: { id: 'vague', values: { row: rowName(row), found } }, found }];
}
