/** Keeps the undo journal with the workbook, so that a reload of the pane does not lose it. */
import {
  EMPTY_JOURNAL,
  type Journal,
  type UndoPlan,
  planUndo,
  push,
  restoreJournal,
  storeJournal,
} from '../../core/journal';
import type { Edit } from '../../core/grid/edit';
import type { Workbook } from '../../core/grid/workbook';
import type { Host } from '../../hosts/host';
import type { PreviewKind } from './preview';
import type { Undoable } from './state';

const SETTING = 'formlint.journal';

export class History {
  private journal: Journal = EMPTY_JOURNAL;

  constructor(private readonly host: Host) {}

  /** Anything in the setting that is no journal is taken for none. */
  async load(): Promise<void> {
    this.journal = restoreJournal(await this.host.getSetting(SETTING)) ?? EMPTY_JOURNAL;
  }

  get undoable(): Undoable | null {
    const last = this.journal.entries[this.journal.entries.length - 1];
    return last ? { id: last.id, cells: last.edits.length } : null;
  }

  /** @returns false when the entry holds for this session only, because the host did not keep it */
  async record(kind: PreviewKind, edits: readonly Edit[]): Promise<boolean> {
    const label = { id: kind, values: { cells: edits.length } };
    this.journal = push(this.journal, { label, group: null, edits });
    return this.save();
  }

  /** The plan to undo the last entry; null when there is none. */
  planUndo(workbook: Workbook): UndoPlan | null {
    const last = this.undoable;
    return last && planUndo(this.journal, workbook, last.id);
  }

  /** To be called once the plan is carried out. */
  async undone(plan: UndoPlan): Promise<boolean> {
    this.journal = plan.journal;
    return this.save();
  }

  private async save(): Promise<boolean> {
    try {
      await this.host.setSetting(SETTING, storeJournal(this.journal));
      return true;
    } catch {
      return false;
    }
  }
}
