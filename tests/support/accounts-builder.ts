/** Writes a set of accounts as a workbook in several styles, and tells where every path of the data stands. */
import type { TableCode } from '../../src/core/accounts/model';
import type { CellRef } from '../../src/core/grid/address';
import type { Workbook } from '../../src/core/grid/workbook';
import type { CaseValue } from '../../src/core/rules/case';
import type { AccountsData } from './accounts-data';
import { REPORT_NUMBERS, TITLES } from './accounts-headings';
import { AccountsSheet } from './accounts-sheet';
import { printerFor } from './accounts';
import { fileOf } from './workbook-file';

/**
 * official: the forms as published, in 万元, one sheet each. plain: an export without merges, 行次 and 栏次, 合计 at the
 * bottom, zeros blank. split-codes: in 元, 类, 款 and 项 each in a column. one-sheet: all tables one below another, in
 * 万元, with the headings repeated at page breaks.
 */
export type AccountsStyle = 'official' | 'plain' | 'split-codes' | 'one-sheet';
export const ACCOUNTS_STYLES: readonly AccountsStyle[] = ['official', 'plain', 'split-codes', 'one-sheet'];

export interface AccountsWorkbook {
  readonly workbook: Workbook;
  /**
   * Where a path stands: figures; `T3.title`, `T3.number`, `T3.unit`, `T3.department`, `T3.year`, `T3.note`;
   * `T3.2010302.code`, `T3.2010302.label`, `T1.income.general.number` (行次); `T3.columns.project`. Null where the
   * style does not print it.
   */
  at(path: string): CellRef | null;
  /** The workbook as an .xlsx file. */
  bytes(): Uint8Array;
}

/** How a style prints. */
export interface Print {
  readonly unit: 'wan' | 'yuan';
  readonly numbers: 'published' | 'reported' | null;
  /** The year in a cell of its own beside the department, or in the title (with the department too, or without). */
  readonly year: 'line' | 'title' | 'full-title';
  readonly merges: boolean;
  readonly lineNumbers: boolean;
  readonly columnNumbers: boolean;
  readonly codes: 'text' | 'number' | 'split';
  readonly totalAtBottom: boolean;
  readonly blankZero: boolean;
  /** Groups of columns side by side in T6; 1 is a list. */
  readonly groups: 1 | 2 | 3;
  /** T9 from top to bottom: 项目, 预算数, 决算数. */
  readonly threePublicAsLines: boolean;
  /** Lines of a page, after which title and headings are repeated. */
  readonly page: number;
}

const OFFICIAL: Print = {
  unit: 'wan',
  numbers: 'published',
  year: 'line',
  merges: true,
  lineNumbers: true,
  columnNumbers: true,
  codes: 'text',
  totalAtBottom: false,
  blankZero: false,
  groups: 2,
  threePublicAsLines: false,
  page: Infinity,
};
const PRINTS: Readonly<Record<AccountsStyle, Print>> = {
  official: OFFICIAL,
  plain: {
    ...OFFICIAL,
    numbers: null,
    year: 'full-title',
    merges: false,
    lineNumbers: false,
    columnNumbers: false,
    codes: 'number',
    totalAtBottom: true,
    blankZero: true,
    groups: 1,
    threePublicAsLines: true,
  },
  'split-codes': { ...OFFICIAL, unit: 'yuan', numbers: 'reported', codes: 'split' },
  'one-sheet': { ...OFFICIAL, year: 'title', groups: 3, page: 8 },
};

/**
 * The set as a workbook. Throws where `change` names a path that the style does not print.
 *
 * @param change contents of cells by path, as typed in the printed unit; titles, departments and units as the whole
 *   text of their cell
 */
export function accountsWorkbook(
  data: AccountsData,
  style: AccountsStyle = 'official',
  change: Readonly<Record<string, CaseValue>> = {},
): AccountsWorkbook {
  const print = PRINTS[style];
  const sheets: AccountsSheet[] = [];
  for (const table of data.tables) {
    const last = sheets[sheets.length - 1];
    const sheet =
      style === 'one-sheet' && last ? last : new AccountsSheet(sheetName(style, table), print.merges);
    if (sheet !== last) sheets.push(sheet);
    printerFor(table, sheet, data, print).print();
    sheet.row += 2;
  }
  for (const [path, value] of Object.entries(change)) {
    if (!sheets.some((sheet) => sheet.change(path, value))) throw new Error(`${style} has no ${path}`);
  }
  const workbook = { sheets: sheets.map((sheet) => sheet.sheet()), date1904: false };
  return {
    workbook,
    at: (path) => sheets.map((sheet) => sheet.at(path)).find((place) => place !== null) ?? null,
    bytes: () => fileOf(workbook),
  };
}

function sheetName(style: AccountsStyle, table: TableCode): string {
  if (style === 'official') return `GK0${table.slice(1)} ${TITLES[table].replace(/[“”]/g, '')}`.slice(0, 31);
  if (style === 'split-codes') return REPORT_NUMBERS[table].replace('表', '');
  return style === 'plain' ? `Sheet${table.slice(1)}` : '公开表';
}
