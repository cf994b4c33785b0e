import type { LineMap } from '../../../../src/core/guard/compare/lines';
import { looksElsewhere, movedFormula, sameFormula } from '../../../../src/core/guard/compare/moved-formula';

/** 三级指标 in rows 14–26 of the baseline; one row came among them, one column before the third. */
const map: LineMap = {
  row: (row) => (row === 8 ? null : row < 16 ? row : row + 1),
  column: (column) => (column < 2 ? column : column + 1),
  zone: { before: { top: 13, bottom: 25 }, now: { top: 13, bottom: 26 } },
  newRows: [],
  newColumns: [2],
};

test.each([
  ['F6+SUM(H14:H26)', 'G6+SUM(I14:I27)'],
  ['SUM($H$14:H$26)', 'SUM($I$14:I$27)'],
  // Within the zone a range follows its own rows.
  ['SUM(H15:H20)', 'SUM(I15:I21)'],
  ['B6*2', 'B6*2'],
  ['ROUND(F6*MIN(G6,100)/100,2)', 'ROUND(G6*MIN(H6,100)/100,2)'],
  ['"H14 "&A1', '"H14 "&A1'],
  ["'收支'!H14+H30", "'收支'!H14+I31"],
  ['LOG10(H30)', 'LOG10(I31)'],
  ['RATE_2024*H30', 'RATE_2024*I31'],
])('%s reads %s', (formula, expected) => {
  expect(movedFormula(formula, map)).toBe(expected);
});

test('a formula that names a cell that is gone is not known', () => {
  expect(movedFormula('C9+C10', map)).toBeNull();
});

test('blanks, $ and letters make no other formula', () => {
  expect(sameFormula('sum(a1, $B$2)', 'SUM(A1,B2)')).toBe(true);
  expect(sameFormula('SUM(A1,B2)', 'SUM(A1,B3)')).toBe(false);
});

test.each([
  ["'[预算.xlsx]Sheet1'!B2", true],
  ['[1]Sheet1!B2', true],
  ["'C:\\表\\[a.xls]S'!$A$1+1", true],
  ['表1[金额]', false],
  ['SUM(表1[[#This Row],[金额]])', false],
  ["'收支'!B2", false],
])('%s looks into another workbook: %s', (formula, expected) => {
  expect(looksElsewhere(formula)).toBe(expected);
});
