import { check } from '../../src/core/check';
import { findingKey } from '../../src/core/finding';
import { type FixPlan, type FixSelection, newFindings, planFixes } from '../../src/core/fix';
import type { Form } from '../../src/core/forms/model';
import { formatAddress } from '../../src/core/grid/address';
import { fixOf, numberEdit } from '../../src/core/rules/edits';
import { type Rule, outcomeOf } from '../../src/core/rules/rule';
import { decimal } from '../../src/core/text/decimal';
import { type FormOptions, buildForm } from '../support/form-builder';
import { draftAt, holdsNumber, present, ruleWith, score } from '../support/rules';

type Change = NonNullable<FormOptions['change']>;

function planned(rules: readonly Rule[], change: Change = {}, select: FixSelection = 'safe'): FixPlan {
  return planFixes(buildForm({ layout: 'shenzhen-2022', change }).workbook, { select, rules });
}

/** `H14=9`, or `H14==SUM(…)` for a formula. */
function written({ edits }: Pick<FixPlan, 'edits'>): string[] {
  return edits.map(
    ({ at, after }) => `${formatAddress(at)}=${after.formula ? `=${after.formula}` : String(after.value)}`,
  );
}

const number = (form: Form, index: number) => score(form, index).number?.toNumber() ?? 0;

/** The score of a row follows from the score of another. */
const follows = (code: string, index: number, source: number, right: (value: number) => number) =>
  holdsNumber(
    code,
    (form) => score(form, index),
    (form) => right(number(form, source)),
    (form) => [score(form, source)],
  );

describe('passes', () => {
  test('fixes that do not touch each other are made in one pass', () => {
    const plan = planned([
      holdsNumber(
        'A',
        (form) => score(form, 0),
        () => 1,
      ),
      holdsNumber(
        'B',
        (form) => score(form, 1),
        () => 2,
      ),
    ]);
    expect(written(plan)).toEqual(['H14=1', 'H15=2']);
    expect(plan.passes).toBe(1);
  });

  test('a fix waits for the cells that it is worked out from', () => {
    const plan = planned([
      follows('B', 1, 0, (value) => value + 1),
      holdsNumber(
        'I02',
        (form) => score(form, 0),
        () => 3,
      ),
    ]);
    expect(written(plan)).toEqual(['H14=3', 'H15=4']);
    expect(plan.steps.map(({ rule, pass }) => [rule, pass])).toEqual([
      ['I02', 1],
      ['B', 2],
    ]);
  });

  test('overlapping fixes are made in the order of the rules, one a pass', () => {
    const both = (code: string, value: number) =>
      ruleWith(code, (form) => {
        const cells = [score(form, 0), score(form, 1)];
        const wrong = cells.filter((field) => (field.number?.toNumber() ?? 0) > value);
        const edits = wrong.map((field) => numberEdit(form, field, decimal(value)));
        return outcomeOf(
          wrong.length > 0
            ? [{ ...draftAt(present(wrong[0])), fixes: fixOf('safe', 'put-right', edits) }]
            : [],
        );
      });
    const plan = planned([both('F06', 5), both('F04', 6)]);
    expect(plan.steps.map(({ rule, pass }) => [rule, pass])).toEqual([
      ['F04', 1],
      ['F06', 2],
    ]);
    expect(written(plan)).toEqual(['H14=5', 'H15=5']);
  });

  test('the plan holds one edit a cell, from what stood there first to what stands there last', () => {
    const plan = planned(
      [
        follows('Z', 1, 0, (value) => value),
        holdsNumber(
          'I02',
          (form) => score(form, 0),
          () => 3,
        ),
      ],
      { 'indicators.1.score': '8.00' },
    );
    expect(plan.edits[1]).toMatchObject({ before: { value: '8.00' }, after: { value: 3 } });
  });

  test('nothing wrong, nothing planned', () => {
    expect(
      planned([
        holdsNumber(
          'A',
          (form) => score(form, 0),
          () => 8,
        ),
      ]),
    ).toMatchObject({ edits: [], steps: [], passes: 0 });
  });

  test('cells that rules disagree about are left alone and named', () => {
    const plan = planned([
      holdsNumber(
        'A',
        (form) => score(form, 0),
        () => 1,
      ),
      holdsNumber(
        'B',
        (form) => score(form, 0),
        () => 2,
      ),
      holdsNumber(
        'C',
        (form) => score(form, 1),
        () => 3,
      ),
    ]);
    expect(written(plan)).toEqual(['H15=3']);
    expect(plan.unresolved.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['A', 'oscillates'],
      ['B', 'oscillates'],
    ]);
  });

  test('a chain longer than the passes is cut and what is left is named', () => {
    const step = ruleWith('A', (form) => {
      const field = score(form, 0);
      const next = (field.number ?? decimal(0)).plus(1);
      return outcomeOf([
        { ...draftAt(field), fixes: fixOf('safe', 'put-right', [numberEdit(form, field, next)]) },
      ]);
    });
    const plan = planned([step]);
    expect(plan.passes).toBe(10);
    expect(plan.unresolved.map(({ reason }) => reason)).toEqual(['pass-limit']);
  });
});

