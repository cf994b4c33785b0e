/** The rows below the first headings of a table: lines, 行次, repeated headings and notes. */
import type { Field } from '../../forms/model';
import type { SheetView } from '../../forms/view';
import { normalizeLabel } from '../../text/normalize';
import { isFrameRow } from './frame';
import type { Headings } from './headings';
import type { LineNumber, RawLine, Reader } from './reader';

export interface Headed {
  readonly headings: Headings;
  readonly reader: Reader;
}

export interface Body {
  readonly lines: readonly RawLine[];
  readonly numbers: readonly LineNumber[];
  readonly notes: readonly Field[];
  /** Last row with a heading, a line or a note. */
  readonly bottom: number;
}

interface Surroundings {
  /** The headings that begin in a row, as at a page break. */
  headedBy(row: number): Headed | null;
  /** True for the title of another table. */
  endsAt(row: number): boolean;
}

/** Blank rows that end a table. */
const GAP = 3;
const NOTE = /^(?:附?注|说明|备注)(?:[:\d.、(]|$)/;
/** Shorter texts alone in a row are captions. */
const SHORTEST_NOTE = 6;

/** @param to last row that may belong to the table */
export function readBody(view: SheetView, first: Headed, to: number, around: Surroundings): Body {
  const rows = new Rows(view, first);
  let last = first.headings.bottom;
  for (let row = last + 1; row <= to && row - last <= GAP; row++) {
    if (view.isBlankRow(row)) continue;
    const again = around.headedBy(row);
    if (again ? !rows.turnPage(again) : around.endsAt(row)) break;
    if (again) row = again.headings.bottom;
    else if (!isFrameRow(view, row)) rows.add(row);
    last = row;
  }
  return rows.finish();
}

class Rows {
  private readonly lines: RawLine[] = [];
  private readonly numbers: LineNumber[] = [];
  private readonly notes: Field[] = [];
  private bottom: number;
  private reader: Reader;
  /** Below the first note come no more lines. */
  private closed = false;

  constructor(
    private readonly view: SheetView,
    private readonly first: Headed,
  ) {
    this.bottom = first.headings.bottom;
    this.reader = first.reader;
  }

  /** Goes on under repeated headings; false where they belong to another table. */
  turnPage({ headings, reader }: Headed): boolean {
    const keys = [...reader.columns.keys()].join();
    if (this.reader.isOver?.() || keys !== [...this.first.reader.columns.keys()].join()) return false;
    this.reader = reader;
    this.closed = false;
    this.bottom = headings.bottom;
    return true;
  }

  add(row: number): void {
    const [first, ...rest] = this.view.labelled(row);
    if (!first) return;
    this.closed ||= NOTE.test(normalizeLabel(first.field.text));
    const found = this.closed ? 0 : this.addLines(row);
    const { text, number } = first.field;
    const isNote = this.closed || (rest.length === 0 && number === null && text.length >= SHORTEST_NOTE);
    if (found === 0 && isNote) this.notes.push(first.field);
    if (found > 0 || isNote) this.bottom = row;
  }

  finish(): Body {
    const { view, lines, numbers, notes, first } = this;
    const below = first.headings.bottom + 1;
    if (lines.length === 0 && first.reader.blank && view.isBlankRow(below)) {
      lines.push(...first.reader.blank(below));
      this.bottom = Math.max(this.bottom, below);
    }
    return { lines, numbers, notes, bottom: this.bottom };
  }

  private addLines(row: number): number {
    const numbers = this.reader.numbers?.(row) ?? [];
    const lines = this.reader.isOver?.() ? [] : this.reader.read(row);
    if (lines.length > 0 || !this.reader.isOver?.()) this.numbers.push(...numbers);
    this.lines.push(...lines);
    return lines.length + numbers.length;
  }
}
