/**
 * Makes up sets of final accounts that agree in themselves: leaf amounts are drawn in 分, totals are added up from
 * them, and each printed amount is rounded on its own, so that 尾差 occur as in real ones.
 */
import { Big } from '../../src/core/text/decimal';
import { type Books, type Item, type ThreePublic, drawBooks, sumOf } from './accounts-books';
import type { Fund } from './accounts-codes';
import type { AccountsData } from './accounts-data';
import { EXPENDITURE_LABELS } from './accounts-headings';
import { Dice } from './dice';

export interface AccountsOptions {
  /** 万元 unless told. */
  readonly unit?: 'wan' | 'yuan';
  /** 项 with spending; drawn unless told. */
  readonly items?: number;
  /** Money that is not fiscal; drawn unless told. */
  readonly otherMoney?: boolean;
}

type Columns = Readonly<Record<string, number>>;
type Put = (table: string, line: string, columns: Columns) => void;

const FUNDS: readonly Fund[] = ['general', 'funds', 'capital'];
const OTHER_INCOME = ['superior', 'business', 'operating', 'affiliated', 'other'] as const;
const OTHER_SPENDING = ['basic', 'project', 'to-superior', 'operating', 'to-affiliated'] as const;
/** 分 in 0.01 万元. */
const UNIT = 10_000;

export function generateAccounts(seed: number, options: AccountsOptions = {}): AccountsData {
  const dice = new Dice(seed);
  const { items = dice.between(8, 30), otherMoney = dice.happens(0.3), unit = 'wan' } = options;
  const books = drawBooks(dice, items, otherMoney);
  const leavesBlank = dice.happens(0.3);
  const amounts = new Map<string, number>();
  const put: Put = (table, line, columns) => {
    for (const [column, exact] of Object.entries(columns)) {
      const fen = unit === 'yuan' ? exact : roundToUnit(exact);
      if (fen !== 0 || !leavesBlank || column === 'total') amounts.set(`${table}.${line}.${column}`, fen);
    }
  };
  for (const table of [summary, lists, fiscalSummary, basicDetail, threePublic]) table(books, put);
  return {
    department: '示例市综合事务局',
    year: 2024,
    amounts,
    tables: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
    names: new Map([...amounts.keys()].flatMap(nameOfCode)),
  };
}

function nameOfCode(path: string): readonly (readonly [code: string, name: string])[] {
  const code = /^T\d\.(\d+)\./.exec(path)?.[1];
  return code === undefined ? [] : [[code, `科目${code}`]];
}

function summary({ items, other }: Books, put: Put): void {
  const line = (key: string, amount: number): void => put('T1', key, { amount });
  const taken = sumOf(items.map(incomeOf));
  const spent = sumOf(items.map(spendingOf));
  const opening = sumOf(items.map((item) => item.opening)) + other.opening;
  for (const fund of FUNDS) line(`income.${fund}`, fiscalIncome(ofFund(items, fund)));
  for (const key of OTHER_INCOME) line(`income.${key}`, sumOf(items.map((item) => item.otherIncome[key])));
  for (const [code] of EXPENDITURE_LABELS) {
    line(`expenditure.${code}`, sumOf(under(items, code).map(spendingOf)));
  }
  const all = opening + taken + other.used;
  line('income.total', taken);
  line('expenditure.total', spent);
  line('income.used-balance', other.used);
  line('expenditure.distribution', other.distributed);
  line('income.opening', opening);
  line('expenditure.closing', all - spent - other.distributed);
  line('income.grand', all);
  line('expenditure.grand', all);
}

function lists({ items }: Books, put: Put): void {
  for (const [line, own] of linesOf(items)) {
    put('T2', line, incomeColumns(own));
    put('T3', line, spendingColumns(own));
  }
  for (const [line, own] of linesOf(ofFund(items, 'general'))) put('T5', line, fiscalSpending(own));
  for (const [line, own] of linesOf(ofFund(items, 'funds'))) {
    const opening = sumOf(own.map((item) => item.opening));
    const income = fiscalIncome(own);
    put('T7', line, { opening, income, ...fiscalSpending(own), closing: closingOf(own) });
  }
  for (const [line, own] of linesOf(ofFund(items, 'capital'))) put('T8', line, fiscalSpending(own));
}

