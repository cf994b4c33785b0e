/** The 类 of a summary against those of the table that has them in detail. */
import type { Equality } from '../accounts/equality';
import { type AccountsTable, type ColumnKey, lineOf } from '../accounts/model';
import { madeUpOf, nothingFor } from './accounts-equalities';
import { categoryOf, codedLines, expenditureLines, hierarchyOf, partsOf } from './accounts-lines';

const CATEGORY_DIGITS = 3;

export interface SummaryColumn {
  readonly table: AccountsTable;
  readonly column: ColumnKey;
}

/**
 * A 类 is the same in both. One that only one of them has is nothing there: messages `differs` and `missing` of the
 * rule.
 */
export function categoriesAgainst(
  rule: string,
  summary: SummaryColumn,
  detail: AccountsTable,
): readonly Equality[] {
  return [...fromSummary(rule, summary, detail), ...onlyInDetail(rule, summary, detail)];
}

function fromSummary(
  rule: string,
  { table, column }: SummaryColumn,
  detail: AccountsTable,
): readonly Equality[] {
  const hasDetail = codedLines(detail).length > 0;
  return expenditureLines(table).flatMap((line) => {
    const total = line.figures[column];
    const parts = partsOf(detail, categoryOf(line), 'total');
    if (parts.length > 0) return madeUpOf({ rule }, total, parts);
    return hasDetail ? nothingFor({ rule, message: 'missing' }, total) : [];
  });
}

function onlyInDetail(rule: string, { table }: SummaryColumn, detail: AccountsTable): readonly Equality[] {
  if (expenditureLines(table).length === 0) return [];
  return hierarchyOf(codedLines(detail))
    .topmost.filter(({ code }) => !lineOf(table, `expenditure.${code.slice(0, CATEGORY_DIGITS)}`))
    .flatMap(({ figures }) => nothingFor({ rule, message: 'missing' }, figures.total));
}
