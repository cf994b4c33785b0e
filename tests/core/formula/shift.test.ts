import { shiftFormula } from '../../../src/core/formula/shift';

test.each([
  ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
  ['SUM(A1:B2)', 'SUM(B3:C4)'],
  ["Sheet2!A1+'表 A1'!A1+表1!C3", "Sheet2!B3+'表 A1'!B3+表1!D5"],
  ['[1]Sheet1!A1', '[1]Sheet1!B3'],
  ['A1!B1+S1:S3!A1', 'A1!C3+S1:S3!B3'],
  ['LOG10(A1)+A1&"A1 ""B2"""', 'LOG10(B3)+B3&"A1 ""B2"""'],
  ['SUM(A:A,$B:C,1:1,$2:3)', 'SUM(B:B,$B:D,3:3,$2:5)'],
  ['Table1[[#This Row],[A1]]*A1', 'Table1[[#This Row],[A1]]*B3'],
  ['TAX_2024+预算A1+A1B+XFE1+1E5', 'TAX_2024+预算A1+A1B+XFE1+1E5'],
  ['#REF!+IF(A1="",#N/A,A1#)', '#REF!+IF(B3="",#N/A,B3#)'],
  ['XFD1048576', 'A2'],
])('%s, two rows down and one column right', (formula, expected) => {
  expect(shiftFormula(formula, 2, 1)).toBe(expected);
});

test('moving by nothing changes nothing', () => {
  const formula = 'ROUND(SUM(\'1-2月\'!A1:B$2)*{1,2;3,4}%^2,2)<>"x"';
  expect(shiftFormula(formula, 0, 0)).toBe(formula);
});
