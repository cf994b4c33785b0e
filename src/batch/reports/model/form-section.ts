/** A self-evaluation form in a report. */
import { type FormReport, countBySeverity } from '../../../core/check/report';
import type { Form, HeaderKey } from '../../../core/forms/model';
import { formatRange, quoteSheetName, refName } from '../../../core/grid/address';
import { formReadiness } from '../../../core/guard/readiness';
import type { Big } from '../../../core/text/decimal';
import type { Additions } from './additions';
import { conclusionOf } from './conclusion';
import { coverageOf } from './coverage';
import { readinessSection } from './readiness';
import { HEAD_KEYS, type HeadKey, type Score, type Section } from './report';
import type { ReportLanguage } from './parts';
import { sectionResubmission } from './resubmission-report';
import { type FormReview, formReview } from './review-report';
import type { Rows } from './rows';

/** @param name under which it is reviewed and compared */
export function formSection(
  own: FormReport,
  name: string,
  rows: Rows,
  { reviews = [], resubmission }: Additions,
  language: ReportLanguage,
): Section {
  const review = formReview(own.form, name, reviews, language);
  const computed = conclusionOf(own);
  const findings = rows.findings(own.findings);
  return {
    name: formName(own.form),
    conclusion: review?.said.conclusion ?? computed,
    computed,
    readiness: readinessSection(formReadiness(own), rows, language),
    counts: countBySeverity(own.findings),
    head: headOf(own, language),
    findings,
    waived: rows.waived(own.waived),
    coverage: coverageOf([{ checked: own, where: '' }], language),
    score: scoreOf(own, review, language),
    equalities: null,
    review: review?.said ?? null,
    resubmission: resubmission
      ? sectionResubmission(resubmission, name, (at) => refName(at, own.form.sheet), language)
      : null,
  };
}

/** Its project, else its sheet. */
function formName({ header, sheet }: Form): string {
  return header['project-name']?.value.text || sheet;
}

const HEADER_FIELDS: readonly (readonly [HeadKey, HeaderKey])[] = [
  ['project', 'project-name'],
  ['code', 'project-code'],
  ['amount', 'project-amount'],
  ['unit', 'implementing-unit'],
  ['top-unit', 'top-unit'],
  ['department', 'department'],
  ['unit-code', 'unit-code'],
];

function headOf({ form, pack }: FormReport, { report }: ReportLanguage): Section['head'] {
  const known = new Map<HeadKey, string>();
  for (const [key, field] of HEADER_FIELDS) {
    const entry = form.header[field];
    if (entry) known.set(key, entry.value.text);
  }
  known.set('year', form.year === null ? (form.header.year?.value.text ?? '') : String(form.year));
  known.set('template', form.title?.text.replace(/\s+/g, ' ') ?? '');
  known.set('sheet', `${quoteSheetName(form.sheet)}!${formatRange(form.range)}`);
  known.set('layout', report.layouts[form.layout]);
  known.set('pack', pack);
  return HEAD_KEYS.flatMap((key) => {
    const value = known.get(key);
    return value === undefined ? [] : [{ key, value }];
  });
}

function scoreOf({ score }: FormReport, review: FormReview | null, { report }: ReportLanguage): Score {
  const { claimed, recomputed, parts } = score;
  const applied = review?.isScored ? review.applied : null;
  return {
    claimed: numberOf(claimed),
    recomputed: numberOf(recomputed),
    difference: claimed && recomputed ? recomputed.minus(claimed).toNumber() : null,
    reviewed: numberOf(applied?.total ?? null),
    isReviewed: applied !== null,
    lines: parts.map((part, index) => ({
      name: part.section ?? report.score.budget,
      weight: part.weight.toNumber(),
      claimed: part.claimed.toNumber(),
      recomputed: part.recomputed.toNumber(),
      difference: part.recomputed.minus(part.claimed).toNumber(),
      reviewed: numberOf(applied?.parts[index] ?? null),
    })),
  };
}

function numberOf(value: Big | null): number | null {
  return value?.toNumber() ?? null;
}
