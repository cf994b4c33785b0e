import type { ScorePair } from '../../../src/batch/matrix';
import { largestDifferences, scoreFigures } from '../../../src/taskpane/batch/charts/figures';
import { placeOn, scaleFor } from '../../../src/taskpane/batch/charts/scale';
import { columnSpan, rowSpan } from '../../../src/taskpane/batch/matrix/window';
import { HEAD, placeAfter } from '../../../src/taskpane/batch/matrix/moves';
import { signedPoints, sizeText, timeLeft } from '../../../src/taskpane/batch/texts';
import { zhCN } from '../../../src/locales/zh-CN';

const pair = (index: number, claimed: number, recomputed: number): ScorePair => {
  return { index, path: `${index}.xlsx`, form: 'F', project: '', claimed, recomputed };
};
const PAIRS = [pair(0, 100, 99.9), pair(1, 90, 90), pair(2, 80.1, 60), pair(3, 70, 75.5)];

test('the figures behind the scatter plot', () => {
  expect(scoreFigures(PAIRS)).toEqual({ agreed: 1, over: 2, meanOver: 10.1, under: 1, meanUnder: 5.5 });
  expect(largestDifferences(PAIRS, 2).map(({ index }) => index)).toEqual([2, 3]);
});

test('a scale holds every score, and full marks', () => {
  const scale = scaleFor(PAIRS);
  expect(scale).toEqual({ from: 55, to: 100, ticks: [60, 70, 80, 90, 100] });
  expect(placeOn(scale, 100)).toBe(1);
  expect(scaleFor([pair(0, 102, 0)])).toMatchObject({ from: -5, to: 105 });
});

test('rows in view, and some beyond the edge', () => {
  expect(rowSpan(0, 340, 34, 1000)).toEqual({ from: 0, to: 16 });
  expect(rowSpan(-3400, 340, 34, 1000)).toEqual({ from: 94, to: 116 });
  expect(rowSpan(-3400, 340, 34, 20)).toEqual({ from: 20, to: 20 });
  expect(rowSpan(500, 340, 34, 20)).toEqual({ from: 0, to: 2 });
});

test('columns in view beside the one that stays', () => {
  const offsets = [0, 200, 300, 400, 500, 600];
  const view = { top: 0, height: 100, width: 400 };
  expect(columnSpan({ ...view, left: 0 }, offsets)).toEqual({ from: 1, to: 3 });
  expect(columnSpan({ ...view, left: 150 }, offsets)).toEqual({ from: 2, to: 5 });
});

test.each([
  ['ArrowDown', { row: 0, column: 2 }, { row: 1, column: 2 }],
  ['ArrowUp', { row: 0, column: 2 }, { row: HEAD, column: 2 }],
  ['ArrowLeft', { row: 0, column: 0 }, { row: 0, column: 0 }],
  ['End', { row: 3, column: 0 }, { row: 3, column: 4 }],
  ['PageDown', { row: HEAD, column: 1 }, { row: 10, column: 1 }],
  ['PageUp', { row: 4, column: 1 }, { row: 0, column: 1 }],
])('%s leads from %j to %j', (key, from, to) => {
  const plain = { key, ctrlKey: false, metaKey: false };
  expect(placeAfter(plain, from, { rows: 50, columns: 5, page: 10 })).toEqual(to);
});

test('Ctrl+Home and Ctrl+End lead to the ends; other keys nowhere', () => {
  const size = { rows: 50, columns: 5, page: 10 };
  const press = (key: string) =>
    placeAfter({ key, ctrlKey: true, metaKey: false }, { row: 7, column: 3 }, size);
  expect([press('Home'), press('End'), press('a')]).toEqual([
    { row: 0, column: 0 },
    { row: 49, column: 4 },
    null,
  ]);
});

test('figures in words', () => {
  const { size, run } = zhCN.interface.batch;
  expect([sizeText(200, size), sizeText(12_345_678, size), sizeText(2.5e9, size)]).toEqual([
    '<1 KB',
    '12.3 MB',
    '2.5 GB',
  ]);
  expect([timeLeft(10, run.left), timeLeft(75_000, run.left), timeLeft(3_700_000, run.left)]).toEqual([
    '约剩 1 秒',
    '约剩 1 分 10 秒',
    '约剩 1 小时 1 分',
  ]);
  expect([signedPoints(0), signedPoints(1.5), signedPoints(-20.1)]).toEqual(['0.00', '+1.50', '−20.10']);
});
