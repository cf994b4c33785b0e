/** The score a form claims against the score its rows give once every safe fix is made. */
import type { Finding } from './finding';
import { type Field, type Form, totalFundRow } from './forms/model';
import { inFixOrder } from './fix/order';
import { cellKey } from './grid/address';
import { isPercentFormat } from './grid/display';
import type { CellValue } from './grid/workbook';
import type { Parameters } from './pack';
import { columnSum, totalOf } from './rules/derived';
import { expectedTotalWeights } from './rules/indicators';
import { type Big, HUNDRED, ZERO, decimal, round2, sum } from './text/decimal';
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

/** @param proportional scores that rows which miss their target get once anything is fixed about their score */
export function scoreOf(
  form: Form,
  findings: readonly Finding[],
  parameters: Parameters,
  proportional: ReadonlyMap<Field, Big>,
): FormScore {
  const fixed = new FixedNumbers(findings, proportional);
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
  return round2(fixed.sum(cells));
}

/** What a cell holds before or after a fix. */
interface Written {
  readonly value: CellValue;
  readonly format?: string | undefined;
}

/** As the recogniser reads it: a percentage counts in percent. */
function numberIn({ value, format }: Written): Big | null {
  if (typeof value === 'string') return parseNumber(value)?.value ?? null;
  if (typeof value !== 'number') return null;
  const number = decimal(value);
  return format !== undefined && isPercentFormat(format) ? number.times(HUNDRED) : number;
}

/** A fix that writes the same number otherwise leaves the cell to a fix that changes it. */
function isSameNumber(before: Written, after: Written): boolean {
  const now = numberIn({ format: before.format, ...after });
  return now !== null && (numberIn(before)?.eq(now) ?? false);
}

/** Numbers of fields as they stand after the safe fixes that the findings offer. */
class FixedNumbers {
  private readonly contents = new Map<number, Written>();

  constructor(
    findings: readonly Finding[],
    private readonly proportional: ReadonlyMap<Field, Big>,
  ) {
    for (const { fixes, sheet } of inFixOrder(findings)) {
      for (const { at, before, after } of fixes.find(({ kind }) => kind === 'safe')?.edits ?? []) {
        const key = cellKey(at.row, at.column);
        if (at.sheet === sheet && !this.contents.has(key) && !isSameNumber(before, after)) {
          this.contents.set(key, { format: before.format, ...after });
        }
      }
    }
  }

  has({ at }: Field): boolean {
    return this.contents.has(cellKey(at.row, at.column));
  }

  of(field: Field): Big | null {
    const content = this.contents.get(cellKey(field.at.row, field.at.column));
    if (!content) return field.number;
    const follows = this.proportional.get(field);
    if (follows) return follows;
    return numberIn(content);
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
      recomputed: fixed.of(cells.score) ?? ZERO,
    },
  ];
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

function addsUp(form: Form, fixed: FixedNumbers, { totalWeight, budgetWeight }: Parameters): boolean {
  const sumOfWeights = fixed.sum(totalOf(form, 'weight').cells);
  return expectedTotalWeights(form, totalWeight, budgetWeight).some((points) => points.eq(sumOfWeights));
}