describe('a fix may not bring a finding', () => {
  const cap = holdsNumber(
    'A',
    (form) => score(form, 0),
    () => 1,
  );

  test('of another rule without a fix', () => {
    const watch = ruleWith('W', (form) => outcomeOf(number(form, 0) < 5 ? [draftAt(score(form, 3))] : []), {
      fixKind: null,
    });
    const plan = planned([
      cap,
      watch,
      holdsNumber(
        'C',
        (form) => score(form, 1),
        () => 3,
      ),
    ]);
    expect(plan.unresolved.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['A', 'creates-finding'],
      ['C', 'creates-finding'],
    ]);
    expect(plan.edits).toEqual([]);
  });

  test('only the fixes that wrote what the finding looks at are taken out', () => {
    const watch = ruleWith('W', (form) => outcomeOf(number(form, 0) < 5 ? [draftAt(score(form, 0))] : []), {
      fixKind: null,
    });
    const plan = planned([
      cap,
      watch,
      holdsNumber(
        'C',
        (form) => score(form, 1),
        () => 3,
      ),
    ]);
    expect(written(plan)).toEqual(['H15=3']);
    expect(
      newFindings(check(buildForm({ layout: 'shenzhen-2022' }).workbook, { rules: [watch] }), plan.report),
    ).toEqual(plan.report.findings.filter(({ rule }) => rule === 'A'));
  });

  test('nor make one worse', () => {
    const worse = ruleWith('W', (form) =>
      outcomeOf([{ ...draftAt(score(form, 0)), severity: number(form, 0) < 5 ? 'error' : 'info' }]),
    );
    expect(planned([cap, worse]).edits).toEqual([]);
  });

  test('but one that is put right along with it is no hindrance', () => {
    const plan = planned([cap, follows('B', 1, 0, (value) => (value === 8 ? 7 : value))]);
    expect(written(plan)).toEqual(['H14=1', 'H15=1']);
    expect(plan.unresolved).toEqual([]);
  });
});

describe('selection', () => {
  const suggestion = ruleWith('S', (form) => {
    const field = score(form, 0);
    if (number(form, 0) < 8) return outcomeOf([]);
    const fixes = [1, 2].flatMap((value) =>
      fixOf('suggested', 'put-right', [numberEdit(form, field, decimal(value))]),
    );
    return outcomeOf([{ ...draftAt(field), fixes }]);
  });
  const rules = [
    suggestion,
    holdsNumber(
      'C',
      (form) => score(form, 2),
      () => 3,
    ),
    follows('B', 1, 0, (value) => (value === 8 ? 7 : value)),
  ];
  const key = (code: string) =>
    findingKey(
      present(
        check(buildForm({ layout: 'shenzhen-2022' }).workbook, { rules }).findings.find(
          ({ rule }) => rule === code,
        ),
      ),
    );

  test('safe leaves suggestions', () => {
    expect(written(planned(rules))).toEqual(['H16=3']);
  });

  test('suggested takes the first suggestion too', () => {
    expect(written(planned(rules, {}, 'suggested')).sort()).toEqual(['H14=1', 'H15=1', 'H16=3']);
  });

  test('a chosen fix comes with what follows from it, and with nothing else', () => {
    expect(written(planned(rules, {}, [{ finding: key('S'), fix: 1 }]))).toEqual(['H14=2', 'H15=2']);
  });
});
