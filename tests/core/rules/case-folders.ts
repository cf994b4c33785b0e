/** What stands beside a rule in its folder: cases.ts exports `cases`, rule.md explains the rule to its users. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountsCases } from '../../../src/core/rules/accounts-case';
import type { RuleCases } from '../../../src/core/rules/case';

const RULES_FOLDER = join(__dirname, '../../../src/core/rules');

/** Second-level headings of every rule.md, in this order. The first line reads `# F06 budget-score`. */
export const DOC_HEADINGS = ['说明', '为什么', '依据', '正确示例', '错误示例', '修复'] as const;

/** Codes that have a folder. */
export function foldersOfRules(): string[] {
  return readdirSync(RULES_FOLDER).filter((name) => /^[A-Z]\d{2}$/.test(name));
}

export interface CaseModule {
  /** About self-evaluation forms. */
  readonly cases: RuleCases;
  /** About tables of the final accounts. */
  readonly accountsCases: AccountsCases;
}

/** The cases of a rule; none where it has no such cases. */
export function casesOf(code: string): CaseModule {
  const none = { valid: [], invalid: [] };
  const exists = existsSync(join(RULES_FOLDER, code, 'cases.ts'));
  const module = exists
    ? jest.requireActual<Partial<CaseModule>>(`../../../src/core/rules/${code}/cases`)
    : {};
  return { cases: module.cases ?? none, accountsCases: module.accountsCases ?? none };
}

/** The text of a rule's rule.md; null when it is missing. */
export function docOf(code: string): string | null {
  const path = join(RULES_FOLDER, code, 'rule.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Reasons for which a rule's own code gives up on a form. */
export function reasonsOf(code: string): string[] {
  const source = readFileSync(join(RULES_FOLDER, code, 'rule.ts'), 'utf8');
  return [...source.matchAll(/notCheckable\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '');
}
