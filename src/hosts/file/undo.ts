/** Edits that can be taken back, kept with the other values that belong to the workbook. */
import type { Message } from '../../core/finding';
import type { RowMove } from '../../core/grid/row-move';
import {
  EMPTY_JOURNAL,
  type Journal,
  moveJournal,
  push,
  restoreJournal,
  storeJournal,
} from '../../core/journal';
import type { Receipt, UndoEntry } from '../host';
import type { SettingsStore } from './settings';

export const UNDO_SETTING = 'formlint.undo';

export class KeptUndo {
  constructor(private readonly settings: SettingsStore) {}

  /** The oldest first. */
  entries(): readonly UndoEntry[] {
    return this.journal().entries.map(({ id, group: _group, ...entry }) => ({ ...entry, id: String(id) }));
  }

  /** @returns the entry's id */
  add(label: Message, { edits, reshaped }: Receipt): string {
    const journal = this.journal();
    this.keep(push(journal, { label, group: null, edits, ...(reshaped && { reshaped }) }));
    return String(journal.next);
  }

  /** Entries follow their cells over a row that comes or goes. */
  move(move: RowMove): void {
    this.keep(moveJournal(this.journal(), move));
  }

  drop(id: string): void {
    const { entries, next } = this.journal();
    this.keep({ next, entries: entries.filter((entry) => String(entry.id) !== id) });
  }

  private journal(): Journal {
    const json = this.settings.get(UNDO_SETTING);
    return (json === null ? null : restoreJournal(JSON.parse(json))) ?? EMPTY_JOURNAL;
  }

  private keep(journal: Journal): void {
    this.settings.set(UNDO_SETTING, JSON.stringify(storeJournal(journal)));
  }
}
