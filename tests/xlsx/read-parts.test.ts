/** Parts as real producers write them, given as XML. */
import { buildXlsx } from '../support/xlsx';
import { cell, open, problemOf } from './support';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SHEET = 'xl/worksheets/sheet1.xml';

function withSheet(body: string, parts: Record<string, string | Uint8Array> = {}) {
  const worksheet = `<worksheet xmlns="${MAIN}">${body}</worksheet>`;
  return buildXlsx([{ name: 'S', cells: { A1: '占位' } }], { parts: { [SHEET]: worksheet, ...parts } });
}

function readCell(xml: string, parts: Record<string, string | Uint8Array> = {}) {
  return cell(open(withSheet(`<sheetData><row r="1">${xml}</row></sheetData>`, parts)).workbook, 'S!A1');
}

describe('values', () => {
  test.each([
    [
      'a formatted text, its phonetic guide left out',
      'inlineStr',
      '<is><r><t>得</t></r><r><rPr><b/></rPr><t>分</t></r><rPh sb="0" eb="1"><t>de</t></rPh></is>',
      '得分',
    ],
    ['escaped characters', 'inlineStr', '<is><t>a_x000D_b_x005F_x0041_</t></is>', 'a\rb_x0041_'],
    ['CDATA and a comment', 'inlineStr', '<is><t>a<![CDATA[<&>]]><!-- x -->b</t></is>', 'a<&>b'],
    ['character references', 'inlineStr', '<is><t>&#24471;&#x5206;&#x1F600;</t></is>', '得分😀'],
    ['Windows line ends', 'inlineStr', '<is><t>a\r\nb</t></is>', 'a\nb'],
    ['an ISO date', 'd', '<v>2024-03-01T12:00:00</v>', 45352.5],
    ['the first day', 'd', '<v>1900-01-01</v>', 1],
    ['a number in scientific notation', 'n', '<v>1.5E-3</v>', 0.0015],
    ['no value', 'n', '<v/>', null],
    ['an empty formula result', 'str', '<f>""</f><v></v>', ''],
    ['a boolean written out', 'b', '<v>true</v>', true],
  ])('%s', (_, type, content, expected) => {
    expect(readCell(`<c r="A1" t="${type}">${content}</c>`).value).toBe(expected);
  });

  test('dates count from 1904 where the workbook says so', () => {
    const workbook =
      `<workbook xmlns="${MAIN}" xmlns:r="x"><workbookPr date1904="true"/>` +
      '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>';
    expect(readCell('<c r="A1" t="d"><v>1904-01-02</v></c>', { 'xl/workbook.xml': workbook }).value).toBe(1);
  });

  test('a shared string that does not exist is damage', () => {
    expect(problemOf(withSheet('<sheetData><row><c t="s"><v>7</v></c></row></sheetData>'))).toBe('damaged');
  });
});

describe('formulas', () => {
  function formulasOf(rows: string): (string | undefined)[] {
    const { workbook } = open(withSheet(`<sheetData>${rows}</sheetData>`));
    return ['A1', 'A2', 'A3'].map((at) => cell(workbook, `S!${at}`).formula);
  }

  test('every cell of a shared formula gets its own', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c></row>';
    expect(formulasOf(rows)).toEqual(['B1*$C$1', 'B2*$C$1', 'B3*$C$1']);
  });

  test('also a cell that stands before the one with the text', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" si="4"/><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="4">B2+1</f><v>2</v></c></row>';
    expect(formulasOf(rows)).toEqual(['B1+1', 'B2+1', undefined]);
  });

  test('an array formula stands with its first cell only', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c></row>';
    expect(formulasOf(rows)).toEqual(['B1:B2*2', undefined, undefined]);
  });
});

