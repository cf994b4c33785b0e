/**
 * What stays while values change: merged cells, fills, locks, hidden rows and columns. Excel takes asking for these
 * for a write, and some builds then forget the user's undo (docs/adr/0009). So a sheet's layout is asked for once
 * and remembered for as long as Excel reports nothing that may have changed it.
 */
import type { Range } from '../../core/grid/address';
import type { Cell } from '../../core/grid/workbook';

/** A cell's fill and lock. */
export type Look = Pick<Cell, 'fill' | 'locked'>;

export interface Layout {
  /** By `cellKey`; cells without a fill that are locked have none. */
  readonly looks: Map<number, Look>;
  /** By their address. */
  readonly merges: Map<string, Range>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

export function emptyLayout(): Layout {
  return { looks: new Map(), merges: new Map(), hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** How often a sheet's layout may have changed; a layout asked for before the last change is not kept. */
type Version = number;

export class Layouts {
  private readonly known = new Map<string, Layout>();
  private readonly ids = new Map<string, string>();
  private readonly versions = new Map<string, Version>();
  private general: Version = 0;
  private watchers = 0;

  /** To be called when Excel reports changes from now on. @returns to be called when it no longer does */
  watch(): () => void {
    if (this.watchers === 0) this.forget();
    this.watchers += 1;
    return () => {
      this.watchers -= 1;
      this.forget();
    };
  }

  /** The sheet's layout may have changed. @param id Excel's id of the sheet */
  changed(id: string): void {
    this.versions.set(id, this.versionOf(id) + 1);
    this.known.delete(id);
  }

  /** Any layout may have changed. */
  forget(): void {
    this.general += 1;
    this.known.clear();
    this.ids.clear();
  }

  /** The id that a sheet of this name had when its layout was asked for; null when that is not known. */
  idOf(name: string): string | null {
    return this.ids.get(name) ?? null;
  }

  version(id: string): string {
    return `${this.general}/${this.versionOf(id)}`;
  }

  /** Null when it has to be asked for. Columns are hidden without a report: such a sheet is asked for each time. */
  recall(id: string): Layout | null {
    const layout = this.known.get(id) ?? null;
    return layout?.hiddenColumns.size === 0 ? layout : null;
  }

  /** @param version what {@link version} gave before the layout was asked for */
  remember({ id, name }: { id: string; name: string }, version: string, layout: Layout): void {
    if (this.watchers === 0 || version !== this.version(id)) return;
    this.known.set(id, layout);
    this.ids.set(name, id);
  }

  private versionOf(id: string): Version {
    return this.versions.get(id) ?? 0;
  }
}
