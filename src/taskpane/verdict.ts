/** The conclusion on a form or table, or on several together. */
import { type PartReport, isForm } from './session/reports';

/** pass: neither errors nor warnings; amend: warnings only; return: errors; incomplete: not fully readable. */
export type Verdict = 'pass' | 'amend' | 'return' | 'incomplete';

const WORST_FIRST: readonly Verdict[] = ['return', 'incomplete', 'amend', 'pass'];

export function verdictOf(part: PartReport): Verdict {
  const { findings } = part;
  if (findings.some(({ severity }) => severity === 'error')) return 'return';
  if (!isComplete(part)) return 'incomplete';
  return findings.some(({ severity }) => severity === 'warning') ? 'amend' : 'pass';
}

export function verdictOfAll(parts: readonly PartReport[]): Verdict {
  const verdicts = new Set(parts.map(verdictOf));
  return WORST_FIRST.find((verdict) => verdicts.has(verdict)) ?? 'pass';
}

function isComplete(part: PartReport): boolean {
  return isForm(part) ? part.form.complete : part.table.problems.length === 0;
}
