import { DEFAULT_LIMITS, readWorkbook } from '../../src/xlsx';
import { containerOf } from '../support/xls';
import { buildXlsx } from '../support/xlsx';
import { problemOf } from './support';

const SHEETS = [{ name: 'S', cells: { A1: '项目', B2: 3, C3: { formula: 'B2+1', value: 4 } } }];
const GOOD = buildXlsx(SHEETS);
const SHEET = 'xl/worksheets/sheet1.xml';

/** A compound file with these streams. */
function compoundFile(...names: string[]): Uint8Array {
  return containerOf(Object.fromEntries(names.map((name) => [name, Uint8Array.from([1])])));
}

/** Offset of a member's record in the central directory. */
function centralRecord(bytes: Uint8Array, path: string): number {
  return Buffer.from(bytes).lastIndexOf(path) - 46;
}

function patched(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
}

describe('files that are no .xlsx', () => {
  test.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['a lock file', new Uint8Array(Buffer.from('\u0006corpus'.padEnd(165, ' '))), 'not-a-workbook'],
    ['a text', new Uint8Array(Buffer.from('项目,得分\n')), 'csv'],
    ['an encrypted workbook', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an .xls of Excel 95', compoundFile('Book'), 'legacy-xls'],
    ['a .doc', compoundFile('WordDocument'), 'not-a-workbook'],
    ['a bare worksheet stream', new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), 'legacy-xls'],
  ])('%s', (_, bytes, code) => {
    expect(problemOf(bytes)).toBe(code);
  });

  test('a ZIP without a workbook, and another kind of document', () => {
    const document = { 'word/document.xml': '<document/>' };
    const relationships =
      '<Relationships xmlns="x"><Relationship Id="r" Type="x/officeDocument" Target="TARGET"/></Relationships>';
    const rels = (target: string) => ({ '_rels/.rels': relationships.replace('TARGET', target) });
    const words = buildXlsx(SHEETS, { parts: { ...document, ...rels('word/document.xml') } });
    expect(problemOf(words)).toBe('not-a-workbook');
    const binary = buildXlsx(SHEETS, { parts: { 'xl/workbook.bin': '', ...rels('xl/workbook.bin') } });
    expect(problemOf(binary)).toBe('unsupported');
  });
});

describe('damage', () => {
  test('a package without its list of content types', () => {
    const renamed = Buffer.from(GOOD)
      .toString('latin1')
      .replaceAll('[Content_Types].xml', '[Content-Types].xml');
    expect(problemOf(new Uint8Array(Buffer.from(renamed, 'latin1')))).toBe('damaged');
  });

  test('a file cut off anywhere is refused and never throws', () => {
    for (let length = 0; length < GOOD.length; length += 97) {
      expect(readWorkbook(GOOD.slice(0, length)).ok).toBe(false);
    }
  });

  test('a file with one byte wrong anywhere never throws', () => {
    for (let at = 0; at < GOOD.length; at += 13) {
      const result = readWorkbook(patched(GOOD, (view) => view.setUint8(at, view.getUint8(at) ^ 0xff)));
      expect(typeof result.ok).toBe('boolean');
    }
  });

  test.each([
    ['cut off', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'],
    ['wrongly nested', '<worksheet><sheetData></worksheet></sheetData>'],
    [
      'with an unknown entity',
      '<worksheet><sheetData><row><c t="str"><v>&nbsp;</v></c></row></sheetData></worksheet>',
    ],
    ['with a document type', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'],
    ['with an impossible cell', '<worksheet><sheetData><row r="1"><c r="1A"/></row></sheetData></worksheet>'],
    ['with a row beyond the last', '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>'],
    ['nested a thousandfold', `<worksheet>${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</worksheet>`],
    ['with two roots', '<worksheet/><worksheet/>'],
    ['with an attribute without quotes', '<worksheet a=1/>'],
    ['empty', ''],
  ])('a sheet %s', (_, xml) => {
    expect(problemOf(buildXlsx(SHEETS, { parts: { [SHEET]: xml } }))).toBe('damaged');
  });

  test('a sheet that is no UTF-8', () => {
    const bytes = new Uint8Array(Buffer.from('<worksheet><sheetData/><x>\xb5\xc3</x></worksheet>', 'latin1'));
    expect(problemOf(buildXlsx(SHEETS, { parts: { [SHEET]: bytes } }))).toBe('damaged');
  });

  test('a sheet whose part is missing', () => {
    const rels =
      '<Relationships xmlns="x"><Relationship Id="rId1" Type="x/worksheet" Target="gone.xml"/></Relationships>';
    expect(problemOf(buildXlsx(SHEETS, { parts: { 'xl/_rels/workbook.xml.rels': rels } }))).toBe('damaged');
  });

  test('a wrong checksum, two parts of one name, overlapping parts', () => {
    const record = centralRecord(GOOD, SHEET);
    expect(problemOf(patched(GOOD, (view) => view.setUint32(record + 16, 1, true)))).toBe('damaged');
    const twins = buildXlsx(SHEETS, { parts: { 'XL/Workbook.xml': '<workbook/>' } });
    expect(problemOf(twins)).toBe('damaged');
    const overlapping = patched(GOOD, (view) => view.setUint32(record + 20, GOOD.length, true));
    expect(problemOf(overlapping)).toBe('damaged');
  });
});

describe('ZIP features', () => {
  const record = centralRecord(GOOD, SHEET);

  test('encrypted members, other compressions and ZIP64', () => {
    expect(problemOf(patched(GOOD, (view) => view.setUint16(record + 8, 1, true)))).toBe('encrypted');
    expect(problemOf(patched(GOOD, (view) => view.setUint16(record + 10, 12, true)))).toBe('unsupported');
    expect(problemOf(patched(GOOD, (view) => view.setUint32(record + 42, 0xffffffff, true)))).toBe(
      'unsupported',
    );
  });

  test('a comment at the end does no harm', () => {
    const comment = new Uint8Array([...GOOD, ...Buffer.from('abc')]);
    expect(problemOf(patched(comment, (view) => view.setUint16(GOOD.length - 2, 3, true)))).toBe('none');
  });
});

describe('limits', () => {
  test.each([
    ['fileBytes', GOOD.length - 1],
    ['parts', 3],
    ['partBytes', 100],
    ['totalBytes', 1000],
    ['cells', 2],
  ] as const)('%s', (limit, value) => {
    expect(problemOf(GOOD, { limits: { [limit]: value } })).toBe('too-large');
    expect(problemOf(GOOD, { limits: { [limit]: DEFAULT_LIMITS[limit] } })).toBe('none');
  });

  test('a part that is larger than the directory says is refused without being kept', () => {
    const small = 1000;
    for (const size of [100_000, 80_000_000]) {
      const bomb = buildXlsx(SHEETS, { parts: { [SHEET]: new Uint8Array(size).fill(0x20) } });
      const lying = patched(bomb, (view) => view.setUint32(centralRecord(bomb, SHEET) + 24, small, true));
      expect(problemOf(lying)).toBe('damaged');
    }
  });
});
