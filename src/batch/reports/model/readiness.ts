/** Whether the finance system would take a workbook or a form, and what stands against it, in a report. */
import type { BlockingReason, ImportReadiness } from '../../../core/guard/readiness';
import { wordingOf } from '../../../locales/wording';
import { readinessState } from '../../readiness';
import type { Readiness, ReadinessReason } from './report';
import type { ReportLanguage } from './parts';
import type { Rows } from './rows';

/** @param rows in which the findings have been numbered */
export function readinessSection(
  readiness: ImportReadiness,
  rows: Rows,
  language: ReportLanguage,
): Readiness {
  return {
    state: readinessState(readiness),
    isCompared: readiness.isCompared,
    reasons: readiness.reasons.map((reason) => reasonSection(reason, rows, language)),
  };
}

function reasonSection(
  { kind, findings, lost }: BlockingReason,
  rows: Rows,
  { locale }: ReportLanguage,
): ReadinessReason {
  const { kinds, lost: lostText } = locale.interface.readiness;
  const codes = [...new Set(findings.map(({ rule }) => rule))];
  return {
    kind,
    text: kinds[kind],
    rules: codes.map((code) => ({
      rule: code,
      title: wordingOf(locale, code).title,
      numbers: findings
        .filter(({ rule }) => rule === code)
        .map((finding) => rows.numberOf(finding))
        .sort((a, b) => a - b),
    })),
    lost: lost.map(({ sheet, title }) => lostText(sheet, title)),
  };
}
