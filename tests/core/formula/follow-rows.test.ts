import { followFixedRows, followRows } from '../../../src/core/formula/follow-rows';
import type { RowMove } from '../../../src/core/grid/row-move';

/** A row above row 5 of 表1. */
const comes: RowMove = { sheet: '表1', at: 4, by: 1 };
/** Row 5 of 表1 goes. */
const goes: RowMove = { sheet: '表1', at: 4, by: -1 };

test.each([
  ['A4+A5+$A$5+A6', 'A4+A6+$A$6+A7'],
  ['SUM(A1:A4)', 'SUM(A1:A4)'],
  ['SUM(A1:A5)', 'SUM(A1:A6)'],
  ['SUM(A5:A9)', 'SUM(A6:A10)'],
  ['SUM(A9:A3)', 'SUM(A10:A3)'],
  ['SUM(A:A,5:5,$4:$5)', 'SUM(A:A,6:6,$4:$6)'],
  ["表2!A5+'表1'!A5+表1!B9", "表2!A5+'表1'!A6+表1!B10"],
  ['[1]表1!A5+表1:表3!A5', '[1]表1!A5+表1:表3!A5'],
  ['LOG10(A5)&"A5"&INDIRECT("A5")', 'LOG10(A6)&"A5"&INDIRECT("A5")'],
  ['A1048576', '#REF!'],
  ['a5*2', 'A6*2'],
  ['A4 +  a3', 'A4 +  a3'],
])('a row comes: %s', (before, after) => {
  expect(followRows(before, '表1', comes)).toBe(after);
});

test.each([
  ['A4+A6', 'A4+A5'],
  ['A5*2', '#REF!*2'],
  ["表1!A5+'表1'!$B$5", "表1!#REF!+'表1'!#REF!"],
  ['SUM(A5:B5)', 'SUM(#REF!)'],
  ['SUM(A3:A5)', 'SUM(A3:A4)'],
  ['SUM(A5:A9)', 'SUM(A5:A8)'],
  ['SUM(A1:A9)', 'SUM(A1:A8)'],
  ['SUM(5:5)+SUM(4:6)', 'SUM(#REF!)+SUM(4:5)'],
])('a row goes: %s', (before, after) => {
  expect(followRows(before, '表1', goes)).toBe(after);
});

test('formulas of other sheets follow only where they name the sheet, in any case', () => {
  expect(followRows('A5+表1!A5', '表2', comes)).toBe('A5+表1!A6');
  expect(followRows('A5+sheet1!A5', 'S', { ...comes, sheet: 'Sheet1' })).toBe('A5+sheet1!A6');
});

test('what is relative in a defined name counts from wherever the name is used', () => {
  expect(followFixedRows('表1!$A$1:$I$5,表1!A5', '', comes)).toBe('表1!$A$1:$I$6,表1!A5');
});
