/** How much of an indicator's name a text repeats. */

/** Words that say what is measured of a thing, not which thing. */
const MEASURES = /(?:数量|个数|次数|人数|数|总量|情况|指标)$/;
const NOTES = /\([^()]*\)/g;
/** What a percentage measures: 采集率, 满意度. */
const RATIO = /[^\d%的]{2}[率度](?!.*[率度])/;

export function coreOf(name: string): string {
  return name.replace(NOTES, '').replace(MEASURES, '');
}

/** The share of a name's pairs of neighbouring characters that the text has; 0 for names too short to tell. */
export function coverage(name: string, text: string): number {
  const pairs = pairsOf(name);
  if (pairs.length < LEAST_PAIRS) return 0;
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

const LEAST_PAIRS = 3;

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

/** The measure that a percentage is of; '' where the name has none. */
export function ratioWord(name: string): string {
  return RATIO.exec(name.replace(NOTES, ''))?.[0] ?? '';
}
