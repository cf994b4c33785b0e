/** The table of indicators: headings, level-1 sections and the rows of 三级指标. */
import { ZERO, decimal } from '../text/decimal';
import { normalizeLabel } from '../text/normalize';
import { LEVEL2_NAMES, SUBTOTAL_LABELS, levelName } from './labels';
import {
  type Field,
  INDICATOR_COLUMNS,
  type Indicator,
  type IndicatorColumn,
  type ReadingProblem,
  type Section,
} from './model';
import { headingColumns } from './regions';
import type { SheetView } from './view';

export interface IndicatorReading {
  readonly columns: Partial<Record<IndicatorColumn, Field>>;
  readonly indicators: readonly Indicator[];
  readonly sections: readonly Section[];
  readonly problems: readonly ReadingProblem[];
}

interface Column {
  readonly key: IndicatorColumn;
  readonly left: number;
  readonly right: number;
}

/** Columns without which a row says nothing; a missing heading among them is looked for by its place. */
const NEEDED: readonly IndicatorColumn[] = [
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'weight',
  'score',
];

/**
 * @param headings rows of headings; the repeats inside the table are skipped
 * @param end the row after the last that may hold an indicator
 */
export function readIndicators(
  view: SheetView,
  headings: readonly number[],
  end: number,
  lastColumn: number,
): IndicatorReading {
  const [headingRow] = headings;
  if (headingRow === undefined) return { columns: {}, indicators: [], sections: [], problems: [] };
  const named = headingColumns(view.labelled(headingRow));
  const layout = columnsOf(view, headingRow, end, lastColumn);
  const rows = rowsOf(view, headings, end, layout);
  const { indicators, sections, problems } = groupRows(view, rows, layout);
  return {
    columns: Object.fromEntries([...named].map(([key, { field }]) => [key, field])),
    indicators,
    sections,
    problems: [...missingColumns(layout), ...problems],
  };
}

function missingColumns(layout: readonly Column[]): ReadingProblem[] {
  return NEEDED.filter((key) => !layout.some((column) => column.key === key)).map((key) => ({
    kind: 'column-missing',
    path: `indicators.${key}`,
    at: null,
  }));
}

/** Left edges and widths of the columns; a column reaches to the next heading. */
function columnsOf(view: SheetView, headingRow: number, end: number, lastColumn: number): Column[] {
  const labelled = view.labelled(headingRow);
  const named = headingColumns(labelled);
  const columns: Column[] = [];
  for (const [key, { field }] of named) {
    const next = labelled.find((item) => item.field.at.column > field.at.column);
    const right = next ? next.field.at.column - 1 : Math.max(view.span(field).right, lastColumn);
    columns.push({ key, left: field.at.column, right });
  }
  columns.sort((a, b) => a.left - b.left);
  return withUnnamed(view, headingRow, end, columns);
}

/**
 * A needed column whose heading was deleted: found when exactly one column without heading stands where the
 * model's order expects it, and holds texts.
 */
function withUnnamed(view: SheetView, headingRow: number, end: number, columns: readonly Column[]): Column[] {
  const result = [...columns];
  for (const key of NEEDED) {
    if (result.some((column) => column.key === key)) continue;
    const [before] = result.filter((column) => order(column.key) < order(key)).slice(-1);
    const heading = before && view.field(headingRow, before.left);
    if (!before || !heading) continue;
    const free = view.span(heading).right + 1;
    if (free > before.right || !columnHasText(view, free, headingRow + 1, end)) continue;
    result.push({ key, left: free, right: before.right });
    result.splice(result.indexOf(before), 1, { ...before, right: free - 1 });
    result.sort((a, b) => a.left - b.left);
  }
  return result;
}

function order(key: IndicatorColumn): number {
  return INDICATOR_COLUMNS.indexOf(key);
}

function columnHasText(view: SheetView, column: number, from: number, end: number): boolean {
  let texts = 0;
  for (let row = from; row < end; row++) {
    if (view.labelled(row).some(({ field }) => field.at.column === column)) texts++;
  }
  return texts * 2 > end - from;
}

type Cells = Indicator['cells'];

interface TableRow {
  readonly row: number;
  readonly cells: Cells;
}

