import { refsOf } from '../equation';
import { applicableRows, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** An actual value says what was reached; it does not repeat the target's operator or deadline. */
export const I19 = defineRule({
  code: 'I19',
  name: 'actual-copies-target',
  severity: 'warning',
  source: ['own'],
  messages: ['operator', 'deadline'],
  fixes: [],
  fixKind: null,
  check({ form, compare }) {
    const rows = applicableRows(form);
    if (!form.columns.actual || rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(
      rows.flatMap((row): Draft[] => {
        const { copies } = compare(row).remarks;
        const { actual, target } = row.cells;
        if (!copies || !actual) return [];
        const values = { row: rowName(row), found: actual.text };
        const related = refsOf(form, [target]);
        return [{ cells: [actual.at], related, message: { id: copies, values }, found: actual.text }];
      }),
    );
  },
});
