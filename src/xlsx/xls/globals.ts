/** What a .xls workbook says once for all of its sheets. */
import type { Sheet } from '../../core/grid/workbook';
import { OpenError } from '../problem';
import { type BiffRecord, RECORD, countedTextAt, shortTextAt, viewOf } from './records';

export interface SheetEntry {
  readonly name: string;
  /** Where its substream begins. */
  readonly position: number;
  readonly visibility: Sheet['visibility'];
}

/** One cell format ([MS-XLS] 2.4.353). */
export interface Xf {
  readonly font: number;
  readonly numberFormat: number;
  readonly locked: boolean;
  readonly horizontal: number;
  readonly vertical: number;
  readonly wrap: boolean;
  /** Line styles; 0 is none. */
  readonly lines: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** 1 is solid. */
  readonly pattern: number;
  readonly foreground: number;
}

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly color: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export interface Globals {
  /** Worksheets in the order of their tabs; charts and macros are not among them. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly xfs: readonly Xf[];
  readonly fonts: readonly Font[];
  /** The workbook's own indexed colours as `RRGGBB`, null when it has none. */
  readonly palette: readonly string[] | null;
}

const WORKSHEET = 0;
const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;
/** The palette replaces the colours from this index on; those before it are fixed. */
const FIRST_OF_PALETTE = 8;
const BOLD = 700;
const TWIPS = 20;

/** @throws OpenError `damaged`; RangeError for a record that is shorter than its kind */
export function readGlobals(stream: Uint8Array, records: readonly BiffRecord[]): Globals {
  const view = viewOf(stream);
  const sheets: SheetEntry[] = [];
  const numberFormats = new Map<number, string>();
  const xfs: Xf[] = [];
  const fonts: Font[] = [];
  let date1904 = false;
  let palette: string[] | null = null;
  for (const { type, at } of records) {
    if (type === RECORD.boundSheet && view.getUint8(at + 5) === WORKSHEET)
      sheets.push(readSheetEntry(stream, at));
    else if (type === RECORD.date1904) date1904 = view.getUint16(at, true) === 1;
    else if (type === RECORD.numberFormat)
      numberFormats.set(view.getUint16(at, true), countedTextAt(stream, at + 2));
    else if (type === RECORD.format) xfs.push(readXf(view, at));
    else if (type === RECORD.font) fonts.push(readFont(stream, at));
    else if (type === RECORD.palette) palette = readPalette(view, at);
  }
  if (new Set(sheets.map(({ position }) => position)).size < sheets.length)
    throw new OpenError('damaged', 'two sheets in one place');
  return { sheets, date1904, numberFormats, xfs, fonts, palette };
}

function readSheetEntry(stream: Uint8Array, at: number): SheetEntry {
  const view = viewOf(stream);
  return {
    name: shortTextAt(stream, at + 6),
    position: view.getUint32(at, true),
    visibility: VISIBILITY[view.getUint8(at + 4) & 3] ?? 'visible',
  };
}

function readXf(view: DataView, at: number): Xf {
  const alignment = view.getUint8(at + 6);
  const lines = view.getUint16(at + 10, true);
  return {
    font: view.getUint16(at, true),
    numberFormat: view.getUint16(at + 2, true),
    locked: (view.getUint16(at + 4, true) & 1) === 1,
    horizontal: alignment & 7,
    wrap: (alignment & 8) !== 0,
    vertical: (alignment >> 4) & 7,
    lines: { left: lines & 15, right: (lines >> 4) & 15, top: (lines >> 8) & 15, bottom: lines >> 12 },
    pattern: view.getUint8(at + 17) >> 2,
    foreground: view.getUint16(at + 18, true) & 0x7f,
  };
}

function readFont(stream: Uint8Array, at: number): Font {
  const view = viewOf(stream);
  return {
    size: view.getUint16(at, true) / TWIPS,
    italic: (view.getUint16(at + 2, true) & 2) !== 0,
    color: view.getUint16(at + 4, true),
    bold: view.getUint16(at + 6, true) >= BOLD,
    underline: view.getUint8(at + 10) !== 0,
    name: shortTextAt(stream, at + 14),
  };
}

function readPalette(view: DataView, at: number): string[] {
  const palette: string[] = [];
  for (let index = 0; index < view.getUint16(at, true); index++) {
    palette[FIRST_OF_PALETTE + index] = view
      .getUint32(at + 2 + 4 * index, false)
      .toString(16)
      .padStart(8, '0')
      .slice(0, 6);
  }
  return palette;
}
