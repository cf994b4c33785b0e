/** Lines of the accounts by what they are: the sides of a summary, and codes with what stands beneath them. */
import { type AccountsTable, type ColumnKey, type Figure, type Line, lineOf } from '../accounts/model';

const INCOME_SUMS = /^income\.(total|used-balance|opening(\..+)?|grand)$/;
const EXPENDITURE_SUMS = /^expenditure\.(total|distribution|closing(\..+)?|grand)$/;

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

export function codedLines(table: AccountsTable | undefined): readonly CodedLine[] {
  return (table?.lines ?? []).filter(isCoded);
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

/**
 * Figures that make up a code in a table: its line, or the topmost ones beneath it where the table prints only
 * those. Empty where the table has neither.
 */
export function partsOf(
  table: AccountsTable | undefined,
  code: string,
  column: ColumnKey,
): readonly Figure[] {
  const own = lineOf(table, code);
  const lines = own
    ? [own]
    : hierarchyOf(codedLines(table).filter((line) => line.code.startsWith(code))).topmost;
  return lines.flatMap(({ figures }) => figures[column] ?? []);
}

function nearestAbove(code: string, codes: ReadonlySet<string>): string | null {
  for (let length = code.length - 1; length > 0; length--) {
    const prefix = code.slice(0, length);
    if (codes.has(prefix)) return prefix;
  }
  return null;
}
