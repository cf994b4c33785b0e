/** Words of an office for the labels of a form, beside those that the recogniser knows. */
import { labelBase } from '../forms/labels';
import { FUND_COLUMNS, HEADER_KEYS, INDICATOR_COLUMNS } from '../forms/model';
import { FUND_COLUMN_WORDS, FUND_ROW_WORDS, wordFor } from '../rules/words';

const FUND_KINDS = Object.keys(FUND_ROW_WORDS) as (keyof typeof FUND_ROW_WORDS)[];

/** The labels that can have synonyms: `header.project-name`, `funds.carry`, `fund-columns.executed`, `indicators.actual` …. */
export const LABEL_PATHS = [
  ...HEADER_KEYS.map((key) => `header.${key}` as const),
  ...FUND_KINDS.map((kind) => `funds.${kind}` as const),
  ...FUND_COLUMNS.map((column) => `fund-columns.${column}` as const),
  'goal.expected',
  'goal.actual',
  ...INDICATOR_COLUMNS.map((column) => `indicators.${column}` as const),
  'total',
] as const;

export type LabelPath = (typeof LABEL_PATHS)[number];
export type Synonyms = Readonly<Partial<Record<LabelPath, readonly string[]>>>;

/**
 * For each synonym the word that the recogniser knows: `项目全称 → 项目名称`.
 * @returns bare words, as labels are compared
 */
export function labelWords(synonyms: Synonyms): ReadonlyMap<string, string> {
  const paths = Object.keys(synonyms) as LabelPath[];
  return new Map(
    paths.flatMap((path) =>
      (synonyms[path] ?? []).map((word) => [labelBase(word), knownWord(path)] as const),
    ),
  );
}

/** Those of a pack; without one the recogniser's own words are all. */
export function packWords(pack?: { readonly synonyms: Synonyms }): ReadonlyMap<string, string> | undefined {
  return pack && labelWords(pack.synonyms);
}

function knownWord(path: LabelPath): string {
  const column = FUND_COLUMNS.find((name) => path === `fund-columns.${name}`);
  return column ? FUND_COLUMN_WORDS[column] : wordFor(path);
}
