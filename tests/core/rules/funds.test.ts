/** Rates and budget scores against amounts: what is right, what rounding explains, what is wrong. */
import { assert, integer, property } from 'fast-check';
import { recognise } from '../../../src/core/forms/recognise';
import { type Form, type FundRow, totalFundRow } from '../../../src/core/forms/model';
import {
  type Verdict,
  amountText,
  amountsOf,
  isFraction,
  judgeBudgetScore,
  judgeRate,
} from '../../../src/core/rules/funds';
import { Big, round2 } from '../../../src/core/text/decimal';
import type { CaseValue } from '../../../src/core/rules/case';
import { buildForm } from '../../support/form-builder';

/** The short form with these amounts, rate and score in its only row. */
function formWith(values: Readonly<Record<string, CaseValue>>, label = '项目资金（元）'): [Form, FundRow] {
  const change = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`funds.total.${key}`, value]),
  );
  const { workbook } = buildForm({
    layout: 'shenzhen-2024-short',
    change: { 'funds.label': label, ...change },
  });
  const [form] = recognise(workbook);
  const row = form && totalFundRow(form);
  if (!form || !row) throw new Error('the form was not recognised');
  return [form, row];
}

function verdicts([form, row]: [Form, FundRow]): { rate: Verdict; score: Verdict; fraction: boolean } {
  const amounts = amountsOf(row);
  const { rate, score, weight } = row.cells;
  if (!amounts || !rate || !score || !weight?.number) throw new Error('the row was not read');
  return {
    rate: judgeRate(form, amounts, rate),
    score: judgeBudgetScore(form, amounts, weight.number, score),
    fraction: isFraction(amounts, rate),
  };
}

test.each<[string, Record<string, CaseValue>, Verdict]>([
  ['half a unit of the second decimal', { budget: 800, executed: 777.08, rate: 97.14 }, 'right'],
  ['the next second decimal', { budget: 800, executed: 777.08, rate: 97.13 }, 'right'],
  ['cut off instead of rounded', { budget: 3000, executed: 2966, rate: 98.86 }, 'truncated'],
  ['a hundredth too far', { budget: 3000, executed: 2966, rate: 98.88 }, 'wrong'],
  ['the amount and not the rate', { budget: 3000, executed: 2966, rate: 2966 }, 'wrong'],
  ['binary noise', { budget: 3, executed: 0.9, rate: 30.000000000000004 }, 'right'],
  [
    'shown with fewer decimals than held',
    { budget: 3000, executed: 2966, rate: { value: 98.8667, format: '0' } },
    'right',
  ],
])('rate: %s', (_name, values, rate) => {
  expect(verdicts(formWith(values)).rate).toBe(rate);
});

test('amounts in 万元 leave room for what was rounded off, amounts in 元 do not', () => {
  const values = { budget: 3.36, executed: 2.8, rate: 83.41, score: 8.34 };
  expect(verdicts(formWith(values, '项目资金（万元）'))).toMatchObject({ rate: 'right', score: 'right' });
  expect(verdicts(formWith(values))).toMatchObject({ rate: 'wrong', score: 'wrong' });
  const far = { ...values, rate: 84.41, score: 8.44 };
  expect(verdicts(formWith(far, '项目资金（万元）'))).toMatchObject({ rate: 'wrong', score: 'wrong' });
});

test('without a printed unit amounts may be in 万元', () => {
  const values = { budget: 3.36, executed: 2.8, rate: 83.41, score: 8.34 };
  expect(verdicts(formWith(values, '项目资金'))).toMatchObject({ rate: 'right', score: 'right' });
});

test('a fraction is told from a low rate', () => {
  expect(verdicts(formWith({ budget: 100, executed: 45, rate: 0.45 })).fraction).toBe(true);
  expect(verdicts(formWith({ budget: 10000, executed: 45, rate: 0.45 })).fraction).toBe(false);
  expect(verdicts(formWith({ budget: 10000, executed: 30, rate: 0 })).fraction).toBe(false);
});

test('amounts are read with thousands, and only with the decimals that are there', () => {
  expect(amountText(new Big('3359000'))).toBe('3,359,000');
  expect(amountText(new Big('-1234567.5'))).toBe('-1,234,567.5');
  expect(amountText(new Big('0.0001'))).toBe('0.0001');
});

const fen = integer({ min: 1, max: 10_000_000_00 });

test('the rounded rate and both roundings of the score are right for any amounts', () => {
  assert(
    property(fen, fen, (a, b) => {
      const budget = new Big(Math.max(a, b)).div(100);
      const executed = new Big(Math.min(a, b)).div(100);
      const rate = round2(executed.times(100).div(budget));
      const scores = [round2(executed.times(10).div(budget)), round2(rate.div(10))];
      for (const score of scores) {
        const numbers = { budget, executed, rate, score };
        const values = Object.entries(numbers).map(([key, value]) => [key, value.toNumber()] as const);
        expect(verdicts(formWith(Object.fromEntries(values)))).toMatchObject({
          rate: 'right',
          score: 'right',
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('a score off by a hundredth or more from both roundings is wrong', () => {
  assert(
    property(fen, fen, integer({ min: 2, max: 900 }), (a, b, off) => {
      const budget = Math.max(a, b) / 100;
      const executed = Math.min(a, b) / 100;
      const exact = new Big(executed).times(10).div(budget);
      const score = round2(exact).plus(new Big(off).div(100)).toNumber();
      expect(verdicts(formWith({ budget, executed, score })).score).toBe('wrong');
    }),
    { numRuns: 60 },
  );
});
