/** Changes cells, all or none: what was written is brought back when a later part fails. */
import type { CellRef } from '../../core/grid/address';
import { type CellBefore, sameValue, stillHolds } from '../../core/grid/edit';
import { type Cell, type CellValue, EMPTY_CELL } from '../../core/grid/workbook';
import { type LongWork, HostError } from '../host';
import { formatEntry } from './content';
import { toHostError } from './errors';
import type { OwnWrites } from './own-writes';
import type { Context } from './session';
import { type Write, placeKey, readCells, writeGroup, writeGroups } from './write';

/** A cell's content now and the one it is to have; an absent format is the general one. */
export interface Change {
  readonly at: CellRef;
  readonly from: CellBefore;
  readonly to: CellBefore;
}

/** Excel took nothing of a batch that it refused for these reasons, or can no longer be asked to. */
const NOTHING_TO_RESTORE: ReadonlySet<string> = new Set(['cell-editing', 'too-large', 'timed-out']);

/** @returns what the cells hold now, by `placeKey` */
export async function changeAll(
  context: Context,
  own: OwnWrites,
  changes: readonly Change[],
  { onProgress }: LongWork = {},
): Promise<ReadonlyMap<string, Cell>> {
  const held = new Map<string, Cell>();
  const written: Write[] = [];
  for (const group of writeGroups(changes.map(({ at, from, to }) => write(at, from, to)))) {
    const cells = group.flatMap(({ rows }) => rows.flat());
    own.note(group);
    try {
      for (const [key, cell] of await writeGroup(context, group)) held.set(key, cell);
      written.push(...cells);
      verify(cells, held);
    } catch (error) {
      const reason = toHostError(error);
      await restore(
        context,
        own,
        changes,
        NOTHING_TO_RESTORE.has(reason.code) ? written : [...written, ...cells],
      );
      throw reason;
    }
    onProgress?.({ done: written.length, total: changes.length });
  }
  return held;
}

/** Sets the format only where it differs, since that alone may be refused. */
function write(at: CellRef, from: CellBefore, to: CellBefore): Write {
  const format = formatEntry(to.format);
  return { at, content: to, ...(format !== formatEntry(from.format) && { format }) };
}

function verify(writes: readonly Write[], held: ReadonlyMap<string, Cell>): void {
  const wrong = writes.filter(({ at, content }) => !isHeld(content, held.get(placeKey(at)) ?? EMPTY_CELL));
  if (wrong.length > 0) throw new HostError('failed', places(wrong), 'read back differs');
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
  changes: readonly Change[],
  written: readonly Write[],
): Promise<void> {
  const keys = new Set(written.map(({ at }) => placeKey(at)));
  const undo = changes.filter(({ at }) => keys.has(placeKey(at)));
  try {
    for (const group of writeGroups(undo.map(({ at, from, to }) => write(at, to, from)))) {
      own.note(group);
      await writeGroup(context, group);
    }
  } catch (error) {
    // The user has to know which cells may now hold either content.
    const left = await notRestored(context, undo);
    if (left.length > 0) throw new HostError('failed', left, error);
  }
}

/** Cells that do not hold their old content; all of them when Excel does not even say. */
async function notRestored(context: Context, undo: readonly Change[]): Promise<CellRef[]> {
  const cells = undo.map(({ at }) => at);
  try {
    const current = await readCells(context, cells);
    return undo
      .filter(({ at, from }) => !stillHolds(current, { at, before: from, after: { value: null } }))
      .map(({ at }) => at);
  } catch {
    return cells;
  }
}

function places(writes: readonly Write[]): CellRef[] {
  return writes.map(({ at }) => at);
}
