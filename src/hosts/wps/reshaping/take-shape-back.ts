/** Takes a change of shape back that was not finished, in this pane or in one that is gone. */
import { type CellRef, type Range, addressOfKey, overlaps } from '../../../core/grid/address';
import { type DeleteRow, type Reshape, type ShapeChange, rowMoveOf } from '../../../core/grid/shape';
import { movedMerges } from '../../../core/grid/with-shape';
import { type Cell, EMPTY_CELL } from '../../../core/grid/workbook';
import { hasContent, holdingIn, placesOf } from '../../common/match';
import { emptySheet } from '../../common/row-contents';
import { without } from '../../common/shapes';
import { missingSheets } from '../writing/apply';
import { merge, unmerge } from './merging';
import type { OpenSheet } from '../reading/open-sheet';
import type { Scene } from '../writing/scene';
import { changeShape, contentsToWrite, dressRow } from './shape-steps';
import { hasMoved } from './telltale';
import type { Task } from '../writing/undo-store';

export interface TakenBack {
  /** Cells that hold what nobody of us has put there, and were left alone; none when all is as before. */
  readonly left: readonly CellRef[];
  /** The shape is still the changed one. */
  readonly isChanged: boolean;
}

/**
 * @param isChanged whether the step that changes the shape was done in this very turn; null for work of a pane that is
 * gone, of which protection is not lifted, since it may be somebody else's by now
 */
export function takeShapeBack(scene: Scene, task: Task, isChanged: boolean | null): TakenBack {
  const { reshaped, telltale } = task;
  if (!reshaped) return { left: [], isChanged: false };
  const { change, inverse } = reshaped;
  const sheet = scene.sheet(change.sheet);
  const { used, cells } = sheet.contents();
  const isThere = telltale ? hasMoved(telltale, cells) : isChanged;
  const move = rowMoveOf(change);
  if (move && isThere === null)
    return { left: [{ sheet: change.sheet, row: move.at, column: 0 }], isChanged: false };
  // Within one turn nobody else can have written into the row.
  const isOurs = isChanged !== null;
  const foreign =
    isThere && !isOurs && inverse.change.kind === 'delete-row'
      ? foreignIn(sheet.name, cells, inverse.change)
      : [];
  if (foreign.length > 0) return { left: foreign, isChanged: true };
  return scene.quiet.now(() => {
    if (isThere) changeShape(scene, sheet, inverse.change)();
    if (inverse.change.kind === 'insert-row') {
      const { cells: kept = [] } = inverse.change;
      const width = 1 + Math.max(used.right, ...kept.map(({ column }) => column));
      dressRow(sheet, emptySheet(sheet.name), inverse.change, width, null);
    }
    return { left: bringBack(scene, sheet, inverse, used), isChanged: false };
  });
}

/** What stands in a row that is to go again and was not put there by us. */
function foreignIn(
  sheet: string,
  cells: ReadonlyMap<number, Cell>,
  { at: row, expected }: DeleteRow,
): readonly CellRef[] {
  const ours = new Map(expected.map(({ column, cell }) => [column, cell]));
  return [...cells].flatMap(([key, cell]) => {
    const at = addressOfKey(key);
    const isForeign = at.row === row && !hasContent(cell, ours.get(at.column) ?? EMPTY_CELL);
    return isForeign ? [{ sheet, ...at }] : [];
  });
}

/** Merges and contents as they were. @returns cells that hold something else */
function bringBack(scene: Scene, sheet: OpenSheet, inverse: Reshape, used: Range): readonly CellRef[] {
  const { gone, wanted, block } = mergesOf(inverse.change, used);
  const found = block ? sheet.merges(block, wanted) : [];
  const come = without(wanted, found);
  const inTheWay = [...come, ...gone];
  unmerge(
    sheet,
    without(found, wanted).filter((own) => inTheWay.some((range) => overlaps(range, own))),
  );
  const left = bringContents(scene, inverse);
  merge(scene.quiet, sheet, come);
  return left;
}

/** Merges that go with a change and those that are there after it, with the rows in which they stand. */
function mergesOf(
  change: ShapeChange,
  used: Range,
): { readonly gone: readonly Range[]; readonly wanted: readonly Range[]; readonly block: Range | null } {
  const { gone, wanted } = ((): Record<'gone' | 'wanted', readonly Range[]> => {
    switch (change.kind) {
      case 'insert-row':
        return { gone: [], wanted: change.merges };
      case 'delete-row':
        return {
          gone: [],
          wanted: movedMerges(change.merges, { sheet: change.sheet, at: change.at, by: -1 }),
        };
      case 'merges':
        return { gone: change.before, wanted: change.after };
      default:
        return { gone: [], wanted: [] };
    }
  })();
  const all = [...gone, ...wanted];
  if (all.length === 0) return { gone, wanted, block: null };
  const [top, bottom] = [Math.min(...all.map((own) => own.top)), Math.max(...all.map((own) => own.bottom))];
  const right = Math.max(used.right, ...all.map((own) => own.right));
  return { gone, wanted, block: { top, left: 0, bottom, right } };
}

function bringContents(scene: Scene, inverse: Reshape): readonly CellRef[] {
  const changes = contentsToWrite(emptySheet(inverse.change.sheet), inverse);
  const missing = missingSheets(scene, inverse.edits);
  const there = changes.filter(({ at }) => !missing.has(at.sheet));
  const now = scene.cells(placesOf(there));
  const states = there.map((change) => holdingIn(now, change));
  const due = there.filter((_change, i) => states[i] === 'from' || states[i] === 'half');
  scene.write(due);
  const then = scene.cells(placesOf(due));
  const stuck = due.filter((change) => holdingIn(then, change) !== 'to');
  const foreign = there.filter((_change, i) => states[i] === 'other');
  return placesOf([...changes.filter(({ at }) => missing.has(at.sheet)), ...foreign, ...stuck]);
}
