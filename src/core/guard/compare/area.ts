/** A part of a sheet as the guard compares it: what its cells show, and its merges. */
import { type Address, type Range, cellKey, contains, overlaps } from '../../grid/address';
import { displayText } from '../../grid/display';
import { type Cell, MergeIndex, type Sheet, cellAt } from '../../grid/workbook';
import { normalizeLabel } from '../../text/normalize';

export class Area {
  readonly merges: readonly Range[];
  private readonly index: MergeIndex;
  /** Lines are compared with each other again and again. */
  private readonly texts = new Map<number, string>();

  constructor(
    readonly sheet: Sheet,
    readonly range: Range,
    private readonly date1904: boolean,
  ) {
    this.merges = sheet.merges.filter((merge) => overlaps(merge, range));
    this.index = new MergeIndex(this.merges, range);
  }

  get height(): number {
    return this.range.bottom - this.range.top + 1;
  }

  get width(): number {
    return this.range.right - this.range.left + 1;
  }

  cell(row: number, column: number): Cell {
    return cellAt(this.sheet, row, column);
  }

  /** A merge hides the cell. */
  isCovered(row: number, column: number): boolean {
    const merge = this.index.covering(row, column);
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  /** The merge that begins in the cell. */
  mergeAt(row: number, column: number): Range | null {
    const merge = this.index.covering(row, column);
    return merge?.top === row && merge.left === column ? merge : null;
  }

  /** As shown; '' for a covered cell. */
  shown(row: number, column: number): string {
    return this.isCovered(row, column) ? '' : displayText(this.cell(row, column), this.date1904).trim();
  }

  /** For comparison: without blanks and what surrounds a label. */
  text(row: number, column: number): string {
    const key = cellKey(row, column);
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const text = normalizeLabel(this.shown(row, column));
    this.texts.set(key, text);
    return text;
  }
}

/** Hidden by the merge: in it, and not its first cell. */
export function isUnder(merge: Range, at: Address): boolean {
  return contains(merge, at) && (at.row !== merge.top || at.column !== merge.left);
}

/** The lines from the first to the last; none where the last is before the first. */
export function linesFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
