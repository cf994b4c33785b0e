/** Where the recomputed score differs from the one claimed: part by part, cell by cell, with the findings behind. */
import type { FormReport } from '../../core/check/report';
import type { Finding } from '../../core/finding';
import { planFixes } from '../../core/fix';
import { type Field, type Form, totalFundRow } from '../../core/forms/model';
import { type CellRef, sameAddress } from '../../core/grid/address';
import type { ScorePart } from '../../core/score';
import { type Big, ZERO, sum } from '../../core/text/decimal';
import { safeChoices } from './choices';
import type { PartKey } from './parts';
import { formIn } from './reports';
import type { Checked } from './checked';

/** One score that the safe fixes change. */
export interface ScoreCause {
  readonly at: CellRef;
  readonly claimed: Big;
  readonly recomputed: Big;
  readonly findings: readonly Finding[];
}

export interface ScoreLine {
  readonly part: PartKey;
  /** A level-1 name; null for the funds block. */
  readonly section: string | null;
  readonly claimed: Big;
  readonly recomputed: Big;
  readonly causes: readonly ScoreCause[];
  /** What of the difference no cell accounts for. */
  readonly rest: Big;
}

/** A total that is not the sum of the scores claimed above it. */
export interface ClaimedTotal {
  readonly claimed: Big;
  readonly scores: Big;
  readonly findings: readonly Finding[];
}

export interface ScoreAccount {
  /** The funds block and the sections. */
  readonly lines: readonly ScoreLine[];
  readonly total: ClaimedTotal | null;
  /** Why there is no recomputed total; empty where there is one. */
  readonly obstacles: readonly Finding[];
}

/** Findings that say that the weights do not add up. */
const RULES_OF_WEIGHTS: readonly string[] = ['I03', 'I04'];

/** @returns null for a form that is not in the report, or could not be read completely */
export function scoreAccountOf({ workbook, report, under }: Checked, formId: string): ScoreAccount | null {
  const scope = { form: formId };
  const own = formIn(report, scope);
  if (!own?.form.complete) return null;
  const select = safeChoices(report, scope);
  // Its own sheet is enough, and takes a fraction of the time where there are many.
  const sheets = workbook.sheets.filter(({ name }) => name === own.form.sheet);
  // The score is recomputed as it ought to be, locked or not.
  const plan = planFixes({ ...workbook, sheets }, { ...under, select, includeLocked: true });
  return {
    lines: partsOf(own, formIn(plan.report, scope)?.form ?? own.form),
    total: totalOf(own),
    obstacles: own.score.recomputed ? [] : own.findings.filter(({ rule }) => RULES_OF_WEIGHTS.includes(rule)),
  };
}

function partsOf(own: FormReport, fixed: Form): readonly ScoreLine[] {
  const { form, score } = own;
  const sections = score.parts.filter(({ section }) => section !== null);
  return score.parts.map((part) => {
    const section = sections.indexOf(part);
    const causes = causesIn(own, scoresOf(form, section), scoresOf(fixed, section));
    return {
      part: section < 0 ? 'funds' : `section:${section}`,
      section: part.section,
      claimed: part.claimed,
      recomputed: part.recomputed,
      causes,
      rest: restOf(part, causes),
    };
  });
}

/** What no cell accounts for, such as a fix that would bring another fault and has to be made by hand. */
function restOf({ claimed, recomputed }: ScorePart, causes: readonly ScoreCause[]): Big {
  const explained = sum(causes.map((cause) => cause.recomputed.minus(cause.claimed)));
  return recomputed.minus(claimed).minus(explained);
}

/** The score cells of a section, or of the funds block for a negative index. */
function scoresOf(form: Form, section: number): readonly (Field | undefined)[] {
  if (section < 0) return [totalFundRow(form)?.cells.score];
  return form.indicators.filter((row) => row.section === section).map(({ cells }) => cells.score);
}

function causesIn(
  own: FormReport,
  claimed: readonly (Field | undefined)[],
  fixed: readonly (Field | undefined)[],
): readonly ScoreCause[] {
  return claimed.flatMap((field, index) => {
    const [before, after] = [field?.number ?? ZERO, fixed[index]?.number ?? ZERO];
    if (!field || before.eq(after)) return [];
    const at = { sheet: own.form.sheet, ...field.at };
    return [{ at, claimed: before, recomputed: after, findings: findingsBehind(own.findings, at) }];
  });
}

/** The findings that mark the cell or write to it. */
function findingsBehind(findings: readonly Finding[], at: CellRef): readonly Finding[] {
  const isHere = (ref: CellRef) => ref.sheet === at.sheet && sameAddress(ref, at);
  return findings.filter(
    ({ sheet, cells, fixes }) =>
      cells.some((cell) => isHere({ sheet, ...cell })) ||
      fixes.some(({ edits }) => edits.some((edit) => isHere(edit.at))),
  );
}

/** Null where the claimed total is the sum of the claimed scores. */
function totalOf({ form, score, findings }: FormReport): ClaimedTotal | null {
  const { claimed, parts } = score;
  const field = form.total?.score;
  const scores = sum(parts.map((part) => part.claimed));
  if (!claimed || !field || claimed.eq(scores)) return null;
  return { claimed, scores, findings: findingsBehind(findings, { sheet: form.sheet, ...field.at }) };
}
