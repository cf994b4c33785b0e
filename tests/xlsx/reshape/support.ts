/** Workbooks whose first sheet `表1` holds this XML, and rows that come and go in it. */
import type { DeleteRow, InsertRow, ShapeChange } from '../../../src/core/grid/shape';
import { reshapeFile } from '../../../src/xlsx';
import { buildXlsx } from '../../support/xlsx';
import { MAIN, SHEET1, open, part } from '../support';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SHEET2 = 'xl/worksheets/sheet2.xml';
const RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
export const DATA =
  '<sheetData><row r="4"><c r="A4"><v>1</v></c></row><row r="5"><c r="A5"><v>2</v></c></row></sheetData>';

/** A row comes as row 5 of 表1, or row 5 goes. */
export const comes: InsertRow = { kind: 'insert-row', sheet: '表1', at: 4, like: 3, merges: [] };
export const goes: DeleteRow = { kind: 'delete-row', sheet: '表1', at: 4, expected: [], merges: [] };

export function book(body: string, parts: Record<string, string> = {}): Uint8Array {
  const xml = `<worksheet xmlns="${MAIN}" xmlns:r="${TYPE}" xmlns:x14="x14" xmlns:xm="xm">${body}</worksheet>`;
  const sheets = ['表1', '表2'].map((name) => ({ name, cells: { A1: '占位' } }));
  return buildXlsx(sheets, { parts: { [SHEET1]: xml, ...parts } });
}

export function reshaped(bytes: Uint8Array, change: ShapeChange): Uint8Array {
  return reshapeFile(open(bytes), change);
}

export function bodyAfter(body: string, change: ShapeChange): string {
  const xml = part(reshaped(book(body), change), SHEET1);
  return xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('</worksheet>'));
}

export function withPart(kind: string, target: string, text: string): Uint8Array {
  const rels = `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${TYPE}/${kind}" Target="../${target}"/></Relationships>`;
  return book(DATA, { [RELS]: rels, [`xl/${target}`]: text });
}
