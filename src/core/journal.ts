/**
 * Our own undo: what was written, kept as plain data that survives a reload of the pane. A cell that was
 * changed since is never undone.
 */
import * as v from 'valibot';
import type { Message } from './finding';
import { placeKey } from './grid/address';
import { type CellBefore, type CellContent, type Edit, stillHolds } from './grid/edit';
import { movedReshape } from './grid/moved-reshape';
import type { RowMove } from './grid/row-move';
import type { Reshaped } from './grid/shape';
import { edit, index, reshaped } from './grid/shape-schema';
import { movedEdits } from './grid/with-shape';
import { type Workbook, isError } from './grid/workbook';

export interface JournalEntry {
  /** Sequence number from 1; later entries have higher ones. */
  readonly id: number;
  readonly label: Message;
  /** Entries of one group are undone together; null for an entry on its own. */
  readonly group: string | null;
  readonly edits: readonly Edit[];
  /** Of an entry that changed a sheet's shape: it is taken back by its inverse, not cell by cell. */
  readonly reshaped?: Reshaped;
}

export interface Journal {
  /** The oldest first. */
  readonly entries: readonly JournalEntry[];
  /** Id of the next entry; ids are never used again. */
  readonly next: number;
}

export interface UndoPlan {
  /** Restores what stood in the cells that still hold what we wrote. */
  readonly edits: readonly Edit[];
  /** Written edits that stay, because the cell was changed since or held what cannot be typed in again. */
  readonly refused: readonly Edit[];
  /** The journal once the plan is carried out. */
  readonly journal: Journal;
}

export const EMPTY_JOURNAL: Journal = { entries: [], next: 1 };

/** Hosts keep the journal in their settings, which hold some hundred kilobytes. */
const MAX_ENTRIES = 50;
const MAX_EDITS = 2000;

/** Adds an entry; the oldest ones go when the journal gets too big, the new one always stays. */
export function push(journal: Journal, entry: Omit<JournalEntry, 'id'>): Journal {
  const entries = [...journal.entries, { ...entry, id: journal.next }];
  let edits = entries.reduce((count, { edits: own }) => count + own.length, 0);
  while (entries.length > 1 && (entries.length > MAX_ENTRIES || edits > MAX_EDITS)) {
    edits -= entries.shift()?.edits.length ?? 0;
  }
  return { entries, next: journal.next + 1 };
}

/** The journal once rows have moved: entries follow their cells, and those about a row that went are dropped. */
export function moveJournal({ entries, next }: Journal, move: RowMove): Journal {
  return { next, entries: entries.flatMap((entry) => movedEntry(entry, move) ?? []) };
}

/** Kept work as it reads once rows have moved; null where what it is about is gone. */
export function movedEntry<Entry extends Pick<JournalEntry, 'edits' | 'reshaped'>>(
  entry: Entry,
  move: RowMove,
): Entry | null {
  const edits = movedEdits(entry.edits, move);
  if (!entry.reshaped) return edits.length > 0 ? { ...entry, edits } : null;
  const { change, inverse } = entry.reshaped;
  const [made, back] = [movedReshape({ change, edits: [] }, move), movedReshape(inverse, move)];
  return back && { ...entry, edits, reshaped: { change: made?.change ?? change, inverse: back } };
}

/** Plans to undo an entry, and its whole group where it has one. An unknown id undoes nothing. */
export function planUndo(journal: Journal, workbook: Workbook, id: number): UndoPlan {
  const chosen = journal.entries.find((entry) => entry.id === id);
  const isUndone = (entry: JournalEntry) =>
    entry.id === id || (entry.group !== null && entry.group === chosen?.group);
  const undone = chosen ? journal.entries.filter(isUndone) : [];
  const edits: Edit[] = [];
  const refused: Edit[] = [];
  for (const written of folded(undone.flatMap((entry) => entry.edits))) {
    const reverse = reversed(written);
    if (reverse && stillHolds(workbook, reverse)) edits.push(reverse);
    else refused.push(written);
  }
  const entries = journal.entries.filter((entry) => !undone.includes(entry));
  return { edits, refused, journal: { ...journal, entries } };
}

/** One edit for each cell: what stood there before the first, and what the last has written. */
function folded(edits: readonly Edit[]): readonly Edit[] {
  const byCell = new Map<string, Edit>();
  for (const edit of edits) {
    const key = placeKey(edit.at);
    const earlier = byCell.get(key);
    byCell.set(key, earlier ? { ...edit, before: earlier.before, after: merged(earlier, edit) } : edit);
  }
  return [...byCell.values()];
}

function merged({ after: { format } }: Edit, { after }: Edit): CellContent {
  return { ...(format !== undefined && { format }), ...after };
}

/** The edit that takes another back; null where a typed-in error value would have to be written. */
function reversed({ at, before, after }: Edit): Edit | null {
  const { value, formula, format } = before;
  if (isError(value) && formula === undefined) return null;
  const shown = after.format ?? format;
  const written: CellBefore = {
    value: after.value,
    ...(after.formula !== undefined && { formula: after.formula }),
    ...(shown !== undefined && { format: shown }),
  };
  const restored: CellContent = {
    // A formula works its error value out again.
    value: isError(value) ? null : value,
    ...(formula !== undefined && { formula }),
    ...(after.format !== undefined && { format: format ?? 'General' }),
  };
  return { at, before: written, after: restored };
}

const VERSION = 1;

const stored = v.object({
  version: v.literal(VERSION),
  next: v.pipe(v.number(), v.integer(), v.minValue(1)),
  entries: v.array(
    v.object({
      id: index,
      label: v.object({ id: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) }),
      group: v.nullable(v.string()),
      edits: v.array(edit),
      reshaped: v.exactOptional(reshaped),
    }),
  ),
});

/** The journal as a JSON value for a host's settings. */
export function storeJournal({ entries, next }: Journal): unknown {
  return { version: VERSION, next, entries };
}

/** Reads a stored journal; null for anything that is not one, so that the host can start anew and say so. */
export function restoreJournal(value: unknown): Journal | null {
  const result = v.safeParse(stored, value);
  return result.success ? { entries: result.output.entries, next: result.output.next } : null;
}
