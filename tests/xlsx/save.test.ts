import { saveEdits } from '../../src/xlsx';
import { buildXlsx } from '../support/xlsx';
import { FORMULAS, MAIN, SHEET1, cell, changedParts, edit, open, part, withBody } from './support';

const NO_FORMULAS = [
  { name: '表1', cells: { A1: '项目', B2: 3, D2: { value: 1, format: '0.0', fill: '#FFF2CC' }, B5: 5 } },
];

/** The first sheet's XML inside its root after writing values. */
function bodyAfter(body: string, values: Record<string, string | number | boolean | null>): string {
  const file = open(withBody(body));
  const edits = Object.entries(values).map(([at, value]) => edit(file, `表1!${at}`, { value }));
  const saved = part(saveEdits(file, edits), SHEET1);
  return saved.slice(saved.indexOf('>') + 1, saved.lastIndexOf('<'));
}

describe('what changes in the package', () => {
  test('nothing without edits', () => {
    const bytes = buildXlsx(NO_FORMULAS);
    expect(Buffer.compare(saveEdits(open(bytes), []), bytes)).toBe(0);
  });

  test('only the sheet, where the workbook has no formulas', () => {
    const bytes = buildXlsx(NO_FORMULAS);
    const file = open(bytes);
    expect(changedParts(bytes, saveEdits(file, [edit(file, '表1!B2', { value: '新' })]))).toEqual([SHEET1]);
  });

  test('the workbook part too, where formulas have to be calculated anew', () => {
    const bytes = buildXlsx(FORMULAS);
    const file = open(bytes);
    const saved = saveEdits(file, [edit(file, '表1!A1', { value: 10 })]);
    expect(changedParts(bytes, saved)).toEqual(['xl/workbook.xml', SHEET1]);
    expect(part(saved, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  test('the members keep their packed bytes, order and headers', () => {
    const bytes = buildXlsx(NO_FORMULAS);
    const file = open(bytes);
    const saved = open(saveEdits(file, [edit(file, '表1!B2', { value: 4 })])).package.archive;
    const old = file.package.archive;
    expect(saved.members.map(({ path }) => path)).toEqual(old.members.map(({ path }) => path));
    for (const [index, member] of old.members.entries()) {
      if (member.path === SHEET1) continue;
      const copy = saved.members[index];
      expect(saved.bytes.slice(copy?.start, copy?.end)).toEqual(old.bytes.slice(member.start, member.end));
    }
  });

  test("nothing in what was opened, in Node's own kind of bytes either", () => {
    const bytes = Buffer.from(buildXlsx(NO_FORMULAS));
    const file = open(bytes);
    const before = Uint8Array.from(bytes);
    const saved = saveEdits(file, [edit(file, '表1!B2', { value: '新' })]);
    expect(Uint8Array.from(bytes)).toEqual(before);
    expect(saveEdits(file, [edit(file, '表1!B2', { value: '新' })])).toEqual(saved);
  });

  test.each<[string, string]>([
    ['<calcPr calcId="191029"/>', '<calcPr fullCalcOnLoad="1" calcId="191029"/>'],
    ['<calcPr fullCalcOnLoad="0" calcId="1"/>', '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
    ['<calcPr fullCalcOnLoad="true"></calcPr>', '<calcPr fullCalcOnLoad="true"></calcPr>'],
    ['<definedNames/><pivotCaches/>', '<definedNames/><calcPr fullCalcOnLoad="1"/><pivotCaches/>'],
  ])('calcPr from %s', (before, after) => {
    const head = `<workbook xmlns="${MAIN}" xmlns:r="x"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets>`;
    const file = open(
      withBody('<sheetData><row r="1"><c r="A1"><f>B1</f></c></row></sheetData>', {
        'xl/workbook.xml': `${head}${before}</workbook>`,
      }),
    );
    const saved = saveEdits(file, [edit(file, '表1!B1', { value: 1 })]);
    expect(part(saved, 'xl/workbook.xml')).toBe(`${head}${after}</workbook>`);
  });
});

describe('what changes in the sheet', () => {
  test.each<[string, string, Record<string, string | number | boolean | null>, string]>([
    [
      'a cell keeps its style and place',
      '<sheetData><row r="1" ht="30"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1"/></row></sheetData><!-- 完 -->',
      { A1: 9.5 },
      '<sheetData><row r="1" ht="30"><c r="A1" s="0"><v>9.5</v></c><c r="B1"/></row></sheetData><!-- 完 -->',
    ],
    [
      'a text stands in the cell, its odd characters escaped',
      '<sheetData><row r="1"><c r="A1"/></row></sheetData>',
      { A1: ' <a>\u0001&\r\n_x0041_\ud800' },
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> &lt;a&gt;_x0001_&amp;_x000D_\n_x005F_x0041__xD800_</t></is></c></row></sheetData>',
    ],
    [
      'clearing leaves the style',
      '<sheetData><row r="1"><c r="A1" s="0" t="b"><v>1</v></c></row></sheetData>',
      { A1: null },
      '<sheetData><row r="1"><c r="A1" s="0"/></row></sheetData>',
    ],
    [
      'metadata of a dynamic array goes with it',
      '<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1">B1:B1</f><v>1</v></c></row></sheetData>',
      { A1: true },
      '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c></row></sheetData>',
    ],
    [
      'new cells stand in the order of columns',
      '<sheetData><row r="1" spans="2:4"><c r="B1"/><c r="D1"/></row></sheetData>',
      { A1: 1, C1: 3, F1: 6, E1: 5 },
      '<sheetData><row r="1" spans="1:6"><c r="A1"><v>1</v></c><c r="B1"/><c r="C1"><v>3</v></c><c r="D1"/><c r="E1"><v>5</v></c><c r="F1"><v>6</v></c></row></sheetData>',
    ],
    [
      'new rows stand in their order',
      '<dimension ref="A2"/><sheetData><row r="2"><c r="A2"/></row><row r="5"/></sheetData>',
      { A1: 1, B3: 3, A5: 5, C9: 9 },
      '<dimension ref="A1:C9"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"/></row><row r="3"><c r="B3"><v>3</v></c></row><row r="5"><c r="A5"><v>5</v></c></row><row r="9"><c r="C9"><v>9</v></c></row></sheetData>',
    ],
    [
      'an empty sheet',
      '<sheetData/>',
      { B2: 1 },
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    ],
    ['clearing nothing', '<sheetData/>', { B2: null }, '<sheetData/>'],
    [
      'a new cell takes the style of its row, else of its column',
      '<cols><col min="1" max="3" style="0"/></cols><sheetData><row r="1" s="0" customFormat="1"/></sheetData>',
      { D1: 1, B2: 1, D2: 1 },
      '<cols><col min="1" max="3" style="0"/></cols><sheetData><row r="1" s="0" customFormat="1"><c r="D1" s="0"><v>1</v></c></row><row r="2"><c r="B2" s="0"><v>1</v></c><c r="D2"><v>1</v></c></row></sheetData>',
    ],
  ])('%s', (_, before, values, after) => {
    expect(bodyAfter(before, values)).toBe(after);
  });

  test('prefixed elements stay prefixed', () => {
    const bytes = buildXlsx([{ name: '表1', cells: { A1: 1 } }], { prefix: 'x' });
    const file = open(bytes);
    const xml = part(
      saveEdits(file, [edit(file, '表1!B1', { value: '新' }), edit(file, '表1!A2', { value: 2 })]),
      SHEET1,
    );
    expect(xml).toContain(
      '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">新</x:t></x:is></x:c></x:row>',
    );
    expect(xml).toContain('<x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData>');
  });

  test('cells without references stay without', () => {
    const body = '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>';
    const after = '<sheetData><row><c><v>1</v></c><c><v>5</v></c><c r="C1"><v>3</v></c></row></sheetData>';
    expect(bodyAfter(body, { B1: 5, C1: 3 })).toBe(after);
  });
});

describe('number formats', () => {
  test('a format is a copy of the cell’s own with another code', () => {
    const bytes = buildXlsx(NO_FORMULAS);
    const file = open(bytes);
    const saved = saveEdits(file, [
      edit(file, '表1!D2', { value: 0.5, format: '0.00%' }),
      edit(file, '表1!B2', { value: 2, format: '0.000"分"' }),
      edit(file, '表1!B5', { value: 2, format: '0.000"分"' }),
      edit(file, '表1!C9', { value: 1, format: '0.0' }),
    ]);
    const { workbook } = open(saved);
    expect(cell(workbook, '表1!D2')).toEqual({ value: 0.5, format: '0.00%', fill: '#FFF2CC' });
    expect(cell(workbook, '表1!B2')).toEqual({ value: 2, format: '0.000"分"' });
    expect(cell(workbook, '表1!C9')).toEqual({ value: 1, format: '0.0' });
    expect(changedParts(bytes, saved)).toEqual(['xl/styles.xml', SHEET1]);
    const styles = part(saved, 'xl/styles.xml');
    expect(styles).toContain('<numFmts count="2">');
    expect(styles.match(/formatCode="0.000&quot;分&quot;"/g)).toHaveLength(1);
    expect(styles).toContain('<cellXfs count="5">');
    expect(styles).not.toContain('formatCode="0.00%"');
  });

  test('setting only the format of a value recalculates nothing', () => {
    const bytes = buildXlsx(FORMULAS);
    const file = open(bytes);
    const saved = saveEdits(file, [edit(file, '表1!A1', { value: 1, format: '0.0' })]);
    expect(changedParts(bytes, saved)).toEqual(['xl/styles.xml', SHEET1]);
  });

  test('a workbook without styles gets them', () => {
    const rels =
      '<Relationships xmlns="x"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
    const file = open(
      withBody('<sheetData/>', { 'xl/_rels/workbook.xml.rels': rels, 'xl/styles.xml': 'unused' }),
    );
    const saved = saveEdits(file, [edit(file, '表1!A1', { value: 0.5, format: '0%' })]);
    expect(cell(open(saved).workbook, '表1!A1')).toEqual({ value: 0.5, format: '0%' });
    expect(part(saved, 'xl/_rels/workbook.xml.rels')).toContain('Target="/xl/styles2.xml"');
    expect(part(saved, '[Content_Types].xml')).toContain('PartName="/xl/styles2.xml"');
  });
});
