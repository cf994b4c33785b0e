/**
 * The canonical model of the 部门决算 tables: one shape for every layout, and every figure keeps its cell. A set may
 * lack tables; what stands on a missing one is then not checkable.
 */
import type { CellRef, Range } from '../grid/address';
import type { Field } from '../forms/model';
import { type Big, decimal } from '../text/decimal';
import type { UnitName } from './units';

export const TABLE_CODES = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'] as const;
/**
 * 收入支出决算总表, 收入决算表, 支出决算表, 财政拨款收入支出决算总表, 一般公共预算财政拨款支出决算表,
 * 一般公共预算财政拨款基本支出决算明细表, 政府性基金预算财政拨款收入支出决算表,
 * 国有资本经营预算财政拨款支出决算表, 财政拨款“三公”经费支出决算表.
 */
export type TableCode = (typeof TABLE_CODES)[number];

/**
 * Columns of amounts. Summaries (T1, income side of T4): `amount`. T2: total, fiscal, superior, business, operating,
 * affiliated, other, and where the form has them special (财政专户管理资金), own (单位资金), opening, used-balance. T3: total, basic, project, to-superior, operating, to-affiliated. Expenditure side of T4:
 * total, general, funds, capital. T5, T8: total, basic, project, and where the form has them opening, income,
 * closing. T6: amount. T7: opening, income, total (小计), basic, project, closing. T9: total, abroad, vehicles (小计),
 * purchase, running, reception.
 */
export type ColumnKey =
  | 'amount'
  | 'total'
  | 'fiscal'
  | 'superior'
  | 'business'
  | 'operating'
  | 'affiliated'
  | 'other'
  | 'special'
  | 'own'
  | 'used-balance'
  | 'basic'
  | 'project'
  | 'to-superior'
  | 'to-affiliated'
  | 'general'
  | 'funds'
  | 'capital'
  | 'opening'
  | 'income'
  | 'closing'
  | 'abroad'
  | 'vehicles'
  | 'purchase'
  | 'running'
  | 'reception';

/** An amount of a table, where it stands and what it counts. */
export interface Figure {
  /** Permanent within a set: `T3.2010302.project`, table, line and column. */
  readonly path: string;
  readonly table: TableCode;
  readonly at: CellRef;
  readonly field: Field;
  /**
   * In 分, as the cell holds it (a blank, or a dash for nothing, counts 0); null where it holds something that is
   * no amount, or more digits than are exact.
   */
  readonly fen: number | null;
  /** 分 in one of what the table counts in: 100 in 元, 1,000,000 in 万元. */
  readonly scale: number;
  /** 分 in one unit of the last printed place: with two decimals 1 in 元, and 10,000 in 万元. */
  readonly unit: number;
  /** What a person calls it: `支出决算表 2010302 项目支出`, `基本支出明细表 30201 办公费`. */
  readonly name: string;
}

/**
 * A row of amounts. Keys: T1 and T4 income `income.<general|funds|capital|superior|business|operating|affiliated|other>`,
 * `income.total` (本年收入合计), `income.used-balance` (使用非财政拨款结余), `income.opening` (年初结转和结余; T4 also
 * `income.opening.<general|funds|capital>`), `income.grand` (总计); expenditure `expenditure.<类 code>` (`201` …),
 * `expenditure.total`, `expenditure.distribution` (结余分配), `expenditure.closing`, `expenditure.grand`. Tables with
 * codes: the code itself, and `total` (合计). T6: the code, `staff` (人员经费合计), `public` (公用经费合计), and `total`
 * where both are added up. T9: `budget` (预算数), `final` (决算数).
 */
export interface Line {
  readonly key: string;
  /** Digits of 科目编码, whatever columns they stood in; null for lines without one. */
  readonly code: string | null;
  /** Where the code stands (the last of its cells that hold it); null for lines without one. */
  readonly codeAt: CellRef | null;
  readonly label: Field;
  /** Row on the sheet, from 0. */
  readonly row: number;
  readonly figures: Readonly<Partial<Record<ColumnKey, Figure>>>;
}

/** Something the reading could not do; equalities on the parts concerned are then not checkable. */
export interface TableProblem {
  /** column-unknown: a heading over amounts that no table has; the sums over a line are then not known. */
  readonly kind: 'column-missing' | 'column-unknown' | 'line-missing' | 'amount-unreadable';
  /** A column or line key, the words of an unknown heading, or the path of a figure. */
  readonly path: string;
}

export interface AccountsTable {
  readonly kind: 'final-accounts';
  readonly table: TableCode;
  /** `Sheet1!A1:I45`; the sheet's name quoted where Excel quotes it. */
  readonly id: string;
  readonly sheet: string;
  readonly range: Range;
  /** `official`: with 行次 (T1, T4) or the codes in one column; `split-codes`: 类/款/项 each in its column; else `plain`. */
  readonly layout: 'official' | 'plain' | 'split-codes';
  readonly title: Field | null;
  /** 公开01表, 财决01表; null where none is printed. */
  readonly number: Field | null;
  /** As printed after 单位 / 金额单位; null where none is printed (amounts then count as those of the other tables). */
  readonly unit: { readonly name: UnitName; readonly field: Field } | null;
  /** 部门 / 单位名称 / 编制单位, the name without its label. */
  readonly department: { readonly name: string; readonly field: Field } | null;
  /** Four digits, from the title or the lines above the table; null where none is printed. */
  readonly year: { readonly value: number; readonly field: Field } | null;
  /** Headings of the columns that were found. */
  readonly columns: Readonly<Partial<Record<ColumnKey, Field>>>;
  /** Lines in the order of the sheet; a repeated heading at a page break is no line. */
  readonly lines: readonly Line[];
  /** 行次 that are printed, in the order of each side from top to bottom. */
  readonly lineNumbers: readonly { readonly side: 'income' | 'expenditure'; readonly field: Field }[];
  readonly notes: readonly Field[];
  readonly problems: readonly TableProblem[];
}

/** The tables that belong together: one department, one year, final accounts or budget. */
export interface AccountsSet {
  /** 决算, or the same tables of a 预算. */
  readonly kind: 'final' | 'budget';
  readonly tables: Readonly<Partial<Record<TableCode, AccountsTable>>>;
}

/** The tables of a set in the order of the catalogue. */
export function tablesOf(set: AccountsSet): readonly AccountsTable[] {
  return TABLE_CODES.flatMap((code) => set.tables[code] ?? []);
}

export function lineOf(table: AccountsTable | undefined, key: string): Line | undefined {
  return table?.lines.find((line) => line.key === key);
}

export function figureOf(
  table: AccountsTable | undefined,
  line: string,
  column: ColumnKey,
): Figure | undefined {
  return lineOf(table, line)?.figures[column];
}

/** 分 as the figure's cell counts them: in 元 or 万元. */
export function amountIn({ scale }: Pick<Figure, 'scale'>, fen: number): Big {
  return decimal(fen).div(scale);
}

/** Decimals of published tables. */
export const USUAL_DECIMALS = 2;

/** Decimals that the figure's table prints. */
export function decimalsOf({ scale, unit }: Pick<Figure, 'scale' | 'unit'>): number {
  return Math.round(Math.log10(scale / unit));
}
