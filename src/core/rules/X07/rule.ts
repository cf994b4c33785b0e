import { type AccountsTable, type Figure, figureOf } from '../../accounts/model';
import { Big, HUNDRED, formatFixed } from '../../text/decimal';
import { shownAmount } from '../accounts-amounts';
import { formsOf } from '../accounts-frame';
import { joinedTerms } from '../equation';
import type { ExpenseRate } from '../expense-rates';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';
import { enumerate } from '../words';

/** What a form states of the “三公” expenses is what the table has: 决算数 over 预算数. */
export const X07 = defineRule({
  code: 'X07',
  name: 'three-public-rate',
  severity: 'warning',
  source: ['own'],
  messages: ['differs'],
  fixes: [],
  fixKind: null,
  checkTable({ table, set, cards }) {
    if (table.table !== 'T9' || set.kind !== 'final') return NOT_APPLICABLE;
    const rates = formsOf(set, cards).flatMap(({ file, expenseRates }) =>
      expenseRates.map((rate) => ({ ...rate, file })),
    );
    if (rates.length === 0) return NOT_APPLICABLE;
    const ratio = ratioIn(table);
    const stated = rates.flatMap((rate) =>
      rate.percent === null ? [] : [{ ...rate, percent: rate.percent }],
    );
    if (!ratio || stated.length === 0) return notCheckable('value-missing');
    const wrong = stated.filter(({ percent }) => !agrees(percent, ratio));
    return wrong.length > 0 ? outcomeOf([draft(ratio, wrong)]) : PASSED;
  },
});

interface Ratio {
  readonly final: Figure;
  readonly budget: Figure;
  readonly percent: Big;
  /** What it may be before both amounts were rounded. */
  readonly least: Big;
  readonly most: Big;
}

function ratioIn(table: AccountsTable): Ratio | null {
  const [final, budget] = [figureOf(table, 'final', 'total'), figureOf(table, 'budget', 'total')];
  if (!final || !budget || final.fen === null || budget.fen === null || budget.fen <= 0) return null;
  const half = final.unit === 1 ? 0 : final.unit / 2;
  const percent = (part: number, whole: number): Big => new Big(part).times(HUNDRED).div(whole);
  return {
    final,
    budget,
    percent: percent(final.fen, budget.fen),
    least: percent(final.fen - half, budget.fen + half),
    most: percent(final.fen + half, budget.fen - half),
  };
}

/** Rounded to the decimals that are written. */
function agrees(percent: string, { least, most }: Ratio): boolean {
  const value = new Big(percent);
  const decimals = percent.split('.')[1]?.length ?? 0;
  const half = new Big(`5e-${String(decimals + 1)}`);
  return value.plus(half).gte(least) && value.minus(half).lte(most);
}

type Stated = ExpenseRate & { readonly percent: string; readonly file: string | null };

function draft({ final, budget, percent }: Ratio, wrong: readonly Stated[]): Draft {
  const expected = `${formatFixed(percent)}%`;
  const values = {
    rows: enumerate(wrong.map(({ name }) => name)),
    stated: enumerate(wrong.map(({ text }) => text)),
    final: shownAmount(final),
    budget: shownAmount(budget),
    expected,
  };
  return {
    cells: [{ row: final.at.row, column: final.at.column }],
    related: [budget.at, ...wrong.flatMap(({ file, at }) => (file === null ? [at] : []))],
    message: { id: 'differs', values },
    found: shownAmount(final),
    arithmetic: joinedTerms([
      { text: `${expected} = ` },
      { text: shownAmount(final), at: final.at },
      { text: ' ÷ ' },
      { text: shownAmount(budget), at: budget.at },
      { text: ' × 100' },
    ]),
  };
}
