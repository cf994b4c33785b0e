/**
 * What was written, kept with the workbook: work from before its first write until it is done, and work that can be
 * undone beyond that.
 */
import type { RowMove } from '../../../core/grid/row-move';
import { rowMoveOf } from '../../../core/grid/shape';
import {
  EMPTY_JOURNAL,
  type Journal,
  moveJournal,
  push,
  restoreJournal,
  storeJournal,
} from '../../../core/journal';
import { type KeptWork, keepWork, restoreWork } from '../../common/kept-work';
import type { UndoEntry } from '../../host';
import type { Kept, Values } from '../kept';
import { type Telltale, telltaleIn } from '../reshaping/telltale';

const UNDO = 'formlint.undo';
const UNDER_WAY = 'formlint.pending';

export interface Task extends KeptWork {
  /** Tells of work left half done whether rows have moved. */
  readonly telltale?: Telltale;
}

export class UndoStore {
  constructor(private readonly kept: Kept) {}

  /** The oldest first. */
  entries(): UndoEntry[] {
    return journalIn(this.kept.values()).entries.map(({ id, group: _group, ...entry }) => ({
      ...entry,
      id: String(id),
    }));
  }

  underWay(): Task | null {
    return taskIn(this.kept.values()[UNDER_WAY]);
  }

  begin(task: Task): void {
    this.kept.change((values) => ({ ...values, [UNDER_WAY]: storedTask(task) }));
  }

  /**
   * @param done the work as it came out; null when all is as before
   * @param moved how rows have moved all the same
   */
  end(done: Task | null, moved: RowMove | null = null): void {
    const journalAfter = (journal: Journal): Journal => {
      if (done) return withTask(journal, done);
      return moved ? moveJournal(journal, moved) : journal;
    };
    this.kept.change((values) => ({
      ...values,
      [UNDER_WAY]: null,
      ...((done ?? moved) && { [UNDO]: storedEntries(journalAfter(journalIn(values))) }),
    }));
  }

  drop(id: string): void {
    this.kept.change((values) => ({ ...values, [UNDO]: storedEntries(withoutEntry(journalIn(values), id)) }));
  }
}

/** Entries follow their cells over a row that comes or goes. */
function withTask(journal: Journal, { direction, edits, label, undoes, reshaped }: Task): Journal {
  const move = reshaped ? rowMoveOf(reshaped.change) : null;
  const others = withoutEntry(journal, undoes);
  const left = move ? moveJournal(others, move) : others;
  if (direction !== 'apply' || !label) return left;
  return push(left, { label, group: null, edits, ...(reshaped && { reshaped }) });
}

function withoutEntry({ entries, next }: Journal, id: string | null): Journal {
  return { next, entries: entries.filter((entry) => String(entry.id) !== id) };
}

function storedEntries(journal: Journal): unknown {
  // The next id matters only while there are entries.
  return journal.entries.length === 0 ? null : storeJournal(journal);
}

function journalIn(values: Values): Journal {
  return restoreJournal(values[UNDO]) ?? EMPTY_JOURNAL;
}

function storedTask({ telltale, ...work }: Task): unknown {
  return { ...keepWork(work), ...(telltale && { telltale }) };
}

function taskIn(stored: unknown): Task | null {
  const work = restoreWork(stored);
  const { telltale } = Object(stored ?? {}) as Values;
  const told = telltaleIn(telltale);
  return work && { ...work, ...(told && { telltale: told }) };
}
