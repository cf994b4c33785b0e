import { check, checkRecognised } from '../../src/core/check';
import { findingKey } from '../../src/core/finding';
import { recognise } from '../../src/core/forms/recognise';
import type { Workbook } from '../../src/core/grid/workbook';
import { type Rule, notCheckable, outcomeOf } from '../../src/core/rules/rule';
import { buildForm } from '../support/form-builder';
import { draftAt, holdsNumber, present, ruleWith, score, weight } from '../support/rules';

const FORM = buildForm({ layout: 'shenzhen-2022' }).workbook;

function twoSheets(): Workbook {
  const [first, second] = ['甲', '乙'].map((sheet) => buildForm({ layout: 'shenzhen-2022', sheet }).workbook);
  return { ...FORM, sheets: [...present(first).sheets, ...present(second).sheets] };
}

const always = (code: string, at: readonly [number, number][], extra: Partial<Rule> = {}): Rule =>
  ruleWith(
    code,
    (form) =>
      outcomeOf(at.map(([row, column]) => ({ ...draftAt(score(form, 0)), cells: [{ row, column }] }))),
    extra,
  );

describe('order and identity', () => {
  test('findings come by form, then by rule, then by row and column', () => {
    const rules = [
      always('B', [
        [9, 2],
        [3, 4],
        [3, 1],
      ]),
      always('A', [[0, 0]]),
    ];
    const report = check(twoSheets(), { rules });
    const places = report.findings.map(({ sheet, rule, cells }) => [
      sheet,
      rule,
      cells[0]?.row,
      cells[0]?.column,
    ]);
    const ofOneForm = [
      ['B', 3, 1],
      ['B', 3, 4],
      ['B', 9, 2],
      ['A', 0, 0],
    ];
    expect(places).toEqual([
      ...ofOneForm.map((place) => ['甲', ...place]),
      ...ofOneForm.map((place) => ['乙', ...place]),
    ]);
  });

  test('the same workbook gives equal reports', () => {
    expect(check(twoSheets())).toEqual(check(twoSheets()));
  });

  test('checkRecognised checks the given forms only', () => {
    const workbook = twoSheets();
    const second = recognise(workbook).slice(1);
    const rules = [always('A', [[0, 0]])];
    expect(
      checkRecognised(workbook, { forms: second, accounts: [] }, { rules }).findings.map(
        ({ sheet }) => sheet,
      ),
    ).toEqual(['乙']);
  });

  test('counts findings by severity, a draft overriding its rule', () => {
    const rules = [
      always('A', [[0, 0]], { severity: 'warning' }),
      ruleWith('B', (form) => outcomeOf([{ ...draftAt(score(form, 0)), severity: 'info' }])),
    ];
    expect(check(FORM, { rules }).counts).toEqual({ error: 0, warning: 1, info: 1 });
  });
});

describe('outcomes', () => {
  test('every rule has one of four outcomes on every form', () => {
    const rules = [
      ruleWith('A', () => ({ state: 'passed' })),
      ruleWith('B', () => ({ state: 'not-applicable' })),
      ruleWith('C', () => notCheckable('column-missing', { column: '得分' })),
      always('D', [[0, 0]]),
    ];
    expect(check(FORM, { rules }).forms[0]?.results).toEqual([
      { rule: 'A', state: 'passed', reason: null },
      { rule: 'B', state: 'not-applicable', reason: null },
      { rule: 'C', state: 'not-checkable', reason: { id: 'column-missing', values: { column: '得分' } } },
      { rule: 'D', state: 'found', reason: null },
    ]);
  });

  test('only rules that say so speak about a form that could not be read completely', () => {
    const forms = recognise(FORM).map((form) => ({ ...form, complete: false }));
    const rules = [always('T01', [[0, 0]], { incomplete: true }), always('I05', [[0, 0]])];
    const report = checkRecognised(FORM, { forms, accounts: [] }, { rules });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['T01']);
    expect(report.forms[0]?.results[1]?.reason?.id).toBe('form-incomplete');
    expect(report.forms[0]?.score.recomputed).toBeNull();
  });

  test('a rule that throws is a defect and not hidden', () => {
    const broken = ruleWith('A', () => {
      throw new Error('defect');
    });
    expect(() => check(FORM, { rules: [broken] })).toThrow('defect');
  });

  test('a row is compared once, however many rules ask', () => {
    const seen: unknown[] = [];
    const asking = (code: string): Rule => ({
      ...ruleWith(code, () => ({ state: 'passed' })),
      check: ({ form, compare }) => {
        seen.push(compare(present(form.indicators[0])));
        return { state: 'passed' };
      },
    });
    const report = check(FORM, { rules: [asking('A'), asking('B')] });
    expect(seen[0]).toBe(seen[1]);
    expect(report.forms[0]?.comparisons.map(({ outcome }) => outcome)).toEqual([
      'met',
      'met',
      'met',
      'met',
      'met',
      'not-met',
      'met',
      'not-applicable',
      'met',
      'met',
      'met',
      'met',
      'not-applicable',
    ]);
  });
});

