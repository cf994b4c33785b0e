/** The records of a BIFF8 workbook stream ([MS-XLS] 2.1.4): a type, a length, and that many bytes. */
import { OpenError } from '../problem';

/** Types of the records that we look at ([MS-XLS] 2.3). */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  protect: 0x0012,
  externSheet: 0x0017,
  name: 0x0018,
  date1904: 0x0022,
  externName: 0x0023,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  defaultColumnWidth: 0x0055,
  columns: 0x007d,
  boundSheet: 0x0085,
  palette: 0x0092,
  standardWidth: 0x0099,
  multipleNumbers: 0x00bd,
  multipleBlanks: 0x00be,
  richText: 0x00d6,
  format: 0x00e0,
  merges: 0x00e5,
  sharedStrings: 0x00fc,
  sharedString: 0x00fd,
  book: 0x01ae,
  blank: 0x0201,
  number: 0x0203,
  text: 0x0204,
  truthOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  arrayFormula: 0x0221,
  defaultRowHeight: 0x0225,
  shortNumber: 0x027e,
  numberFormat: 0x041e,
  sharedFormula: 0x04bc,
  bof: 0x0809,
} as const;

export interface BiffRecord {
  readonly type: number;
  /** Where its bytes begin in the stream. */
  readonly at: number;
  readonly size: number;
}

/** The globals or one sheet of a workbook. */
export interface Substream {
  /** Where it begins, as the list of sheets names it. */
  readonly position: number;
  /** Its own records, from the BOF on; those of charts within a sheet are left out. */
  readonly records: readonly BiffRecord[];
}

const BIFF8 = 0x0600;
/** Types that formulas had in older versions, under which some programs still write them. */
const OLD_FORMULAS: readonly number[] = [0x0206, 0x0406];
const RECORD_HEADER = 4;

/** @throws OpenError `legacy-xls` for older versions, `encrypted`, `damaged` */
export function substreamsOf(stream: Uint8Array): readonly Substream[] {
  const view = viewOf(stream);
  const found: { position: number; records: BiffRecord[] }[] = [];
  let depth = 0;
  for (let at = 0; at + RECORD_HEADER <= stream.length;) {
    const record = { type: typeAt(view, at), at: at + 4, size: view.getUint16(at + 2, true) };
    const end = record.at + record.size;
    // Whatever stands behind the last sheet is padding.
    if (depth === 0 && record.type !== RECORD.bof) break;
    if (end > stream.length) throw new OpenError('damaged', `record at ${at} is cut off`);
    if (record.type === RECORD.filePass) throw new OpenError('encrypted', 'the stream has a password');
    if (record.type === RECORD.bof && depth++ === 0) {
      refuseOtherVersions(view, record);
      found.push({ position: at, records: [] });
    }
    if (depth === 1) found[found.length - 1]?.records.push(record);
    if (record.type === RECORD.eof) depth--;
    at = end;
  }
  if (found.length === 0 || depth > 0) throw new OpenError('damaged', 'the stream has no end');
  return found;
}

function typeAt(view: DataView, at: number): number {
  const type = view.getUint16(at, true);
  return OLD_FORMULAS.includes(type) ? RECORD.formula : type;
}

export function viewOf(stream: Uint8Array): DataView {
  return new DataView(stream.buffer, stream.byteOffset, stream.length);
}

function refuseOtherVersions(view: DataView, { at, size }: BiffRecord): void {
  const version = size >= 2 ? view.getUint16(at, true) : 0;
  if (version !== BIFF8) throw new OpenError('legacy-xls', `BIFF version ${version}`);
}

/** Characters of one byte each or of two. */
export function textAt(stream: Uint8Array, at: number, count: number, isWide: boolean): string {
  const characters = stream.subarray(at, at + (isWide ? 2 * count : count));
  if (isWide) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(characters);
  let text = '';
  for (const code of characters) text += String.fromCharCode(code);
  return text;
}

/** A text behind its number of characters and the flag of their width ([MS-XLS] 2.5.294). */
export function countedTextAt(stream: Uint8Array, at: number): string {
  return flaggedTextAt(stream, at + 2, viewOf(stream).getUint16(at, true));
}

/** The same where the number of characters takes one byte ([MS-XLS] 2.5.240). */
export function shortTextAt(stream: Uint8Array, at: number): string {
  return flaggedTextAt(stream, at + 1, viewOf(stream).getUint8(at));
}

function flaggedTextAt(stream: Uint8Array, at: number, count: number): string {
  return textAt(stream, at + 1, count, ((stream[at] ?? 0) & 1) === 1);
}
