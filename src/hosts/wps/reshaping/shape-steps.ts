/** The steps that a change of a sheet's shape consists of. */
import { type Range, formatRange } from '../../../core/grid/address';
import type { InsertRow, Reshape, ShapeChange } from '../../../core/grid/shape';
import { newRow } from '../../../core/grid/with-shape';
import type { Sheet } from '../../../core/grid/workbook';
import type { Change } from '../../common/match';
import { contentsOfReshape } from '../../common/task-changes';
import type { OpenSheet } from '../reading/open-sheet';
import { bringLooks } from './row-looks';
import { type RowState, deleteRow, insertRow, setRowState } from './rows';
import type { Scene } from '../writing/scene';
import { usedRange } from '../reading/used-range';

/** Does the one step that moves rows or protects; merges are brought about apart. @returns to be called when all is done */
export function changeShape(scene: Scene, sheet: OpenSheet, change: ShapeChange): () => void {
  switch (change.kind) {
    case 'insert-row':
      return moving(scene, sheet, change.at, () => {
        insertRow(scene.connection.application, sheet, change);
      });
    case 'delete-row':
      return moving(scene, sheet, change.at, () => {
        deleteRow(sheet, change.at);
      });
    case 'protect':
      // As Excel protects by default: cells, objects and scenarios; without a password.
      sheet.sheet.Protect(undefined, true, true, true);
      break;
    case 'unprotect':
      unprotect(scene, sheet);
      break;
    case 'merges':
  }
  return () => undefined;
}

/** An empty password is no password: without one WPS might ask the user for it. */
function unprotect({ quiet }: Scene, { sheet }: OpenSheet): void {
  quiet.unasked(() => {
    sheet.Unprotect('');
  });
}

function moving({ own }: Scene, sheet: OpenSheet, row: number, work: () => void): () => void {
  const done = own.noteMove(sheet.name, row);
  work();
  return () => {
    done(formatRange(usedRange(sheet.sheet)));
  };
}

/**
 * Makes a row that has come look as it is to.
 * @param before the sheet without the row
 * @param width columns that may look like something
 */
export function dressRow(
  sheet: OpenSheet,
  before: Sheet,
  change: InsertRow,
  width: number,
  height: number | null,
): void {
  bringLooks(sheet, rowRange(change.at, width), newRow(before, change));
  setRowState(sheet, change.at, stateOf(change, height));
}

function stateOf(change: InsertRow, height: number | null): RowState {
  return { height: change.height ?? height, isHidden: change.hidden ?? false };
}

export function rowRange(row: number, width: number): Range {
  return { top: row, left: 0, bottom: row, right: width - 1 };
}

/** Contents to be written; what is blank in a new row is so already, and part of a merge takes not even that. */
export function contentsToWrite(before: Sheet, reshape: Reshape): readonly Change[] {
  const { change } = reshape;
  const isBlank = ({ at, to }: Change): boolean =>
    change.kind === 'insert-row' &&
    at.sheet === change.sheet &&
    at.row === change.at &&
    to.value === null &&
    to.formula === undefined;
  return contentsOfReshape(before, reshape).filter((own) => !isBlank(own));
}
