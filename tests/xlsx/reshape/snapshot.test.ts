/** The file in another shape reads as the snapshot in another shape. */
import fc from 'fast-check';
import { inverseOf } from '../../../src/core/grid/inverse-of';
import { rowBelow, rowGone } from '../../../src/core/grid/plan-shape';
import type { ShapeChange } from '../../../src/core/grid/shape';
import { withShape } from '../../../src/core/grid/with-shape';
import type { Sheet, Workbook } from '../../../src/core/grid/workbook';
import { reshapeFile } from '../../../src/xlsx';
import { plain } from '../../hosts/plain';
import { ROWS, randomBook } from '../../support/random-book';
import { fileOf } from '../../support/workbook-file';
import type { BuildOptions } from '../../support/xlsx';
import { changedParts, open } from '../support';

const anyRow = fc.integer({ min: 0, max: ROWS - 1 });
const DIALECTS: readonly BuildOptions[] = [
  {},
  { prefix: 'x', strings: 'inline' },
  { omitReferences: true, calcChain: true },
  { absoluteTargets: true },
];

function first(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function expectSame(workbook: Workbook, options: BuildOptions, plan: (sheet: Sheet) => ShapeChange): void {
  const file = open(fileOf(workbook, options));
  const change = plan(first(file.workbook));
  const reshaped = open(reshapeFile(file, change));
  expect(plain(reshaped.workbook)).toEqual(plain(withShape(file.workbook, change)));
}

test('where a row comes', () => {
  fc.assert(
    fc.property(randomBook, anyRow, fc.constantFrom(...DIALECTS), (workbook, row, options) => {
      expectSame(workbook, options, (sheet) => rowBelow(sheet, row));
    }),
  );
});

test('where a row goes', () => {
  fc.assert(
    fc.property(randomBook, anyRow, fc.constantFrom(...DIALECTS), (workbook, row, options) => {
      expectSame(workbook, options, (sheet) => rowGone(sheet, row));
    }),
  );
});

test('where a row comes back: fills, formats and locks are those that were recorded', () => {
  fc.assert(
    fc.property(randomBook, anyRow, (workbook, row) => {
      const file = open(fileOf(workbook));
      const change = rowGone(first(file.workbook), row);
      const inverse = inverseOf(file.workbook, { change, edits: [] });
      const gone = open(reshapeFile(file, change));
      const back = open(reshapeFile(gone, inverse.change));
      const wanted = withShape(withShape(file.workbook, change), inverse.change);
      expect(looksOf(back.workbook)).toEqual(looksOf(wanted));
    }),
  );
});

/** Contents are written as edits, later. */
function looksOf(workbook: Workbook): readonly string[] {
  return plain(workbook).flatMap(({ name, cells, merges, hiddenRows }) => [
    `${name} ${merges.join()} ${hiddenRows.join()}`,
    ...Object.entries(cells)
      .filter(([, { fill, format, locked }]) => fill ?? format ?? locked === false)
      .map(([a1, { fill, format, locked }]) => `${a1} ${fill} ${format} ${locked}`)
      .sort(),
  ]);
}

test('only parts that name the row change', () => {
  const workbook: Workbook = {
    date1904: false,
    sheets: ['表1', '表2'].map((name, index) => ({
      name,
      visibility: 'visible',
      protected: false,
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      cells: new Map([
        [0, { value: '甲' }],
        [16384, { value: index }],
      ]),
    })),
  };
  const bytes = fileOf(workbook);
  const file = open(bytes);
  expect(changedParts(bytes, reshapeFile(file, rowBelow(first(file.workbook), 0)))).toEqual([
    'xl/worksheets/sheet1.xml',
  ]);
});
