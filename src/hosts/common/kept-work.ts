/** Work that writes, as it is kept in the workbook from before its first write. */
import type { Message } from '../../core/finding';
import type { Edit } from '../../core/grid/edit';
import type { Reshaped } from '../../core/grid/shape';
import { restoreJournal, storeJournal } from '../../core/journal';

export interface KeptWork {
  /** Brings the cells from `before` to `after`, or back. */
  readonly direction: 'apply' | 'revert';
  readonly edits: readonly Edit[];
  /** Of applied work that can be undone. */
  readonly label: Message | null;
  /** The id of the work that this one takes back, and that goes when it is done. */
  readonly undoes: string | null;
  /** Of work that changes the shape of a sheet, and then the cells. */
  readonly reshaped?: Reshaped;
}

const NO_LABEL: Message = { id: '', values: {} };

/** As a JSON value. */
export function keepWork({ direction, edits, label, undoes, reshaped }: KeptWork): object {
  const entry = { id: 1, label: label ?? NO_LABEL, group: null, edits, ...(reshaped && { reshaped }) };
  const journal = storeJournal({ entries: [entry], next: 2 });
  return { direction, isLabelled: label !== null, undoes, journal };
}

/** Reads {@link keepWork}; null for anything else. */
export function restoreWork(stored: unknown): KeptWork | null {
  const { direction, isLabelled, undoes, journal } = Object(stored ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const entry = restoreJournal(journal)?.entries[0];
  if (!entry) return null;
  return {
    direction: direction === 'revert' ? 'revert' : 'apply',
    edits: entry.edits,
    label: isLabelled === true ? entry.label : null,
    undoes: typeof undoes === 'string' ? undoes : null,
    ...(entry.reshaped && { reshaped: entry.reshaped }),
  };
}
