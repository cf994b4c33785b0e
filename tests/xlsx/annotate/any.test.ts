/** Whatever is marked and noted: the cells stay, and nothing but the parts concerned changes. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { type Annotations, annotateFile } from '../../../src/xlsx/annotate/annotate';
import { buildForm } from '../../support/form-builder';
import { attributeOf, elementsOf } from '../../support/well-formed';
import { fileOf } from '../../support/workbook-file';
import { MAIN, open, withBody } from '../support';

const { workbook } = buildForm({ layout: 'shenzhen-2022', style: 'official', protect: true });
const BYTES = fileOf(workbook, { parts: { 'xl/media/image1.png': Uint8Array.from([1, 2, 3]) } });
const SHEET = workbook.sheets[0]?.name ?? '';
const CHANGED = /^(\[Content_Types\]\.xml|xl\/(styles|comments1)\.xml|xl\/drawings\/.*|xl\/worksheets\/.*)$/;
const MARK = 'LEN("formlint:F06:error")>0';

const anyCell = fc.record({ row: fc.nat(60), column: fc.nat(12) });
const anyNote = fc.tuple(anyCell, fc.string({ unit: 'grapheme' }));
const anyRange = fc.tuple(anyCell, fc.nat(3), fc.nat(3)).map(([{ row, column }, rows, columns]) => ({
  top: row,
  left: column,
  bottom: row + rows,
  right: column + columns,
}));
const anyAnnotations = fc.tuple(
  fc.uniqueArray(anyNote, {
    selector: ([{ row, column }]) => `${String(row)},${String(column)}`,
    maxLength: 40,
  }),
  fc.array(anyRange, { minLength: 1, maxLength: 20 }),
);

function annotations([notes, ranges]: ReturnType<typeof anyAnnotations.generate>['value']): Annotations {
  return {
    notes: notes.map(([at, text]) => ({ at: { sheet: SHEET, ...at }, text })),
    marks: [{ sheet: SHEET, ranges, formula: MARK, look: { fill: '#FFC7CE', font: '#9C0006' } }],
    isMark: (formula) => formula === MARK,
    settled: '已无问题',
  };
}

test('cells and all other parts stay as they are', () => {
  const before = unzipSync(BYTES);
  fc.assert(
    fc.property(anyAnnotations, (any) => {
      const { bytes, withoutNote } = annotateFile(open(BYTES), annotations(any));
      expect(withoutNote).toEqual([]);
      expect(open(bytes).workbook).toEqual(open(BYTES).workbook);
      const after = unzipSync(bytes);
      for (const [path, part] of Object.entries(after)) {
        if (CHANGED.test(path)) elementsOf(strFromU8(part));
        else expect([path, part]).toEqual([path, before[path]]);
      }
      expect(Object.keys(before).filter((path) => !(path in after))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('what is annotated again is the same again', () => {
  fc.assert(
    fc.property(anyAnnotations, (any) => {
      const once = annotateFile(open(BYTES), annotations(any)).bytes;
      const twice = annotateFile(open(once), annotations(any)).bytes;
      expect(unzipSync(twice)).toEqual(unzipSync(once));
    }),
    { numRuns: 15 },
  );
});

test('marks of an earlier time give way, and other conditional formats stay before', () => {
  const own =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>';
  const file = open(
    withBody(`<sheetData/>${own}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`),
  );
  const marks = { sheet: '表1', ranges: [{ top: 0, left: 0, bottom: 0, right: 0 }], formula: MARK };
  const look = { fill: '#FFC7CE', font: '#9C0006' };
  const all = { marks: [{ ...marks, look }], notes: [], isMark: (one: string) => one === MARK, settled: '' };
  const once = annotateFile(file, all).bytes;
  const sheet = (bytes: Uint8Array): string =>
    strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const rules = elementsOf(sheet(once)).filter(({ local }) => local === 'cfRule');
  expect(rules.map((rule) => attributeOf(rule, 'priority'))).toEqual(['3', '4']);
  expect(sheet(once)).toContain(own);
  expect(sheet(annotateFile(open(once), all).bytes)).toBe(sheet(once));
});

test('a styles part that holds nothing', () => {
  const file = open(withBody('<sheetData/>', { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>` }));
  const look = { fill: '#FFC7CE', font: '#9C0006' };
  const ranges = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  const marks = [{ sheet: '表1', ranges, formula: MARK, look }];
  const { bytes } = annotateFile(file, { marks, notes: [], isMark: () => false, settled: '' });
  expect(
    elementsOf(strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())).map(({ local }) => local),
  ).toContain('dxf');
  expect(open(bytes).workbook.sheets).toHaveLength(1);
});