function rowsOf(
  view: SheetView,
  headings: readonly number[],
  end: number,
  layout: readonly Column[],
): TableRow[] {
  const [first] = headings;
  if (first === undefined) return [];
  const rows: TableRow[] = [];
  for (let row = first + 1; row < end; row++) {
    if (headings.includes(row) || view.isBlankRow(row)) continue;
    const cells = shifted(view, row, cellsAt(view, row, layout), layout);
    if (isIndicatorRow(row, cells)) rows.push({ row, cells });
  }
  return rows;
}

function cellsAt(view: SheetView, row: number, layout: readonly Column[]): Cells {
  return Object.fromEntries(layout.map(({ key, left, right }) => [key, view.inSpan(row, left, right)]));
}

/** A level-2 label that slipped into the column of 三级指标 goes back to its place, the name beside it too. */
function shifted(view: SheetView, row: number, cells: Cells, layout: readonly Column[]): Cells {
  const { level2, level3 } = cells;
  const column = layout.find(({ key }) => key === 'level3');
  if (!level2 || !level3 || !column || level2.text !== '' || !LEVEL2_NAMES.has(levelName(level3.text)))
    return cells;
  const name = view.inSpan(row, level3.at.column + 1, column.right);
  const inside = name.at.column > level3.at.column && name.at.column <= column.right && name.text !== '';
  return inside ? { ...cells, level2: level3, level3: name } : cells;
}

/** A row of its own in the table: something stands in it besides labels that a merge carries down. */
function isIndicatorRow(row: number, cells: Cells): boolean {
  const labels = [cells.level1, cells.level2, cells.level3].map((field) => normalizeLabel(field?.text ?? ''));
  if (labels.some((label) => SUBTOTAL_LABELS.has(label))) return false;
  return INDICATOR_COLUMNS.some((key) => {
    const field = cells[key];
    return key !== 'level1' && field !== undefined && field.at.row === row && field.text !== '';
  });
}

const POINTS =
  /[(（【[]?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[)）\]】]?|[(（]\s*(\d{1,3}(?:\.\d{1,2})?)\s*[)）]/;

/** Points printed in a level-1 label: `产出指标（50分）`; null when there are none. */
function pointsIn(label: string): Section['points'] {
  const match = POINTS.exec(normalizeLabel(label));
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? null : decimal(digits);
}

interface Grouping {
  readonly indicators: readonly Indicator[];
  readonly sections: readonly Section[];
  readonly problems: readonly ReadingProblem[];
}

/** Carries labels down to the rows they hold for and gathers the rows of each level-1 label. */
function groupRows(view: SheetView, rows: readonly TableRow[], layout: readonly Column[]): Grouping {
  const sections: { label: Field; name: string; points: Section['points']; indicators: number[] }[] = [];
  const problems: ReadingProblem[] = [];
  const hasLevel1 = layout.some(({ key }) => key === 'level1');
  let level1: Field | undefined;
  let level2: Field | undefined;
  let current = -1;
  const indicators = rows.map(({ row, cells }, i): Indicator => {
    if (cells.level1 && cells.level1.text !== '') {
      const name = levelName(cells.level1.text);
      const known = sections.findIndex((section) => section.name === name);
      if (known !== current || known < 0) level2 = undefined;
      current = known >= 0 ? known : sections.length;
      if (known < 0)
        sections.push({ label: cells.level1, name, points: pointsIn(cells.level1.text), indicators: [] });
      level1 = cells.level1;
    }
    if (cells.level2 && cells.level2.text !== '') level2 = cells.level2;
    sections[current]?.indicators.push(i);
    if (current < 0 && hasLevel1)
      problems.push({
        kind: 'row-outside-sections',
        path: `indicators.${String(i)}`,
        at: view.field(row, 0).at,
      });
    const carried: Cells = {
      ...(level1 && cells.level1 && { level1 }),
      ...(level2 && cells.level2 && { level2 }),
    };
    return { row, section: current, cells: { ...cells, ...carried } };
  });
  return { indicators, sections, problems };
}

/** Sum of the points printed in the sections' labels, or null when a label has none. */
export function printedPoints(sections: readonly Section[]): Section['points'] {
  let total = ZERO;
  for (const { points } of sections) {
    if (points === null) return null;
    total = total.plus(points);
  }
  return sections.length > 0 ? total : null;
}
