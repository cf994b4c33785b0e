import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { openWorkbook, readWorkbook } from '../../../src/xlsx';
import { readXls } from '../../../src/xlsx/xls';
import { buildForm } from '../../support/form-builder';
import { buildXlsx } from '../../support/xlsx';
import { EOF, bof, containerOf, inContainer, record, streamOf, xlsOf } from '../../support/xls';
import { text, u16, u32 } from '../../support/xls/bytes';
import { fromXls, plain, problemOf } from './support';

const { workbook: FORM } = buildForm({ layout: 'shenzhen-2022' });
const GOOD = xlsOf(FORM);
const STREAM = streamOf(FORM);

async function opened(bytes: Uint8Array): Promise<string> {
  const result = await openWorkbook(bytes);
  return result.ok ? result.file.format : result.problem.code;
}

function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}

function oldBook(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['A', 1]]), 'S');
  return new Uint8Array(write(book, { bookType: 'biff5', type: 'buffer' }) as Uint8Array);
}

describe('a file is known by what it holds', () => {
  const html = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table></table></body></html>';
  const table = '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
  test.each<[string, Uint8Array, string]>([
    ['.xls', GOOD, 'xls'],
    ['.xls without a container', STREAM, 'xls'],
    ['.xls with its stream in capitals', inContainer(STREAM, 'WORKBOOK'), 'xls'],
    ['.xlsx', buildXlsx([{ name: 'S', cells: { A1: 1 } }]), 'xlsx'],
    ['Excel 95', oldBook(), 'legacy-xls'],
    [
      'Excel 95 in a stream named as a newer one',
      inContainer(Uint8Array.from([...bof('globals', 0x0500), ...EOF])),
      'legacy-xls',
    ],
    ['Excel 4 without a container', Uint8Array.from([0x09, 0x04, 6, 0, 0, 0, 0x10, 0]), 'legacy-xls'],
    ['Excel 95 without a container', Uint8Array.from(bof('globals', 0x0500)), 'legacy-xls'],
    ['HTML', ascii(html), 'web-page'],
    ['HTML behind a byte order mark', ascii(`\ufeff\r\n${html}`), 'web-page'],
    ['MHTML', ascii('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'web-page'],
    ['XHTML', ascii(`<?xml version="1.0"?>${html}`), 'web-page'],
    ['XML Spreadsheet 2003', ascii(table), 'xml-table'],
    ['other XML', ascii('<?xml version="1.0"?><a b="1,2"/>'), 'not-a-workbook'],
    ['CSV', ascii('项目名称,分值,得分\r\n出勤率,10,9.5\r\n'), 'csv'],
    ['CSV in GBK', Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xb5, 0xc3, 0xb7, 0xd6, 10]), 'csv'],
    [
      'tab-separated UTF-16',
      new Uint8Array(Buffer.from('\ufeff项目\t得分\n出勤率\t9.5\n', 'utf16le')),
      'csv',
    ],
    ['plain words', ascii('没有表格的文字\n第二行\n'), 'not-a-workbook'],
    ['a binary file with commas', Uint8Array.from([0x2c, 0x00, 0x2c, 0x0a, 0x2c, 0x01]), 'not-a-workbook'],
    ['a document', inContainer(ascii('words'), 'WordDocument'), 'not-a-workbook'],
    [
      'a document with a workbook in it',
      containerOf({ WordDocument: ascii('words'), 'ObjectPool/_1/Workbook': STREAM }),
      'not-a-workbook',
    ],
    ['half of a compound file', GOOD.slice(0, 600), 'damaged'],
    ['an encrypted .xlsx', inContainer(ascii('secret'), 'EncryptedPackage'), 'encrypted'],
    ['nothing', new Uint8Array(), 'empty'],
  ])('%s', async (_, bytes, expected) => {
    expect(await opened(bytes)).toBe(expected);
  });

  test('the reader of .xlsx files refuses a .xls', () => {
    expect(readWorkbook(GOOD)).toMatchObject({ ok: false, problem: { code: 'unsupported' } });
  });
});

