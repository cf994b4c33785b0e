/** The rules that a pack has a form or table checked by, and how grave it calls them. */
import type { Severity } from '../finding';
import type { Deactivation, Pack } from '../pack';
import type { Rule } from '../rules/rule';

export interface ActiveRules<R extends Rule> {
  readonly rules: readonly R[];
  /** Those of the rules that the pack has switched off. */
  readonly deactivated: readonly Deactivation[];
}

/** The rules without what the pack switches off. */
export function activeRules<R extends Rule>(catalogue: readonly R[], pack: Pack): ActiveRules<R> {
  const off = new Set(pack.deactivated.map(({ rule }) => rule));
  const known = new Set(catalogue.map(({ code }) => code));
  return {
    rules: catalogue.filter(({ code }) => !off.has(code)),
    deactivated: pack.deactivated.filter(({ rule }) => known.has(rule)),
  };
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * The severity of a finding under a pack. A milder setting holds for all findings of the rule; a graver one leaves
 * alone those that the rule itself has set apart as milder or graver.
 *
 * @param stated of the finding, where the rule gives it one that differs from its own
 */
export function severityUnder(
  { severities }: Pack,
  { code, severity }: Rule,
  stated: Severity | undefined,
): Severity {
  const set = severities[code];
  if (set === undefined) return stated ?? severity;
  if (stated === undefined) return set;
  const isMilder = RANK[set] < RANK[severity];
  return isMilder && RANK[set] < RANK[stated] ? set : stated;
}
