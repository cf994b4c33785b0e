/** The rules in the order of the catalogue. A rule is added here and in the two locales, nowhere else. */
import { I01 } from './I01/rule';
import { I02 } from './I02/rule';
import { I03 } from './I03/rule';
import { I04 } from './I04/rule';
import { I05 } from './I05/rule';
import { I06 } from './I06/rule';
import { I15 } from './I15/rule';
import { I16 } from './I16/rule';
import { I17 } from './I17/rule';
import type { Rule } from './rule';

export const RULES = [I01, I02, I03, I04, I05, I06, I15, I16, I17] as const satisfies readonly Rule[];

export type RuleCode = (typeof RULES)[number]['code'];

/** The rule of a code; undefined for a code that is not in the catalogue. */
export function ruleOf(code: string): Rule | undefined {
  return allRules().find((rule) => rule.code === code);
}

/** {@link RULES} without the literal types that only the locales need. */
export function allRules(): readonly Rule[] {
  return RULES;
}
