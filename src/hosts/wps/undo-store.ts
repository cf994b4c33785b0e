/**
 * What was written, kept with the workbook: work from before its first write until it is done, and work that can be
 * undone beyond that.
 */
import type { Message } from '../../core/finding';
import type { Edit } from '../../core/grid/edit';
import { EMPTY_JOURNAL, type Journal, push, restoreJournal, storeJournal } from '../../core/journal';
import type { UndoEntry } from '../host';
import type { Kept, Values } from './kept';

const UNDO = 'formlint.undo';
const UNDER_WAY = 'formlint.pending';

export interface Task {
  /** Brings the cells from `before` to `after`, or back. */
  readonly direction: 'apply' | 'revert';
  readonly edits: readonly Edit[];
  /** Of applied work that is to be kept for undo. */
  readonly label: Message | null;
  /** The entry that this work takes back, and that goes when it is done. */
  readonly undoes: string | null;
}

export class UndoStore {
  constructor(private readonly kept: Kept) {}

  /** The oldest first. */
  entries(): UndoEntry[] {
    return journalIn(this.kept.values()).entries.map(({ id, label, edits }) => ({
      id: String(id),
      label,
      edits,
    }));
  }

  underWay(): Task | null {
    return taskIn(this.kept.values()[UNDER_WAY]);
  }

  begin(task: Task): void {
    this.kept.change((values) => ({ ...values, [UNDER_WAY]: storedTask(task) }));
  }

  /** @param done the work as it came out; null when all is as before */
  end(done: Task | null): void {
    this.kept.change((values) => ({
      ...values,
      [UNDER_WAY]: null,
      ...(done && { [UNDO]: storedEntries(withTask(journalIn(values), done)) }),
    }));
  }
}

function withTask(journal: Journal, { direction, edits, label, undoes }: Task): Journal {
  const entries = journal.entries.filter(({ id }) => String(id) !== undoes);
  const left = { ...journal, entries };
  return direction === 'apply' && label ? push(left, { label, group: null, edits }) : left;
}

function storedEntries(journal: Journal): unknown {
  // The next id matters only while there are entries.
  return journal.entries.length === 0 ? null : storeJournal(journal);
}

function journalIn(values: Values): Journal {
  return restoreJournal(values[UNDO]) ?? EMPTY_JOURNAL;
}

const NO_LABEL: Message = { id: '', values: {} };

function storedTask({ direction, edits, label, undoes }: Task): unknown {
  const entry = { id: 1, label: label ?? NO_LABEL, group: null, edits };
  return {
    direction,
    isLabelled: label !== null,
    undoes,
    journal: storeJournal({ entries: [entry], next: 2 }),
  };
}

function taskIn(stored: unknown): Task | null {
  const { direction, isLabelled, undoes, journal } = Object(stored ?? {}) as Values;
  const entry = restoreJournal(journal)?.entries[0];
  if (!entry) return null;
  return {
    direction: direction === 'revert' ? 'revert' : 'apply',
    edits: entry.edits,
    label: isLabelled === true ? entry.label : null,
    undoes: typeof undoes === 'string' ? undoes : null,
  };
}
