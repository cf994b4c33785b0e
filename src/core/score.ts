/** The score a form claims against the score its rows give once every safe fix is made. */
import type { Finding } from './finding';
import { type Field, type Form, totalFundRow } from './forms/model';
import { inFixOrder } from './fix/order';
import { cellKey } from './grid/address';
import type { CellContent } from './grid/edit';
import type { Parameters } from './pack';
import { acceptedBudgetScores, columnSum, totalOf } from './rules/derived';
import { type Big, ZERO, decimal, sum } from './text/decimal';
import { parseNumber } from './text/number';

export interface ScorePart {
  /** A level-1 name; null for the funds block (预算执行率). */
  readonly section: string | null;
  /** Points printed in the section's label; null where none are, and for the funds block. */
  readonly points: Big | null;
  /** Sum of the weights that stand in the rows. */
  readonly weight: Big;
  readonly claimed: Big;
  readonly recomputed: Big;
}

export interface FormScore {
  /** What stands in 总分; null when it is no number. */
  readonly claimed: Big | null;
  /** The total after all safe fixes; null while the weights do not add up or a score is no number. */
  readonly recomputed: Big | null;
  /** The funds block first, where the form has one, then the sections. */
  readonly parts: readonly ScorePart[];
}

/** Rules whose open findings say that the weights do not add up. */
const SECTION_WEIGHTS = 'I03';
const FORM_WEIGHTS = 'I04';

export function scoreOf(form: Form, findings: readonly Finding[], parameters: Parameters): FormScore {
  const fixed = new FixedNumbers(findings);
  const open = new Set(findings.map(({ rule }) => rule));
  const balanced = !open.has(SECTION_WEIGHTS) && (!open.has(FORM_WEIGHTS) || addsUp(form, fixed, parameters));
  return {
    claimed: form.total?.score?.number ?? null,
    recomputed: form.complete && balanced ? totalAfter(form, fixed) : null,
    parts: [...fundsPart(form, fixed), ...sectionParts(form, fixed)],
  };
}

/** The sum of all scores after the fixes; null where one is no number or no score stands at all. */
function totalAfter(form: Form, fixed: FixedNumbers): Big | null {
  const { cells, unreadable } = totalOf(form, 'score');
  if (cells.length === 0 || unreadable.some((field) => !fixed.has(field))) return null;
  const budget = totalFundRow(form)?.cells;
  return sum(
    cells.map((field) =>
      field === budget?.score ? budgetScoreAfter(budget, field, fixed) : (fixed.of(field) ?? ZERO),
    ),
  );
}

/** Numbers of fields as they stand after the safe fixes that the findings offer. */
class FixedNumbers {
  private readonly contents = new Map<number, CellContent>();

  constructor(findings: readonly Finding[]) {
    for (const { fixes, sheet } of inFixOrder(findings)) {
      for (const { at, after } of fixes.find(({ kind }) => kind === 'safe')?.edits ?? []) {
        const key = cellKey(at.row, at.column);
        if (at.sheet === sheet && !this.contents.has(key)) this.contents.set(key, after);
      }
    }
  }

  has({ at }: Field): boolean {
    return this.contents.has(cellKey(at.row, at.column));
  }

  of(field: Field): Big | null {
    const content = this.contents.get(cellKey(field.at.row, field.at.column));
    if (!content) return field.number;
    if (typeof content.value === 'number') return decimal(content.value);
    return typeof content.value === 'string' ? (parseNumber(content.value)?.value ?? null) : null;
  }

  sum(fields: readonly Field[]): Big {
    return sum(fields.map((field) => this.of(field) ?? ZERO));
  }
}

function fundsPart(form: Form, fixed: FixedNumbers): ScorePart[] {
  const cells = totalFundRow(form)?.cells;
  if (!cells?.score) return [];
  return [
    {
      section: null,
      points: null,
      weight: cells.weight?.number ?? ZERO,
      claimed: cells.score.number ?? ZERO,
      recomputed: budgetScoreAfter(cells, cells.score, fixed),
    },
  ];
}

/** Another weight of the funds block brings another score, unless the old one is right for it as well. */
function budgetScoreAfter(
  { weight, budget, executed }: Partial<Record<'weight' | 'budget' | 'executed', Field>>,
  score: Field,
  fixed: FixedNumbers,
): Big {
  const now = fixed.of(score) ?? ZERO;
  const points = weight && fixed.has(weight) ? fixed.of(weight) : null;
  if (!points || !budget?.number || !executed?.number) return now;
  const accepted = acceptedBudgetScores(points, budget.number, executed.number);
  return accepted.some((right) => right.eq(now)) ? now : accepted[0];
}

function sectionParts(form: Form, fixed: FixedNumbers): ScorePart[] {
  return form.sections.map(({ name, points, indicators }) => {
    const rows = indicators.flatMap((index) => form.indicators[index] ?? []);
    const scores = columnSum(rows.map(({ cells }) => cells.score));
    return {
      section: name,
      points,
      weight: columnSum(rows.map(({ cells }) => cells.weight)).value,
      claimed: scores.value,
      recomputed: fixed.sum(scores.cells),
    };
  });
}

function addsUp(form: Form, fixed: FixedNumbers, { totalWeight }: Parameters): boolean {
  return fixed.sum(totalOf(form, 'weight').cells).eq(totalWeight);
}