describe('withholding', () => {
  const doubtful = (within: 'row' | 'form') =>
    holdsNumber(
      'W',
      (form) => score(form, 3),
      () => 1,
      (form) => [weight(form, 4)],
      {
        withheld: { by: ['A', 'B'], within },
      },
    );
  const blaming = (code: string, index: number) =>
    ruleWith(code, (form) => outcomeOf([draftAt(score(form, index))]));
  const withheldBy = (rules: readonly Rule[]) => {
    const finding = check(FORM, { rules }).findings.find(({ rule }) => rule === 'W');
    return { by: finding?.withheldBy, fixes: finding?.fixes.length };
  };

  test.each([
    ['its own row', 3, ['A'], 0],
    ['a row of its inputs', 4, ['A'], 0],
    ['another row', 5, [], 1],
  ])('within the row: a finding on %s', (_name, index, by, fixes) => {
    expect(withheldBy([doubtful('row'), blaming('A', index)])).toEqual({ by, fixes });
  });

  test('within the form any row counts, and all to blame are named', () => {
    expect(withheldBy([doubtful('form'), blaming('B', 9), blaming('A', 0)])).toEqual({
      by: ['A', 'B'],
      fixes: 0,
    });
  });

  test('a finding that an earlier check did not have keeps its fixes', () => {
    const rules = [doubtful('form'), blaming('A', 0)];
    const keys = check(FORM, { rules }).findings.map(findingKey);
    const fixesOf = (known: readonly string[]) =>
      check(FORM, { rules, known: new Set(known) }).findings.find(({ rule }) => rule === 'W')?.fixes.length;
    expect(fixesOf(keys)).toBe(0);
    expect(fixesOf(keys.filter((key) => !key.includes('|W|')))).toBe(1);
  });
});

describe('scores', () => {
  const scoreOf = (change: Parameters<typeof buildForm>[0]['change'] = {}, rules?: readonly Rule[]) => {
    const { workbook } = buildForm({ layout: 'shenzhen-2022', change });
    const { claimed, recomputed, parts } = present(check(workbook, rules && { rules }).forms[0]).score;
    return { claimed: claimed?.toNumber() ?? null, recomputed: recomputed?.toNumber() ?? null, parts };
  };

  test('a faultless form scores what it claims, part by part', () => {
    const { claimed, recomputed, parts } = scoreOf();
    expect({ claimed, recomputed }).toEqual({ claimed: 99.78, recomputed: 99.78 });
    expect(
      parts.map((part) => [
        part.section,
        part.points?.toNumber(),
        part.weight.toNumber(),
        part.recomputed.toNumber(),
      ]),
    ).toEqual([
      [null, undefined, 10, 9.88],
      ['产出', 50, 50, 49.9],
      ['效益', 30, 30, 30],
      ['满意度', 10, 10, 10],
    ]);
  });

  test('safe fixes count, a claimed total does not', () => {
    const rules = [
      holdsNumber(
        'I02',
        (form) => score(form, 0),
        () => 6.5,
      ),
    ];
    expect(scoreOf({ 'total.score': 100 }, rules)).toMatchObject({ claimed: 100, recomputed: 98.28 });
  });

  test.each(['I03', 'I04'])('nothing is recomputed while %s is open', (code) => {
    expect(scoreOf({ 'indicators.0.weight': 9 }, [always(code, [[0, 0]])]).recomputed).toBeNull();
  });

  test('nothing is recomputed while a score is no number', () => {
    expect(scoreOf({ 'indicators.0.score': '满分' }, []).recomputed).toBeNull();
  });
});
