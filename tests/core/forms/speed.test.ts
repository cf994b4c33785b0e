/** Long tables and large sheets; absolute times are the bench's business, since machines differ. */
import { recognise } from '../../../src/core/forms/recognise';
import type { Workbook } from '../../../src/core/grid/workbook';
import { grid, workbook } from './grid';
import { official } from './official';

/** Best of many runs, in milliseconds: another program's load only ever adds to a run. */
function best(book: Workbook, runs: number): number {
  let shortest = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    recognise(book);
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

function indicators(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const level = i % 20 === 0 ? '数量指标' : '^';
    return `^ | ${i === 0 ? '产出指标' : '^'} | ${level} | 第${String(i)}项任务完成的数量 | ${String(i)}项 | ${String(i)}项 | 1 | 1 | 按期完成，无偏差。`;
  });
  return rows.join('\n');
}

test('200 indicators are read', () => {
  const book = workbook(grid(official({ output: indicators(200), effect: '' })));
  expect(recognise(book)[0]?.indicators).toHaveLength(200);
});

test('time grows with the rows, not with their square', () => {
  const small = workbook(grid(official({ output: indicators(500), effect: '' })));
  const large = workbook(grid(official({ output: indicators(4000), effect: '' })));
  expect(best(large, 5) / best(small, 20)).toBeLessThan(8 * 4);
});

test('a sheet of 50 000 rows without a form', () => {
  const rows = Array.from({ length: 50_000 }, (_, i) => `${String(i)} | 某项目${String(i)} | 某局 | 10`);
  const book = workbook(grid(`序号 | 项目名称 | 实施单位 | 金额\n${rows.join('\n')}`));
  expect(recognise(book)).toEqual([]);
});
