/** Words and signs that make a number a bound. */
import type { Operator } from './types';

const PREFIXES: readonly (readonly [Operator, string])[] = [
  [
    '≥',
    '≥ 至少 不少于 不低于 不小于 不得少于 不得低于 不能少于 不能低于 应不低于 应不少于 最少 最低 大于等于 大于或等于 高于等于 高于或等于',
  ],
  [
    '≤',
    '≤ 不超过 不高于 不大于 不多于 不得超过 不得高于 不能超过 不超 控制在 控制 最多 最高 至多 小于等于 小于或等于 低于等于 低于或等于 不长于 不晚于 不迟于 限于',
  ],
  ['>', '> 超过 超出 高于 大于 多于 逾 超'],
  ['<', '< 低于 少于 小于 不足 不到 未满 不满'],
  ['=', '= 等于'],
];

const BY_WORD: ReadonlyMap<string, Operator> = new Map(
  PREFIXES.flatMap(([operator, words]) => words.split(' ').map((word) => [word, operator] as const)),
);
const LONGEST = Math.max(...Array.from(BY_WORD.keys(), (word) => word.length));

/** The operator at the end of the words before a number, and those words without it. */
export function takePrefix(before: string): { readonly operator: Operator | null; readonly rest: string } {
  for (let length = Math.min(LONGEST, before.length); length > 0; length--) {
    const operator = BY_WORD.get(before.slice(-length));
    if (operator) return { operator, rest: before.slice(0, -length) };
  }
  return { operator: null, rest: before };
}

/** Bounds include their number; 内 must not be the head of a word such as 内容. */
const SUFFIX =
  /^(?:\(?含\)?)?(?:及|或|\(含\))?(?:(以上|之上)|(以下|以内|之内|以里|之下|内(?![容部控外设业涵存科置参审])))(?:\(含\))?/;

/** The operator at the head of the words behind a unit, and how many characters it takes. */
export function takeSuffix(after: string): { readonly operator: Operator | null; readonly length: number } {
  const match = SUFFIX.exec(after);
  if (!match) return { operator: null, length: 0 };
  return { operator: match[1] === undefined ? '≤' : '≥', length: match[0].length };
}

/** A prefix decides (低于3%以下 excludes 3 %); null when both point in opposite ways. */
export function combine(prefix: Operator | null, suffix: Operator | null): Operator | null | 'clash' {
  if (!prefix || !suffix) return prefix ?? suffix;
  const sameWay = pointsUp(prefix) === pointsUp(suffix);
  return sameWay ? prefix : 'clash';
}

function pointsUp(operator: Operator): boolean {
  return operator === '≥' || operator === '>';
}

const COLUMN_WORDS: ReadonlyMap<string, Operator> = new Map([
  ['正向', '≥'],
  ['反向', '≤'],
  ['逆向', '≤'],
  ['负向', '≤'],
]);

/** The 计算符号 or 指标性质 column: an operator, or null (定性, blank, anything else). */
export function parseOperatorColumn(text: string): Operator | null {
  const bare = text.replace(/[\s()]/g, '').replace(/指标$/, '');
  return COLUMN_WORDS.get(bare) ?? BY_WORD.get(bare) ?? null;
}
