/**
 * What stays while values change: merged cells, fills, locks, hidden rows and columns. Excel takes asking for these
 * for a write, and some builds then forget the user's undo (docs/adr/0009). So a sheet's layout is asked for once
 * and remembered for as long as Excel reports nothing that may have changed it.
 */
import { type Range, contains } from '../../../core/grid/address';
import type { Cell } from '../../../core/grid/workbook';

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

/** The layout of a sheet, or of a range of it. */
interface Known {
  readonly layout: Layout;
  /** Null for all of the sheet. */
  readonly within: Range | null;
}

/** How often a sheet's layout may have changed; a layout asked for before the last change is not kept. */
type Version = number;

export class Layouts {
  private readonly known = new Map<string, Known>();
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
  }

  version(id: string): string {
    return `${this.general}/${this.versionOf(id)}`;
  }

  /**
   * Null when it has to be asked for. Columns are hidden without a report: such a sheet is asked for each time.
   * @param ranges what is wanted of the sheet; null for all
   */
  recall(id: string, ranges: readonly Range[] | null): Layout | null {
    const known = this.known.get(id);
    if (known?.layout.hiddenColumns.size !== 0) return null;
    const { within } = known;
    return within === null || ranges?.every((range) => isInside(range, within)) ? known.layout : null;
  }

  /**
   * @param version what {@link version} gave before the layout was asked for
   * @param within what it was asked for; null for all of the sheet
   */
  remember(id: string, version: string, layout: Layout, within: Range | null): void {
    if (this.watchers === 0 || version !== this.version(id)) return;
    this.known.set(id, { layout, within });
  }

  private versionOf(id: string): Version {
    return this.versions.get(id) ?? 0;
  }
}

function isInside({ top, left, bottom, right }: Range, other: Range): boolean {
  return contains(other, { row: top, column: left }) && contains(other, { row: bottom, column: right });
}
