import fc from 'fast-check';
import { type FormReport, check } from '../../../src/core/check';
import { COMPARATORS, type Condition, type Expression, ROW_SETS } from '../../../src/core/custom/language';
import { ownRule } from '../../../src/core/custom/own-rule';
import { recognise } from '../../../src/core/forms/recognise';
import type { CaseValue } from '../../../src/core/rules/case';
import { zhCN } from '../../../src/locales/zh-CN';
import { withOwnRules } from '../../../src/locales/own-rules';
import { messageOf } from '../../../src/locales/wording';
import { buildForm } from '../../support/form-builder';
import { OWN_RULE_FILE, packWithRules } from '../../support/packs';
import { present } from '../../support/rules';

type Change = Readonly<Record<string, CaseValue>>;

/** What the rule says about a form of layout 2022 with these changes. */
function run(
  rule: Record<string, unknown>,
  change: Change = {},
  layout: 'shenzhen-2022' | 'shenzhen-2021' = 'shenzhen-2022',
) {
  const form = buildForm({ layout, change });
  const pack = packWithRules({ message: '有误', ...rule });
  const report = present(check(form.workbook, { pack, rules: [] }).forms[0]);
  return { ...report, form, locale: withOwnRules(zhCN, pack) };
}

const state = ({ results }: Pick<FormReport, 'results'>) => results[0]?.state;
const holds = (check: unknown, rule: Record<string, unknown> = {}, change: Change = {}) =>
  state(run({ for: 'form', where: undefined, ...rule, check }, change));

describe('an own rule', () => {
  test('finds what breaks it, with message, arithmetic and cells', () => {
    const { findings, form, locale } = run({ message: OWN_RULE_FILE.message }, { 'indicators.4.weight': 12 });
    expect(findings.map((finding) => messageOf(locale, finding))).toEqual([
      '“年度维修完成时间”的分值为12.00分，超过10分。',
    ]);
    expect(findings[0]).toMatchObject({
      rule: 'U01',
      severity: 'error',
      cells: [form.at('indicators.4.weight')],
      related: [],
      found: '12.00',
      expected: null,
      fixes: [],
    });
    expect(findings[0]?.arithmetic.map(({ text }) => text).join('')).toBe('12.00 > 10');
  });

  test('passes what keeps it', () => {
    expect(state(run({}))).toBe('passed');
  });

  test('does not apply where nothing fulfils its condition', () => {
    const where = { field: 'level2', is: 'one-of', words: ['经济成本'] };
    expect(state(run({ where }))).toBe('not-applicable');
  });

  test('is not checkable where a number is missing', () => {
    const { results } = run({}, { 'indicators.4.weight': '待定' });
    expect(results[0]).toMatchObject({ state: 'not-checkable', reason: { id: 'value-missing' } });
  });

  test('still finds what is wrong on other rows then', () => {
    const change = { 'indicators.4.weight': '待定', 'indicators.5.weight': 11 };
    expect(run({}, change).findings.length).toBe(1);
  });

  test('leaves out rows that do not apply to the project', () => {
    const check = { field: 'reason', is: 'not-blank' };
    expect(run({ where: undefined, check }).findings.length).toBe(10);
  });

  test('adds up the rows of a section, at its label', () => {
    const check = { left: { sum: 'weight', of: 'section-rows' }, is: '=', right: 'points' };
    const rule = { for: 'section', where: undefined, check, message: '{name}：{left}≠{points}' };
    const { findings, form, locale } = run(rule, { 'indicators.11.weight': 12 });
    expect(findings.map((finding) => messageOf(locale, finding))).toEqual(['满意度：12≠10']);
    expect(findings[0]?.cells).toEqual([form.at('sections.2.label')]);
    expect(findings[0]?.arithmetic.map(({ text }) => text).join('')).toBe('12.00 ≠ 10');
    expect(findings[0]?.related).toEqual([{ sheet: '自评表', ...form.at('indicators.11.weight') }]);
  });

  test('shows a longer reckoning with its result', () => {
    const left = { round: { divide: [{ multiply: ['executed', 100] }, 'budget'] }, places: 2 };
    const rule = { for: 'fund-row', where: { field: 'rate', is: 'not-blank' }, cell: 'rate' };
    const { findings, form } = run({
      ...rule,
      where: { field: 'label', is: 'contains', words: ['总额'] },
      check: { left, is: '≥', right: 99 },
    });
    expect(findings[0]?.arithmetic.map(({ text }) => text).join('')).toMatch(
      /^\(2965000.* × 100\) ÷ 3000000.* = 98\.83 < 99$/,
    );
    expect(findings[0]?.cells).toEqual([form.at('funds.total.rate')]);
    expect(findings[0]?.related.length).toBe(2);
  });

  test('keeps to its cell', () => {
    const { findings, form } = run({ cell: 'score' }, { 'indicators.4.weight': 12 });
    expect(findings[0]?.cells).toEqual([form.at('indicators.4.score')]);
    expect(findings[0]?.related).toEqual([{ sheet: '自评表', ...form.at('indicators.4.weight') }]);
  });

  test('says nothing about a form that could not be read completely', () => {
    expect(state(run({}, { 'columns.actual': '成果栏' }))).toBe('not-checkable');
  });
});

