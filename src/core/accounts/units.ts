/** Units that the tables print their amounts in. */

export const UNIT_NAMES = ['yuan', 'thousand', 'wan', 'million', 'yi'] as const;
/** 元, 千元, 万元, 百万元, 亿元. */
export type UnitName = (typeof UNIT_NAMES)[number];

const WORDS: Readonly<Record<UnitName, string>> = {
  yuan: '元',
  thousand: '千元',
  wan: '万元',
  million: '百万元',
  yi: '亿元',
};
const FEN: Readonly<Record<UnitName, number>> = {
  yuan: 100,
  thousand: 100_000,
  wan: 1_000_000,
  million: 100_000_000,
  yi: 10_000_000_000,
};

/** The printed word, the same in every language. */
export function unitWord(unit: UnitName): string {
  return WORDS[unit];
}

/** 分 in one unit. */
export function fenIn(unit: UnitName): number {
  return FEN[unit];
}

/** The unit that a word names. */
export function unitNamed(word: string): UnitName | null {
  return UNIT_NAMES.find((unit) => WORDS[unit] === word) ?? null;
}
