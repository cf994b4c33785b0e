/** A self-evaluation form in a report. */
import { type FormReport, countBySeverity } from '../../../core/check/report';
import type { Form, HeaderKey } from '../../../core/forms/model';
import { formatRange, quoteSheetName } from '../../../core/grid/address';
import type { Big } from '../../../core/text/decimal';
import { conclusionOf } from './conclusion';
import { coverageOf } from './coverage';
import { HEAD_KEYS, type HeadKey, type ReportLanguage, type Score, type Section } from './report';
import type { Rows } from './rows';

export function formSection(own: FormReport, rows: Rows, language: ReportLanguage): Section {
  return {
    name: formName(own.form),
    conclusion: conclusionOf(own),
    counts: countBySeverity(own.findings),
    head: headOf(own, language),
    findings: rows.findings(own.findings),
    waived: rows.waived(own.waived),
    coverage: coverageOf([{ checked: own, where: '' }], language),
    score: scoreOf(own, language),
    equalities: null,
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

function scoreOf({ score }: FormReport, { report }: ReportLanguage): Score {
  const { claimed, recomputed, parts } = score;
  return {
    claimed: numberOf(claimed),
    recomputed: numberOf(recomputed),
    difference: claimed && recomputed ? recomputed.minus(claimed).toNumber() : null,
    lines: parts.map((part) => ({
      name: part.section ?? report.score.budget,
      weight: part.weight.toNumber(),
      claimed: part.claimed.toNumber(),
      recomputed: part.recomputed.toNumber(),
      difference: part.recomputed.minus(part.claimed).toNumber(),
    })),
  };
}

function numberOf(value: Big | null): number | null {
  return value?.toNumber() ?? null;
}
