import fc from 'fast-check';
import { addressOfKey, cellKey } from '../../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';
import { recogniseAccounts } from '../../../src/core/accounts/recognise';
import type { ColumnKey } from '../../../src/core/accounts/model';
import { ACCOUNTS_STYLES, accountsWorkbook } from '../../support/accounts-builder';
import { columnsOf } from '../../support/accounts-headings';
import { sampleAccounts } from '../../support/accounts-sample';
import { grid, workbook } from '../forms/grid';
import { allTables, figuresOf } from './recognise-reading';

const STYLE = fc.constantFrom(...ACCOUNTS_STYLES);

/** Rows and columns of all that is known of a sheet moved away from its corner. */
function moved(sheet: Sheet, down: number, right: number): Sheet {
  const cells = [...sheet.cells].map(([key, cell]): [number, Cell] => {
    const { row, column } = addressOfKey(key);
    return [cellKey(row + down, column + right), cell];
  });
  const merges = sheet.merges.map(({ top, left, bottom, right: last }) => ({
    top: top + down,
    left: left + right,
    bottom: bottom + down,
    right: last + right,
  }));
  return { ...sheet, cells: new Map(cells), merges };
}

/** What people and converters leave in cells, without another meaning; `noise` goes from cell to cell. */
function noisy(sheet: Sheet, noise: readonly number[]): Sheet {
  let turn = 0;
  const cells = [...sheet.cells].map(([key, cell]): [number, Cell] => {
    const kind = noise[turn++ % noise.length] ?? 0;
    const { value } = cell;
    if (typeof value === 'string' && kind % 3 === 0) return [key, { ...cell, value: ` ${value}\u3000\n` }];
    if (typeof value !== 'number') return [key, cell];
    if (value === 0) return [key, { ...cell, value: ['-', '—', null, 0, '0.00'][kind % 5] ?? null }];
    if (kind % 4 > 0 || !cell.format) return [key, cell];
    const [whole = '', decimals = ''] = value.toFixed(2).split('.');
    return [key, { ...cell, value: `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${decimals}` }];
  });
  return { ...sheet, cells: new Map(cells), hiddenRows: new Set(noise) };
}

function changed(book: Workbook, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...book, sheets: book.sheets.map(change) };
}

it('reads every amount wherever the tables stand and whatever noise is in the cells', () => {
  fc.assert(
    fc.property(
      STYLE,
      fc.nat(20),
      fc.nat(8),
      fc.array(fc.nat(59), { minLength: 1, maxLength: 40 }),
      (style, down, right, noise) => {
        const data = sampleAccounts(style === 'split-codes' ? 'yuan' : 'wan');
        const built = accountsWorkbook(data, style);
        const book = changed(built.workbook, (sheet) => noisy(moved(sheet, down, right), noise));
        const figures = figuresOf(allTables(recogniseAccounts(book)));
        const read = [...figures].map(([path, { at, fen }]) => [path, at.row - down, at.column - right, fen]);
        const expected = [...data.amounts].map(([path, fen]) => {
          const at = built.at(path);
          return [path, at?.row, at?.column, fen];
        });
        expect(new Map(read.map(([path, ...rest]) => [path, rest]))).toEqual(
          new Map(expected.map(([path, ...rest]) => [path, rest])),
        );
      },
    ),
    { numRuns: 60 },
  );
});

it.each(['T2', 'T3', 'T5', 'T7', 'T8'] as const)('reads the columns of %s in any order', (table) => {
  const headings = columnsOf(table, false);
  const title = {
    T2: '收入',
    T3: '支出',
    T5: '一般公共预算支出',
    T7: '政府性基金预算收入支出',
    T8: '国有资本经营预算支出',
  }[table];
  fc.assert(
    fc.property(fc.shuffledSubarray([...headings], { minLength: headings.length }), (columns) => {
      const text = (heading: (typeof columns)[number]) =>
        heading.text === '小计' ? '本年支出合计' : heading.text;
      const sheet = grid(
        [
          `${title}决算表`,
          ['科目编码', '科目名称', ...columns.map(text)].join(' | '),
          ['201', '一般公共服务支出', ...columns.map((_, i) => i + 1)].join(' | '),
        ].join('\n'),
      );
      const [read] = allTables(recogniseAccounts(workbook(sheet)));
      const figures = Object.entries(read?.lines[0]?.figures ?? {});
      const order = figures.sort(([, a], [, b]) => a.at.column - b.at.column).map(([key]) => key);
      expect(order).toEqual(columns.map(({ key }): ColumnKey => key));
      expect(figures.map(([, { fen }]) => fen)).toEqual(columns.map((_, i) => (i + 1) * 1_000_000));
    }),
    { numRuns: 30 },
  );
});

it('never fails: cells missing, contents exchanged, merges over anything, sheets cut off', () => {
  const place = fc.record({ row: fc.nat(60), column: fc.nat(14) });
  const merge = fc.tuple(place, fc.nat(6), fc.nat(6)).map(([{ row, column }, height, width]) => ({
    top: row,
    left: column,
    bottom: row + height,
    right: column + width,
  }));
  const content = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, '合计', '201', '栏次', '项目', '收入决算表', '单位：元', '#', 1e300, NaN),
    fc.constant({ error: '#REF!' }),
  );
  fc.assert(
    fc.property(
      STYLE,
      fc.array(fc.tuple(place, content), { maxLength: 30 }),
      fc.array(merge, { maxLength: 8 }),
      fc.nat(60),
      (style, contents, merges, rows) => {
        const book = changed(accountsWorkbook(sampleAccounts(), style).workbook, (sheet) => {
          const cells = new Map([...sheet.cells].filter(([key]) => addressOfKey(key).row <= rows));
          for (const [{ row, column }, value] of contents) cells.set(cellKey(row, column), { value });
          return { ...sheet, cells, merges: [...sheet.merges, ...merges] };
        });
        for (const { lines } of allTables(recogniseAccounts(book))) {
          for (const { figures } of lines) {
            for (const { fen } of Object.values(figures))
              expect(fen === null || Number.isSafeInteger(fen)).toBe(true);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
