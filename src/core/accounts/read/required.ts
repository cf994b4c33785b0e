/** Columns and lines that a table should have. */
import type { ColumnKey, TableCode, TableProblem } from '../model';
import type { Title } from './titles';

const SPENT = ['total', 'basic', 'project'] as const;
const COLUMNS: Readonly<Record<TableCode, readonly ColumnKey[]>> = {
  T1: ['amount'],
  T2: ['total', 'fiscal', 'superior', 'business', 'operating', 'affiliated', 'other'],
  T3: [...SPENT, 'to-superior', 'operating', 'to-affiliated'],
  T4: ['amount', 'total', 'general', 'funds', 'capital'],
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

/** A budget has the columns and lines that its office thinks fit: only the total is needed. */
export function missingParts(
  { table, kind }: Title,
  columns: readonly ColumnKey[],
  lines: readonly string[],
): readonly TableProblem[] {
  const needed = (keys: readonly string[]) =>
    kind === 'final' ? keys : keys.filter((key) => /(?:total|amount)$/.test(key));
  const problem = (kind: TableProblem['kind']) => (path: string) => ({ kind, path });
  return [
    ...needed(COLUMNS[table])
      .filter((key) => !columns.some((column) => column === key))
      .map(problem('column-missing')),
    ...needed(LINES[table])
      .filter((key) => !lines.includes(key))
      .map(problem('line-missing')),
  ];
}
