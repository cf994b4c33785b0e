/** The same project's form in last year's workbook. */
import type { Form } from '../forms/model';
import { cardOf, type FormCard } from './card';
import { NOT_APPLICABLE, type Outcome, type RuleContext, notCheckable } from './rule';

/**
 * A check against last year's form: not applicable where no workbook of last year was given, not checkable where
 * that workbook does not hold the project.
 */
export function withPrevious(
  check: (context: RuleContext, previous: Form) => Outcome,
): (context: RuleContext) => Outcome {
  return (context) => {
    if (context.previous === null) return NOT_APPLICABLE;
    const previous = previousForm(context.form, context.previous);
    return previous ? check(context, previous) : notCheckable('previous-missing');
  };
}

/** By 项目编码, else by 项目名称; null where none or several fit. */
export function previousForm(form: Form, candidates: readonly Form[]): Form | null {
  const own = cardOf(form);
  const earlier = candidates
    .filter(({ year }) => year === null || form.year === null || year === form.year - 1)
    .map((candidate) => ({ candidate, card: cardOf(candidate) }));
  const byCode = earlier.filter(({ card }) => own.code !== null && card.code?.key === own.code.key);
  const named = earlier.filter(({ card }) => isNamed(card, own));
  const found = byCode.length > 0 ? byCode : named;
  return found.length === 1 ? (found[0]?.candidate ?? null) : null;
}

function isNamed(card: FormCard, own: FormCard): boolean {
  return own.project !== null && card.project?.key === own.project.key;
}

/** Last year as a message names it: the year, else 上. */
export function lastYear({ form }: RuleContext, { year }: Form): number | string {
  return year ?? (form.year === null ? '上' : form.year - 1);
}
