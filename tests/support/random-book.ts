/** Small random workbooks with merges, looks and formulas across sheets, for properties of rows that come and go. */
import fc from 'fast-check';
import {
  type Range,
  cellKey,
  contains,
  formatAddress,
  formatRange,
  overlaps,
} from '../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../src/core/grid/workbook';

export const ROWS = 8;
const COLUMNS = 4;
export const NAMES = ['表1', '汇总 2'] as const;

const row = fc.integer({ min: 0, max: ROWS - 1 });
const column = fc.integer({ min: 0, max: COLUMNS - 1 });

const range: fc.Arbitrary<Range> = fc.tuple(row, row, column, column).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

const sheetName = fc.constantFrom('', "'汇总 2'!", '表1!');
const reference = fc.oneof(
  fc.tuple(row, column).map(([r, c]) => formatAddress({ row: r, column: c })),
  range.map((cells) => `SUM(${formatRange(cells)})`),
  range.map((cells) => `SUM(${formatRange(cells).replace(/(\d+)$/, '$$$1')})`),
);
const formula = fc
  .array(fc.tuple(sheetName, reference), { minLength: 1, maxLength: 3 })
  .map((terms) =>
    terms
      .map(([name, text]) => (text.startsWith('SUM(') ? `SUM(${name}${text.slice(4)}` : name + text))
      .join('+'),
  );

const look = fc.constantFrom<Pick<Cell, 'fill' | 'format' | 'locked'>>(
  {},
  {},
  { fill: '#DDEBF7' },
  { format: '0.00' },
  { fill: '#FFF2CC', locked: false },
);
const content: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map((value) => ({ value })),
  fc.constantFrom('产出', '一', '数量指标').map((value) => ({ value })),
  formula.map((text) => ({ value: 0, formula: text })),
  fc.constant({ value: null }),
);

const sheetOf = (name: string): fc.Arbitrary<Sheet> =>
  fc
    .record({
      cells: fc.array(fc.tuple(row, column, content, look), { minLength: 3, maxLength: 20 }),
      merges: fc.array(range, { maxLength: 4 }),
      hidden: fc.uniqueArray(row, { maxLength: 2 }),
    })
    .map(({ cells, merges, hidden }) => ({
      name,
      visibility: 'visible' as const,
      protected: false,
      merges: separate(merges),
      cells: cellsOf(cells, separate(merges)),
      hiddenRows: new Set(hidden),
      hiddenColumns: new Set<number>(),
    }));

/** Two sheets; the corners of each hold something, so that no row stands outside of the used cells. */
export const randomBook: fc.Arbitrary<Workbook> = fc
  .tuple(sheetOf(NAMES[0]), sheetOf(NAMES[1]))
  .map((sheets) => ({ date1904: false, sheets }));

function separate(ranges: readonly Range[]): Range[] {
  const kept: Range[] = [];
  for (const merge of ranges) {
    const isSingle = merge.top === merge.bottom && merge.left === merge.right;
    if (!isSingle && !kept.some((other) => overlaps(other, merge))) kept.push(merge);
  }
  return kept;
}

/** Under a merge only its first cell holds anything. */
function cellsOf(
  specs: readonly (readonly [number, number, Cell, Pick<Cell, 'fill' | 'format' | 'locked'>])[],
  merges: readonly Range[],
): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  const edge: Cell = { value: 1 };
  for (const [r, c, cell, style] of [
    ...specs,
    [0, COLUMNS, edge, {}] as const,
    [ROWS + 1, COLUMNS, edge, {}] as const,
  ]) {
    const merge = merges.find((candidate) => contains(candidate, { row: r, column: c }));
    const isFirst = !merge || (merge.top === r && merge.left === c);
    const whole = { ...(isFirst ? cell : { value: null }), ...style };
    if (whole.value !== null || Object.keys(whole).length > 1) cells.set(cellKey(r, c), whole);
  }
  return cells;
}
