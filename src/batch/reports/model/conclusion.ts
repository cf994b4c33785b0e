/** What a report concludes about a form or table, and about several together. */
import type { FormReport, TableReport } from '../../../core/check/report';
import type { Conclusion } from './report';

const WORST_FIRST: readonly Conclusion[] = ['return', 'incomplete', 'amend', 'pass'];

export function conclusionOf(part: FormReport | TableReport): Conclusion {
  const has = (severity: string): boolean => part.findings.some((finding) => finding.severity === severity);
  if (has('error')) return 'return';
  if (!isComplete(part)) return 'incomplete';
  return has('warning') ? 'amend' : 'pass';
}

export function worstOf(conclusions: readonly Conclusion[]): Conclusion {
  return WORST_FIRST.find((conclusion) => conclusions.includes(conclusion)) ?? 'pass';
}

function isComplete(part: FormReport | TableReport): boolean {
  return 'form' in part ? part.form.complete : part.table.problems.length === 0;
}
