/** The workbook that the pane is about, and the only door to it: every error leaves as a `HostError`. */
import { HostError } from '../host';
import { Grids } from './answers';
import type { EtWorkbook, EtWorksheet, WpsApplication } from './api';
import { sheetNamed, toHostError } from './errors';
import type { AreaTrust } from './reading/survey';

/** Lets WPS draw and take the user's input between two pieces of long work. */
export type Yielder = () => Promise<void>;

export const nextTurn: Yielder = () => new Promise((resolve) => setTimeout(resolve, 0));

interface Collection {
  readonly Count: number;
  Item(index: number): unknown;
}

export class Connection {
  readonly grids = new Grids();
  readonly trust: AreaTrust = new Map();
  private first: 0 | 1 | null = null;
  private bound: EtWorkbook | null = null;

  constructor(
    readonly application: WpsApplication,
    readonly pause: Yielder,
  ) {}

  /** The workbook in front when it was first asked for: another one that comes to the front is none of this pane's. */
  get book(): EtWorkbook {
    this.bound ??= this.application.ActiveWorkbook as EtWorkbook | null;
    if (!this.bound) throw new HostError('unsupported', [], 'no workbook is open');
    return this.bound;
  }

  sheet(name: string): EtWorksheet {
    return sheetNamed(this.application, this.book, name);
  }

  /** What a collection holds, in its order. */
  items<T>(collection: Collection): T[] {
    const count = collection.Count;
    if (count === 0) return [];
    const last = this.first === null ? itemAt(collection, count) : null;
    // Collections count from 1 by their documentation; then the last one's place is their length.
    this.first ??= last ? 1 : 0;
    const items = Array.from({ length: last ? count - 1 : count }, (_none, i) =>
      collection.Item((this.first ?? 1) + i),
    );
    return (last ? [...items, last] : items) as T[];
  }

  /** Runs work of any length; its errors come back in the port's words. */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toHostError(this.application, error);
    }
  }

  /** As {@link run}, for work that changes the workbook. */
  change<T>(work: () => T | Promise<T>): Promise<T> {
    return this.run(() => {
      if (this.book.ReadOnly) throw new HostError('read-only');
      return work();
    });
  }
}

function itemAt(collection: Collection, place: number): unknown {
  try {
    return collection.Item(place);
  } catch {
    return null;
  }
}
