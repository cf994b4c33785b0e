import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { type CellRef, formatAddress } from '../../src/core/grid/address';
import { type CellContent, type Edit, beforeOf, withEdits } from '../../src/core/grid/edit';
import { type Workbook, EMPTY_CELL, cellAt, sheetNamed } from '../../src/core/grid/workbook';
import { saveEdits } from '../../src/xlsx';
import { type BuildOptions, type CellSpec, buildXlsx } from '../support/xlsx';
import { changedParts, open, part } from './support';

const ROWS = 8;
const COLUMNS = 6;
const NAMES = ['表 1', 'Sheet2'];
const FORMATS = ['0.00', '0.0%', '#,##0.00_ ', 'yyyy"年"'];

const address = fc.record({ row: fc.nat(ROWS), column: fc.nat(COLUMNS) });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom('_x0041_', '\r\n', ' 空 ', '<&>'),
);
const value = fc.oneof(number, text, fc.boolean(), fc.constant(null));
const formula = fc.constantFrom('A1+1', 'SUM(B2:C3)', '"<a>"&A1', "'表 1'!A1*2");
const format = fc.constantFrom(...FORMATS);

const content: fc.Arbitrary<CellContent> = fc
  .record({ value, formula: fc.option(formula), format: fc.option(format) })
  .map((parts) => ({
    value: parts.value,
    ...(parts.formula !== null && { formula: parts.formula }),
    ...(parts.format !== null && { format: parts.format }),
  }));

const cells = fc
  .array(fc.tuple(address, content, fc.option(fc.constantFrom('#FFF2CC', '#DDEBF7'))), { maxLength: 20 })
  .map((entries) =>
    Object.fromEntries(
      entries.map(([at, cell, fill]): [string, CellSpec] => [
        formatAddress(at),
        { ...cell, ...(fill && { fill }) },
      ]),
    ),
  );

const dialect: fc.Arbitrary<BuildOptions> = fc.record({
  prefix: fc.constantFrom('', 'x'),
  strings: fc.constantFrom('shared' as const, 'inline' as const),
  omitReferences: fc.boolean(),
  absoluteTargets: fc.boolean(),
  calcChain: fc.boolean(),
});

const edits = fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), address, content), {
  maxLength: 12,
  selector: ([sheet, at]) => `${sheet}!${formatAddress(at)}`,
});

/** The builder writes texts as they are, and XML knows no control characters. */
function printable(spec: CellSpec): CellSpec {
  return typeof spec.value === 'string'
    ? { ...spec, value: spec.value.replace(/[^\t\n -\ud7ff]|_(?=x)/g, '') }
    : spec;
}

function build(sheets: readonly Record<string, CellSpec>[], options: BuildOptions): Uint8Array {
  return buildXlsx(
    sheets.map((specs, index) => ({
      name: NAMES[index] ?? '',
      cells: Object.fromEntries(Object.entries(specs).map(([at, spec]) => [at, printable(spec)])),
      merges: ['A1:B2'],
    })),
    options,
  );
}

function editsOf(
  workbook: Workbook,
  list: readonly [string, { row: number; column: number }, CellContent][],
): Edit[] {
  return list.map(([sheet, { row, column }, after]) => {
    const at: CellRef = { sheet, row, column };
    const found = sheetNamed(workbook, sheet);
    return { at, before: beforeOf(found ? cellAt(found, row, column) : EMPTY_CELL), after };
  });
}

/** Cells as far as a file can tell them apart: no empty ones, an empty text as none. */
function comparable(workbook: Workbook): unknown {
  return workbook.sheets.map(({ cells: map, ...sheet }) => ({
    ...sheet,
    cells: [...map]
      .map(
        ([key, cell]) =>
          [key, { ...cell, value: cell.value === '' && !cell.formula ? null : cell.value }] as const,
      )
      .filter(([, cell]) => cell.value !== null || Object.keys(cell).length > 1)
      .sort(([a], [b]) => a - b),
  }));
}

test('what is saved is what the edits say, and nothing else', () => {
  fc.assert(
    fc.property(fc.tuple(cells, cells), dialect, edits, (sheets, options, list) => {
      const bytes = build(sheets, options);
      const file = open(bytes);
      const made = editsOf(file.workbook, list);
      const saved = saveEdits(file, made);
      expect(comparable(open(saved).workbook)).toEqual(comparable(withEdits(file.workbook, made)));

      const edited = new Set(made.map(({ at }) => `xl/worksheets/sheet${NAMES.indexOf(at.sheet) + 1}.xml`));
      const others = [
        'xl/sharedStrings.xml',
        '_rels/.rels',
        ...[1, 2].map((n) => `xl/worksheets/sheet${n}.xml`),
      ];
      const changed = changedParts(bytes, saved);
      for (const path of others) if (!edited.has(path)) expect(changed).not.toContain(path);
    }),
    { numRuns: 150 },
  );
});

test('saving twice is the same as saving once', () => {
  fc.assert(
    fc.property(fc.tuple(cells, cells), edits, (sheets, list) => {
      const first = open(build(sheets, {}));
      const made = editsOf(first.workbook, list);
      const half = Math.floor(made.length / 2);
      const inTwo = saveEdits(open(saveEdits(first, made.slice(0, half))), made.slice(half));
      expect(comparable(open(inTwo).workbook)).toEqual(comparable(open(saveEdits(first, made)).workbook));
    }),
    { numRuns: 60 },
  );
});

const CELL = /<(x:)?c( r="([A-Z]+\d+)"[^>]*?)(\/>|>.*?<\/\1?c>)/gs;

/** The sheet's text with the cells in question cut out, and so with rows that held nothing else. */
function without(xml: string, gone: ReadonlySet<string>): string {
  return xml
    .replace(CELL, (whole: string, _prefix, _attributes, at: string) => (gone.has(at) ? '' : whole))
    .replace(/<(x:)?row r="\d+"(\/>|><\/(x:)?row>)/g, '');
}

test('inside a sheet all characters outside the edited cells stay', () => {
  fc.assert(
    fc.property(cells, fc.constantFrom('', 'x'), edits, (specs, prefix, list) => {
      const bytes = build([specs, {}], { prefix });
      const file = open(bytes);
      const made = editsOf(file.workbook, list).filter(({ at }) => at.sheet === NAMES[0]);
      const gone = new Set(made.map(({ at }) => formatAddress(at)));
      const path = 'xl/worksheets/sheet1.xml';
      expect(without(part(saveEdits(file, made), path), gone)).toBe(without(part(bytes, path), gone));
    }),
    { numRuns: 150 },
  );
});

test('every part that is copied unpacks to what it was', () => {
  const bytes = build([{ A1: { value: 1 } }, { A1: { value: '文' } }], {});
  const file = open(bytes);
  const saved = unzipSync(
    saveEdits(file, editsOf(file.workbook, [['Sheet2', { row: 0, column: 0 }, { value: 2 }]])),
  );
  expect(Object.keys(saved)).toEqual(Object.keys(unzipSync(bytes)));
  expect(strFromU8(saved['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('<v>2</v>');
});
