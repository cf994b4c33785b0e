/**
 * Findings that a check finds again as they were stay the same objects, and so do lists of them: what shows them
 * need not be shown anew.
 */
import { type CheckReport, type Checked, checkedParts } from '../../core/check/report';
import { type Finding, findingKey } from '../../core/finding';

/** The report with the findings of the earlier one where they say the same. */
export function withSameFindings(before: CheckReport, report: CheckReport): CheckReport {
  const known = new Set(checkedParts(before));
  const fresh = checkedParts(report).filter((part) => !known.has(part));
  const same = sameAmong(
    before,
    fresh.flatMap(({ findings }) => findings),
  );
  if (same.size === 0) return report;
  const earlier = new Map(checkedParts(before).map(({ findings }) => [findings[0], findings]));
  const kept = <T extends Checked>(part: T): T => {
    const findings = part.findings.map((finding) => same.get(finding) ?? finding);
    const list = earlier.get(findings[0]);
    return { ...part, findings: list && isSameList(list, findings) ? list : findings };
  };
  const isFresh = new Set<Checked>(fresh);
  const forms = report.forms.map((form) => (isFresh.has(form) ? kept(form) : form));
  const accounts = report.accounts.map((set) =>
    set.tables.some((table) => isFresh.has(table)) ? { ...set, tables: set.tables.map(kept) } : set,
  );
  return {
    ...report,
    forms,
    accounts,
    findings: checkedParts({ forms, accounts }).flatMap(({ findings }) => findings),
    lapsed: report.lapsed.map((lapsed) => {
      const finding = lapsed.finding && same.get(lapsed.finding);
      return finding ? { ...lapsed, finding } : lapsed;
    }),
  };
}

/** The earlier finding for each that says the same. */
function sameAmong(before: CheckReport, findings: readonly Finding[]): ReadonlyMap<Finding, Finding> {
  const keys = new Set(findings.map(findingKey));
  const forms = new Set(findings.map(({ form }) => form));
  const earlier = new Map<string, Finding>();
  for (const finding of before.findings) {
    // Most are of other forms, and need not be looked at closely.
    if (forms.has(finding.form) && keys.has(findingKey(finding)))
      earlier.set(JSON.stringify(finding), finding);
  }
  return new Map(
    findings.flatMap((finding) => {
      const same = earlier.get(JSON.stringify(finding));
      return same ? [[finding, same] as const] : [];
    }),
  );
}

function isSameList(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, index) => finding === b[index]);
}
