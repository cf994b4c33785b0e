import type { Equality } from '../../accounts/equality';
import { type AccountsTable, type Line, figureOf, lineOf } from '../../accounts/model';
import { columnSums, columnsOf, rowSums, sameAs, sumOf } from '../accounts-equalities';
import { expenditureLines, incomeLines, linesOf } from '../accounts-lines';
import { balanceRule, eachOf, within } from '../balances';

const FUNDS = ['general', 'funds', 'capital'] as const;

/** The summary of fiscal money: rows over the three funds, columns as in the summary of all money, and each fund. */
export const A11 = balanceRule({
  code: 'A11',
  name: 'fiscal-summary',
  tables: within('T4'),
  messages: ['row', 'column', 'sides', 'fund'],
  equalities: (set) =>
    eachOf(set, ['T4']).flatMap((table) => [
      ...rows(table),
      ...incomeColumn(table),
      ...expenditureColumns(table),
      ...sides(table),
      ...FUNDS.flatMap((fund) => movementOf(table, fund)),
    ]),
});

function rows(table: AccountsTable): readonly Equality[] {
  const sums = ['expenditure.total', 'expenditure.closing', 'expenditure.grand'];
  const lines = [...expenditureLines(table), ...sums.flatMap((key) => filledIn(table, key) ?? [])];
  return rowSums({ rule: 'A11', message: 'row' }, table, ['total', ...FUNDS], lines);
}

function incomeColumn(table: AccountsTable): readonly Equality[] {
  const owner = { rule: 'A11', message: 'column' };
  const line = (key: string) => lineOf(table, `income.${key}`);
  const carried = linesOf(
    table,
    FUNDS.map((fund) => `income.opening.${fund}`),
  );
  return [
    ...columnSums(owner, line('total'), incomeLines(table)),
    ...columnSums(owner, line('opening'), carried),
    ...(line('total')
      ? columnSums(owner, line('grand'), linesOf(table, ['income.total', 'income.opening']))
      : []),
  ];
}

function expenditureColumns(table: AccountsTable): readonly Equality[] {
  const owner = { rule: 'A11', message: 'column' };
  const [total, closing, grand] = ['total', 'closing', 'grand'].map((key) =>
    filledIn(table, `expenditure.${key}`),
  );
  const grandTotals = columnsOf(grand).flatMap((column) => {
    const parts = [total?.figures[column], closing?.figures[column]];
    return parts.includes(undefined) ? [] : sumOf(owner, grand?.figures[column], parts);
  });
  return [...columnSums(owner, total, expenditureLines(table)), ...grandTotals];
}

function sides(table: AccountsTable): readonly Equality[] {
  const income = figureOf(table, 'income.grand', 'amount');
  return sameAs({ rule: 'A11', message: 'sides' }, income, figureOf(table, 'expenditure.grand', 'total'));
}

/** What a fund had at the beginning and took in is what its column comes to. */
function movementOf(table: AccountsTable, fund: (typeof FUNDS)[number]): readonly Equality[] {
  const parts = [`income.opening.${fund}`, `income.${fund}`].map((key) => figureOf(table, key, 'amount'));
  if (parts.includes(undefined)) return [];
  return sumOf({ rule: 'A11', message: 'fund' }, filledIn(table, 'expenditure.grand')?.figures[fund], parts);
}

/** The line; only with its total where the form leaves the split of an amount by funds blank there. */
function filledIn(table: AccountsTable, key: string): Line | undefined {
  const line = lineOf(table, key);
  const split = FUNDS.flatMap((fund) => line?.figures[fund] ?? []);
  const total = line?.figures.total;
  const isSplit = total?.fen === 0 || split.some(({ field }) => field.text !== '');
  return line && total && !isSplit ? { ...line, figures: { total } } : line;
}
