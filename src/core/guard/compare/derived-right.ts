/**
 * Cells that follow from others: they may change along with those, and are right as long as the arithmetic is,
 * whether a value or a formula stands in them.
 */
import { type Field, type Form, type FundRow, totalFundRow } from '../../forms/model';
import { acceptedBudgetScores, executionRate, totalOf } from '../../rules/derived';
import { decimal, HUNDRED } from '../../text/decimal';

/** As F04 passes: what is cut off or rounded up, no more. */
const RATE_TOLERANCE = decimal('0.01');

/** Tells whether a field would be right where the path leads in this form; null for a path that follows from nothing. */
export function isDerivedRight(form: Form, path: string, { number }: Pick<Field, 'number'>): boolean | null {
  const [block, kind, column] = path.split('.');
  if (block === 'total') {
    if (kind === 'label') return null;
    const { value } = totalOf(form, kind === 'weight' ? 'weight' : 'score');
    return number !== null && (number.eq(value) || (kind === 'weight' && number.eq(HUNDRED)));
  }
  if (path === 'header.project-amount') {
    const budget = totalFundRow(form)?.cells.budget?.number;
    return budget && number ? number.eq(budget) : false;
  }
  if (block !== 'funds') return null;
  const row = form.funds?.rows.find((one) => one.kind === kind);
  if (column === 'rate') return row ? isRateRight(row, number) : false;
  return kind === 'total' && column === 'score' ? isScoreRight(row, number) : null;
}

function isRateRight({ cells: { budget, executed } }: FundRow, number: Field['number']): boolean {
  const exact = budget?.number && executed?.number && executionRate(budget.number, executed.number);
  return Boolean(exact && number?.minus(exact).abs().lte(RATE_TOLERANCE));
}

function isScoreRight(row: FundRow | undefined, number: Field['number']): boolean {
  const { weight, budget, executed } = row?.cells ?? {};
  if (!weight?.number || !budget?.number || !executed?.number || !number) return false;
  return acceptedBudgetScores(weight.number, budget.number, executed.number).some((score) =>
    score.eq(number),
  );
}
