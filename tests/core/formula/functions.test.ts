import { FUNCTIONS } from '../../../src/core/formula/functions';
import { recalculateAll } from '../../../src/core/formula/recalculate';
import { book, valueAt } from './book';
import { DATA, undecided } from './cases/data';
import { NUMBERS } from './cases/numbers';
import { OPERATORS } from './cases/operators';
import { TEXTS } from './cases/texts';

const CASES = { ...OPERATORS, ...NUMBERS, ...TEXTS };

/** The result of a formula beside the data, or `undecided`. */
function resultOf(formula: string) {
  const { workbook, unresolved } = recalculateAll(book({ S: { ...DATA, H1: [formula, 'old'] } }));
  return unresolved.some(({ column }) => column === 7) ? undecided : valueAt(workbook, 'S!H1');
}

describe.each(Object.entries(CASES))('%s', (_group, cases) => {
  test.each(cases)('%s', (formula, expected) => {
    expect(resultOf(formula)).toEqual(expected);
  });
});

test('every function has a case', () => {
  const formulas = Object.values(CASES)
    .flat()
    .map(([formula]) => formula);
  const untested = FUNCTIONS.filter(({ name }) => !formulas.some((formula) => formula.includes(`${name}(`)));
  expect(untested).toEqual([]);
});

test('a formula of Excel’s greatest length neither fails nor overflows', () => {
  expect(resultOf(Array.from({ length: 2700 }, () => 'C1').join('+'))).toBe(2700);
  expect(resultOf(`${'('.repeat(4000)}1${')'.repeat(4000)}`)).toBe(undecided);
  expect(resultOf(`${'-'.repeat(8000)}1`)).toBe(undecided);
  expect(resultOf(`1${'%'.repeat(8000)}`)).toBe(undecided);
  expect(resultOf('1'.repeat(9000))).toBe(undecided);
});
