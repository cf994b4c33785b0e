/** Edits that can be taken back, kept with the other values that belong to the workbook. */
import type { Message } from '../../core/finding';
import type { Edit } from '../../core/grid/edit';
import { EMPTY_JOURNAL, type Journal, push, restoreJournal, storeJournal } from '../../core/journal';
import type { UndoEntry } from '../host';
import type { SettingsStore } from './settings';

export const UNDO_SETTING = 'formlint.undo';

export class KeptUndo {
  constructor(private readonly settings: SettingsStore) {}

  /** The oldest first. */
  entries(): readonly UndoEntry[] {
    return this.journal().entries.map(({ id, label, edits }) => ({ id: String(id), label, edits }));
  }

  add(label: Message, edits: readonly Edit[]): void {
    this.keep(push(this.journal(), { label, group: null, edits }));
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
