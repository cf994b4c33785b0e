/** Reviews, and what became of an earlier submission, as the JSON of the contract. */
import type { CheckReport } from '../../../core/check/report';
import type { Finding } from '../../../core/finding';
import { type CellRef, formatAddress } from '../../../core/grid/address';
import { applyReview } from '../../../core/review/applied';
import { isEmptyReview, reviewOf } from '../../../core/review/record';
import type {
  ChangedCell,
  ComparedFinding,
  PartComparison,
  RowName,
} from '../../../core/review/resubmission';
import { type Subject, subjectsOf } from '../../../core/review/subjects';
import type { Locale } from '../../../locales/locale';
import { messageOf } from '../../../locales/wording';
import type { Additions, ComparedWith } from '../model/additions';
import type { CheckedFile } from './contract';
import type {
  CellJson,
  ChangedCellJson,
  ComparedFindingJson,
  ComparedPartJson,
  ComparedRowJson,
  ResubmissionJson,
  ReviewJson,
} from './review-contract';

/** Fields that are there only where there is something to say. */
export function additionsJson(
  { reviews, resubmission }: Additions,
  report: CheckReport,
  locale: Locale,
): Pick<CheckedFile, 'review' | 'resubmission'> {
  return {
    ...(reviews && { review: subjectsOf(report).flatMap((subject) => reviewJson(subject, reviews)) }),
    ...(resubmission && { resubmission: resubmissionJson(resubmission, locale) }),
  };
}

function reviewJson(subject: Subject, reviews: NonNullable<Additions['reviews']>): readonly ReviewJson[] {
  const review = reviewOf(reviews, subject.name);
  if (!review || isEmptyReview(review)) return [];
  const { part, conclusion, opinion, reviewer, date, rows } = review;
  const said = { part, conclusion, opinion, reviewer, date, rows };
  if (subject.kind === 'accounts') return [{ ...said, form: null, total: null, gone: [] }];
  const { form } = subject.report;
  const { total, gone } = applyReview(form, review);
  return [{ ...said, form: form.id, total: total?.toNumber() ?? null, gone: gone.map(({ path }) => path) }];
}

function resubmissionJson({ earlier, comparison }: ComparedWith, locale: Locale): ResubmissionJson {
  const { parts, missing, added, counts } = comparison;
  return { earlier, counts, parts: parts.map((part) => partJson(part, locale)), missing, added };
}

function partJson(part: PartComparison, locale: Locale): ComparedPartJson {
  const { earlier, later, by, counts, findings, cells, rows, tables } = part;
  return {
    earlier,
    later,
    matchedBy: by,
    counts,
    findings: findings.map((finding) => comparedJson(finding, locale)),
    cells: cells.map(changedJson),
    rows: {
      added: rows.added.map(rowJson),
      removed: rows.removed.map(rowJson),
      renamed: rows.renamed.map((pair) => ({ earlier: rowJson(pair.earlier), later: rowJson(pair.later) })),
    },
    tables,
  };
}

function comparedJson(compared: ComparedFinding, locale: Locale): ComparedFindingJson {
  const { state, changed, note, earlier, later, now, waiver } = compared;
  const finding = later ?? earlier;
  if (!finding) throw new Error('a comparison without a finding');
  return {
    state,
    changed,
    note,
    rule: finding.rule,
    severity: finding.severity,
    message: messageOf(locale, finding),
    earlier: earlier && { ...firstCell(earlier), found: earlier.found },
    later: later && { ...firstCell(later), found: later.found },
    now: now && cellJson(now),
    reason: waiver?.reason ?? null,
  };
}

function firstCell({ sheet, cells: [first] }: Finding): {
  readonly sheet: string;
  readonly cell: string | null;
} {
  return { sheet, cell: first ? formatAddress(first) : null };
}

function changedJson({ labels, earlier, later, before, after }: ChangedCell): ChangedCellJson {
  return {
    field: labels.join(' '),
    earlier: earlier && cellJson(earlier),
    later: later && cellJson(later),
    before,
    after,
  };
}

function cellJson(at: CellRef): CellJson {
  return { sheet: at.sheet, cell: formatAddress(at) };
}

function rowJson({ names, sheet, row }: RowName): ComparedRowJson {
  return { names, sheet, row: row + 1 };
}
