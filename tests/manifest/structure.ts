/** Elements, their order, attributes and values, against the schema. */
import { type ElementRule, NAMESPACES, SCHEMA } from './schema';
import { type ValueType, VALUE_TYPES } from './values';
import type { Element } from './xml';

const TYPE = 'xsi:type';

const qualified = ({ name, namespace }: Element) => `${NAMESPACES[namespace] ?? '?'}:${name}`;

/** The most particular rule there is: by the names above it, by its xsi:type, by its own name. */
function ruleFor(element: Element, above: readonly string[]): ElementRule | undefined {
  const name = qualified(element);
  const type = element.attributes[TYPE];
  if (type !== undefined) return SCHEMA[`${name}@${type}`];
  const [parent = '', grandparent = ''] = above;
  return SCHEMA[`${grandparent}/${parent}/${name}`] ?? SCHEMA[`${parent}/${name}`] ?? SCHEMA[name];
}

interface Place {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

function readPlaces(children: string): Place[] {
  return children.split(' ').map((item) => {
    const mark = /[?+*]$/.exec(item)?.[0];
    const least = mark === '?' || mark === '*' ? 0 : 1;
    const most = mark === '+' || mark === '*' ? Infinity : 1;
    return { name: mark ? item.slice(0, -1) : item, least, most };
  });
}

function childProblems(element: Element, children: string | undefined): string[] {
  const places = children ? readPlaces(children) : [];
  const names = element.children.map(qualified);
  const counted = places.flatMap(({ name, least, most }) => {
    const count = names.filter((each) => each === name).length;
    if (count < least) return [`${element.name} lacks ${name}`];
    return count > most ? [`${element.name} has ${name} twice`] : [];
  });
  const rank = (name: string) => places.findIndex((place) => place.name === name);
  const known = names.filter((name) => rank(name) >= 0);
  const late = known.filter((name, index) => rank(name) < rank(known[index - 1] ?? name));
  const unknown = names.filter((name) => rank(name) < 0);
  return [
    ...counted,
    ...unknown.map((name) => `${element.name} has unknown ${name}`),
    ...late.map((name) => `${element.name} has ${name} too late`),
  ];
}

function valueProblem(where: string, type: ValueType, value: string): string[] {
  return VALUE_TYPES[type](value) ? [] : [`${where} is no ${type}: ${value}`];
}

function attributeProblems({ name, attributes }: Element, rule: ElementRule): string[] {
  const { attributes: required = {}, optional = {} } = rule;
  const allowed: Readonly<Record<string, ValueType>> = { ...required, ...optional };
  const missing = Object.keys(required).filter((key) => !(key in attributes));
  const present = Object.entries(attributes).filter(([key]) => key !== TYPE);
  return [
    ...missing.map((key) => `${name} lacks ${key}`),
    ...present.flatMap(([key, value]) => {
      const type = allowed[key];
      return type ? valueProblem(`${key} of ${name}`, type, value) : [`${name} has unknown ${key}`];
    }),
  ];
}

function textProblems({ name, text }: Element, type: ValueType | undefined): string[] {
  if (type) return valueProblem(name, type, text);
  return text.trim() === '' ? [] : [`${name} has text: ${text.trim()}`];
}

/** @param above the names of the elements around it, the nearest first */
export function structureProblems(element: Element, above: readonly string[] = []): string[] {
  const rule = ruleFor(element, above);
  // Where the parent does not know it, the parent has said so.
  if (!rule) return [`no rule for ${qualified(element)} ${element.attributes[TYPE] ?? ''}`.trim()];
  return [
    ...childProblems(element, rule.children),
    ...attributeProblems(element, rule),
    ...textProblems(element, rule.text),
    ...element.children.flatMap((child) => structureProblems(child, [element.name, ...above])),
  ];
}
