/** What names cells in a package follows a row; what cannot is refused. */
import type { ShapeChange } from '../../../src/core/grid/shape';
import { ReshapeError } from '../../../src/xlsx';
import { buildXlsx } from '../../support/xlsx';
import { MAIN, SHEET1, cell, changedParts, open, part } from '../support';
import { DATA, SHEET2, book, bodyAfter, comes, goes, reshaped, withPart } from './support';

describe('elements of a sheet', () => {
  const around = (before: string, after: string): string => `${before}${DATA}${after}`;
  const moved = (xml: string): string => xml.replace(/<sheetData>.*<\/sheetData>/, '');

  test.each<[string, string, string, string, string]>([
    ['the extent', '<dimension ref="A4:A5"/>', '', '<dimension ref="A4:A6"/>', '<dimension ref="A4"/>'],
    [
      'frozen rows',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="6" topLeftCell="A7" state="frozen"/></sheetView></sheetViews>',
      '',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="7" topLeftCell="A8" state="frozen"/></sheetView></sheetViews>',
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="5" topLeftCell="A6" state="frozen"/></sheetView></sheetViews>',
    ],
    [
      'a filter',
      '',
      '<autoFilter ref="A3:C9"><sortState ref="A4:C9"><sortCondition ref="B4:B9"/></sortState></autoFilter>',
      '<autoFilter ref="A3:C10"><sortState ref="A4:C10"><sortCondition ref="B4:B10"/></sortState></autoFilter>',
      '<autoFilter ref="A3:C8"><sortState ref="A4:C8"><sortCondition ref="B4:B8"/></sortState></autoFilter>',
    ],
    [
      'a conditional format, relative to its first cell',
      '',
      '<conditionalFormatting sqref="B5:B9 D5"><cfRule type="expression" priority="1"><formula>B5&gt;$A5+表2!A5</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="B6:B10 D6"><cfRule type="expression" priority="1"><formula>B6&gt;$A6+表2!A5</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="B5:B8"><cfRule type="expression" priority="1"><formula>B5&gt;$A5+表2!A6</formula></cfRule></conditionalFormatting>',
    ],
    [
      'thresholds of colours',
      '',
      '<conditionalFormatting sqref="B1:B9"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="10"/><cfvo type="formula" val="$A$5"/></colorScale></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="B1:B10"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="10"/><cfvo type="formula" val="$A$6"/></colorScale></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="B1:B8"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="num" val="10"/><cfvo type="formula" val="#REF!"/></colorScale></cfRule></conditionalFormatting>',
    ],
    [
      'validations, one of which goes',
      '',
      '<dataValidations count="2"><dataValidation sqref="C5"><formula1>$A$1:$A$9</formula1></dataValidation><dataValidation sqref="C6:C9"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
      '<dataValidations count="2"><dataValidation sqref="C6"><formula1>$A$1:$A$10</formula1></dataValidation><dataValidation sqref="C7:C10"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
      '<dataValidations count="1"><dataValidation sqref="C5:C8"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
    ],
    [
      'the last hyperlink with its list',
      '',
      '<hyperlinks><hyperlink ref="A5" location="表1!A5"/></hyperlinks>',
      '<hyperlinks><hyperlink ref="A6" location="表1!A5"/></hyperlinks>',
      '',
    ],
    [
      'page breaks, two of which become one',
      '',
      '<rowBreaks count="3" manualBreakCount="3"><brk id="3" man="1"/><brk id="4" man="1"/><brk id="5" man="1"/></rowBreaks>',
      '<rowBreaks count="3" manualBreakCount="3"><brk id="3" man="1"/><brk id="5" man="1"/><brk id="6" man="1"/></rowBreaks>',
      '<rowBreaks count="2" manualBreakCount="2"><brk id="3" man="1"/><brk id="4" man="1"/></rowBreaks>',
    ],
    [
      'validations and sparklines of extensions',
      '',
      '<extLst><ext uri="{1}"><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>表2!$A$5</xm:f></x14:formula1><xm:sqref>B5:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{2}"><x14:sparkline><xm:f>表1!A5:C5</xm:f><xm:sqref>D9</xm:sqref></x14:sparkline></ext></extLst>',
      '<extLst><ext uri="{1}"><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>表2!$A$5</xm:f></x14:formula1><xm:sqref>B6:B10</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{2}"><x14:sparkline><xm:f>表1!A6:C6</xm:f><xm:sqref>D10</xm:sqref></x14:sparkline></ext></extLst>',
      '<extLst><ext uri="{1}"><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>表2!$A$5</xm:f></x14:formula1><xm:sqref>B5:B8</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{2}"><x14:sparkline><xm:f>表1!#REF!</xm:f><xm:sqref>D8</xm:sqref></x14:sparkline></ext></extLst>',
    ],
  ])('%s', (_what, before, after, inserted, deleted) => {
    const body = around(before, after);
    expect(moved(bodyAfter(body, comes))).toBe(inserted);
    expect(moved(bodyAfter(body, goes))).toBe(deleted);
  });
});