describe('conditions', () => {
  const yes = { left: 1, is: '<', right: 2 };
  const no = { left: 1, is: '>', right: 2 };
  const unknown = { left: 'form.title', is: '>', right: 2 };

  test.each<[string, unknown, string]>([
    ['all', { all: [yes, yes] }, 'passed'],
    ['all, one unknown', { all: [yes, unknown] }, 'not-checkable'],
    ['all, one wrong beside an unknown', { all: [unknown, no] }, 'found'],
    ['any', { any: [no, yes] }, 'passed'],
    ['any, one right beside an unknown', { any: [unknown, yes] }, 'passed'],
    ['any, the others unknown', { any: [no, unknown] }, 'not-checkable'],
    ['any, none', { any: [no, no] }, 'found'],
    ['not', { not: no }, 'passed'],
    ['not of an unknown', { not: unknown }, 'not-checkable'],
    ['blank', { field: 'form.goal-actual', is: 'blank' }, 'found'],
    ['not blank', { field: 'form.goal-actual', is: 'not-blank' }, 'passed'],
    ['a field that the layout lacks', { field: 'form.unit-code', is: 'blank' }, 'not-checkable'],
    ['contains', { field: 'form.title', is: 'contains', words: ['整体', '自评表'] }, 'passed'],
    ['one of', { field: 'form.title', is: 'one-of', words: ['自评表'] }, 'found'],
    [
      'one of, blanks aside',
      { field: 'form.title', is: 'one-of', words: ['项目支出　绩效自评表'] },
      'passed',
    ],
  ])('%s', (_name, condition, expected) => {
    expect(holds(condition)).toBe(expected);
  });

  test.each<[number, string, number, boolean]>([
    [1, '<', 1, false],
    [1, '≤', 1, true],
    [1, '=', 1, true],
    [1, '≠', 1, false],
    [1, '≥', 1, true],
    [1, '>', 1, false],
  ])('%d %s %d: %s', (left, is, right, expected) => {
    expect(holds({ left, is, right })).toBe(expected ? 'passed' : 'found');
  });
});

