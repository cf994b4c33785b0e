import fc from 'fast-check';
import { parseAddress, parseRange } from '../../src/core/grid/address';
import type { Sheet } from '../../src/core/grid/workbook';
import { fullSpan, positionOf, spanInView } from '../../src/workbench/grid/axis';
import { type SheetLayout, layoutOf } from '../../src/workbench/grid/layout';
import { type Move, moveOf, moved } from '../../src/workbench/grid/moves';
import { scaled, zoomFactor } from '../../src/workbench/grid/scaled';
import { signsOf } from '../../src/workbench/grid/signs';
import { slotRows } from '../../src/workbench/grid/slots';
import type { SheetAppearance } from '../../src/xlsx';
import { cellKey, formatAddress } from '../../src/core/grid/address';

const PLAIN: SheetAppearance = {
  defaultColumnWidth: 60,
  columnWidths: new Map([[1, 100]]),
  defaultRowHeight: 20,
  rowHeights: new Map([[2, 50]]),
  looks: [{}, { borders: ['top', 'left'] }],
  lookOf: new Map(),
};

interface SheetOptions {
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly rows?: number;
}

function sheetOf({ merges = [], hiddenRows = [], hiddenColumns = [], rows = 10 }: SheetOptions): Sheet {
  const cells = new Map<number, { value: number }>();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < 8; column++) cells.set(cellKey(row, column), { value: 1 });
  return {
    name: 'S',
    visibility: 'visible',
    cells,
    merges: merges.map((ref) => parseRange(ref)!),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    protected: false,
  };
}

const layout = (options: SheetOptions): SheetLayout => layoutOf(sheetOf(options), PLAIN);

/** `B2 2×3`: cells of a row with their spans, rows first. */
function slotsIn(of: SheetLayout, row: number, span = fullSpan(of.rows)): string[] {
  const slots = slotRows(of, span).find((each) => each.row === row)?.slots ?? [];
  return slots.map(({ anchor, rowSpan, columnSpan }) => {
    const size = rowSpan * columnSpan > 1 ? ` ${String(rowSpan)}×${String(columnSpan)}` : '';
    return formatAddress(anchor) + size;
  });
}

describe('merges in the table', () => {
  it('are one cell, and the cells they cover are none', () => {
    const of = layout({ merges: ['B2:D3'] });
    expect(slotsIn(of, 1)).toEqual(['A2', 'B2 2×3', 'E2', 'F2', 'G2', 'H2']);
    expect(slotsIn(of, 2)).toEqual(['A3', 'E3', 'F3', 'G3', 'H3']);
  });

  it('shrink by the hidden rows and columns among them', () => {
    const of = layout({ merges: ['B2:D4'], hiddenRows: [2], hiddenColumns: [2] });
    expect(slotsIn(of, 1)).toContain('B2 2×2');
  });

  it('are shown from the first row and column that is not hidden', () => {
    const of = layout({ merges: ['B2:D4'], hiddenRows: [1], hiddenColumns: [1] });
    expect(slotsIn(of, 2)).toEqual(['A3', 'B2 2×2', 'E3', 'F3', 'G3', 'H3']);
  });

  it('are continued where the drawn rows begin, and end where they end', () => {
    const of = layout({ merges: ['A2:A9'] });
    expect(slotsIn(of, 4, { from: 4, to: 6 })[0]).toBe('A2 2×1');
  });

  it('leave every row as wide as the sheet, whatever is merged, hidden and in view', () => {
    const range = fc.tuple(fc.nat(9), fc.nat(7), fc.nat(3), fc.nat(3)).map(([top, left, height, width]) => ({
      top,
      left,
      bottom: top + height,
      right: Math.min(7, left + width),
    }));
    const disjoint = fc
      .array(range, { maxLength: 6 })
      .map((ranges) =>
        ranges.filter((one, index) =>
          ranges
            .slice(0, index)
            .every(
              (other) =>
                one.bottom < other.top ||
                other.bottom < one.top ||
                one.right < other.left ||
                other.right < one.left,
            ),
        ),
      );
    const rows = fc.uniqueArray(fc.nat(9), { maxLength: 4 });
    const columns = fc.uniqueArray(fc.nat(7), { maxLength: 4 });
    fc.assert(
      fc.property(
        disjoint,
        rows,
        columns,
        fc.nat(20),
        fc.nat(20),
        (merges, hiddenRows, hiddenColumns, a, b) => {
          const of = layoutOf({ ...sheetOf({ hiddenRows, hiddenColumns }), merges }, PLAIN);
          const span = { from: Math.min(a, b), to: Math.min(Math.max(a, b), of.rows.indices.length) };
          const drawn = slotRows(of, span);
          const covered = drawn.map(() => 0);
          drawn.forEach(({ slots }, index) => {
            for (const { rowSpan, columnSpan } of slots) {
              for (let row = index; row < index + rowSpan; row++)
                covered[row] = (covered[row] ?? 0) + columnSpan;
            }
          });
          expect(covered).toEqual(drawn.map(() => of.columns.indices.length));
        },
      ),
    );
  });
});

