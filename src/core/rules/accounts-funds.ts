/** Which money a set of accounts holds: funds that it has none of, and whether all of it is fiscal. */
import { type AccountsSet, type Figure, type TableCode, figureOf, lineOf } from '../accounts/model';
import { USED_BALANCE, incomeLines, linesOf } from './accounts-lines';

/** 政府性基金 and 国有资本经营 each have a table of their own, which a set without such money may leave out. */
const FUND_OF = { T7: 'funds', T8: 'capital' } as const;

/** False for the table of a fund that the summaries show no money of. */
export function isNeeded(set: AccountsSet, code: TableCode): boolean {
  if (code !== 'T7' && code !== 'T8') return true;
  const amounts = amountsOfFund(set, FUND_OF[code]);
  return amounts.length === 0 || amounts.some((fen) => fen !== 0);
}

function amountsOfFund(
  { tables: { T1, T4 } }: AccountsSet,
  fund: 'funds' | 'capital',
): readonly (number | null)[] {
  const income = [figureOf(T1, `income.${fund}`, 'amount'), figureOf(T4, `income.${fund}`, 'amount')];
  const carried = figureOf(T4, `income.opening.${fund}`, 'amount');
  const spent = (T4?.lines ?? []).map(({ figures }) => figures[fund]);
  return [...income, carried, ...spent].flatMap((figure) => (figure ? [figure.fen] : []));
}

const FISCAL_INCOME = ['income.general', 'income.funds', 'income.capital'];

/** Tables of the spending of fiscal money, one a fund. */
export const SPENDING_TABLES = ['T5', 'T7', 'T8'] as const;

/**
 * True where the figures show that no other than fiscal money was spent: there is no other income, and carry-over or
 * spending is the same with and without it. Then the tables of fiscal money account for all spending.
 */
export function isAllFiscal(set: AccountsSet): boolean {
  return hasFiscalIncomeOnly(set) && spendsFiscalOnly(set);
}

function hasFiscalIncomeOnly({ tables: { T1, T2 } }: AccountsSet): boolean {
  if (T1) {
    const others = incomeLines(T1).filter(({ key }) => !FISCAL_INCOME.includes(key));
    return [...others, ...linesOf(T1, USED_BALANCE)].every(({ figures }) => isZero(figures.amount));
  }
  const all = lineOf(T2, 'total')?.figures;
  if (!all) return false;
  const { total: _total, fiscal: _fiscal, ...others } = all;
  return Object.values(others).every(isZero);
}

function spendsFiscalOnly(set: AccountsSet): boolean {
  const { T1, T3, T4 } = set.tables;
  const spent = figureOf(T1, 'expenditure.total', 'amount');
  const opening = (table: typeof T1) => figureOf(table, 'income.opening', 'amount');
  const needed = SPENDING_TABLES.filter((code) => set.tables[code] ?? isNeeded(set, code));
  const fiscal = needed.map((code) => figureOf(set.tables[code], 'total', 'total'));
  return (
    agree(
      [opening(T1), figureOf(T4, 'expenditure.closing', 'total')],
      [opening(T4), figureOf(T1, 'expenditure.closing', 'amount')],
    ) ||
    agree([spent], [figureOf(T4, 'expenditure.total', 'total')]) ||
    agree([figureOf(T3, 'total', 'total')], fiscal)
  );
}

/** The same sums but for one unit of rounding; false where any figure is not there. */
function agree(a: readonly (Figure | undefined)[], b: readonly (Figure | undefined)[]): boolean {
  const [left, right] = [added(a), added(b)];
  const unit = Math.max(...[...a, ...b].map((figure) => figure?.unit ?? 1));
  return left !== null && right !== null && Math.abs(left - right) <= (unit === 1 ? 0 : unit);
}

function added(figures: readonly (Figure | undefined)[]): number | null {
  let sum = 0;
  for (const figure of figures) {
    const fen = figure?.fen ?? null;
    if (fen === null) return null;
    sum += fen;
  }
  return sum;
}

function isZero(figure: Figure | undefined): boolean {
  return figure === undefined || figure.fen === 0;
}
