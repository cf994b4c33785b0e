/** Several quantities in one cell: taking them apart, and finding the actual that answers each target. */
import { parseQuantity } from './quantity';
import type { Operator, Parts, Quantity } from './types';
import { conversions } from './units';

const SEPARATOR = /([;,、/+]|以及|并且|[及和与且])/;
const HAS_NUMBER = /(?:^|[^A-Za-z\d.])\d/;
const MAX_LENGTH = 200;
const MAX_PARTS = 12;

/** Reads a canonical text as one quantity or several, else null. */
export function parseNumeric(text: string): Quantity | Parts | null {
  if (text.length > MAX_LENGTH) return null;
  const segments = splitSegments(text);
  if (segments.length > MAX_PARTS) return null;
  if (segments.length < 2) return parseQuantity(text);
  const parts: Quantity[] = [];
  for (const segment of segments) {
    const part = parseQuantity(segment.replace(/^[;,、/+]+|[;,、/+]+$/g, ''));
    if (!part) return null;
    parts.push(part);
  }
  return asRange(parts) ?? asParts(parts, text);
}

/** Pieces between separators; one without a number belongs to the piece before it, or to the next. */
function splitSegments(text: string): readonly string[] {
  const pieces = text
    .replace(/\([^()]{0,40}\)/g, (note) => note.replace(/[;,、/+及和与且]/g, ' '))
    .split(SEPARATOR);
  const segments: string[] = [];
  let pending = '';
  for (let i = 0; i < pieces.length; i += 2) {
    const separator = i === 0 ? '' : (pieces[i - 1] ?? '');
    const piece = pieces[i] ?? '';
    if (HAS_NUMBER.test(piece)) {
      segments.push(pending === '' ? piece : pending + separator + piece);
      pending = '';
    } else if (segments.length > 0) {
      segments.push(`${segments.pop() ?? ''}${separator}${piece}`);
    } else {
      pending += separator + piece;
    }
  }
  return segments.length > 0 ? segments : [pending];
}

/** `≥10%且≤20%` is one quantity between two bounds. */
function asRange(parts: readonly Quantity[]): Quantity | null {
  const [first, second, ...more] = parts;
  if (!first || !second || more.length > 0 || second.label !== '' || first.noun !== '' || second.noun !== '')
    return null;
  if (first.operator !== '≥' || second.operator !== '≤' || first.unit.name !== second.unit.name) return null;
  return second.value.gte(first.value) ? { ...first, operator: null, upper: second.value } : null;
}

/** Later parts take over the operator of the first: `≥50个秒批/70个秒报`. `10/12` is no list but a fraction. */
function asParts(parts: readonly Quantity[], text: string): Parts | null {
  if (text.includes('/') && parts.some((part) => part.label + part.unitText + part.noun === '')) return null;
  let operator: Operator | null = null;
  const completed = parts.map((part) => {
    operator = part.operator ?? (part.label === '' ? operator : null);
    return operator === part.operator || part.upper ? part : { ...part, operator };
  });
  return { kind: 'parts', parts: completed };
}

/** For each target part the actual part that answers it: by label, then by unit and noun, then by order. */
export function matchParts(target: Parts, actual: Parts): readonly (readonly [Quantity, Quantity | null])[] {
  const free = new Set(actual.parts);
  const answers = new Map<Quantity, Quantity>();
  const take = (fits: (t: Quantity, a: Quantity) => boolean): void => {
    for (const part of target.parts) {
      if (answers.has(part)) continue;
      const candidates = Array.from(free).filter((candidate) => fits(part, candidate));
      const [only, another] = candidates;
      if (!only || (another && !sameText(only, part))) continue;
      answers.set(part, only);
      free.delete(only);
    }
  };
  take((t, a) => t.label !== '' && t.label === a.label);
  take(
    (t, a) => t.label !== '' && a.label !== '' && (t.label.includes(a.label) || a.label.includes(t.label)),
  );
  take((t, a) => labelsFit(t, a) && things(t) !== '' && things(t) === things(a));
  if (target.parts.length === actual.parts.length) matchByOrder(target, actual, answers, free);
  return target.parts.map((part) => [part, answers.get(part) ?? null]);
}

function sameText(a: Quantity, b: Quantity): boolean {
  return a.label === b.label && things(a) === things(b);
}

function matchByOrder(
  target: Parts,
  actual: Parts,
  answers: Map<Quantity, Quantity>,
  free: ReadonlySet<Quantity>,
): void {
  target.parts.forEach((part, i) => {
    const candidate = actual.parts[i];
    if (answers.has(part) || !candidate || !free.has(candidate)) return;
    if (labelsFit(part, candidate) && conversions(part.unit, candidate.unit).length > 0)
      answers.set(part, candidate);
  });
}

/** Two labels that name different things never answer each other. */
function labelsFit(a: Quantity, b: Quantity): boolean {
  return a.label === '' || b.label === '' || a.label === b.label;
}

function things(part: Quantity): string {
  return part.unit.name + part.noun;
}
