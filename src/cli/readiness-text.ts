/** Whether a workbook can be imported, and what stands against it, for people at a terminal. */
import type { CheckReport } from '../core/check/report';
import type { Finding } from '../core/finding';
import { refName } from '../core/grid/address';
import { type BlockingReason, importReadiness } from '../core/guard/readiness';
import { readinessState } from '../batch/readiness';
import { readinessText } from '../batch/reports/readiness-wording';
import type { Language } from './language';

export interface ReadinessLines {
  readonly isReady: boolean;
  readonly verdict: string;
  /** What stands against the import, with the rules and cells behind it. */
  readonly reasons: readonly string[];
}

/** Null where there is nothing to import. */
export function readinessLines(report: CheckReport, language: Language): ReadinessLines | null {
  const readiness = importReadiness(report);
  if (readiness.ready === null) return null;
  const { notCompared } = language.locale.interface.readiness;
  const verdict = readinessText({ state: readinessState(readiness) }, language);
  const sheets = new Set(report.forms.map(({ form }) => form.sheet));
  const [first] = sheets;
  const only = sheets.size === 1 ? first : undefined;
  return {
    isReady: readiness.ready,
    verdict: readiness.isCompared ? verdict : `${verdict}  ${notCompared}`,
    reasons: readiness.reasons.map((reason) => reasonLine(reason, only, language)),
  };
}

/** @param only the sheet of all forms, which needs not be named; undefined for several */
function reasonLine(
  { kind, findings, lost }: BlockingReason,
  only: string | undefined,
  { locale, report }: Language,
): string {
  const { kinds, lost: lostText } = locale.interface.readiness;
  const rules = [...new Set(findings.map(({ rule }) => rule))].map((rule) => {
    const cells = findings.filter((finding) => finding.rule === rule).flatMap((one) => placeOf(one, only));
    return [rule, ...new Set(cells)].join(' ');
  });
  const all = [...lost.map(({ sheet, title }) => lostText(sheet, title)), ...rules];
  return report.labelled(kinds[kind], all.join(report.readiness.separator));
}

function placeOf({ sheet, cells: [first] }: Finding, only: string | undefined): readonly string[] {
  return first ? [refName({ sheet, ...first }, only)] : [];
}
