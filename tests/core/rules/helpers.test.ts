import { Big } from '../../../src/core/text/decimal';
import type { Field, Form } from '../../../src/core/forms/model';
import { recognise } from '../../../src/core/forms/recognise';
import {
  acceptedBudgetScores,
  columnSum,
  executionRate,
  rateRows,
  totalOf,
} from '../../../src/core/rules/derived';
import {
  changesSomething,
  editOf,
  fixOf,
  formulaContent,
  numberContent,
  shownAs,
} from '../../../src/core/rules/edits';
import { equation } from '../../../src/core/rules/equation';
import { budgetScoreFormula, rateFormula, totalFormula } from '../../../src/core/rules/formulas';
import { type FormOptions, buildForm } from '../../support/form-builder';
import { present, score, weight } from '../../support/rules';

function formWith(change: FormOptions['change'] = {}, layout: FormOptions['layout'] = 'shenzhen-2022'): Form {
  return present(recognise(buildForm({ layout, change }).workbook)[0]);
}

function rate(change: FormOptions['change']): Field {
  return present(rateRows(formWith(change))[0]).rate;
}

describe('equations', () => {
  const form = formWith();

  test('interleave text, figures and cells', () => {
    expect(equation(form)`${new Big('8.0')} = ${weight(form, 0)} × ${1}`).toEqual([
      { text: '8 = ' },
      { text: '8.00', at: { sheet: '自评表', row: 13, column: 6 } },
      { text: ' × 1' },
    ]);
  });

  test('add up lists', () => {
    const terms = equation(form)`${[score(form, 0), new Big(1), score(form, 1)]}`;
    expect(terms.map(({ text }) => text)).toEqual(['8.00', ' + 1 + ', '7.00']);
    expect(equation(form)`${[]}`).toEqual([]);
  });
});

describe('numbers written into cells', () => {
  test.each([
    ['a constant', 90, undefined, { value: 98.83 }],
    ['a percentage as text', '90%', undefined, { value: '98.83%' }],
    ['a percentage as text with more decimals', '90.000%', undefined, { value: '98.830%' }],
    ['a percentage under its format', { value: 0.9, format: '0.00%' }, undefined, { value: 0.9883 }],
    [
      'a format that would hide digits',
      { value: 90, format: '0' },
      undefined,
      { value: 98.83, format: '0.00' },
    ],
    ['a number as text', '90', undefined, { value: 98.83 }],
    ['a constant, with a formula at hand', 90, 'A1', { value: 98.83 }],
    ['a formula', { value: 90, formula: 'E6/D6*100' }, 'A1', { value: 98.83, formula: 'A1' }],
    ['a formula without a right one', { value: 90, formula: 'E6' }, undefined, { value: 98.83 }],
  ])('over %s', (_name, before, formula, expected) => {
    const field = rate({ 'funds.total.rate': before });
    expect(numberContent(field, new Big('98.83'), formula)).toEqual(expected);
  });

  test('a formula over a percentage as text puts a number under a % format', () => {
    const content = formulaContent(rate({ 'funds.total.rate': '90%' }), new Big('98.83'), 'A1');
    expect(content).toEqual({ value: 0.9883, formula: 'A1', format: '0.00%' });
  });

  test('are shown in the style of the cell', () => {
    const field = score(formWith(), 0);
    expect(shownAs(field, numberContent(field, new Big('4.9')))).toBe('4.90');
  });
});

