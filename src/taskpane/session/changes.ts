/** Changes of the workbook that the results do not know of yet, in the order in which the host told of them. */
import type { CellRef } from '../../core/grid/address';
import type { ChangeEvent } from '../../hosts/host';

export class PendingChanges {
  private events: ChangeEvent[] = [];

  get any(): boolean {
    return this.events.length > 0;
  }

  add(event: ChangeEvent): void {
    this.events.push(event);
  }

  /** To be called before the workbook is read: what is told of from then on may not be in what is read. */
  take(): readonly ChangeEvent[] {
    const taken = this.events;
    this.events = [];
    return taken;
  }

  /** What was taken could not be read after all. */
  putBack(events: readonly ChangeEvent[]): void {
    this.events = [...events, ...this.events];
  }
}

/** What a job of ours has written. */
export function ownChanges(edits: readonly { readonly at: CellRef }[]): readonly ChangeEvent[] {
  return edits.map(({ at: { sheet, row, column } }) => ({
    sheet,
    range: { top: row, left: column, bottom: row, right: column },
    source: 'self',
  }));
}
