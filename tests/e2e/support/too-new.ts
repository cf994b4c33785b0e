/**
 * What a script has that Chrome 88 has not: syntax, members of the library, CSS in its strings. What is asked for
 * before it is used (`typeof structuredClone`) is fine, and so is CSS that only refines what stands before it.
 */
import { type Node, parse } from 'acorn';

/** Chrome 88 has all of ES2021, and class fields. */
const SYNTAX = 2021;

/** Methods by their names alone; names that other things have as well are left out. */
const METHODS = [
  ...[
    'at',
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'toSpliced',
    'isWellFormed',
    'toWellFormed',
  ],
  ...['randomUUID', 'checkVisibility', 'showPopover', 'isSubsetOf', 'isSupersetOf', 'symmetricDifference'],
];
const STATICS: Readonly<Record<string, readonly string[]>> = {
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['withResolvers', 'try'],
  Array: ['fromAsync'],
  AbortSignal: ['timeout', 'any', 'abort'],
  URL: ['canParse', 'parse'],
  Intl: ['supportedValuesOf'],
};
const GLOBALS = ['structuredClone', 'reportError', 'CompressionStream', 'Iterator'];

const CSS: Readonly<Record<string, RegExp>> = {
  ':has()': /:has\(/,
  '@container': /@container\s*[(\w]/,
  '@layer': /@layer\s+\w/,
  'width ranges': /@media[^{]*\(\s*(?:width|height)\s*[<>]/,
  'text-wrap': /text-wrap\s*:/,
  'color-mix()': /color-mix\(/,
};

interface Member extends Node {
  readonly object: Node & { readonly name?: string };
  readonly property: Node & { readonly name?: string };
  readonly computed: boolean;
}

export function tooNewCss(css: string): string[] {
  return Object.entries(CSS).flatMap(([name, pattern]) => (pattern.test(css) ? [name] : []));
}

export function tooNew(code: string): string[] {
  let tree: Node;
  try {
    tree = parse(code, { ecmaVersion: SYNTAX, sourceType: 'script' });
  } catch (error) {
    return [`syntax: ${String(error)}`];
  }
  const found = new Set<string>();
  const guarded = new Set(
    [...code.matchAll(/typeof (?:\w+\.)?(\w+)|"(\w+)" ?in\b/g)].map((m) => m[1] ?? m[2]),
  );
  const note = (name: string, what = name) => {
    if (!guarded.has(name)) found.add(what);
  };
  visit(tree, (node) => {
    if (node.type === 'CallExpression') called((node as Node & { callee: Node }).callee, note);
    if (node.type === 'NewExpression') global((node as Node & { callee: Node }).callee, note);
    for (const what of textsOf(node).flatMap(tooNewCss)) found.add(what);
  });
  return [...found];
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const part of Object.values(node).flat()) if (isNode(part)) visit(part, see);
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part;
}

type Note = (name: string, what?: string) => void;

function called(callee: Node, note: Note): void {
  global(callee, note);
  if (callee.type !== 'MemberExpression') return;
  const { object, property, computed } = callee as Member;
  if (computed || property.name === undefined) return;
  if (METHODS.includes(property.name)) note(property.name);
  const owner = object.name ?? '';
  if (STATICS[owner]?.includes(property.name)) note(property.name, `${owner}.${property.name}`);
}

function global(callee: Node & { readonly name?: string }, note: Note): void {
  if (callee.type === 'Identifier' && GLOBALS.includes(callee.name ?? '')) note(callee.name ?? '');
}

function textsOf(node: Node): string[] {
  if (node.type === 'Literal') {
    const { value } = node as Node & { value: unknown };
    return typeof value === 'string' ? [value] : [];
  }
  if (node.type !== 'TemplateElement') return [];
  return [(node as Node & { value: { cooked?: string } }).value.cooked ?? ''];
}
