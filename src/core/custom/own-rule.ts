/** Turns an own rule into one like those of the catalogue. Its wording comes from the pack. */
import type { Form } from '../forms/model';
import type { MessageValues } from '../finding';
import { refsOf } from '../rules/equation';
import {
  type Draft,
  type FormRule,
  NOT_APPLICABLE,
  type Outcome,
  notCheckable,
  outcomeOf,
} from '../rules/rule';
import { Evaluator } from './evaluate';
import { Evidence } from './evidence';
import { type Item, OWN_FIELDS, formItem, itemsOf } from './fields';
import { OWN_MESSAGE, type OwnRule, type Subject } from './language';

/** Names that a message's placeholders may have. */
export function placeholdersOf({ for: subject, check }: Pick<OwnRule, 'for' | 'check'>): readonly string[] {
  return ['row', ...OWN_FIELDS[subject], ...('left' in check ? ['left', 'right'] : [])];
}

export function ownRule(definition: OwnRule): FormRule {
  const { code, name, severity } = definition;
  return {
    code,
    name,
    severity,
    source: ['pack'],
    messages: [OWN_MESSAGE],
    fixes: [],
    fixKind: null,
    check: ({ form }) => checkOwn(definition, form),
  };
}

function checkOwn(definition: OwnRule, form: Form): Outcome {
  const { where, check } = definition;
  const evaluator = new Evaluator(form);
  const items = subjectsOf(form, definition.for).map((item) => ({
    item,
    applies: where ? evaluator.holds(where, item) : true,
  }));
  const judged = items.flatMap(({ item, applies }) =>
    applies === false ? [] : [{ item, verdict: applies && evaluator.holds(check, item) }],
  );
  const wrong = judged.filter(({ verdict }) => verdict === false);
  if (wrong.length > 0) return outcomeOf(wrong.map(({ item }) => draftOf(definition, evaluator, item)));
  if (judged.some(({ verdict }) => verdict === null)) return notCheckable('value-missing');
  return judged.length > 0 ? outcomeOf([]) : NOT_APPLICABLE;
}

function subjectsOf(form: Form, subject: Subject): readonly Item[] {
  if (subject === 'form') return [formItem(form)];
  if (subject === 'indicator') return itemsOf(form, 'indicators');
  return itemsOf(form, subject === 'section' ? 'sections' : 'fund-rows');
}

function draftOf(definition: OwnRule, evaluator: Evaluator, item: Item): Draft {
  const { check, cell } = definition;
  const { form } = evaluator;
  const evidence = new Evidence(evaluator, item);
  const fields = evidence.fields(check);
  const own = new Set(OWN_FIELDS[item.subject].flatMap((name) => item.own(name).field ?? []));
  const named = cell === undefined ? undefined : evaluator.value(cell, item)?.field;
  const first = named ?? fields.find((field) => own.has(field)) ?? [...own][0] ?? fields[0];
  const others = fields.filter((field) => field !== first);
  return {
    cells: first ? [first.at] : [],
    related: refsOf(form, others),
    message: { id: OWN_MESSAGE, values: valuesOf(definition, evidence, item) },
    found: first?.text ?? '',
    arithmetic: 'left' in check ? evidence.equation(check) : [],
  };
}

function valuesOf({ check }: OwnRule, evidence: Evidence, item: Item): MessageValues {
  const fields = OWN_FIELDS[item.subject].map((name) => [name, item.own(name).text] as const);
  const sides =
    'left' in check ? { left: evidence.result(check.left), right: evidence.result(check.right) } : {};
  return { ...Object.fromEntries(fields), ...sides, row: item.name };
}
