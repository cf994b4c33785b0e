/** The funds block: 项目资金 with its columns (年初预算数 … 得分) and rows (年度资金总额 and its parts). */
import { normalizeText } from '../text/normalize';
import type { Field, FundColumn, FundRow, Funds, ReadingProblem } from './model';
import { GOAL_WORDS, PLAIN_LABELS, fundKind, fundMeaning } from './synonyms';
import { bestByKey } from './vocabulary';
import type { Labelled, SheetView } from './view';

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
  const named = namedColumns(view, headingRow, lastColumn);
  const beside = columnsBeside(view, headingRow, named);
  const columns = beside ?? withUnnamed(view, headingRow, named);
  const label = blockLabel(view, headingRow, columns);
  const { rows, problems } = readRows(view, headingRow + 1, end, columns);
  const headings = columns.flatMap(({ key, heading }) => (heading ? [[key, heading] as const] : []));
  const total = beside ? totalBeside(view, headingRow, beside, label) : [];
  return {
    funds: { label, columns: Object.fromEntries(headings), rows: [...total, ...rows] },
    problems,
  };
}

/** The row with at least two of 年初预算数, 全年预算数, 全年执行数, 执行率. */
export function findHeadingRow(view: SheetView, top: number, end: number): number | null {
  for (let row = top; row < end; row++) if (moneyHeadings(view.labelled(row)).size >= 2) return row;
  return null;
}

/** The columns of money that a row's labels name. */
export function moneyHeadings(labelled: readonly Labelled[]): ReadonlySet<FundColumn> {
  const money: readonly FundColumn[] = ['begin', 'budget', 'executed', 'rate'];
  const named = labelled.flatMap(({ base }) => fundMeaning(base)?.key ?? []);
  return new Set(named.filter((column) => money.includes(column)));
}

function namedColumns(view: SheetView, headingRow: number, lastColumn: number): Column[] {
  const labelled = view.labelled(headingRow);
  const best = bestByKey(labelled, fundMeaning);
  return [...best].map(([key, { field }]) => {
    const next = labelled.find((item) => item.field.at.column > field.at.column);
    const right = next ? next.field.at.column - 1 : Math.max(view.span(field).right, lastColumn);
    return { key, heading: field, left: field.at.column, right };
  });
}

/** `预算数：| 100 | 执行数：| 95`: the figures stand beside the headings and not below; null elsewhere. */
function columnsBeside(view: SheetView, row: number, columns: readonly Column[]): Column[] | null {
  const labelled = view.labelled(row);
  const besides = columns.flatMap((column): Column[] => {
    const next = labelled.find(({ field }) => field.at.column > column.left)?.field;
    return next?.number ? [{ ...column, left: next.at.column, right: view.span(next).right }] : [];
  });
  return besides.length === columns.length ? besides : null;
}

function totalBeside(
  view: SheetView,
  row: number,
  columns: readonly Column[],
  label: Field | null,
): FundRow[] {
  const name = label ?? columns[0]?.heading;
  return name ? [{ kind: 'total', label: name, cells: cellsOf(view, row, columns) }] : [];
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

function readRows(view: SheetView, from: number, end: number, columns: readonly Column[]) {
  const firstMoney = Math.min(...columns.map((column) => column.left));
  const rows: FundRow[] = [];
  const problems: ReadingProblem[] = [];
  for (let row = from; row < end && !leavesBlock(view, row); row++) {
    const label = rowLabel(view, row, firstMoney);
    const kind = label && fundKind(label.base);
    if (kind) rows.push({ kind, label: label.field, cells: cellsOf(view, row, columns) });
    else if (hasFigures(view, row, columns))
      problems.push({
        kind: 'row-unknown',
        path: 'funds',
        at: label?.field.at ?? { row, column: firstMoney },
      });
  }
  return { rows, problems };
}

/** True where the goal or another block begins. */
function leavesBlock(view: SheetView, row: number): boolean {
  return view
    .labelled(row)
    .some(({ base }) => GOAL_WORDS.has(base) || (PLAIN_LABELS.has(base) && !/资金|预算/.test(base)));
}

function rowLabel(view: SheetView, row: number, firstMoney: number): Labelled | null {
  const left = view.labelled(row).filter(({ field }) => field.at.column < firstMoney);
  return left.find(({ base }) => fundKind(base)) ?? left[left.length - 1] ?? null;
}

function cellsOf(view: SheetView, row: number, columns: readonly Column[]): FundRow['cells'] {
  return Object.fromEntries(columns.map(({ key, left, right }) => [key, view.inSpan(row, left, right)]));
}

function hasFigures(view: SheetView, row: number, columns: readonly Column[]): boolean {
  return columns.some(({ left, right }) => {
    const field = view.inSpan(row, left, right);
    return field.at.row === row && field.number !== null;
  });
}

/** 项目资金（元）: in the heading row or beside the rows below it; the one that prints the unit where there are two. */
function blockLabel(view: SheetView, headingRow: number, columns: readonly Column[]): Field | null {
  const firstMoney = Math.min(...columns.map((column) => column.left));
  const labels = [headingRow, headingRow + 1]
    .flatMap((row) => view.labelled(row))
    .filter(({ field, base }) => field.at.column < firstMoney && !fundKind(base))
    .filter(({ field }) => !columns.some(({ heading }) => heading === field))
    .map(({ field }) => field);
  return labels.find(({ text }) => text.includes('元')) ?? labels[0] ?? null;
}

/** 元 or 万元 as printed in the block's labels or headings, or in others (单位：万元); null when it is not printed. */
export function readUnit(funds: Funds | null, others: readonly Field[]): 'yuan' | 'wan' | null {
  const { label, columns = {}, rows = [] } = funds ?? {};
  const fields = [label, ...Object.values(columns), ...rows.map((row) => row.label), ...others];
  const texts = fields.map((field) => normalizeText(field?.text ?? '').replace(/\s/g, ''));
  if (texts.some((text) => text.includes('万元'))) return 'wan';
  return texts.some((text) => /[(:币,]元\)?/.test(text)) ? 'yuan' : null;
}

/** Lines that print the unit of all amounts: 金额单位：万元, （单位：元）. */
export function unitLines(view: SheetView, top: number, end: number): readonly Field[] {
  const fields: Field[] = [];
  for (let row = top; row < end; row++) {
    for (const { field } of view.labelled(row))
      if (/单\s*位\s*[:：]\s*(人民币)?万?\s*元/.test(field.text)) fields.push(field);
  }
  return fields;
}