function fiscalSummary({ items }: Books, put: Put): void {
  const spending = (key: string, amount: (own: readonly Item[]) => number, own = items): void => {
    const [general = 0, funds = 0, capital = 0] = FUNDS.map((fund) => amount(ofFund(own, fund)));
    put('T4', `expenditure.${key}`, { total: general + funds + capital, general, funds, capital });
  };
  const income = (key: string, amount: number): void => put('T4', `income.${key}`, { amount });
  const openingOf = (own: readonly Item[]): number => sumOf(own.map(({ opening }) => opening));
  for (const fund of FUNDS) income(fund, fiscalIncome(ofFund(items, fund)));
  for (const [code] of EXPENDITURE_LABELS) spending(code, fiscalTotal, under(items, code));
  income('total', fiscalIncome(items));
  spending('total', fiscalTotal);
  income('opening', openingOf(items));
  spending('closing', closingOf);
  for (const fund of FUNDS) income(`opening.${fund}`, openingOf(ofFund(items, fund)));
  income('grand', openingOf(items) + fiscalIncome(items));
  spending('grand', (own) => openingOf(own) + fiscalIncome(own));
}

function basicDetail({ detail }: Books, put: Put): void {
  const isStaff = (code: string): boolean => code.startsWith('301') || code.startsWith('303');
  const categories = new Set([...detail.keys()].map((code) => code.slice(0, 3)));
  for (const category of categories) {
    const own = [...detail].filter(([code]) => code.startsWith(category));
    put('T6', category, { amount: sumOf(own.map(([, fen]) => fen)) });
    for (const [code, amount] of own) put('T6', code, { amount });
  }
  const amountWhere = (wanted: (code: string) => boolean): number =>
    sumOf([...detail].flatMap(([code, fen]) => (wanted(code) ? [fen] : [])));
  put('T6', 'staff', { amount: amountWhere(isStaff) });
  put('T6', 'public', { amount: amountWhere((code) => !isStaff(code)) });
}

function threePublic({ budget, final }: Books, put: Put): void {
  const columns = (parts: ThreePublic): Columns => {
    const vehicles = parts.purchase + parts.running;
    return { total: parts.abroad + vehicles + parts.reception, vehicles, ...parts };
  };
  put('T9', 'budget', columns(budget));
  put('T9', 'final', columns(final));
}

function incomeColumns(items: readonly Item[]): Columns {
  const others = OTHER_INCOME.map((key) => [key, sumOf(items.map(({ otherIncome }) => otherIncome[key]))]);
  const all: Columns = { total: sumOf(items.map(incomeOf)), fiscal: fiscalIncome(items) };
  return { ...all, ...Object.fromEntries(others) };
}

function spendingColumns(items: readonly Item[]): Columns {
  const fiscal = fiscalSpending(items);
  const columns = OTHER_SPENDING.map((key) => {
    const others = sumOf(items.map(({ otherSpending }) => otherSpending[key]));
    return [key, others + (fiscal[key] ?? 0)];
  });
  const all: Columns = { total: sumOf(items.map(spendingOf)) };
  return { ...all, ...Object.fromEntries(columns) };
}

function fiscalSpending(items: readonly Item[]): Columns {
  const [basic, project] = [sumOf(items.map((item) => item.basic)), sumOf(items.map((item) => item.project))];
  return { total: basic + project, basic, project };
}

function fiscalIncome(items: readonly Item[]): number {
  return sumOf(items.map(({ income }) => income));
}

function fiscalTotal(items: readonly Item[]): number {
  return sumOf(items.map(({ basic, project }) => basic + project));
}

function closingOf(items: readonly Item[]): number {
  return sumOf(items.map(({ opening, income, basic, project }) => opening + income - basic - project));
}

function incomeOf({ income, otherIncome }: Item): number {
  return income + sumOf(Object.values(otherIncome));
}

function spendingOf({ basic, project, otherSpending }: Item): number {
  return basic + project + sumOf(Object.values(otherSpending));
}

function ofFund(items: readonly Item[], fund: Fund): readonly Item[] {
  return items.filter((item) => item.fund === fund);
}

function under(items: readonly Item[], code: string): readonly Item[] {
  return items.filter((item) => item.code.startsWith(code));
}

/** 合计, and every 类, 款 and 项 in the order of the codes, each with the 项 that it adds up. */
function linesOf(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const codes = new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]));
  const ordered = [...codes].sort();
  return new Map([['total', items], ...ordered.map((code) => [code, under(items, code)] as const)]);
}

function roundToUnit(fen: number): number {
  return Number(new Big(fen).div(UNIT).round(0, Big.roundHalfUp).times(UNIT));
}
