/** What other programs write, and what stands at the edges of a sheet, follows a row as well. */
import { saveEdits } from '../../../src/xlsx';
import { MAIN, SHEET1, cell, edit, open, part } from '../support';
import { DATA, SHEET2, book, bodyAfter, comes, goes, reshaped, withPart } from './support';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml';

function withChartPart(path: string, type: string, text: string): Uint8Array {
  const types = part(book(DATA), '[Content_Types].xml');
  const override = `<Override PartName="/${path}" ContentType="${CHART_TYPE}.${type}+xml"/></Types>`;
  return book(DATA, { [path]: text, '[Content_Types].xml': types.replace('</Types>', override) });
}

test('a note whose box has no place of its own stays with its cell', () => {
  const shape = (row: number): string =>
    `<v:shape><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`;
  const vml = (shapes: string): string => `<xml xmlns:v="v" xmlns:x="x">${shapes}</xml>`;
  const bytes = withPart('vmlDrawing', 'drawings/vmlDrawing1.vml', vml(shape(3) + shape(4)));
  expect(part(reshaped(bytes, comes), 'xl/drawings/vmlDrawing1.vml')).toBe(vml(shape(3) + shape(5)));
  expect(part(reshaped(bytes, goes), 'xl/drawings/vmlDrawing1.vml')).toBe(vml(shape(3)));
});

test('controls of the old kind on another sheet stay linked to their cells, and stay where they are', () => {
  const vml = (row: number): string =>
    `<xml xmlns:v="v" xmlns:x="x"><v:shape><x:ClientData ObjectType="Checkbox"><x:Anchor>1, 0, 7, 0, 2, 0, 8, 0</x:Anchor><x:FmlaLink>表1!$A$${row}</x:FmlaLink></x:ClientData></v:shape></xml>`;
  const rels = part(withPart('vmlDrawing', 'drawings/v.vml', vml(5)), 'xl/worksheets/_rels/sheet1.xml.rels');
  const bytes = book(DATA, { 'xl/worksheets/_rels/sheet2.xml.rels': rels, 'xl/drawings/v.vml': vml(5) });
  expect(part(reshaped(bytes, comes), 'xl/drawings/v.vml')).toBe(vml(6));
});

test('a text box linked to a cell of its own sheet may leave the sheet out', () => {
  const drawing = (link: string): string =>
    `<xdr:wsDr xmlns:xdr="xdr"><xdr:sp textlink="${link}"/></xdr:wsDr>`;
  const bytes = withPart('drawing', 'drawings/drawing1.xml', drawing('$A$5'));
  expect(part(reshaped(bytes, comes), 'xl/drawings/drawing1.xml')).toBe(drawing('$A$6'));
});

test('filtered series and shapes inside of a chart follow', () => {
  const chart = (row: number): string =>
    `<c:chart xmlns:c="c" xmlns:c15="c15"><c15:fullRef><c15:sqref>表1!$A$${row}</c15:sqref></c15:fullRef></c:chart>`;
  const charted = withChartPart('xl/charts/chart1.xml', 'chart', chart(5));
  expect(part(reshaped(charted, comes), 'xl/charts/chart1.xml')).toBe(chart(6));
  const shapes = (row: number): string =>
    `<c:userShapes xmlns:c="c"><sp textlink="表1!$A$${row}"/></c:userShapes>`;
  const drawn = withChartPart('xl/drawings/drawing2.xml', 'chartshapes', shapes(5));
  expect(part(reshaped(drawn, comes), 'xl/drawings/drawing2.xml')).toBe(shapes(6));
});

test('the empty last row of a sheet has no place any more, and no row stands there twice', () => {
  const rows =
    '<row r="4"/><row r="1048575" ht="30"/><row r="1048576" hidden="1"><c r="A1048576" s="1"/></row>';
  const formats = (sqref: string): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>`;
  const body = `<sheetData>${rows}</sheetData>${formats('A4:A1048576 B1048576')}`;
  expect(bodyAfter(body, comes)).toBe(
    `<sheetData><row r="4"/><row r="1048576" ht="30"/></sheetData>${formats('A4:A1048576')}`,
  );
});

test('a formula that is calculated as an array in its cell is still when it is written anew', () => {
  const array = (formula: string): string => `<f t="array" ref="A1">${formula}</f>`;
  const xml = (formula: string): string =>
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" cm="1">${array(formula)}<v>1</v></c></row></sheetData></worksheet>`;
  const file = open(book('<sheetData/>', { [SHEET1]: xml('SUM(B1:B9*C1:C9)') }));
  const after = saveEdits(file, [edit(file, '表1!A1', { value: 1, formula: 'SUM(B1:B10*C1:C10)' })]);
  expect(part(after, SHEET1)).toBe(xml('SUM(B1:B10*C1:C10)'));
  expect(cell(open(after).workbook, '表1!A1').formula).toBe('SUM(B1:B10*C1:C10)');
  expect(part(after, SHEET2)).toBe(part(book('<sheetData/>'), SHEET2));
});

test('conditions of the row above hold for the row that comes, unless it is like the row below', () => {
  const conditions = (bottom: number): string =>
    `<conditionalFormatting sqref="B2:B${bottom} D1"><cfRule type="expression" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="list" sqref="C${bottom > 4 ? '4:C5' : '4'}"><formula1>"是,否"</formula1></dataValidation></dataValidations>`;
  const after = (change: typeof comes): string =>
    bodyAfter(DATA + conditions(4), change).replace(/.*<\/sheetData>/, '');
  expect(after(comes)).toBe(conditions(5));
  expect(after({ ...comes, like: 4 })).toBe(conditions(4));
});

test('a condition whose leftmost place goes counts from its new first cell', () => {
  const condition = (sqref: string, formula: string): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
  // D6 was compared with C6: two columns right of the first cell, one row below it.
  expect(bodyAfter(DATA + condition('B5 D6:D9', 'B5&gt;A5'), goes)).toContain(condition('D5:D8', 'D5&gt;C5'));
});

test('cells linked to controls and sources of a consolidation follow, on every sheet', () => {
  const body = (row: number, sheet: string): string =>
    `<dataConsolidate><dataRefs count="2"><dataRef ref="A${row}:A${row + 4}" sheet="表1"/><dataRef ref="A5:A9" sheet="表2"/></dataRefs></dataConsolidate>` +
    `<controls><control><controlPr linkedCell="${sheet}$A$${row}" listFillRange="表2!$A$5"/></control></controls>`;
  const other = (row: number): string =>
    `<worksheet xmlns="${MAIN}"><sheetData/>${body(row, '表1!')}</worksheet>`;
  const after = reshaped(book(DATA + body(5, ''), { [SHEET2]: other(5) }), comes);
  expect(part(after, SHEET1)).toContain(body(6, ''));
  expect(part(after, SHEET2)).toBe(other(6));
});

test('an extent that cannot be read stays as it is', () => {
  expect(bodyAfter(`<dimension ref=""/>${DATA}`, comes)).toContain('<dimension ref=""/>');
});
