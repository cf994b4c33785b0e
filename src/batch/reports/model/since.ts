/** Which findings an earlier submission had already. */
import type { CheckReport } from '../../../core/check/report';
import type { Finding } from '../../../core/finding';
import { openIn, subjectsOf, waivedIn } from '../../../core/review/subjects';
import type { ComparedWith } from './additions';
import type { FindingRow } from './parts';

/** Nothing is said where there is no earlier submission. */
export function sinceOf(
  report: CheckReport,
  compared: ComparedWith | undefined,
): (finding: Finding) => FindingRow['since'] {
  if (!compared) return () => null;
  const { parts } = compared.comparison;
  const names = new Set(parts.map(({ later }) => later.name));
  const known = new Map<Finding, FindingRow['since']>();
  for (const subject of subjectsOf(report)) {
    // One that was set aside both times is not listed among the compared.
    const since = names.has(subject.name) ? 'unchanged' : 'new';
    for (const finding of [...openIn(subject), ...waivedIn(subject).map((one) => one.finding)]) {
      known.set(finding, since);
    }
  }
  for (const { later, earlier, changed } of parts.flatMap(({ findings }) => findings)) {
    if (later) known.set(later, !earlier ? 'new' : changed ? 'updated' : 'unchanged');
  }
  return (finding) => known.get(finding) ?? 'new';
}