describe('edits and fixes', () => {
  const form = formWith();
  const field = score(form, 0);

  test('a value that shares its cell with its label is never written', () => {
    expect(editOf(form, { ...field, inline: true }, { value: 1 })).toBeNull();
    expect(fixOf('safe', 'x', [editOf(form, field, { value: 1 }), null])).toEqual([]);
  });

  test('a fix that changes nothing is none', () => {
    expect(fixOf('safe', 'x', [editOf(form, field, { value: 8 })])).toEqual([]);
    expect(fixOf('safe', 'x', [])).toEqual([]);
  });

  test('a number for a text, a formula for its result and another format are changes', () => {
    const at = { sheet: 'S', row: 0, column: 0 };
    expect(changesSomething({ at, before: { value: '8' }, after: { value: 8 } })).toBe(true);
    expect(changesSomething({ at, before: { value: 8, formula: 'A2' }, after: { value: 8 } })).toBe(true);
    expect(changesSomething({ at, before: { value: 8 }, after: { value: 8, format: '0.00' } })).toBe(true);
    expect(changesSomething({ at, before: { value: 8, format: '0.00' }, after: { value: 8 } })).toBe(false);
  });
});

describe('derived values', () => {
  test.each([
    ['exact and rounded rate agree', '10', '3000000', '2965000', ['9.88', '9.88']],
    ['double rounding', '10', '100000', '99445', ['9.94', '9.95']],
    ['capped at 100 %', '10', '100', '130', ['10', '10']],
    ['nothing budgeted', '10', '0', '0', ['0', '0']],
  ])('budget score: %s', (_name, points, budget, executed, expected) => {
    const accepted = acceptedBudgetScores(new Big(points), new Big(budget), new Big(executed));
    expect(accepted.map(String)).toEqual(expected);
  });

  test('there is no rate without a budget', () => {
    expect(executionRate(new Big(0), new Big(5))).toBeNull();
    expect(executionRate(new Big(8), new Big(2))?.toString()).toBe('25');
  });

  test('sums count markers as nothing, merged cells once, and name what they cannot read', () => {
    const form = formWith({
      'indicators.0.score': '满分',
      'indicators.1.score': null,
      'indicators.7.score': '/',
    });
    const { value, unreadable, cells } = totalOf(form, 'score');
    expect(value.toString()).toBe('84.78');
    expect(unreadable.map(({ text }) => text)).toEqual(['满分']);
    expect(cells).toHaveLength(14);
    const eight = score(formWith(), 0);
    expect(columnSum([eight, eight, undefined]).value.toString()).toBe('8');
  });

  test('parts have a rate of their own where they state one', () => {
    const kinds = (layout: FormOptions['layout']) =>
      rateRows(formWith({}, layout)).map(({ row }) => row.kind);
    expect(kinds('shenzhen-2022')).toEqual(['total']);
    expect(kinds('shenzhen-2021')).toEqual(['total', 'fiscal', 'carry', 'other']);
  });
});

describe('formulas', () => {
  const rateOf = (change: FormOptions['change']) => rateFormula(present(rateRows(formWith(change))[0]));

  test('of a rate in percent and of one under a % format', () => {
    expect(rateOf({})).toBe('ROUND(E6/D6*100,2)');
    expect(rateOf({ 'funds.total.rate': { value: 0.9, format: '0.00%' } })).toBe('ROUND(E6/D6,4)');
  });

  test('are none where an input is no number for the sheet', () => {
    expect(rateOf({ 'funds.total.budget': '3000000' })).toBeUndefined();
    expect(budgetScoreFormula(formWith({ 'funds.total.rate': '98.83%' }))).toBeUndefined();
    expect(totalFormula(formWith({ 'indicators.3.score': '7' }), 'score')).toBeUndefined();
    expect(
      totalFormula(formWith({ 'indicators.3.score': { value: 0.07, format: '0%' } }), 'score'),
    ).toBeUndefined();
  });

  test('of a total name the runs of rows', () => {
    const form = formWith();
    const gap = { ...form, indicators: form.indicators.filter((_, index) => index !== 4 && index !== 6) };
    expect(totalFormula(form, 'score')).toBe('H6+SUM(H14:H26)');
    expect(totalFormula(gap, 'score')).toBe('H6+SUM(H14:H17,H19,H21:H26)');
    expect(totalFormula({ ...form, funds: null }, 'weight')).toBe('SUM(G14:G26)');
  });
});
