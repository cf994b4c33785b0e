/** The funds block: 项目资金 with its columns (年初预算数 … 得分) and rows (年度资金总额 and its parts). */
import { normalizeText } from '../text/normalize';
import { FUND_COLUMN_LABELS, fundKind } from './labels';
import type { Field, FundColumn, FundRow, Funds, ReadingProblem } from './model';
import type { SheetView } from './view';

/** The order in which the columns stand in every layout: it names a column whose heading is missing. */
const UNNAMED_AFTER_EXECUTED: readonly FundColumn[] = ['weight', 'rate', 'score'];

interface Column {
  readonly key: FundColumn;
  readonly heading: Field | null;
  readonly left: number;
  readonly right: number;
}

export interface FundsReading {
  readonly funds: Funds | null;
  readonly problems: readonly ReadingProblem[];
}

/** Reads the block between two rows; `funds` is null when no heading row is there. */
export function readFunds(view: SheetView, top: number, end: number, lastColumn: number): FundsReading {
  const headingRow = findHeadingRow(view, top, end);
  if (headingRow === null)
    return { funds: null, problems: [{ kind: 'block-missing', path: 'funds', at: null }] };
  const columns = withUnnamed(view, headingRow, namedColumns(view, headingRow, lastColumn));
  const firstMoney = Math.min(...columns.map((column) => column.left));
  const rows: FundRow[] = [];
  const problems: ReadingProblem[] = [];
  for (let row = headingRow + 1; row < end; row++) {
    if (view.isBlankRow(row)) continue;
    const label = rowLabel(view, row, firstMoney);
    const kind = label && fundKind(label.base);
    if (kind) {
      rows.push({ kind, label: label.field, cells: cellsOf(view, row, columns) });
      continue;
    }
    if (!hasFigures(view, row, columns)) break;
    problems.push({ kind: 'row-unknown', path: 'funds', at: label?.field.at ?? { row, column: firstMoney } });
  }
  const headings = columns.flatMap(({ key, heading }) => (heading ? [[key, heading] as const] : []));
  return {
    funds: { label: blockLabel(view, headingRow, firstMoney), columns: Object.fromEntries(headings), rows },
    problems,
  };
}

/** The row with at least two of 年初预算数, 全年预算数, 全年执行数, 执行率. */
export function findHeadingRow(view: SheetView, top: number, end: number): number | null {
  const money: readonly FundColumn[] = ['begin', 'budget', 'executed', 'rate'];
  for (let row = top; row < end; row++) {
    const named = view.labelled(row).map(({ base }) => FUND_COLUMN_LABELS.get(base));
    if (money.filter((column) => named.includes(column)).length >= 2) return row;
  }
  return null;
}

function namedColumns(view: SheetView, headingRow: number, lastColumn: number): Column[] {
  const labelled = view.labelled(headingRow);
  const columns: Column[] = [];
  labelled.forEach(({ field, base }, i) => {
    const key = FUND_COLUMN_LABELS.get(base);
    if (!key || columns.some((column) => column.key === key)) return;
    const next = labelled[i + 1];
    const right = next ? next.field.at.column - 1 : Math.max(view.span(field).right, lastColumn);
    columns.push({ key, heading: field, left: field.at.column, right });
  });
  return columns;
}

/** Names the columns right of 全年执行数 whose headings are missing while the total row has figures there. */
function withUnnamed(view: SheetView, headingRow: number, columns: readonly Column[]): Column[] {
  const executed = columns.find((column) => column.key === 'executed');
  const missing = UNNAMED_AFTER_EXECUTED.filter((key) => !columns.some((column) => column.key === key));
  if (!executed?.heading || missing.length === 0) return [...columns];
  const taken = new Set(columns.filter((column) => column !== executed).map((column) => column.left));
  const from = view.span(executed.heading).right + 1;
  const figures = view
    .labelled(headingRow + 1)
    .map(({ field }) => field.at.column)
    .filter((column) => column >= from && !taken.has(column));
  if (figures.length !== missing.length) return [...columns];
  const unnamed = missing.map((key, i): Column => {
    const left = figures[i] ?? from;
    return { key, heading: null, left, right: left };
  });
  return [
    ...columns.map((column) => (column === executed ? { ...column, right: from - 1 } : column)),
    ...unnamed,
  ];
}

function rowLabel(view: SheetView, row: number, firstMoney: number): { field: Field; base: string } | null {
  const left = view.labelled(row).filter(({ field }) => field.at.column < firstMoney);
  return left.find(({ base }) => fundKind(base)) ?? left[left.length - 1] ?? null;
}

function cellsOf(view: SheetView, row: number, columns: readonly Column[]): FundRow['cells'] {
  return Object.fromEntries(columns.map(({ key, left, right }) => [key, view.inSpan(row, left, right)]));
}

function hasFigures(view: SheetView, row: number, columns: readonly Column[]): boolean {
  return columns.some(({ left, right }) => view.inSpan(row, left, right).number !== null);
}

/** 项目资金（元）: in the heading row or beside the rows below it; the one that prints the unit where there are two. */
function blockLabel(view: SheetView, headingRow: number, firstMoney: number): Field | null {
  const labels = [headingRow, headingRow + 1]
    .flatMap((row) => view.labelled(row))
    .filter(({ field, base }) => field.at.column < firstMoney && !fundKind(base))
    .map(({ field }) => field);
  return labels.find(({ text }) => text.includes('元')) ?? labels[0] ?? null;
}

/** 元 or 万元 as printed anywhere in the block's labels or headings; null when it is not printed. */
export function readUnit(funds: Funds | null, others: readonly (Field | undefined)[]): 'yuan' | 'wan' | null {
  const texts = [funds?.label, ...Object.values(funds?.columns ?? {}), ...others].map((field) =>
    normalizeText(field?.text ?? '').replace(/\s/g, ''),
  );
  if (texts.some((text) => text.includes('万元'))) return 'wan';
  return texts.some((text) => /[(:]元\)?/.test(text)) ? 'yuan' : null;
}