describe('styles', () => {
  const THEME =
    '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme name="Office">' +
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>' +
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
  const RELATIONSHIPS =
    '<Relationships xmlns="x"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>' +
    '<Relationship Id="rId2" Type="x/styles" Target="../xl/styles.xml"/>' +
    '<Relationship Id="rId3" Type="x/theme" Target="/xl/theme/theme1.xml"/></Relationships>';

  function styled(fill: string, numberFormat = 0, extra = ''): ReturnType<typeof readCell> {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fills><fill>${fill}</fill></fills>` +
      `<cellXfs><xf/><xf numFmtId="${numberFormat}" fillId="0"/></cellXfs>${extra}` +
      '<dxfs><dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs></styleSheet>';
    return readCell('<c r="A1" s="1"><v>1</v></c>', {
      'xl/styles.xml': styles,
      'xl/theme/theme1.xml': THEME,
      'xl/_rels/workbook.xml.rels': RELATIONSHIPS,
    });
  }
  const solid = (color: string): string =>
    `<patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill>`;

  test.each([
    ['of its own', 'rgb="FFfff2cc"', '#FFF2CC'],
    ['without transparency', 'rgb="00FFF2CC"', '#FFF2CC'],
    ['of the palette', 'indexed="22"', '#C0C0C0'],
    ['of the window', 'indexed="65"', '#FFFFFF'],
    ['of the theme: light stands first', 'theme="0"', '#FFFFFF'],
    ['of the theme: then dark', 'theme="1"', '#000000'],
    ['of the theme: second light', 'theme="2"', '#E7E6E6'],
    // Excel shows the accent "lighter 80 %" and "darker 25 %" so.
    ['of the theme, lighter', 'theme="4" tint="0.79998168889431442"', '#DAE3F3'],
    ['of the theme, darker', 'theme="4" tint="-0.249977111117893"', '#2F5597'],
    ['of a theme that ends before it', 'theme="9"', undefined],
    ['left to the program', 'auto="1"', undefined],
  ])('a colour %s', (_, attributes, expected) => {
    expect(styled(solid(attributes)).fill).toBe(expected);
  });

  test('a palette of the workbook comes before the default one', () => {
    const colors =
      '<colors><indexedColors><rgbColor rgb="00112233"/><rgbColor rgb="00445566"/></indexedColors></colors>';
    expect(styled(solid('indexed="1"'), 0, colors).fill).toBe('#445566');
  });

  test('patterns and gradients are no fill', () => {
    expect(styled('<patternFill patternType="gray125"/>').fill).toBeUndefined();
    expect(
      styled('<patternFill patternType="darkGrid"><fgColor rgb="FFFF0000"/></patternFill>').fill,
    ).toBeUndefined();
    expect(styled('<gradientFill><stop><color rgb="FFFF0000"/></stop></gradientFill>').fill).toBeUndefined();
  });

  test.each([
    [0, undefined],
    [9, '0%'],
    [14, 'yyyy/m/d'],
    [31, 'yyyy"年"m"月"d"日"'],
    [57, 'yyyy"年"m"月"'],
  ])('built-in number format %i', (id, expected) => {
    expect(styled(solid('rgb="FFFFFFFF"'), id).format).toBe(expected);
  });

  test('cells that the file does not list take after their row, else their column', () => {
    const styles =
      `<styleSheet xmlns="${MAIN}"><fills><fill>${solid('rgb="FFAAAAAA"')}</fill><fill><patternFill/></fill></fills>` +
      '<cellXfs><xf fillId="1"/><xf fillId="0"/><xf fillId="1"><protection locked="0"/></xf></cellXfs></styleSheet>';
    const body =
      '<cols><col min="2" max="2" width="9" style="2"/></cols><sheetData>' +
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>' +
      '<row r="2" s="1" customFormat="1"/><row r="3"><c r="B3"/><c r="C3"><v>1</v></c></row></sheetData>';
    const { workbook } = open(withSheet(body, { 'xl/styles.xml': styles }));
    expect(cell(workbook, 'S!B1')).toEqual({ value: null, locked: false });
    expect(cell(workbook, 'S!B2')).toEqual({ value: null, fill: '#AAAAAA' });
    expect(cell(workbook, 'S!B3')).toEqual({ value: null });
    expect(cell(workbook, 'S!B9')).toEqual({ value: null });
  });
});

describe('the package', () => {
  test('chart and macro sheets are passed over', () => {
    const workbook =
      `<workbook xmlns="${MAIN}" xmlns:r="x"><sheets><sheet name="图" sheetId="1" r:id="c"/>` +
      '<sheet name="S" sheetId="2" r:id="s"/></sheets></workbook>';
    const relationships =
      '<Relationships xmlns="x"><Relationship Id="c" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/>' +
      '<Relationship Id="s" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
    const parts = { 'xl/workbook.xml': workbook, 'xl/_rels/workbook.xml.rels': relationships };
    const file = open(withSheet('<sheetData/>', parts));
    expect(file.workbook.sheets.map(({ name }) => name)).toEqual(['S']);
  });

  test('UTF-16 parts are read', () => {
    const xml = `\ufeff<worksheet><sheetData><row><c t="str"><v>得分</v></c></row></sheetData></worksheet>`;
    const bytes = new Uint8Array(Buffer.from(xml, 'utf16le'));
    expect(cell(open(withSheet('', { [SHEET]: bytes })).workbook, 'S!A1').value).toBe('得分');
  });

  test('a digital signature is told', () => {
    expect(open(withSheet('<sheetData/>')).signed).toBe(false);
    expect(open(withSheet('<sheetData/>', { '_xmlsignatures/origin.sigs': '' })).signed).toBe(true);
  });
});
