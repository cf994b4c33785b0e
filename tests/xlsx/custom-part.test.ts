import fc from 'fast-check';
import { type XlsxFile, readCustomPart, saveEdits } from '../../src/xlsx';
import { buildXlsx } from '../support/xlsx';
import { changedParts, edit, open, part } from './support';

const NAMESPACE = 'urn:test:notes';
const ITEM = 'customXml/item1.xml';
const PROPERTIES = 'customXml/itemProps1.xml';
const OTHER = '<?xml version="1.0"?><b:sources xmlns:b="http://example.org/bibliography"><b:x/></b:sources>';

function book(parts: Record<string, string> = {}): Uint8Array {
  return buildXlsx([{ name: '表1', cells: { A1: 1 } }], { parts });
}

function withText(bytes: Uint8Array, text: string): Uint8Array {
  return saveEdits(open(bytes), [], { customPart: { namespace: NAMESPACE, text } });
}

const read = (bytes: Uint8Array): string | null => readCustomPart(open(bytes), NAMESPACE);

/** A workbook with a part of another producer, entered as Excel does. */
function withOther(): Uint8Array {
  const plain = book();
  const list = part(plain, 'xl/_rels/workbook.xml.rels').replace(
    '</Relationships>',
    '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
  return book({ 'xl/_rels/workbook.xml.rels': list, [ITEM]: OTHER });
}

test('a workbook has none at first', () => {
  expect(read(book())).toBeNull();
});

test('what is written is read again, and nothing else changes but the lists', () => {
  const before = book();
  const after = withText(before, '{"a": "<甲 & 乙>"}');
  expect(read(after)).toBe('{"a": "<甲 & 乙>"}');
  expect(changedParts(before, after)).toEqual([
    '[Content_Types].xml',
    'customXml/_rels/item1.xml.rels',
    ITEM,
    PROPERTIES,
    'xl/_rels/workbook.xml.rels',
  ]);
});

test('the lists name the part as the format wants it', () => {
  const after = withText(book(), 'x');
  const types = part(after, '[Content_Types].xml');
  expect(types).toContain(`<Override PartName="/${ITEM}" ContentType="application/xml"/>`);
  expect(types).toContain(
    `<Override PartName="/${PROPERTIES}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  );
  expect(part(after, 'xl/_rels/workbook.xml.rels')).toContain(`Target="/${ITEM}"`);
  expect(part(after, 'customXml/_rels/item1.xml.rels')).toContain(`Target="/${PROPERTIES}"`);
  expect(part(after, PROPERTIES)).toContain(`ds:uri="${NAMESPACE}"`);
});

test('a second text replaces the first, and only its part changes', () => {
  const first = withText(book(), 'one');
  const second = withText(first, 'two');
  expect(read(second)).toBe('two');
  expect(changedParts(first, second)).toEqual([ITEM]);
});

test('the same text again changes nothing', () => {
  const first = withText(book(), 'one');
  expect(withText(first, 'one')).toEqual(first);
});

test('a part of another producer stays, and ours goes beside it', () => {
  const before = withOther();
  expect(read(before)).toBeNull();
  const after = withText(before, 'ours');
  expect(read(after)).toBe('ours');
  expect(part(after, ITEM)).toBe(OTHER);
  expect(part(after, 'customXml/item2.xml')).toContain('>ours<');
});

test('a part that LibreOffice entered in the list of the package is found', () => {
  const written = withText(book(), 'ours');
  const entry = /<Relationship [^>]*customXml"[^>]*>/;
  const workbookList = part(written, 'xl/_rels/workbook.xml.rels').replace(entry, '');
  const rootList = part(written, '_rels/.rels').replace(
    '</Relationships>',
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
  );
  const resaved = book({
    'xl/_rels/workbook.xml.rels': workbookList,
    '_rels/.rels': rootList,
    [ITEM]: part(written, ITEM),
  });
  expect(read(resaved)).toBe('ours');
  expect(changedParts(resaved, withText(resaved, 'new'))).toEqual([ITEM]);
});

test('edits and the text are saved together', () => {
  const file: XlsxFile = open(book());
  const bytes = saveEdits(file, [edit(file, '表1!A1', { value: 2 })], {
    customPart: { namespace: NAMESPACE, text: 'ours' },
  });
  expect(read(bytes)).toBe('ours');
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain('<v>2</v>');
  expect(read(saveEdits(open(bytes), [edit(open(bytes), '表1!A1', { value: 3 })]))).toBe('ours');
});

test('a broken part of another producer is passed over', () => {
  const before = withOther();
  const list = part(before, 'xl/_rels/workbook.xml.rels');
  const broken = book({
    'xl/_rels/workbook.xml.rels': list,
    [ITEM]: '<b:sources xmlns:b="urn:test:notes"><',
  });
  expect(read(broken)).toBeNull();
  expect(read(withText(broken, 'ours'))).toBe('ours');
});

test('any text comes back as it was', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => JSON.stringify(text));
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(withText(book(), text))).toBe(text);
    }),
    { numRuns: 100 },
  );
});