describe('expressions', () => {
  const equals = (left: unknown, right: unknown, change: Change = {}) =>
    holds({ left, is: '=', right }, {}, change);

  test.each<[string, unknown, number]>([
    ['decimal, never binary', { add: [0.1, 0.2] }, 0.3],
    ['subtract', { subtract: [1, 0.9] }, 0.1],
    ['multiply', { multiply: [1.1, 1.1, 10] }, 12.1],
    ['divide', { divide: [1, 8] }, 0.125],
    ['round half up', { round: 2.345, places: 2 }, 2.35],
    ['sum', { sum: 'weight', of: 'indicators' }, 90],
    [
      'sum of some',
      { sum: 'weight', of: 'indicators', where: { field: 'level2', is: 'one-of', words: ['数量', '质量'] } },
      30,
    ],
    ['sum of points', { sum: 'points', of: 'sections' }, 90],
    [
      'sum of funds',
      { sum: 'executed', of: 'fund-rows', where: { field: 'label', is: 'contains', words: ['财政'] } },
      2_768_000,
    ],
    ['count', { count: 'indicators' }, 11],
    ['max', { max: 'weight', of: 'indicators' }, 15],
    ['a field of the form', 'form.budget-score', 9.88],
  ])('%s', (_name, left, right) => {
    expect(equals(left, right)).toBe('passed');
    expect(equals({ add: [left, 0.01] }, right)).toBe('found');
  });

  test.each<[string, unknown, Change]>([
    ['division by zero', { divide: [1, 0] }, {}],
    ['a text for a number', { sum: 'weight', of: 'indicators' }, { 'indicators.0.weight': '八' }],
    [
      'the greatest of nothing',
      { max: 'weight', of: 'indicators', where: { left: 'weight', is: '>', right: 99 } },
      {},
    ],
    [
      'a filter that cannot be decided',
      { count: 'indicators', where: { left: 'weight', is: '>', right: 1 } },
      { 'indicators.0.weight': null },
    ],
  ])('unknown: %s', (_name, left, change) => {
    expect(equals(left, 1, change)).toBe('not-checkable');
  });

  test('a blank adds nothing', () => {
    expect(equals({ sum: 'weight', of: 'indicators' }, 82, { 'indicators.0.weight': null })).toBe('passed');
  });
});

describe('any rule of the language', () => {
  const names = ['weight', 'score', 'level3', 'form.total-score', 'form.funds.total.budget', 'nothing'];
  const { expression, condition } = fc.letrec<{ expression: Expression; condition: Condition }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.integer({ min: -1000, max: 1000 }),
      fc.constantFrom(...names),
      fc.record({ add: fc.array(tie('expression'), { minLength: 2, maxLength: 4 }) }),
      fc.record({ multiply: fc.array(tie('expression'), { minLength: 2, maxLength: 4 }) }),
      fc.record({ subtract: fc.tuple(tie('expression'), tie('expression')) }),
      fc.record({ divide: fc.tuple(tie('expression'), tie('expression')) }),
      fc.record({ round: tie('expression'), places: fc.integer({ min: 0, max: 6 }) }),
      fc.record({ sum: fc.constantFrom(...names), of: fc.constantFrom(...ROW_SETS) }),
      fc.record({ max: fc.constantFrom(...names), of: fc.constantFrom(...ROW_SETS) }),
      fc.record({ count: fc.constantFrom(...ROW_SETS), where: tie('condition') }),
    ),
    condition: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.record({
        field: fc.constantFrom(...names),
        is: fc.constantFrom('blank' as const, 'not-blank' as const),
      }),
      fc.record({ left: tie('expression'), is: fc.constantFrom(...COMPARATORS), right: tie('expression') }),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  }));
  const { workbook } = buildForm({ layout: 'shenzhen-2021', change: { 'indicators.0.weight': '八' } });
  const form = present(recognise(workbook)[0]);
  const context = { workbook, sheet: present(workbook.sheets[0]), form } as Parameters<
    ReturnType<typeof ownRule>['check']
  >[0];

  test('has an outcome, the same each time', () => {
    fc.assert(
      fc.property(
        condition,
        expression,
        fc.constantFrom('form', 'indicator', 'section', 'fund-row'),
        (check, left, subject) => {
          const rule = ownRule({
            ...OWN_RULE_FILE,
            for: subject,
            where: check,
            check: { any: [check, { left, is: '≥', right: 0 }] },
          });
          expect(rule.check(context)).toEqual(rule.check(context));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a condition and its opposite are never both found', () => {
    fc.assert(
      fc.property(condition, (check) => {
        const verdict = (given: Condition) =>
          ownRule({
            ...OWN_RULE_FILE,
            for: 'form',
            where: { left: 0, is: '=', right: 0 },
            check: given,
          }).check(context).state;
        const opposite = {
          passed: 'found',
          found: 'passed',
          'not-checkable': 'not-checkable',
          'not-applicable': 'not-applicable',
        };
        expect(verdict({ not: check })).toBe(opposite[verdict(check)]);
      }),
      { numRuns: 300 },
    );
  });
});