describe('rows in view', () => {
  const { rows } = layout({ rows: 3000, hiddenRows: [5, 6] });

  it('are drawn with some more around them, the same for small steps', () => {
    const span = spanInView(rows, 20_000, 600);
    expect(span.from).toBeLessThanOrEqual(positionOf(rows, 1000) - 10);
    expect(span.to - span.from).toBeLessThan(120);
    expect(spanInView(rows, 20_020, 600)).toEqual(span);
  });

  it.each([
    [0, 600],
    [59_000, 600],
    [10_000_000, 600],
  ])('never lie off the sheet (scrolled to %d)', (start, size) => {
    const { from, to } = spanInView(rows, start, size);
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(rows.indices.length);
    expect(from).toBeLessThanOrEqual(to);
  });

  it('are drawn all at once on a sheet of ordinary size only', () => {
    expect(layout({ rows: 60 }).windowed).toBe(false);
    expect(layout({ rows: 3000 }).windowed).toBe(true);
  });

  it('count what is hidden before them', () => {
    expect(rows.hiddenBefore[5]).toBe(2);
    expect(rows.hidden).toBe(2);
    expect(rows.indices.slice(4, 6)).toEqual([4, 7]);
  });
});

describe('the extent of what is drawn', () => {
  it('takes borders beyond the last value in, but not a border that runs to the end of the sheet', () => {
    const far = new Map([
      [cellKey(15, 9), 1],
      [cellKey(900_000, 16_000), 1],
    ]);
    const of = layoutOf(sheetOf({}), { ...PLAIN, lookOf: far });
    expect(of.rows.indices.length).toBe(60);
    expect(of.columns.indices.length).toBe(13);
  });
});

describe('the keyboard', () => {
  const of = layout({ merges: ['B2:D3'], hiddenRows: [5], hiddenColumns: [5] });
  const go = (from: string, move: Move): string => formatAddress(moved(of, parseAddress(from)!, move));

  it.each<[string, Move, string]>([
    ['A1', 'right', 'B1'],
    ['A1', 'up', 'A1'],
    ['A1', 'left', 'A1'],
    ['A2', 'right', 'B2'],
    ['B2', 'right', 'E2'],
    ['B2', 'down', 'B4'],
    ['C1', 'down', 'B2'],
    ['B4', 'up', 'B2'],
    ['A5', 'down', 'A7'],
    ['E1', 'right', 'G1'],
    ['D5', 'row-start', 'A5'],
    ['A5', 'row-end', 'H5'],
    ['D9', 'sheet-start', 'A1'],
    ['A1', 'sheet-end', 'H20'],
    ['A9', 'page-up', 'A1'],
  ])('goes from %s %s to %s', (from, move, to) => {
    expect(go(from, move)).toBe(to);
  });

  it.each([
    ['ArrowDown', {}, 'down'],
    ['Enter', { shiftKey: true }, 'up'],
    ['Home', { ctrlKey: true }, 'sheet-start'],
    ['ArrowDown', { altKey: true }, null],
    ['ArrowDown', { ctrlKey: true }, null],
    ['a', {}, null],
    ['Tab', {}, null],
  ])('takes %s with %j for %s', (key, modifiers, move) => {
    const keys = { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
    expect(moveOf(keys)).toBe(move);
  });
});

describe('the size', () => {
  it.each([
    ['fit', 1000, 900, 0.9],
    ['fit', 1000, 5000, 1],
    ['fit', 4000, 900, 0.7],
    [1.25, 1000, 900, 1.25],
  ] as const)('%s of %d in %d is %d', (zoom, width, room, factor) => {
    expect(zoomFactor(zoom, width, room)).toBe(factor);
  });

  it('scales columns, rows and letters alike', () => {
    const half = scaled(PLAIN, 0.5);
    expect([half.defaultColumnWidth, half.columnWidths.get(1), half.rowHeights.get(2)]).toEqual([30, 50, 25]);
    expect(half.looks[0]?.size).toBe(5.5);
  });
});

describe('marks', () => {
  it('stand at the anchor of a merge, the most severe one in front', () => {
    const of = layout({ merges: ['B2:D3'] });
    const signs = signsOf(
      [
        { sheet: 'S', range: parseRange('C3:C4')!, severity: 'info', rule: 'T09' },
        { sheet: 'S', range: parseRange('B2')!, severity: 'error', rule: 'I02' },
        { sheet: '其他', range: parseRange('A1')!, severity: 'error', rule: 'I05' },
      ],
      'S',
      of.merges,
    );
    expect(signs.get(cellKey(1, 1))).toEqual({ severity: 'error', rules: ['I02', 'T09'] });
    expect(signs.get(cellKey(3, 2))).toEqual({ severity: 'info', rules: ['T09'] });
    expect(signs.size).toBe(2);
  });
});
