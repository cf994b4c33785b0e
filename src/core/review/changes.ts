/** What was changed between two submissions, found or not: cells, and rows that came, went or were renamed. */
import type { AccountsTable, Line } from '../accounts/model';
import type { RowAlignment } from '../forms/alignment';
import { levelName } from '../forms/labels';
import type { Form } from '../forms/model';
import type { CellRef } from '../grid/address';
import { contentText } from '../grid/content';
import { displayText } from '../grid/display';
import { type Cell, EMPTY_CELL, type Workbook, cellAt, sheetNamed } from '../grid/workbook';
import { isNotApplicable } from '../text/normalize';
import { comparableText } from '../text/similarity';
import type { CellPair } from './counterparts';

/** {@link contentText} of a text of blanks. */
const BLANK_TEXT = 's';

export interface ChangedCell {
  /** Null for a cell of a row that is no more, or was not there. */
  readonly earlier: CellRef | null;
  readonly later: CellRef | null;
  /** What a person calls it, as its labels are printed: `保洁面积`, `得分`; none for the wording of the form. */
  readonly labels: readonly string[];
  /** As the sheets show it; the two are alike where a text became a number. */
  readonly before: string;
  readonly after: string;
}

export interface RowChanges {
  readonly added: readonly RowName[];
  readonly removed: readonly RowName[];
  readonly renamed: readonly { readonly earlier: RowName; readonly later: RowName }[];
}

/** A row of 三级指标, or a line of a table of the accounts. */
export interface RowName {
  /** 一级, 二级, 三级指标; or the table's code (`T3`), 科目编码 and 项目. */
  readonly names: readonly string[];
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
}

/** Rows of which the comparison tells as rows: those renamed by their later names. */
export interface ToldRows {
  readonly renamed: readonly RowName[];
  readonly added: readonly RowName[];
  readonly removed: readonly RowName[];
}

/** Cells whose contents differ; a formula that gives what stood there as a value has changed nothing. */
export function changedCells(
  pairs: readonly CellPair[],
  earlier: Workbook,
  later: Workbook,
  told: ToldRows,
): readonly ChangedCell[] {
  const isTold = (pair: CellPair): boolean => {
    if (!pair.later) return isIn(told.removed, pair.earlier);
    if (!pair.earlier) return isIn(told.added, pair.later);
    return pair.column === 'level3' && isIn(told.renamed, pair.later);
  };
  return pairs.flatMap((pair) => {
    if (isTold(pair) || contentIn(earlier, pair.earlier) === contentIn(later, pair.later)) return [];
    return [
      {
        earlier: pair.earlier,
        later: pair.later,
        labels: pair.labels,
        before: shownIn(earlier, pair.earlier),
        after: shownIn(later, pair.later),
      },
    ];
  });
}

function isIn(rows: readonly RowName[], at: CellRef | null): boolean {
  return at !== null && rows.some(({ sheet, row }) => sheet === at.sheet && row === at.row);
}

export function indicatorChanges(earlier: Form, later: Form, rows: RowAlignment): RowChanges {
  const renamed = rows.pairs.flatMap((pair) => {
    const [before, after] = [rowName(earlier, pair.earlier), rowName(later, pair.later)];
    const [name = '', other = ''] = [before.names[2], after.names[2]];
    const isRenamed = isName(name) && isName(other) && comparableText(name) !== comparableText(other);
    return isRenamed ? [{ earlier: before, later: after }] : [];
  });
  return {
    added: rows.added.map((index) => rowName(later, index)),
    removed: rows.removed.map((index) => rowName(earlier, index)),
    renamed,
  };
}

/** Neither blank nor 不适用. */
function isName(text: string): boolean {
  return !isNotApplicable(text) && comparableText(text) !== '';
}

function rowName(form: Form, index: number): RowName {
  const indicator = form.indicators[index];
  const section = form.sections[indicator?.section ?? -1]?.name ?? '';
  const level2 = levelName(indicator?.cells.level2?.text ?? '');
  return {
    names: [section, level2, indicator?.cells.level3?.text ?? ''],
    sheet: form.sheet,
    row: indicator?.row ?? 0,
  };
}

/** Lines that only one of two tables has. */
export function lineChanges(earlier: AccountsTable, later: AccountsTable): RowChanges {
  return { added: linesBeyond(later, earlier), removed: linesBeyond(earlier, later), renamed: [] };
}

function linesBeyond(table: AccountsTable, other: AccountsTable): readonly RowName[] {
  const known = new Set(other.lines.map(({ key }) => key));
  return table.lines
    .filter(({ key }) => !known.has(key))
    .map(({ code, label, row }: Line) => ({
      names: [table.table, code ?? '', label.text],
      sheet: table.sheet,
      row,
    }));
}

/** The contents of these cells, to tell whether any of them has changed. */
export function contentsOf(workbook: Workbook, cells: readonly CellRef[]): string {
  return JSON.stringify(cells.map((at) => contentIn(workbook, at)));
}

/** '' for a cell that shows nothing. */
function contentIn(workbook: Workbook, at: CellRef | null): string {
  const content = contentText(cellOf(workbook, at));
  return content === BLANK_TEXT ? '' : content;
}

function shownIn(workbook: Workbook, at: CellRef | null): string {
  return displayText(cellOf(workbook, at), workbook.date1904).trim();
}

function cellOf(workbook: Workbook, at: CellRef | null): Cell {
  const sheet = at && sheetNamed(workbook, at.sheet);
  return sheet ? cellAt(sheet, at.row, at.column) : EMPTY_CELL;
}
