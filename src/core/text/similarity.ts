/** How alike two short texts are. */
import { bareText } from './normalize';

/** Names of indicators are short; beyond this a text is narrative, and its beginning tells it well enough. */
const LONGEST = 200;

/** A text as it is compared: blanks dropped, full-width forms unified, letters in lower case. */
export function comparableText(text: string): string {
  return bareText(text).toLowerCase();
}

/**
 * The share of pairs of neighbouring characters that both texts have (Dice): 1 for texts that differ in blanks or
 * widths only, 0 for texts without a pair in common. A blank text is like no other text.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [comparableText(a).slice(0, LONGEST), comparableText(b).slice(0, LONGEST)];
  if (first === '' || second === '') return 0;
  if (first === second) return 1;
  const left = neighbours(first);
  const count = first.length - 1 + (second.length - 1);
  if (count === 0) return 0;
  let common = 0;
  for (let i = 0; i + 1 < second.length; i++) {
    const pair = second.slice(i, i + 2);
    const rest = left.get(pair) ?? 0;
    if (rest === 0) continue;
    left.set(pair, rest - 1);
    common++;
  }
  return (2 * common) / count;
}

function neighbours(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