describe('cells', () => {
  test('a new row is like its neighbour, but for what stands in it and whether it is hidden', () => {
    const body =
      '<sheetData><row r="4" spans="1:2" ht="30" customHeight="1" hidden="1" s="1" customFormat="1"><c r="A4" s="2"><v>1</v></c><c r="B4"><v>2</v></c></row><row r="9"><c r="B9" t="s"><f>A4+A9</f><v>0</v></c></row></sheetData>';
    expect(bodyAfter(body, comes)).toBe(
      '<sheetData><row r="4" spans="1:2" ht="30" customHeight="1" hidden="1" s="1" customFormat="1"><c r="A4" s="2"><v>1</v></c><c r="B4"><v>2</v></c></row><row r="5" spans="1:2" ht="30" customHeight="1" s="1" customFormat="1"><c r="A5" s="2"/></row><row r="10"><c r="B10" t="s"><f>A4+A10</f><v>0</v></c></row></sheetData>',
    );
  });

  test('shared formulas are parted where their cells no longer read alike', () => {
    const shared = (row: number, text: string): string =>
      `<row r="${row}"><c r="B${row}"><f t="shared" si="0"${text ? ' ref="B3:B6"' : ''}>${text}</f><v>0</v></c></row>`;
    const bytes = book(
      `<sheetData>${shared(3, 'A3+A2')}${shared(4, '')}${shared(5, '')}${shared(6, '')}</sheetData>`,
    );
    const { workbook } = open(reshaped(bytes, comes));
    const formulas = [3, 4, 5, 6, 7].map((row) => cell(workbook, `表1!B${row}`).formula);
    expect(formulas).toEqual(['A3+A2', 'A4+A3', undefined, 'A6+A4', 'A7+A6']);
    expect(part(reshaped(bytes, comes), SHEET1)).not.toContain('t="shared"');
  });

  test('formulas and shared formulas of other sheets follow, and nothing else of them changes', () => {
    const other = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="7" ca="1">表1!A4*2</f><v>2</v></c><c r="B1"><f>SUM('表1'!A4:A5)</f><v>3</v></c></row><row r="2"><c r="A2"><f t="shared" si="7"/><v>4</v></c></row></sheetData><pageMargins left="1"/></worksheet>`;
    const bytes = book(DATA, { [SHEET2]: other });
    expect(part(reshaped(bytes, comes), SHEET2)).toBe(
      other
        .replace('<f t="shared" ref="A1:A2" si="7" ca="1">表1!A4*2</f>', '<f ca="1">表1!A4*2</f>')
        .replace('A4:A5', 'A4:A6')
        .replace('<f t="shared" si="7"/>', '<f>表1!A6*2</f>'),
    );
    expect(changedParts(bytes, reshaped(bytes, comes))).toEqual(['xl/workbook.xml', SHEET1, SHEET2]);
  });

  test('the calculation chain goes, from every list', () => {
    const sheets = [{ name: '表1', cells: { A1: 1, A2: { formula: 'A1', value: 1 } } }];
    const bytes = buildXlsx(sheets, { calcChain: true });
    const after = reshaped(bytes, { ...comes, at: 1, like: 0 });
    expect(() => part(after, 'xl/calcChain.xml')).toThrow();
    expect(part(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(part(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('parts of a sheet', () => {
  test('notes move with their cells and their boxes, and go with their row', () => {
    const note = (ref: string): string => `<comment ref="${ref}" authorId="0"><text/></comment>`;
    const comments = `<comments xmlns="${MAIN}"><commentList>${note('A4')}${note('B5')}</commentList></comments>`;
    const bytes = withPart('comments', 'comments1.xml', comments);
    expect(part(reshaped(bytes, comes), 'xl/comments1.xml')).toBe(comments.replace('B5', 'B6'));
    expect(part(reshaped(bytes, goes), 'xl/comments1.xml')).toBe(comments.replace(note('B5'), ''));
    const shape = (row: number, from: number): string =>
      `<v:shape><x:ClientData ObjectType="Note"><x:Anchor>1, 15, ${from}, 2, 3, 15, ${from + 4}, 4</x:Anchor><x:Row>${row}</x:Row></x:ClientData></v:shape>`;
    const vml = `<xml xmlns:v="v" xmlns:x="x">${shape(3, 2)}${shape(4, 3)}</xml>`;
    const drawn = withPart('vmlDrawing', 'drawings/vmlDrawing1.vml', vml);
    expect(part(reshaped(drawn, comes), 'xl/drawings/vmlDrawing1.vml')).toBe(
      vml.replace(shape(4, 3), shape(5, 4)),
    );
    expect(part(reshaped(drawn, goes), 'xl/drawings/vmlDrawing1.vml')).toBe(vml.replace(shape(4, 3), ''));
  });

  test('pictures move, stretch or stay as they are set to', () => {
    const anchor = (editAs: string, from: number, to: number): string =>
      `<xdr:twoCellAnchor editAs="${editAs}"><xdr:from><xdr:row>${from}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from><xdr:to><xdr:row>${to}</xdr:row><xdr:rowOff>8</xdr:rowOff></xdr:to></xdr:twoCellAnchor>`;
    const drawing = (anchors: readonly string[]): string =>
      `<xdr:wsDr xmlns:xdr="xdr">${anchors.join('')}</xdr:wsDr>`;
    const bytes = withPart(
      'drawing',
      'drawings/drawing1.xml',
      drawing([
        anchor('twoCell', 2, 6),
        anchor('oneCell', 2, 6),
        anchor('oneCell', 5, 8),
        anchor('absolute', 5, 8),
      ]),
    );
    expect(part(reshaped(bytes, comes), 'xl/drawings/drawing1.xml')).toBe(
      drawing([
        anchor('twoCell', 2, 7),
        anchor('oneCell', 2, 6),
        anchor('oneCell', 6, 9),
        anchor('absolute', 5, 8),
      ]),
    );
  });

  test('tables grow and shrink', () => {
    const table = (ref: string, formula: string): string =>
      `<table xmlns="${MAIN}" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns><tableColumn><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns></table>`;
    const bytes = withPart('table', 'tables/table1.xml', table('A3:C9', '表1!$A$5'));
    expect(part(reshaped(bytes, comes), 'xl/tables/table1.xml')).toBe(table('A3:C10', '表1!$A$6'));
    expect(part(reshaped(bytes, goes), 'xl/tables/table1.xml')).toBe(table('A3:C8', '表1!#REF!'));
    const heading = withPart('table', 'tables/table1.xml', table('A5:C9', '1'));
    expect(() => reshaped(heading, goes)).toThrow(ReshapeError);
  });

  test('charts and defined names follow', () => {
    const chart = '<c:chart xmlns:c="c"><c:f>表1!$A$5:$A$9</c:f><c:f>表2!$A$5</c:f></c:chart>';
    const base = book(DATA);
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表1!$A$1:$I$5</definedName></definedNames>';
    const bytes = book(DATA, {
      'xl/charts/chart1.xml': chart,
      '[Content_Types].xml': part(base, '[Content_Types].xml').replace(
        '</Types>',
        '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>',
      ),
      'xl/workbook.xml': part(base, 'xl/workbook.xml').replace('</workbook>', `${names}</workbook>`),
    });
    const after = reshaped(bytes, comes);
    expect(part(after, 'xl/charts/chart1.xml')).toBe(chart.replace('$A$5:$A$9', '$A$6:$A$10'));
    expect(part(after, 'xl/workbook.xml')).toContain('表1!$A$1:$I$6');
  });
});

describe('what cannot be followed is refused', () => {
  const cellWith = (row: number, f: string): string =>
    `<sheetData><row r="${row}"><c r="A${row}">${f}<v>1</v></c></row></sheetData>`;

  test.each<[string, Uint8Array, ShapeChange]>([
    ['an array formula over the row', book(cellWith(4, '<f t="array" ref="A4:A6">B4:B6</f>')), comes],
    ['an array formula that loses a row', book(cellWith(5, '<f t="array" ref="A5:A6">B5:B6</f>')), goes],
    ['a data table', book(cellWith(9, '<f t="dataTable" ref="A9:B9" r1="C1"/>')), comes],
    ['scenarios', book(`${DATA}<scenarios><scenario/></scenarios>`), comes],
    ['the heading of a filter', book(`${DATA}<autoFilter ref="A5:C9"/>`), goes],
    ['a pivot table', withPart('pivotTable', 'pivotTables/pivotTable1.xml', '<x/>'), comes],
    ['a part nobody has thought of', withPart('newThing', 'new/thing1.xml', '<x/>'), comes],
    ['a note drawing that is no XML', withPart('vmlDrawing', 'drawings/v.vml', '<xml><br></xml>'), comes],
  ])('%s', (_what, bytes, change) => {
    expect(() => reshaped(bytes, change)).toThrow(ReshapeError);
  });

  test('an array formula beside the row moves as a whole', () => {
    const { workbook } = open(reshaped(book(cellWith(5, '<f t="array" ref="A5:A6">B5:B6</f>')), comes));
    expect(cell(workbook, '表1!A6').formula).toBe('B6:B7');
  });
});

test('protection is put on and taken off to the byte, and never off a password', () => {
  const bytes = book(DATA);
  const locked = reshaped(bytes, { kind: 'protect', sheet: '表1' });
  expect(open(locked).workbook.sheets[0]?.protected).toBe(true);
  const free = reshaped(locked, { kind: 'unprotect', sheet: '表1' });
  expect(part(free, SHEET1)).toBe(part(bytes, SHEET1));
  const secret = book(`${DATA}<sheetProtection sheet="1" password="CC1A"/>`);
  expect(() => reshaped(secret, { kind: 'unprotect', sheet: '表1' })).toThrow(ReshapeError);
});