describe('damage', () => {
  test('a password', () => {
    const afterBof = bof('globals').length;
    const secret = [
      ...STREAM.slice(0, afterBof),
      ...record(0x2f, [1, 0, 1, 0, 1, 0]),
      ...STREAM.slice(afterBof),
    ];
    expect(problemOf(inContainer(Uint8Array.from(secret)))).toBe('encrypted');
  });

  test('a file or a stream that is cut off', () => {
    for (let length = 0; length < GOOD.length - 4096; length += 211) {
      expect(problemOf(GOOD.slice(0, length))).toBe('damaged');
    }
    for (let length = 8; length < STREAM.length; length += 97) {
      expect(problemOf(STREAM.slice(0, length))).toBe('damaged');
    }
  });

  test('a sheet that is not where it should be', () => {
    const moved = STREAM.slice();
    const place = Buffer.from(STREAM).indexOf(Buffer.from([0x85, 0x00]));
    moved[place + 4] = (moved[place + 4] ?? 0) ^ 1;
    expect(problemOf(moved)).toBe('damaged');
  });

  test('sectors that follow each other in a circle', () => {
    const circle = GOOD.slice();
    const view = new DataView(circle.buffer);
    const table = 512 * (view.getUint32(76, true) + 1);
    for (let entry = 0; entry < 128; entry++) view.setUint32(table + 4 * entry, entry, true);
    expect(problemOf(circle)).toBe('damaged');
  });

  test('two sheets in one place', () => {
    const entry = record(0x85, [...u32(0), 0, 0, ...text('S', 1)]);
    const bytes = Uint8Array.from([...bof('globals'), ...entry, ...entry, ...EOF]);
    expect(problemOf(bytes)).toBe('damaged');
  });

  test('records that say of all columns the same over and over', () => {
    const all = record(0x7d, [...u16(0), ...u16(255), ...u16(2560), ...u16(15), ...u16(0), ...u16(0)]);
    const times = (count: number): number[] => Array<number[]>(count).fill(all).flat();
    expect(readXls(streamWith([], times(256))).ok).toBe(true);
    expect(problemOf(streamWith([], times(257)))).toBe('damaged');
  });

  test('more empty cells than are worth reading', () => {
    const blanks = record(0xbe, [...u16(0), ...u16(0), ...Array<number>(82).fill(0), ...u16(40)]);
    const bytes = streamWith([], blanks);
    expect(readXls(bytes, { limits: { cells: 11 } }).ok).toBe(true);
    expect(readXls(bytes, { limits: { cells: 10 } })).toMatchObject({ problem: { code: 'too-large' } });
  });

  test('formulas that would come to gigabytes: their results alone are read', () => {
    const name = record(0x18, [
      ...Array<number>(3).fill(0),
      255,
      ...Array<number>(10).fill(0),
      0,
      ...ascii('n'.repeat(255)),
    ]);
    const tokens = Array<number[]>(1500).fill([0x23, 1, 0, 0, 0]).flat();
    const head = [...u16(0), ...u16(0), ...u16(15), ...u32(0), ...u32(0x40080000), ...u16(0), ...u32(0)];
    const formula = record(0x06, [...head, ...u16(tokens.length), ...tokens]);
    const started = performance.now();
    const bytes = streamWith(name, Array<number[]>(400).fill(formula).flat());
    expect(fromXls(bytes).sheets[0]?.cells.get(0)).toEqual({ value: 3 });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('too many cells, too many bytes', () => {
    expect(readXls(GOOD, { limits: { cells: 10 } })).toMatchObject({ problem: { code: 'too-large' } });
    expect(readXls(GOOD, { limits: { fileBytes: 10 } })).toMatchObject({ problem: { code: 'too-large' } });
  });
});

describe('what is read all the same', () => {
  const withFormula = (tokens: readonly number[]): Uint8Array => {
    const cell = record(0x06, [
      0,
      0,
      0,
      0,
      15,
      0,
      ...Array<number>(6).fill(0),
      8,
      64,
      ...Array<number>(6).fill(0),
      tokens.length,
      0,
      ...tokens,
    ]);
    const [sheet] = FORM.sheets;
    const empty = { sheets: [{ ...sheet!, cells: new Map(), merges: [] }], date1904: false };
    const stream = streamOf(empty);
    return Uint8Array.from([...stream.slice(0, -EOF.length), ...cell, ...EOF]);
  };

  test.each([
    ['of an unknown kind', [0x18, 0x05, 0x00]],
    ['that names what is not there', [0x23, 9, 0, 0, 0]],
    ['that is cut off', [0x03]],
    ['whose text is longer than itself', [0x17, 200, 1, 65]],
  ])('the result of a formula %s', (_, tokens) => {
    const cell = fromXls(withFormula(tokens)).sheets[0]!.cells.get(0);
    expect(cell).toEqual({ value: 3 });
  });

  test('a reference to another workbook, which is not taken for one to this', () => {
    const plainStream = withFormula([0x5a, 0, 0, 0, 0, 0, 0xc0]);
    const book = Buffer.from(plainStream).indexOf(Buffer.from([0xae, 0x01, 4, 0]));
    const other = [1, 0, 4, 0, 0, 98, 46, 120, 108, 2, 0, 0, 65, 66];
    const replaced = [...plainStream.slice(0, book), ...record(0x1ae, other), ...plainStream.slice(book + 8)];
    const shift = other.length - 4;
    const place = Buffer.from(plainStream).indexOf(Buffer.from([0x85, 0x00])) + 4;
    const bytes = Uint8Array.from(replaced);
    const view = new DataView(bytes.buffer);
    view.setUint32(place, view.getUint32(place, true) + shift, true);
    expect(fromXls(bytes).sheets[0]!.cells.get(0)).toEqual({ value: 3, formula: "'[?]?'!A1" });
  });

  test('a workbook with another one embedded in it', () => {
    const other = streamOf({ sheets: [{ ...FORM.sheets[0]!, name: '附件' }], date1904: false });
    const bytes = containerOf({ 'MBD0001/Workbook': other, Workbook: STREAM, 'MBD0002/Workbook': other });
    expect(plain(fromXls(bytes))).toEqual(plain(fromXls(STREAM)));
  });

  test('a file whose last sector lacks its padding', () => {
    const container = CFB.read(GOOD, { type: 'buffer' }) as {
      readonly FileIndex: readonly { readonly name: string }[];
    };
    expect(container.FileIndex.map(({ name }) => name)).toContain('Workbook');
    expect(plain(fromXls(GOOD))).toEqual(plain(fromXls(STREAM)));
  });
});

describe('whatever the bytes are', () => {
  /** Records of kinds that are looked at, with any content, between a beginning and an end as they should be. */
  const kinds = [
    0x06, 0x12, 0x17, 0x18, 0x22, 0x23, 0x31, 0x3c, 0x55, 0x7d, 0x85, 0x92, 0xbd, 0xbe, 0xe0, 0xe5, 0xfc,
    0xfd,
  ];
  const more = [
    0x1ae, 0x201, 0x203, 0x204, 0x205, 0x207, 0x208, 0x221, 0x225, 0x27e, 0x41e, 0x4bc, 0x809, 0x0a,
  ];
  const anyRecord = fc
    .tuple(fc.constantFrom(...kinds, ...more), fc.uint8Array({ maxLength: 60 }))
    .map(([kind, content]) => record(kind, [...content]));

  test('a stream gives a workbook or a problem', () => {
    fc.assert(
      fc.property(
        fc.array(anyRecord, { maxLength: 12 }),
        fc.array(anyRecord, { maxLength: 30 }),
        (globals, cells) => {
          const result = readXls(streamWith(globals.flat(), cells.flat()));
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 600 },
    );
  });

  test('so does any stream behind a BOF record', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(readXls(Uint8Array.from([...bof('globals'), ...bytes])).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('so does any file behind the header of a compound file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(readXls(Uint8Array.from([...GOOD.slice(0, 512), ...bytes])).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test('so does a workbook with some bytes wrong anywhere', () => {
    const wrong = fc.array(fc.tuple(fc.nat(STREAM.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(wrong, (changes) => {
        const bytes = STREAM.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(typeof readXls(bytes).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});

/** One sheet with these records, and these among the globals. */
function streamWith(globals: readonly number[], cells: readonly number[]): Uint8Array {
  const entry = (position: number): number[] =>
    record(0x85, [position & 255, (position >> 8) & 255, position >> 16, 0, 0, 0, 1, 0, 65]);
  const head = (position: number): number[] => [...bof('globals'), ...entry(position), ...globals, ...EOF];
  return Uint8Array.from([...head(head(0).length), ...bof('sheet'), ...cells, ...EOF]);
}
