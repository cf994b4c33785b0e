/** The columns of the table of files and rules. */
import type { RuleColumn } from '../../../batch/matrix';
import type { SortKey } from '../../../batch/matrix-view';

/** What is known of each file, in the order of the columns. */
export const FACTS = [
  'path',
  'unit',
  'project',
  'readiness',
  'errors',
  'warnings',
  'claimed',
  'recomputed',
  'difference',
] as const;
export type Fact = (typeof FACTS)[number];

export type GridColumn = { readonly key: SortKey; readonly width: number } & (
  { readonly kind: 'fact'; readonly fact: Fact } | { readonly kind: 'rule'; readonly rule: RuleColumn }
);

/** Pixels. */
const WIDTHS: Readonly<Record<Fact, number>> = {
  path: 300,
  unit: 150,
  project: 190,
  readiness: 190,
  errors: 62,
  warnings: 62,
  claimed: 84,
  recomputed: 84,
  difference: 76,
};
const RULE_WIDTH = 62;

/** What is known of each file, then a column for each rule that found something, the most frequent first. */
export function gridColumns(rules: readonly RuleColumn[]): readonly GridColumn[] {
  return [
    ...FACTS.map((fact): GridColumn => ({ kind: 'fact', key: fact, fact, width: WIDTHS[fact] })),
    ...rules.map((rule): GridColumn => ({
      kind: 'rule',
      key: `rule:${rule.rule}`,
      rule,
      width: RULE_WIDTH,
    })),
  ];
}

/** Where each column begins, and after the last where it ends. */
export function offsetsOf(columns: readonly GridColumn[]): readonly number[] {
  const offsets = [0];
  for (const { width } of columns) offsets.push((offsets[offsets.length - 1] ?? 0) + width);
  return offsets;
}

export function isNumeric(column: GridColumn): boolean {
  return column.kind === 'rule' || !TEXTS.has(column.fact);
}

const TEXTS: ReadonlySet<Fact> = new Set<Fact>(['path', 'unit', 'project', 'readiness']);
