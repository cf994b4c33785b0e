/** Lines of the accounts by what they are: the sides of a summary, and codes with what stands beneath them. */
import { type AccountsTable, type ColumnKey, type Figure, type Line, lineOf } from '../accounts/model';

/** 使用非财政拨款结余, and 使用专用结余 where the form has it in a line of its own. */
export const USED_BALANCE = ['income.used-balance', 'income.used-balance#2'];

const INCOME_SUMS = /^income\.(total|used-balance|opening(\..+)?|grand)(#\d+)?$/;
const EXPENDITURE_SUMS = /^expenditure\.(total|distribution|closing(\..+)?|grand)(#\d+)?$/;

/** 行1–8 of the income side, and whatever further kinds of income the table has. */
export function incomeLines(table: AccountsTable): readonly Line[] {
  return table.lines.filter(({ key }) => key.startsWith('income.') && !INCOME_SUMS.test(key));
}

/** The 类 of the expenditure side. */
export function expenditureLines(table: AccountsTable): readonly Line[] {
  return table.lines.filter(({ key }) => key.startsWith('expenditure.') && !EXPENDITURE_SUMS.test(key));
}

/** The lines of these keys that the table has. */
export function linesOf(table: AccountsTable, keys: readonly string[]): readonly Line[] {
  return keys.flatMap((key) => lineOf(table, key) ?? []);
}

/** The 类 that a line of the expenditure side stands for. */
export function categoryOf({ key }: Line): string {
  return key.slice('expenditure.'.length);
}

export interface CodedLine extends Line {
  readonly code: string;
}

/** None where the table tells its codes once for every unit of the department: which belong together is not known. */
export function codedLines(table: AccountsTable | undefined): readonly CodedLine[] {
  return table && !isByUnits(table) ? table.lines.filter(isCoded) : [];
}

/** One code that comes twice is a slip, several in a short table are not. */
const FEWEST_REPEATED = 2;
const REPEATED_SHARE = 0.25;

function isByUnits({ lines }: AccountsTable): boolean {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { code } of lines) {
    if (code === null) continue;
    if (seen.has(code)) repeated.add(code);
    seen.add(code);
  }
  return repeated.size >= FEWEST_REPEATED && repeated.size >= seen.size * REPEATED_SHARE;
}

function isCoded(line: Line): line is CodedLine {
  return line.code !== null;
}

export interface Hierarchy {
  /** Lines beneath no other one: the 类, or what the table prints instead. */
  readonly topmost: readonly CodedLine[];
  /** Lines right beneath a code: a 类 has its 款, or its 项 where the table prints no 款 for them. */
  readonly beneath: ReadonlyMap<string, readonly CodedLine[]>;
}

export function hierarchyOf(lines: readonly CodedLine[]): Hierarchy {
  const codes = new Set(lines.map(({ code }) => code));
  const topmost: CodedLine[] = [];
  const beneath = new Map<string, CodedLine[]>();
  for (const line of lines) {
    const above = nearestAbove(line.code, codes);
    const siblings = above === null ? topmost : (beneath.get(above) ?? []);
    siblings.push(line);
    if (above !== null) beneath.set(above, siblings);
  }
  return { topmost, beneath };
}

const TOTAL = 'total';

/**
 * Figures that make up a code, or 合计, in a table: its line, or the topmost ones beneath it where the table prints only
 * those. Empty where the table has neither.
 */
export function partsOf(
  table: AccountsTable | undefined,
  code: string,
  column: ColumnKey,
): readonly Figure[] {
  const lines = code === TOTAL ? [] : codedLines(table);
  const own = code === TOTAL ? lineOf(table, TOTAL) : lines.find((line) => line.key === code);
  const parts = own ? [own] : hierarchyOf(lines.filter((line) => line.code.startsWith(code))).topmost;
  return parts.flatMap(({ figures }) => figures[column] ?? []);
}

function nearestAbove(code: string, codes: ReadonlySet<string>): string | null {
  for (let length = code.length - 1; length > 0; length--) {
    const prefix = code.slice(0, length);
    if (codes.has(prefix)) return prefix;
  }
  return null;
}
