/**
 * A snapshot as a real .xls file. SheetJS puts it into its container; the records are written here, since its own
 * writer leaves out formulas, fills, locks, protection and hidden rows.
 */
import { CFB } from '@e965/xlsx';
import { type Range, addressOfKey, cellKey } from '../../../src/core/grid/address';
import { type Cell, type Sheet, type Workbook, isError } from '../../../src/core/grid/workbook';
import { record, text, u8, u16, u32, xnum } from './bytes';
import { formulaTokens } from './formula';
import { StyleRecords } from './styles';

export { record } from './bytes';

export function xlsOf(workbook: Workbook): Uint8Array {
  return inContainer(streamOf(workbook));
}

/** A compound file with this one stream. */
export function inContainer(stream: Uint8Array, name = 'Workbook'): Uint8Array {
  return containerOf({ [name]: stream });
}

/** A compound file with these streams, by their paths. */
export function containerOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new({ root: 'R' });
  for (const [path, stream] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${path}`, stream);
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

export const BOF = 0x0809;
export const EOF = record(0x0a, []);
const SHARED_STRINGS = 0xfc;
/** A text may not be cut in the middle of its header: short enough pieces keep these tests' strings whole. */
const STRINGS_PER_TABLE = 8000;

export function bof(kind: 'globals' | 'sheet', version = 0x0600): number[] {
  return record(BOF, [
    ...u16(version),
    ...u16(kind === 'globals' ? 0x05 : 0x10),
    ...u16(0x0dbb),
    ...u16(0x07cc),
    ...u32(0),
    ...u32(6),
  ]);
}

/** The workbook stream alone. */
export function streamOf(workbook: Workbook): Uint8Array {
  const styles = new StyleRecords();
  const strings = new Strings();
  const sheets = workbook.sheets.map((sheet) => sheetRecords(sheet, workbook, styles, strings));
  const globals = (positions: readonly number[]): number[] => [
    ...bof('globals'),
    ...record(0x42, u16(1200)),
    ...record(0x22, u16(workbook.date1904 ? 1 : 0)),
    ...styles.records(),
    ...workbook.sheets.flatMap((sheet, index) => boundSheet(sheet, positions[index] ?? 0)),
    ...record(0x1ae, [...u16(workbook.sheets.length), ...u16(0x0401)]),
    ...record(0x17, [
      ...u16(workbook.sheets.length),
      ...workbook.sheets.flatMap((_, index) => [...u16(0), ...u16(index), ...u16(index)]),
    ]),
    ...strings.records(),
    ...EOF,
  ];
  let next = globals([]).length;
  const positions = sheets.map((sheet) => (next += sheet.length) - sheet.length);
  return Uint8Array.from([...globals(positions), ...sheets.flat()]);
}

class Strings {
  private readonly indices = new Map<string, number>();
  private count = 0;

  indexOf(value: string): number {
    this.count++;
    if (!this.indices.has(value)) this.indices.set(value, this.indices.size);
    return this.indices.get(value) ?? 0;
  }

  /** Each record but the first goes on where the one before it has ended a text. */
  records(): number[] {
    const pieces: number[][] = [[...u32(this.count), ...u32(this.indices.size)]];
    for (const value of this.indices.keys()) {
      const bytes = text(value, 2);
      const last = pieces[pieces.length - 1];
      if (last && last.length + bytes.length <= STRINGS_PER_TABLE) last.push(...bytes);
      else pieces.push(bytes);
    }
    return pieces.flatMap((piece, index) => record(index === 0 ? SHARED_STRINGS : 0x3c, piece));
  }
}

const VISIBILITIES = ['visible', 'hidden', 'veryHidden'];

function boundSheet({ name, visibility }: Sheet, position: number): number[] {
  return record(0x85, [...u32(position), ...u8(VISIBILITIES.indexOf(visibility)), 0, ...text(name, 1)]);
}

function sheetRecords(sheet: Sheet, { sheets }: Workbook, styles: StyleRecords, strings: Strings): number[] {
  const sheetIndex = (name: string): number => sheets.findIndex((each) => each.name === name);
  const keys = [...sheet.cells.keys()].sort((a, b) => a - b);
  return [
    ...bof('sheet'),
    ...(sheet.protected ? record(0x12, u16(1)) : []),
    ...[...sheet.hiddenColumns].flatMap((column) => columnRecord(column)),
    ...[...sheet.hiddenRows].flatMap((row) => rowRecord(row)),
    ...keys.flatMap((key) => {
      const cell = sheet.cells.get(key) ?? { value: null };
      const { row, column } = addressOfKey(key);
      const place = [...u16(row), ...u16(column), ...u16(styles.indexOf(cell))];
      return cellRecords(cell, place, strings, sheetIndex);
    }),
    ...mergeRecords(sheet.merges),
    ...EOF,
  ];
}

function columnRecord(column: number): number[] {
  return record(0x7d, [...u16(column), ...u16(column), ...u16(2560), ...u16(15), ...u16(1), ...u16(0)]);
}

function rowRecord(row: number): number[] {
  return record(0x208, [...u16(row), ...u16(0), ...u16(0), ...u16(300), ...u32(0), ...u32(0x0120)]);
}

function mergeRecords(merges: readonly Range[]): number[] {
  if (merges.length === 0) return [];
  const places = merges.flatMap(({ top, bottom, left, right }) => [top, bottom, left, right].flatMap(u16));
  return record(0xe5, [...u16(merges.length), ...places]);
}

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const ERROR_CODES = [0x00, 0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a];

function errorCode(error: string): number {
  return ERROR_CODES[ERRORS.indexOf(error)] ?? 0x2a;
}

function cellRecords(
  { value, formula }: Cell,
  place: readonly number[],
  strings: Strings,
  sheetIndex: (name: string) => number,
): number[] {
  if (formula !== undefined) return formulaRecords(value, formulaTokens(formula, sheetIndex), place);
  if (value === null) return record(0x201, place);
  if (typeof value === 'number') return record(0x203, [...place, ...xnum(value)]);
  if (typeof value === 'boolean') return record(0x205, [...place, value ? 1 : 0, 0]);
  if (isError(value)) return record(0x205, [...place, errorCode(value.error), 1]);
  return record(0xfd, [...place, ...u32(strings.indexOf(value))]);
}

function formulaRecords(value: Cell['value'], tokens: readonly number[], place: readonly number[]): number[] {
  const parts = [...u16(0), ...u32(0), ...u16(tokens.length), ...tokens];
  const special = (kind: number, content = 0): number[] => [kind, 0, content, 0, 0, 0, 0xff, 0xff];
  const result = resultOf();
  const formula = record(0x06, [...place, ...result, ...parts]);
  const isText = typeof value === 'string' && value !== '';
  return isText ? [...formula, ...record(0x207, text(value, 2))] : formula;

  function resultOf(): number[] {
    if (typeof value === 'number') return xnum(value);
    if (typeof value === 'boolean') return special(1, value ? 1 : 0);
    if (isError(value)) return special(2, errorCode(value.error));
    return special(value ? 0 : 3);
  }
}

/** Key of a cell by its numbers, for tests that look at single cells. */
export const keyAt = cellKey;
