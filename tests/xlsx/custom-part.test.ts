import fc from 'fast-check';
import { type XlsxFile, readCustomPart, saveEdits } from '../../src/xlsx';
import { buildXlsx } from '../support/xlsx';
import { changedParts, edit, open, part } from './support';

const NAMESPACE = 'urn:test:notes';
const ITEM = 'customXml/item1.xml';
const propertiesOf = (number: number): string => `customXml/itemProps${String(number)}.xml`;
const PROPERTIES = propertiesOf(1);
const OTHER = '<?xml version="1.0"?><b:sources xmlns:b="http://example.org/bibliography"><b:x/></b:sources>';

function book(parts: Record<string, string> = {}): Uint8Array {
  return buildXlsx([{ name: '表1', cells: { A1: 1 } }], { parts });
}

function withText(bytes: Uint8Array, text: string): Uint8Array {
  return saveEdits(open(bytes), [], { customParts: [{ namespace: NAMESPACE, text }] });
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

test('each namespace has a part and an id of its own, written together or one after the other', () => {
  const second = { namespace: 'urn:test:second', text: 'two' };
  const parts = [{ namespace: NAMESPACE, text: 'one' }, second];
  const together = saveEdits(open(book()), [], { customParts: parts });
  const inTurn = saveEdits(open(withText(book(), 'one')), [], { customParts: [second] });
  expect(changedParts(together, inTurn)).toEqual([]);
  expect([NAMESPACE, second.namespace].map((own) => readCustomPart(open(together), own))).toEqual([
    'one',
    'two',
  ]);
  const ids = [1, 2].map((number) => /itemID="([^"]*)"/.exec(part(together, propertiesOf(number)))?.[1]);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids)
    expect(id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-A[0-9A-F]{3}-[0-9A-F]{12}\}$/);
});

describe('a text that goes', () => {
  const without = (bytes: Uint8Array): Uint8Array =>
    saveEdits(open(bytes), [], { customParts: [{ namespace: NAMESPACE, text: null }] });

  test('leaves the workbook as it was before it came', () => {
    expect(changedParts(book(), without(withText(book(), 'ours')))).toEqual([]);
  });

  test('changes nothing where there is none', () => {
    expect(without(withOther())).toEqual(withOther());
  });

  test('leaves those of other namespaces and producers alone', () => {
    const second = { namespace: 'urn:test:second', text: 'two' };
    const all = saveEdits(open(withText(withOther(), 'ours')), [], { customParts: [second] });
    const after = without(all);
    expect(read(after)).toBeNull();
    expect(readCustomPart(open(after), second.namespace)).toBe('two');
    expect(part(after, ITEM)).toBe(OTHER);
    expect(part(after, '[Content_Types].xml')).not.toContain('item2.xml');
  });

  test('makes room for another', () => {
    expect(
      changedParts(withText(book(), 'ours'), withText(without(withText(book(), 'old')), 'ours')),
    ).toEqual([]);
  });

  test('goes as often as it is there, also from the list of the package', () => {
    const once = withText(book(), 'ours');
    const rootList = part(once, '_rels/.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="customXml/item9.xml"/></Relationships>',
    );
    const twice = saveEdits(
      open(book({ '_rels/.rels': rootList, 'customXml/item9.xml': part(once, ITEM) })),
      [],
      { customParts: [{ namespace: NAMESPACE, text: null }] },
    );
    expect(read(twice)).toBeNull();
    expect(changedParts(book(), twice)).toEqual([]);
  });
});

test('edits and the text are saved together', () => {
  const file: XlsxFile = open(book());
  const bytes = saveEdits(file, [edit(file, '表1!A1', { value: 2 })], {
    customParts: [{ namespace: NAMESPACE, text: 'ours' }],
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
