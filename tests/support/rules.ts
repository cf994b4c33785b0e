/** Small rules for tests of the frame, which must not depend on what the catalogue says. */
import type { Field, Form } from '../../src/core/forms/model';
import { fixOf, numberEdit } from '../../src/core/rules/edits';
import { refsOf } from '../../src/core/rules/equation';
import { type Draft, type Outcome, type Rule, outcomeOf } from '../../src/core/rules/rule';
import { decimal } from '../../src/core/text/decimal';

export function ruleWith(code: string, check: (form: Form) => Outcome, extra: Partial<Rule> = {}): Rule {
  return {
    code,
    name: `rule-${code}`,
    severity: 'error',
    source: ['own'],
    messages: ['wrong'],
    fixes: ['put-right'],
    fixKind: 'safe',
    check: ({ form }) => check(form),
    ...extra,
  };
}

/** Finds the field wrong unless it holds the number, and puts it right. */
export function holdsNumber(
  code: string,
  find: (form: Form) => Field | null | undefined,
  right: (form: Form) => number,
  inputs: (form: Form) => readonly Field[] = () => [],
  extra: Partial<Rule> = {},
): Rule {
  const check = (form: Form): Outcome => {
    const field = find(form);
    const value = decimal(right(form));
    if (!field || field.number?.eq(value)) return outcomeOf([]);
    const fixes = fixOf('safe', 'put-right', [numberEdit(form, field, value)]);
    return outcomeOf([{ ...draftAt(field), related: refsOf(form, inputs(form)), fixes }]);
  };
  return ruleWith(code, check, extra);
}

export function draftAt(field: Field): Draft {
  return { cells: [field.at], message: { id: 'wrong', values: {} }, found: field.text };
}

/** The field of the first part of a path that reads well in tests: `score(form, 3)`. */
export function score(form: Form, index: number): Field {
  return present(form.indicators[index]?.cells.score);
}

export function weight(form: Form, index: number): Field {
  return present(form.indicators[index]?.cells.weight);
}

export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not in the form');
  return value;
}
