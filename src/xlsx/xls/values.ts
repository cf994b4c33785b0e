/** The values of a sheet's cells; for formulas their results. */
import { cellKey } from '../../core/grid/address';
import type { CellValue } from '../../core/grid/workbook';
import { OpenError } from '../problem';
import { type BiffRecord, RECORD, countedTextAt, viewOf } from './records';
import { Segments } from './segments';

/** Values by cell key; empty cells are not among them, but formulas without a result are. */
export type Values = ReadonlyMap<number, CellValue>;

/** @throws OpenError `damaged`; RangeError for a record that is shorter than its kind */
export function readValues(
  stream: Uint8Array,
  records: readonly BiffRecord[],
  strings: readonly string[],
): Values {
  const reader = new ValueReader(stream, strings);
  for (let index = 0; index < records.length; index++) reader.visit(records, index);
  return reader.values;
}

const HEADER = 6;
/** Bytes of a number with its format in a run of numbers. */
const RUN_ITEM = 6;

class ValueReader {
  readonly values = new Map<number, CellValue>();
  private readonly view: DataView;
  /** The cell whose formula has a text for its result, which the next record holds. */
  private waiting: number | null = null;

  constructor(
    private readonly stream: Uint8Array,
    private readonly strings: readonly string[],
  ) {
    this.view = viewOf(stream);
  }

  visit(records: readonly BiffRecord[], index: number): void {
    const record = records[index];
    if (!record) return;
    const { type, at, size } = record;
    const content = at + HEADER;
    if (type === RECORD.sharedString) this.set(at, this.sharedString(content));
    else if (type === RECORD.number) this.set(at, finite(this.view.getFloat64(content, true)));
    else if (type === RECORD.shortNumber) this.set(at, this.shortNumber(content));
    else if (type === RECORD.multipleNumbers) this.readRun(at, size);
    else if (type === RECORD.truthOrError) this.set(at, this.truthOrError(content));
    else if (type === RECORD.text || type === RECORD.richText)
      this.set(at, countedTextAt(this.stream, content));
    else if (type === RECORD.formula) this.readResult(at);
    else if (type === RECORD.formulaText) this.readText(new Segments(this.stream, records, index, 0));
  }

  private keyAt(at: number): number {
    return cellKey(this.view.getUint16(at, true), this.view.getUint16(at + 2, true));
  }

  private set(at: number, value: CellValue): void {
    if (value !== null) this.values.set(this.keyAt(at), value);
  }

  private sharedString(at: number): string {
    const index = this.view.getUint32(at, true);
    const text = this.strings[index];
    if (text === undefined) throw new OpenError('damaged', `shared string ${index} is missing`);
    return text;
  }

  private readRun(at: number, size: number): void {
    const first = this.keyAt(at);
    const count = Math.floor((size - HEADER) / RUN_ITEM);
    for (let index = 0; index < count; index++) {
      const value = this.shortNumber(at + HEADER + index * RUN_ITEM);
      if (value !== null) this.values.set(first + index, value);
    }
  }

  /** A whole number or the upper half of a float, in hundredths or not ([MS-XLS] 2.5.217). */
  private shortNumber(at: number): CellValue {
    const bits = this.view.getInt32(at, true);
    const number = bits & 2 ? bits >> 2 : upperHalf(bits & ~3);
    return finite(bits & 1 ? number / 100 : number);
  }

  private truthOrError(at: number): CellValue {
    const code = this.view.getUint8(at);
    return this.view.getUint8(at + 1) === 1 ? errorOf(code) : code === 1;
  }

  /** A number, or, marked by its last bytes, something else ([MS-XLS] 2.5.133). */
  private readResult(at: number): void {
    const key = this.keyAt(at);
    const result = at + HEADER;
    this.waiting = null;
    if (this.view.getUint16(result + 6, true) !== 0xffff) {
      this.values.set(key, finite(this.view.getFloat64(result, true)));
      return;
    }
    const kind = this.view.getUint8(result);
    const code = this.view.getUint8(result + 2);
    if (kind === 0) this.waiting = key;
    this.values.set(key, kind === 1 ? code === 1 : kind === 2 ? errorOf(code) : '');
  }

  private readText(content: Segments): void {
    if (this.waiting === null) return;
    const count = content.word();
    this.values.set(this.waiting, content.characters(count, content.byte()));
    this.waiting = null;
  }
}

function finite(number: number): CellValue {
  return Number.isFinite(number) ? number : null;
}

const scratch = new DataView(new ArrayBuffer(8));

function upperHalf(bits: number): number {
  scratch.setInt32(0, bits);
  return scratch.getFloat64(0);
}

/** Error values by their codes ([MS-XLS] 2.5.10). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

function errorOf(code: number): CellValue {
  return { error: ERRORS.get(code) ?? '#VALUE!' };
}
