/** The rules in the order of the catalogue. A rule is added here and in the two locales, nowhere else. */
import type { Rule } from './rule';

export const RULES = [] as const satisfies readonly Rule[];

export type RuleCode = (typeof RULES)[number]['code'];

/** The rule of a code; undefined for a code that is not in the catalogue. */
export function ruleOf(code: string): Rule | undefined {
  return allRules().find((rule) => rule.code === code);
}

/** {@link RULES} without the literal types that only the locales need. */
export function allRules(): readonly Rule[] {
  return RULES;
}
