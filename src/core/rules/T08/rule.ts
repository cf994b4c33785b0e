import { type Address, type Range, addressOfKey, cellKey, columnName, contains } from '../../grid/address';
import { MergeIndex, type Sheet, cellAt } from '../../grid/workbook';
import type { Field } from '../../forms/model';
import { displayText } from '../../grid/display';
import { type Draft, defineRule, outcomeOf } from '../rule';

/** Nothing of a form or table is hidden: what does not show is neither filled in nor reviewed. */
export const T08 = defineRule({
  code: 'T08',
  name: 'hidden-content',
  severity: 'warning',
  source: ['own'],
  messages: ['sheet', 'rows', 'columns'],
  fixes: [],
  fixKind: null,
  check: ({ form, sheet }) => outcomeOf(hiddenIn(form, sheet)),
  checkTable: ({ table, sheet }) => outcomeOf(hiddenIn(table, sheet)),
});

/** A form, or a table of the accounts. */
interface Part {
  readonly range: Range;
  readonly title: Field | null;
}

function hiddenIn(part: Part, sheet: Sheet): readonly Draft[] {
  if (sheet.visibility !== 'visible') return [sheetDraft(part, sheet)];
  if (sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) return [];
  const cells = cellsWithText(part, sheet);
  const rows = cells.filter((cell) => hides(sheet, cell, 'row'));
  const columns = cells.filter((cell) => hides(sheet, cell, 'column'));
  return [...runsOf(rows, 'row'), ...runsOf(columns, 'column')];
}

interface Shown extends Address {
  readonly text: string;
  /** Last row and column of the merge that the cell fills. */
  readonly bottom: number;
  readonly right: number;
}

function cellsWithText(part: Part, sheet: Sheet): readonly Shown[] {
  const merges = new MergeIndex(sheet.merges, part.range);
  return [...sheet.cells].flatMap(([key, cell]) => {
    const at = addressOfKey(key);
    const text = contains(part.range, at) ? displayText(cell).trim() : '';
    if (text === '') return [];
    const merge = merges.covering(at.row, at.column);
    // What a merge covers does not show anyway.
    if (merge && cellKey(merge.top, merge.left) !== key) return [];
    return [{ ...at, text, bottom: merge?.bottom ?? at.row, right: merge?.right ?? at.column }];
  });
}

/** A merged cell shows as long as one of its rows and columns does; so does a label that the line before says too. */
function hides(sheet: Sheet, cell: Shown, axis: 'row' | 'column'): boolean {
  const { row, column, bottom, right, text } = cell;
  const [hidden, from, to, before] =
    axis === 'row'
      ? [sheet.hiddenRows, row, bottom, cellAt(sheet, row - 1, column)]
      : [sheet.hiddenColumns, column, right, cellAt(sheet, row, column - 1)];
  const lines = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return lines.every((line) => hidden.has(line)) && displayText(before).trim() !== text;
}

/** One finding for each run of hidden rows or columns. */
function runsOf(cells: readonly Shown[], axis: 'row' | 'column'): readonly Draft[] {
  const runs: Shown[][] = [];
  for (const cell of [...cells].sort((a, b) => a[axis] - b[axis] || a.row - b.row || a.column - b.column)) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && cell[axis] <= last[axis] + 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => lineDraft(run, axis));
}

function lineDraft(run: readonly Shown[], axis: 'row' | 'column'): Draft {
  const names = run.map((cell) => (axis === 'row' ? String(cell.row + 1) : columnName(cell.column)));
  const [from = '', to = from] = [names[0], names[names.length - 1]];
  const values = { lines: from === to ? from : `${from}–${to}`, text: run[0]?.text ?? '' };
  return {
    cells: run.map(({ row, column }) => ({ row, column })),
    message: { id: axis === 'row' ? 'rows' : 'columns', values },
    found: run[0]?.text ?? '',
  };
}

function sheetDraft(part: Part, sheet: Sheet): Draft {
  const at = part.title?.at ?? { row: part.range.top, column: part.range.left };
  return {
    cells: [at],
    message: { id: 'sheet', values: { sheet: sheet.name } },
    found: part.title?.text ?? '',
  };
}
