/** Makes edits, all or none, and takes them back. */
import type { CellRef } from '../../core/grid/address';
import { type CellBefore, type Edit, beforeOf, sameValue, stillHolds } from '../../core/grid/edit';
import {
  type Cell,
  type CellValue,
  type Workbook,
  EMPTY_CELL,
  cellAt,
  isProtectedCell,
  sheetNamed,
} from '../../core/grid/workbook';
import { type LongWork, type Receipt, type Revert, HostError } from '../host';
import { toHostError } from './errors';
import type { OwnWrites } from './own-writes';
import type { Context, Session } from './session';
import { type Write, placeKey, readCells, restoring, writeGroup, writeGroups } from './write';

/** Excel took nothing of a batch that it refused for these reasons, or can no longer be asked to. */
const NOTHING_TO_RESTORE: ReadonlySet<string> = new Set(['cell-editing', 'too-large', 'timed-out']);

export function applyEdits(
  session: Session,
  own: OwnWrites,
  edits: readonly Edit[],
  work: LongWork = {},
): Promise<Receipt> {
  if (edits.length === 0) return Promise.resolve({ edits });
  return session.run(async (context) => {
    const current = await readCells(
      context,
      edits.map(({ at }) => at),
    );
    refuse(
      'changed-since',
      edits.filter((edit) => !stillHolds(current, edit)),
    );
    refuse(
      'protected',
      edits.filter(({ at }) => isLocked(current, at)),
    );
    // From here on the work is finished or undone: a cancelled half would be neither.
    if (work.signal?.aborted) throw new HostError('cancelled');
    const made = edits.map((edit): Edit => ({ ...edit, before: beforeOf(cellIn(current, edit.at)) }));
    const held = await writeAll(
      context,
      own,
      made.map(writeOf),
      made.map(({ at, before }) => restoring(at, before)),
      work,
    );
    return { edits: made.map((edit) => asHeld(edit, held)) };
  });
}

export function revertEdits(session: Session, own: OwnWrites, { edits }: Receipt): Promise<Revert> {
  if (edits.length === 0) return Promise.resolve({ reverted: [], refused: [] });
  return session.run(async (context) => {
    const current = await readCells(
      context,
      edits.map(({ at }) => at),
    );
    const isUntouched = (edit: Edit) => stillHolds(current, { ...edit, before: edit.after });
    const [reverted, refused] = [edits.filter(isUntouched), edits.filter((edit) => !isUntouched(edit))];
    refuse(
      'protected',
      reverted.filter(({ at }) => isLocked(current, at)),
    );
    const writes = reverted.map(({ at, before }) => restoring(at, before));
    const undo = reverted.map(({ at }) => restoring(at, beforeOf(cellIn(current, at))));
    await writeAll(context, own, writes, undo);
    return { reverted, refused };
  });
}

function refuse(code: 'changed-since' | 'protected', edits: readonly Edit[]): void {
  if (edits.length > 0)
    throw new HostError(
      code,
      edits.map(({ at }) => at),
    );
}

function cellIn(workbook: Workbook, { sheet, row, column }: CellRef): Cell {
  const found = sheetNamed(workbook, sheet);
  return found ? cellAt(found, row, column) : EMPTY_CELL;
}

function isLocked(workbook: Workbook, at: CellRef): boolean {
  const sheet = sheetNamed(workbook, at.sheet);
  return sheet !== undefined && isProtectedCell(sheet, at);
}

/** A cell's own format counts for how a text is entered, even where the edit does not set one. */
function writeOf({ at, before, after }: Edit): Write {
  const { format } = after;
  const content: CellBefore =
    format === undefined && before.format !== undefined ? { ...after, format: before.format } : after;
  return { at, content, ...(format !== undefined && { format }) };
}

/** Excel may spell a formula its own way; the receipt keeps that, so that a revert recognises it. */
function asHeld(edit: Edit, held: ReadonlyMap<string, Cell>): Edit {
  const formula = held.get(placeKey(edit.at))?.formula;
  return formula === undefined ? edit : { ...edit, after: { ...edit.after, formula } };
}

async function writeAll(
  context: Context,
  own: OwnWrites,
  writes: readonly Write[],
  undo: readonly Write[],
  { onProgress }: LongWork = {},
): Promise<ReadonlyMap<string, Cell>> {
  const held = new Map<string, Cell>();
  const written: Write[] = [];
  const groups = writeGroups(writes);
  for (const group of groups) {
    const cells = group.flatMap(({ rows }) => rows.flat());
    own.note(group);
    try {
      for (const [key, cell] of await writeGroup(context, group)) held.set(key, cell);
      written.push(...cells);
      verify(cells, held);
    } catch (error) {
      const reason = toHostError(error);
      const mayBeDone = NOTHING_TO_RESTORE.has(reason.code) ? written : [...written, ...cells];
      await restore(context, own, undo, mayBeDone, reason);
      throw reason;
    }
    onProgress?.({ done: written.length, total: writes.length });
  }
  return held;
}

function verify(writes: readonly Write[], held: ReadonlyMap<string, Cell>): void {
  const wrong = writes.filter((write) => !isHeld(write.content, held.get(placeKey(write.at)) ?? EMPTY_CELL));
  if (wrong.length > 0)
    throw new HostError(
      'failed',
      wrong.map(({ at }) => at),
      'read back differs',
    );
}

function isHeld(content: CellBefore, cell: Cell): boolean {
  if (content.formula !== undefined) return cell.formula !== undefined;
  return cell.formula === undefined && sameValue(normalised(cell.value), normalised(content.value));
}

/** Excel keeps 15 significant digits. */
function normalised(value: CellValue): CellValue {
  return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
}

async function restore(
  context: Context,
  own: OwnWrites,
  undo: readonly Write[],
  written: readonly Write[],
  reason: HostError,
): Promise<void> {
  const keys = new Set(written.map(({ at }) => placeKey(at)));
  const groups = writeGroups(undo.filter(({ at }) => keys.has(placeKey(at))));
  try {
    for (const group of groups) {
      own.note(group);
      await writeGroup(context, group);
    }
  } catch {
    // The user has to know which cells may now hold either content.
    throw new HostError(
      'failed',
      written.map(({ at }) => at),
      reason,
    );
  }
}
