/** Columns and lines that a table should have. */
import type { ColumnKey, TableCode, TableProblem } from '../model';
import type { Title } from './titles';

const SPENT = ['total', 'basic', 'project'] as const;
const COLUMNS: Readonly<Record<TableCode, readonly ColumnKey[]>> = {
  T1: ['amount'],
  T2: ['total', 'fiscal', 'superior', 'business', 'operating', 'affiliated', 'other'],
  T3: [...SPENT, 'to-superior', 'operating', 'to-affiliated'],
  // 国有资本经营 is not in the forms of earlier years.
  T4: ['amount', 'total', 'general', 'funds'],
  T5: SPENT,
  T6: ['amount'],
  T7: ['opening', 'income', ...SPENT, 'closing'],
  T8: SPENT,
  T9: ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'],
};

const SUMMARY = ['income.total', 'income.grand', 'expenditure.total', 'expenditure.grand'];
const LINES: Readonly<Record<TableCode, readonly string[]>> = {
  T1: SUMMARY,
  T2: ['total'],
  T3: ['total'],
  T4: SUMMARY,
  T5: ['total'],
  T6: ['staff', 'public'],
  T7: ['total'],
  T8: ['total'],
  T9: ['budget', 'final'],
};

/** Without 收入 in its name T7 has the columns of T8. */
function columnsOf({ table, name }: Title): readonly ColumnKey[] {
  return table === 'T7' && !name.includes('收') ? COLUMNS.T8 : COLUMNS[table];
}

/** One 合计 does for both sides of T6, and a table without amounts needs no total of them. */
function linesOf({ table }: Title, lines: readonly string[]): readonly string[] {
  return lines.length === 0 || (table === 'T6' && lines.includes('total')) ? [] : LINES[table];
}

/** What no budget goes without: the total, or that of everything at once. */
function isVital(key: string, lines: readonly string[]): boolean {
  return /(?:total|amount)$/.test(key) && !lines.includes(key.replace('.total', '.grand'));
}

/** A budget has the columns and lines that its office thinks fit. */
export function missingParts(
  title: Title,
  columns: readonly ColumnKey[],
  lines: readonly string[],
): readonly TableProblem[] {
  const { kind } = title;
  const needed = (keys: readonly string[]) =>
    kind === 'final' ? keys : keys.filter((key) => isVital(key, lines));
  const problem = (kind: TableProblem['kind']) => (path: string) => ({ kind, path });
  return [
    ...needed(columnsOf(title))
      .filter((key) => !columns.some((column) => column === key))
      .map(problem('column-missing')),
    ...needed(linesOf(title, lines))
      .filter((key) => !lines.includes(key))
      .map(problem('line-missing')),
  ];
}
