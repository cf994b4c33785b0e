/** The funds block as a whole: whether it stands in the form, and whether it could be read. */
import { labelBase } from '../forms/labels';
import { type Field, type Form, totalFundRow } from '../forms/model';
import { type Outcome, type RuleContext, notCheckable } from './rule';

/** Labels of the block, the one beside its figures first. */
const BLOCK_LABELS = ['项目资金', '资金使用情况', '预算执行情况'] as const;

/** A check of the funds block; it gives up where the block stands in the form but could not be read. */
export function onFunds(check: (context: RuleContext) => Outcome): (context: RuleContext) => Outcome {
  return (context) => unreadFunds(context.form) ?? check(context);
}

/** The outcome for a form whose funds block or its total row could not be read; null for one read or without it. */
export function unreadFunds(form: Form): Outcome | null {
  const unread = form.funds ? lacksTotalRow(form) : fundsLabel(form) !== null;
  return unread ? notCheckable('block-missing', { block: BLOCK_LABELS[0] }) : null;
}

/** A label that says the form has a funds block. */
export function fundsLabel(form: Form): Field | null {
  for (const word of BLOCK_LABELS) {
    const label = form.labels.find(({ text }) => labelBase(text) === word);
    if (label) return label;
  }
  return null;
}

function lacksTotalRow(form: Form): boolean {
  const hasRows =
    (form.funds?.rows.length ?? 0) > 0 || form.problems.some(({ kind }) => kind === 'row-unknown');
  return hasRows && !totalFundRow(form);
}
