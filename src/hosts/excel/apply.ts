/** Makes edits, all or none, and takes them back. */
import type { CellRef } from '../../core/grid/address';
import { type CellBefore, type Edit, beforeOf, stillHolds } from '../../core/grid/edit';
import {
  type Cell,
  type Workbook,
  EMPTY_CELL,
  cellAt,
  isProtectedCell,
  sheetNamed,
} from '../../core/grid/workbook';
import { type LongWork, type Receipt, type Revert, HostError } from '../host';
import { type Change, changeAll } from './change';
import type { OwnWrites } from './own-writes';
import type { Session } from './session';
import { placeKey, readCells } from './write';

export function applyEdits(
  session: Session,
  own: OwnWrites,
  edits: readonly Edit[],
  work: LongWork = {},
): Promise<Receipt> {
  if (edits.length === 0) return Promise.resolve({ edits });
  return session.run(async (context) => {
    const current = await readCells(context, places(edits));
    refuse('changed-since', places(edits.filter((edit) => !stillHolds(current, edit))));
    refuse('protected', lockedAmong(current, edits));
    // From here on the work is finished or undone: a cancelled half would be neither.
    if (work.signal?.aborted) throw new HostError('cancelled');
    const changes = edits.map((edit) => changeOf(current, edit));
    const held = await changeAll(context, own, changes, work);
    return { edits: edits.map((edit) => made(edit, current, held)) };
  });
}

export function revertEdits(session: Session, own: OwnWrites, { edits }: Receipt): Promise<Revert> {
  if (edits.length === 0) return Promise.resolve({ reverted: [], refused: [] });
  return session.run(async (context) => {
    const current = await readCells(context, places(edits));
    const isUntouched = (edit: Edit) => stillHolds(current, { ...edit, before: edit.after });
    const [reverted, refused] = [edits.filter(isUntouched), edits.filter((edit) => !isUntouched(edit))];
    refuse('protected', lockedAmong(current, reverted));
    const changes = reverted.map(({ at, before }) => ({ at, from: contentOf(current, at), to: before }));
    await changeAll(context, own, changes);
    return { reverted, refused };
  });
}

function places(edits: readonly Edit[]): CellRef[] {
  return edits.map(({ at }) => at);
}

function refuse(code: 'changed-since' | 'protected', cells: readonly CellRef[]): void {
  if (cells.length > 0) throw new HostError(code, cells);
}

function lockedAmong(workbook: Workbook, edits: readonly Edit[]): CellRef[] {
  return places(edits).filter((at) => {
    const sheet = sheetNamed(workbook, at.sheet);
    return sheet !== undefined && isProtectedCell(sheet, at);
  });
}

function contentOf(workbook: Workbook, { sheet, row, column }: CellRef): CellBefore {
  const found = sheetNamed(workbook, sheet);
  return beforeOf(found ? cellAt(found, row, column) : EMPTY_CELL);
}

/** Excel refuses formats on a protected sheet even in cells that may be edited: these keep their own. */
function keepsFormat(current: Workbook, { at, after }: Edit): boolean {
  return after.format === undefined || sheetNamed(current, at.sheet)?.protected === true;
}

function changeOf(current: Workbook, edit: Edit): Change {
  const from = contentOf(current, edit.at);
  const { format, ...content } = edit.after;
  const kept = keepsFormat(current, edit) ? from.format : format;
  return { at: edit.at, from, to: { ...content, ...(kept !== undefined && { format: kept }) } };
}

/** The edit as it came out: Excel may spell a formula its own way, and a revert has to recognise it. */
function made(edit: Edit, current: Workbook, held: ReadonlyMap<string, Cell>): Edit {
  const { format, ...content } = edit.after;
  const formula = held.get(placeKey(edit.at))?.formula;
  return {
    at: edit.at,
    before: contentOf(current, edit.at),
    after: {
      ...content,
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && !keepsFormat(current, edit) && { format }),
    },
  };
}
