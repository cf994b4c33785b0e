/**
 * What a change of shape needs to know beforehand, read in one turn: all contents of its sheet, the looks and merges
 * of the rows concerned; of other sheets the cells to be edited, and their contents where formulas may lose what they
 * refer to.
 */
import { type Address, type Range, cellKey } from '../../../core/grid/address';
import type { Edit } from '../../../core/grid/edit';
import { movedRow, reverseMove } from '../../../core/grid/row-move';
import { type Reshape, type ShapeChange, rowMoveOf } from '../../../core/grid/shape';
import { type Cell, EMPTY_CELL, type Sheet, type Workbook } from '../../../core/grid/workbook';
import { placesOf } from '../../common/match';
import { emptySheet } from '../../common/row-contents';
import type { Connection } from '../connection';
import type { Guesses } from '../reading/guesses';
import { type Contents, OpenSheet } from '../reading/open-sheet';
import { readCells, sheetsOf } from '../reading/read';
import { type RowState, rowState } from './rows';

export interface Around {
  /** Sheets as far as they are known; those that are not there are left out. */
  readonly workbook: Workbook;
  /** Null where the sheet is not there. */
  readonly sheet: OpenSheet | null;
  /** How far the sheet reaches to the right, with what is to come. */
  readonly width: number;
  /** Of the row that goes, or that the new one is to be like. */
  readonly row: RowState | null;
}

export function readAround(connection: Connection, guesses: Guesses, reshape: Reshape): Around {
  const { change, edits } = reshape;
  const all = sheetsOf(connection).map(({ name, sheet }) => new OpenSheet(connection, name, sheet));
  const own = all.find(({ name }) => name === change.sheet) ?? null;
  const there = edits.filter(
    ({ at }) => at.sheet !== change.sheet && all.some(({ name }) => name === at.sheet),
  );
  const edited = readCells(connection, guesses, placesOf(there)).sheets;
  const others = change.kind === 'delete-row' ? all.filter((sheet) => sheet !== own) : [];
  const whole = others.map((sheet) => joined(wholeOf(sheet), edited));
  const sheets = [...whole, ...edited.filter(({ name }) => !whole.some((other) => other.name === name))];
  if (!own) return { workbook: { sheets, date1904: false }, sheet: null, width: 0, row: null };
  const contents = own.contents();
  const width = widthOf(contents, reshape);
  const model = modelRow(change);
  const row = model === null ? null : rowState(own, model);
  const hiddenRows = new Set(model !== null && row?.isHidden ? [model] : []);
  const concerned = { ...concernedOf(own, contents, guesses.of(own.name), reshape, width), hiddenRows };
  return { workbook: { sheets: [concerned, ...sheets], date1904: false }, sheet: own, width, row };
}

/** The block of rows whose merges a change may touch, counted before it; null where it touches none. */
export function blockOf(change: ShapeChange, width: number): Range | null {
  const rows = ((): readonly number[] => {
    switch (change.kind) {
      case 'insert-row':
        return [Math.max(0, change.at - 1), change.at];
      case 'delete-row':
        return [Math.max(0, change.at - 1), change.at + 1];
      case 'merges':
        return [...change.before, ...change.after].flatMap(({ top, bottom }) => [top, bottom]);
      default:
        return [];
    }
  })();
  if (rows.length === 0) return null;
  return { top: Math.min(...rows), left: 0, bottom: Math.max(...rows), right: width - 1 };
}

function concernedOf(
  own: OpenSheet,
  { cells: contents }: Contents,
  guess: Pick<Sheet, 'cells' | 'merges'> | null,
  reshape: Reshape,
  width: number,
): Sheet {
  const { change } = reshape;
  const block = blockOf(change, width);
  const asked = new Map<number, Address>();
  for (const cell of [...rowsOf(change, block, width), ...formerPlaces(reshape)])
    asked.set(cellKey(cell.row, cell.column), cell);
  const looks = own.looks(
    [...asked.values()],
    ({ row, column }) => guess?.cells.get(cellKey(row, column)) ?? EMPTY_CELL,
  );
  const cells = new Map<number, Cell>(contents);
  for (const [key, look] of looks) cells.set(key, { ...(cells.get(key) ?? EMPTY_CELL), ...look });
  return {
    ...emptySheet(own.name),
    protected: own.isProtected,
    cells,
    merges: block ? own.merges(block, likelyIn(block, guess)) : [],
  };
}

/** Cells whose looks matter: those of the rows around, and of the one that a new row is to be like. */
function rowsOf(change: ShapeChange, block: Range | null, width: number): readonly Address[] {
  if (!block || change.kind === 'merges') return [];
  const rows = new Set(change.kind === 'insert-row' ? [change.like] : []);
  for (let row = block.top; row <= block.bottom; row++) rows.add(row);
  return [...rows].flatMap((row) => Array.from({ length: width }, (_cell, column) => ({ row, column })));
}

/** Edits are counted as after the change; where their cells stand now. */
function formerPlaces({ change, edits }: Reshape): readonly Address[] {
  const move = rowMoveOf(change);
  return edits.flatMap(({ at: { sheet, row, column } }) => {
    const former = move ? movedRow(row, reverseMove(move)) : row;
    return sheet === change.sheet && former !== null ? [{ row: former, column }] : [];
  });
}

function modelRow(change: ShapeChange): number | null {
  if (change.kind === 'insert-row') return change.like;
  return change.kind === 'delete-row' ? change.at : null;
}

function likelyIn(block: Range, guess: Pick<Sheet, 'merges'> | null): readonly Range[] {
  return guess?.merges.filter(({ top, bottom }) => top <= block.bottom && bottom >= block.top) ?? [];
}

function widthOf({ used }: Contents, { change, edits }: Reshape): number {
  const merges = change.kind === 'merges' ? [...change.before, ...change.after] : [];
  const own = edits.filter(({ at }: Edit) => at.sheet === change.sheet);
  return 1 + Math.max(used.right, ...merges.map(({ right }) => right), ...own.map(({ at }) => at.column));
}

function wholeOf(sheet: OpenSheet): Sheet {
  return { ...emptySheet(sheet.name), protected: sheet.isProtected, cells: sheet.contents().cells };
}

/** With the looks of the cells that were read one by one. */
function joined(sheet: Sheet, parts: readonly Sheet[]): Sheet {
  const part = parts.find(({ name }) => name === sheet.name);
  return part ? { ...sheet, cells: new Map([...sheet.cells, ...part.cells]) } : sheet;
}
