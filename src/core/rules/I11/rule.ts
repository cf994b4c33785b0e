import type { Form, Indicator } from '../../forms/model';
import { refsOf } from '../equation';
import { type ReasonCause, applicableRows, explainedRows, reasonCause, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/**
 * A missed target or a deducted score needs a reason. A reason merged over several rows counts for all of them;
 * where a form has lost its merges, one written in the first of several such rows does too.
 */
export const I11 = defineRule({
  code: 'I11',
  name: 'reason-missing',
  severity: 'error',
  source: ['notes-2021', 'practice'],
  messages: ['not-met', 'deducted'],
  fixes: [],
  fixKind: null,
  check(context) {
    const { form } = context;
    const rows = applicableRows(form);
    if (!form.columns.reason || rows.length === 0) return NOT_APPLICABLE;
    const causes = new Map(rows.map((row) => [row, reasonCause(context, row)]));
    const explained = explainedRows(context, (row) => Boolean(causes.get(row)));
    return outcomeOf(
      rows.flatMap((row) => {
        const cause = causes.get(row);
        return cause && !explained.has(row) ? draftsOf(form, row, cause) : [];
      }),
    );
  },
});

function draftsOf(form: Form, { cells, ...row }: Indicator, cause: ReasonCause): Draft[] {
  const { reason, score, weight, actual, target } = cells;
  if (!reason) return [];
  const values = {
    row: rowName({ cells, ...row }),
    score: score?.text ?? '',
    weight: weight?.text ?? '',
    actual: actual?.text ?? '',
    target: target?.text ?? '',
  };
  const related = refsOf(form, [score, weight, actual, target]);
  return [{ cells: [reason.at], related, message: { id: cause, values }, found: '' }];
}
