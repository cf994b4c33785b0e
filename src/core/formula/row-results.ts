/** Results of formulas after a row has come or gone. */
import { type CellRef, addressOfKey, cellKey, contains } from '../grid/address';
import { type Edit, beforeOf, withEdits } from '../grid/edit';
import { movedRow } from '../grid/row-move';
import { type DeleteRow, type InsertRow, rowMoveOf } from '../grid/shape';
import { recordedRow, withShape } from '../grid/with-shape';
import { type CellValue, type Sheet, type Workbook, sheetNamed } from '../grid/workbook';
import { formulasOf } from './dependencies';
import { type Recalculation, recalculate } from './recalculate';
import { sameResult } from './scalar';
import { WorkbookView, sheetKey } from './sheet-view';

/**
 * The workbook after the change, with results for what depends on the row. A row that goes is emptied first, while
 * every formula still stands where its old result can be compared; what reads otherwise without the row is worked
 * out once more after that.
 */
export function withRowResults(workbook: Workbook, change: InsertRow | DeleteRow): Recalculation {
  const emptied = change.kind === 'delete-row' ? withRowEmptied(workbook, change) : null;
  const shaped = withShape(emptied?.workbook ?? workbook, change);
  const doubtful = followed(emptied?.unresolved ?? [], change);
  const looking = emptied ? followed(lookingAt(workbook, change), change) : lookingAt(shaped, change);
  const again = recalculate(shaped, looking, withoutFormulas(shaped, looking));
  const unresolved = distinct([...doubtful, ...again.unresolved]);
  return { ...withNewResults(withShape(workbook, change), again.workbook, unresolved), unresolved };
}

function withRowEmptied(workbook: Workbook, { sheet: name, at }: DeleteRow): Recalculation {
  const sheet = sheetNamed(workbook, name);
  const edits = recordedRow(sheet ?? NO_SHEET, at).map(({ column, cell }): Edit => ({
    at: { sheet: name, row: at, column },
    before: beforeOf(cell),
    after: { value: null },
  }));
  return recalculate(
    withEdits(workbook, edits),
    edits.map((edit) => edit.at),
    workbook,
  );
}

/** Formulas that name cells of the row. */
function lookingAt(workbook: Workbook, { sheet, at }: InsertRow | DeleteRow): readonly CellRef[] {
  const key = sheetKey(sheet);
  return workbook.sheets.flatMap((own) =>
    formulasOf(own)
      .all.filter(({ precedents }) =>
        precedents?.some(
          ({ sheet: target, range }) =>
            sheetKey(target ?? own.name) === key && contains(range, { row: at, column: range.left }),
        ),
      )
      .map((formula) => formula.at),
  );
}

function followed(cells: readonly CellRef[], change: InsertRow | DeleteRow): readonly CellRef[] {
  const move = rowMoveOf(change);
  return cells.flatMap((at) => {
    const row = at.sheet === move?.sheet ? movedRow(at.row, move) : at.row;
    return row === null ? [] : [{ ...at, row }];
  });
}

/** Without the formulas there is nothing to compare the new results with: they read otherwise than before. */
function withoutFormulas(workbook: Workbook, places: readonly CellRef[]): Workbook {
  const keys = new Set(places.map(placeOf));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => {
          const { formula: _formula, ...kept } = cell;
          return [key, keys.has(placeOf({ sheet: sheet.name, ...addressOfKey(key) })) ? kept : cell];
        }),
      ),
    })),
  };
}

function withNewResults(
  workbook: Workbook,
  calculated: Workbook,
  unresolved: readonly CellRef[],
): Pick<Recalculation, 'workbook' | 'results'> {
  const left = new Set(unresolved.map(placeOf));
  const view = new WorkbookView(workbook);
  const results: { at: CellRef; value: CellValue }[] = [];
  for (const sheet of calculated.sheets) {
    for (const { at, key, cell } of formulasOf(sheet).all) {
      const old = view.cell(at)?.value ?? null;
      if (left.has(placeOf(at)) || sameResult(cell.value, old)) continue;
      results.push({ at: { sheet: sheet.name, ...addressOfKey(key) }, value: cell.value });
      view.sheet(sheet.name)?.setResult(at, cell.value);
    }
  }
  return { workbook: view.toWorkbook(), results };
}

function distinct(cells: readonly CellRef[]): readonly CellRef[] {
  return [...new Map(cells.map((at) => [placeOf(at), at])).values()];
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${String(cellKey(row, column))}`;
}

const NO_SHEET: Pick<Sheet, 'cells'> = { cells: new Map() };
