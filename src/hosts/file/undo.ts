/**
 * What was done to the open file and can be taken back, in one order: what a person typed, and the work of the pane.
 * It is kept as long as the file is open.
 */
import type { Message } from '../../core/finding';
import { type RowMove, reverseMove } from '../../core/grid/row-move';
import { EMPTY_JOURNAL, type Journal, type JournalEntry, moveJournal } from '../../core/journal';
import type { Receipt, UndoEntry } from '../host';

export type { Journal as UndoState } from '../../core/journal';

/** Stands for edits that a person typed: they are nobody's work to be told of. */
export const TYPED: Message = { id: 'typed', values: {} };

/** Undo reaches back over this many pieces of work, and what was typed in between. */
const MAX_WORK = 50;

export class UndoList {
  private journal: Journal = EMPTY_JOURNAL;

  get state(): Journal {
    return this.journal;
  }

  get last(): UndoEntry | undefined {
    const entry = this.journal.entries[this.journal.entries.length - 1];
    return entry && entryOf(entry);
  }

  entry(id: string): UndoEntry | undefined {
    return this.journal.entries.map(entryOf).find((entry) => entry.id === id);
  }

  /** All but what was typed, the oldest first. */
  entries(): readonly UndoEntry[] {
    return this.journal.entries.filter(({ label }) => label !== TYPED).map(entryOf);
  }

  /** @returns the entry's id */
  add(label: Message, { edits, reshaped }: Receipt): string {
    const { entries, next } = this.journal;
    const entry = { id: next, label, group: null, edits, ...(reshaped && { reshaped }) };
    this.journal = { entries: withinLimit([...entries, entry]), next: next + 1 };
    return String(next);
  }

  drop(id: string): void {
    const { entries, next } = this.journal;
    this.journal = { next, entries: entries.filter((entry) => String(entry.id) !== id) };
  }

  /** Entries follow their cells over a row that comes or goes. */
  move(move: RowMove): void {
    this.journal = moveJournal(this.journal, move);
  }

  /**
   * A row that came or went last is taken back without any loss: entries from before it are as they were, those
   * about a row that went and is there again included.
   * @param before the state that the move found
   */
  moveBack(move: RowMove, before: Journal): void {
    const { entries, next } = this.journal;
    const there = idsOf(entries);
    const followed = idsOf(moveJournal(before, move).entries);
    const isLost = ({ id }: JournalEntry): boolean => followed.has(id) && !there.has(id);
    const later = entries.filter(({ id }) => id >= before.next);
    const moved = moveJournal({ entries: later, next }, reverseMove(move));
    this.journal = { entries: [...before.entries.filter((entry) => !isLost(entry)), ...moved.entries], next };
  }
}

function withinLimit(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const work = entries.filter(({ label }) => label !== TYPED);
  const oldest = work[work.length - MAX_WORK];
  return oldest && work.length > MAX_WORK ? entries.slice(entries.indexOf(oldest)) : entries;
}

function idsOf(entries: readonly JournalEntry[]): ReadonlySet<number> {
  return new Set(entries.map(({ id }) => id));
}

function entryOf({ id, group: _group, ...entry }: JournalEntry): UndoEntry {
  return { ...entry, id: String(id) };
}
