/** Shorthands for the tests of the package layer. */
import { strFromU8, unzipSync } from 'fflate';
import { type CellRef, parseAddress } from '../../src/core/grid/address';
import { type CellContent, type Edit, beforeOf } from '../../src/core/grid/edit';
import { type Cell, type Workbook, EMPTY_CELL, cellAt, sheetNamed } from '../../src/core/grid/workbook';
import { type ReadOptions, type XlsxFile, readWorkbook } from '../../src/xlsx';
import { buildXlsx } from '../support/xlsx';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const SHEET1 = 'xl/worksheets/sheet1.xml';

/** Two sheets with formulas, one of them across. */
export const FORMULAS = [
  { name: '表1', cells: { A1: 1, A2: 2, A3: { formula: 'A1+A2', value: 3 } } },
  { name: '表2', cells: { B1: { formula: "'表1'!A3*2", value: 6 }, B2: { formula: '1+1', value: 2 } } },
];

/** A workbook whose only sheet `表1` holds this XML. */
export function withBody(body: string, parts: Record<string, string> = {}): Uint8Array {
  const xml = `<worksheet xmlns="${MAIN}">${body}</worksheet>`;
  return buildXlsx([{ name: '表1', cells: { A1: '占位' } }], { parts: { [SHEET1]: xml, ...parts } });
}

export function open(bytes: Uint8Array, options?: ReadOptions): XlsxFile {
  const result = readWorkbook(bytes, options);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail ?? ''}`);
  return result.file;
}

export function problemOf(bytes: Uint8Array, options?: ReadOptions): string {
  const result = readWorkbook(bytes, options);
  return result.ok ? 'none' : result.problem.code;
}

/** `表1!B2` as a reference. */
export function ref(text: string): CellRef {
  const [sheet = '', a1 = ''] = text.split('!');
  const address = parseAddress(a1);
  if (!address) throw new Error(`not a cell: ${text}`);
  return { sheet, ...address };
}

export function cell(workbook: Workbook, text: string): Cell {
  const at = ref(text);
  const sheet = sheetNamed(workbook, at.sheet);
  return sheet ? cellAt(sheet, at.row, at.column) : EMPTY_CELL;
}

export function edit(file: XlsxFile, text: string, after: CellContent): Edit {
  return { at: ref(text), before: beforeOf(cell(file.workbook, text)), after };
}

/** The text of a part. */
export function part(bytes: Uint8Array, path: string): string {
  const content = unzipSync(bytes)[path];
  if (!content) throw new Error(`no part ${path}`);
  return strFromU8(content);
}

/** Paths of the parts whose content differs, or that only one of the two has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const paths = new Set([...Object.keys(old), ...Object.keys(now)]);
  const same = (path: string): boolean => {
    const [a, b] = [old[path], now[path]];
    return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
  };
  return [...paths].filter((path) => !same(path)).sort();
}
