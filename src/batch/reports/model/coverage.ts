/** How far the forms and tables of a section were checked. */
import type { Checked } from '../../../core/check/report';
import { reasonOf, wordingOf } from '../../../locales/wording';
import type { Coverage, Gap } from './report';
import type { ReportLanguage } from './parts';

/** A form or table, and what it is called where there are several. */
export interface Covered {
  readonly checked: Checked;
  readonly where: string;
}

export function coverageOf(all: readonly Covered[], language: ReportLanguage): Coverage {
  const states = all.flatMap(({ checked }) => checked.results.map(({ state }) => state));
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return {
    passed: count('passed'),
    found: count('found'),
    notApplicable: count('not-applicable'),
    notCheckable: count('not-checkable'),
    gaps: joined(
      all.flatMap((covered) => gapsIn(covered, language)),
      language,
    ),
  };
}

function gapsIn({ checked, where }: Covered, { locale, report }: ReportLanguage): readonly Gap[] {
  const gap = (rule: string, reason: string): Gap => {
    return { rule, title: wordingOf(locale, rule).title, reason, where };
  };
  return [
    ...checked.results.flatMap(({ rule, reason }) => (reason ? [gap(rule, reasonOf(locale, reason))] : [])),
    ...checked.deactivated.map(({ rule, reason }) => gap(rule, report.coverage.deactivated(reason))),
  ];
}

/** One line for what holds of several tables for the same reason. */
function joined(gaps: readonly Gap[], { report }: ReportLanguage): readonly Gap[] {
  const lines = new Map<string, Gap>();
  for (const gap of gaps) {
    const key = JSON.stringify([gap.rule, gap.reason]);
    const known = lines.get(key);
    lines.set(key, known ? { ...known, where: [known.where, gap.where].join(report.listMark) } : gap);
  }
  return [...lines.values()];
}
