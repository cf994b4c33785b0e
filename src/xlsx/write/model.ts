/** A new workbook as data: what {@link writeWorkbook} makes a file of. */
import type { Range } from '../../core/grid/address';
import type { Side } from '../appearance/model';

export interface NewStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; 10 unless told. */
  readonly size?: number;
  readonly font?: string;
  /** `#RRGGBB`, as all colours here. */
  readonly colour?: string;
  readonly fill?: string;
  /** Thin lines of this colour on all four sides. */
  readonly border?: string;
  /** A line of this colour below only. */
  readonly rule?: string;
  /** Thin lines in the colour of texts on these sides. */
  readonly lines?: readonly Side[];
  readonly wrap?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  /** The middle unless told. */
  readonly vertical?: 'top' | 'center' | 'bottom';
  /** Characters of blank on the left. */
  readonly indent?: number;
  /** Number format code. */
  readonly format?: string;
  /** May be edited where the sheet is protected. */
  readonly unlocked?: boolean;
}

/** Where a click leads: a cell of this workbook, or a file, with a cell of it. */
export type NewLink =
  | { readonly sheet: string; readonly cell: string }
  | { readonly href: string; readonly sheet?: string; readonly cell?: string };

export interface NewCell {
  /** A text stays a text, whatever it begins with. */
  readonly value: string | number | null;
  readonly style?: NewStyle;
  readonly link?: NewLink;
  /** Shown while the pointer rests on the link. */
  readonly hint?: string;
}

export interface NewRow {
  /** From the first column on; undefined leaves a cell out. */
  readonly cells: readonly (NewCell | undefined)[];
  /** Points; absent lets the program choose. */
  readonly height?: number;
  /** A new printed page begins above the row. */
  readonly pageBreak?: boolean;
}

export interface NewSheet {
  /** One that {@link sheetNames} has made. */
  readonly name: string;
  /** Widths in characters, from the first column on. */
  readonly columns: readonly number[];
  readonly rows: readonly NewRow[];
  readonly merges?: readonly Range[];
  /** Rows that stay in sight. */
  readonly frozenRows?: number;
  /** Heading and rows to be filtered. */
  readonly filter?: Range;
  /** First and last row to be repeated on every page, from 0. */
  readonly repeatedRows?: readonly [number, number];
  /** In the middle below every page; `&P` and `&N` stand for the page and their number. */
  readonly footer?: string;
  readonly tab?: string;
}
