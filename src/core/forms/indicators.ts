/** The rows of the indicator table. */
import { isNotApplicable } from '../text/normalize';
import { type Column, NEEDED, cellsAt, columnsOf } from './columns';
import type { Headings } from './headings';
import { labelBase, levelName } from './labels';
import { INDICATOR_COLUMNS, type Indicator, type ReadingProblem } from './model';
import { type Grouping, type TableRow, groupRows } from './sections';
import { LEVEL2_NAMES, isSum, isTotal } from './synonyms';
import type { SheetView } from './view';

type Cells = Indicator['cells'];

export interface IndicatorReading extends Grouping {
  readonly layout: readonly Column[];
}

/**
 * @param repeated rows in the table that repeat the form's top or its headings
 * @param end the row after the last that may hold an indicator
 */
export function readIndicators(
  view: SheetView,
  headings: Headings,
  repeated: ReadonlySet<number>,
  end: number,
  lastColumn: number,
): IndicatorReading {
  const layout = columnsOf(view, headings, end, lastColumn);
  const rows: TableRow[] = [];
  for (let row = headings.bottom + 1; row < end; row++) {
    if (repeated.has(row) || view.isBlankRow(row)) continue;
    const cells = shifted(view, row, cellsAt(view, row, layout), layout);
    if (isIndicatorRow(view, row, cells)) rows.push({ row, cells });
  }
  const grouping = groupRows(rows);
  return { layout, ...grouping, problems: [...missingColumns(layout), ...grouping.problems] };
}

function missingColumns(layout: readonly Column[]): ReadingProblem[] {
  return NEEDED.filter((key) => !layout.some((column) => column.key === key)).map((key) => ({
    kind: 'column-missing',
    path: `indicators.${key}`,
    at: null,
  }));
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
function isIndicatorRow(view: SheetView, row: number, cells: Cells): boolean {
  if (isSumRow(row, cells) || isBanner(view, row, cells)) return false;
  return INDICATOR_COLUMNS.some((key) => {
    const field = cells[key];
    return key !== 'level1' && field?.at.row === row && field.text !== '';
  });
}

/** A total has neither 指标值 nor 完成值: an exam's 总分 is an indicator as any other. */
function isSumRow(row: number, { level1, level2, level3, target, actual }: Cells): boolean {
  const isFilled = [target, actual].some(
    (value) => value?.at.row === row && value.text !== level3?.text && hasContent(value.text),
  );
  return [level1, level2, level3].some((label) => {
    const base = label?.at.row === row ? labelBase(label.text) : '';
    return isSum(base) && !(isFilled && isTotal(base));
  });
}

function hasContent(text: string): boolean {
  return text !== '' && !isNotApplicable(text);
}

/** A line across the columns, such as a repeated title: one text stands for the name and the result alike. */
function isBanner(view: SheetView, row: number, { level3, target, actual }: Cells): boolean {
  const name = level3 ?? target;
  if (!name?.text || isNotApplicable(name.text)) return false;
  const labelled = view.labelled(row);
  const repeated = labelled.length > 2 && labelled.every(({ field }) => field.text === name.text);
  return name === actual || repeated;
}
