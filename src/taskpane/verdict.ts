/** The conclusion on a form, or on several together. */
import type { FormReport } from '../core/check/report';

/** pass: neither errors nor warnings; amend: warnings only; return: errors; incomplete: not fully readable. */
export type Verdict = 'pass' | 'amend' | 'return' | 'incomplete';

const WORST_FIRST: readonly Verdict[] = ['return', 'incomplete', 'amend', 'pass'];

export function verdictOf({ form, findings }: FormReport): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'return';
  if (!form.complete) return 'incomplete';
  return findings.some(({ severity }) => severity === 'warning') ? 'amend' : 'pass';
}

export function verdictOfAll(reports: readonly FormReport[]): Verdict {
  const verdicts = new Set(reports.map(verdictOf));
  return WORST_FIRST.find((verdict) => verdicts.has(verdict)) ?? 'pass';
}
