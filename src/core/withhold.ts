/** Keeps back fixes whose inputs another open finding puts in doubt: a wrong amount must not spread. */
import type { Finding } from './finding';
import type { Rule } from './rules/rule';

/**
 * The findings with the fixes of doubtful ones dropped and {@link Finding.withheldBy} naming the rules to blame.
 *
 * @param applies false for a finding whose fixes are never kept back
 */
export function withhold(
  findings: readonly Finding[],
  rules: readonly Rule[],
  applies: (finding: Finding) => boolean,
): readonly Finding[] {
  const withheldOf = new Map(rules.map((rule) => [rule.code, rule.withheld]));
  return findings.map((finding) => {
    const withheld = withheldOf.get(finding.rule);
    if (!withheld || finding.fixes.length === 0 || !applies(finding)) return finding;
    const rows = rowsBehind(finding);
    const blamed = withheld.by.filter((code) =>
      findings.some(
        ({ rule, cells }) =>
          rule === code && (withheld.within === 'form' || cells.some(({ row }) => rows.has(row))),
      ),
    );
    return blamed.length > 0 ? { ...finding, fixes: [], withheldBy: blamed } : finding;
  });
}

/** Rows of the finding's sheet that its figures come from. */
function rowsBehind({ sheet, cells, related }: Finding): ReadonlySet<number> {
  const inputs = related.filter((ref) => ref.sheet === sheet);
  return new Set([...cells, ...inputs].map(({ row }) => row));
}
