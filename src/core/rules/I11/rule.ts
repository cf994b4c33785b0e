import type { Form, Indicator } from '../../forms/model';
import { overlaps } from '../../grid/address';
import { isBlank } from '../../text/normalize';
import { refsOf } from '../equation';
import { applicableRows, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, type RuleContext, defineRule, outcomeOf } from '../rule';

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
    const lost = hasLostMerges(context);
    let covered = false;
    return outcomeOf(
      rows.flatMap((row) => {
        const cause = causeOf(context, row);
        const given = !isBlank(row.cells.reason?.text ?? '');
        covered = cause !== null && (given || (covered && lost));
        return cause && !covered ? draftsOf(form, row, cause) : [];
      }),
    );
  },
});

type Cause = 'not-met' | 'deducted';

function causeOf({ compare }: RuleContext, row: Indicator): Cause | null {
  const { score, weight } = row.cells;
  if (!weight?.number?.gt(0)) return null;
  if (compare(row).outcome === 'not-met') return 'not-met';
  return score?.number?.lt(weight.number) ? 'deducted' : null;
}

function draftsOf(form: Form, { cells, ...row }: Indicator, cause: Cause): Draft[] {
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

/** A form without a single merge: saved as plain values, it cannot tell which rows a reason was merged over. */
function hasLostMerges({ form, sheet }: RuleContext): boolean {
  return !sheet.merges.some((merge) => overlaps(merge, form.range));
}
