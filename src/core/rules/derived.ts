/**
 * The values that follow from others: rates, the budget score, the totals. Check, fix, recomputation and
 * explanation share them.
 */
import { type Field, type Form, type FundRow, totalFundRow } from '../forms/model';
import { type Big, HUNDRED, ZERO, round2, sum } from '../text/decimal';
import { isBlank, isNotApplicable } from '../text/normalize';

/** 执行率 in percent, not rounded; null where the budget is not above zero. */
export function executionRate(budget: Big, executed: Big): Big | null {
  return budget.gt(ZERO) ? executed.times(HUNDRED).div(budget) : null;
}

/** 得分 of the funds block for a rate in percent: weight × rate, the rate capped at 100 %, two decimals. */
export function budgetScore(weight: Big, rate: Big): Big {
  const capped = rate.gt(HUNDRED) ? HUNDRED : rate;
  return round2(weight.times(capped).div(HUNDRED));
}

/**
 * The budget scores that are right for these amounts: of the exact rate (what a fix writes), and of the rate
 * rounded to two decimals as it stands in the form. A zero budget scores nothing.
 */
export function acceptedBudgetScores(weight: Big, budget: Big, executed: Big): readonly [Big, Big] {
  const rate = executionRate(budget, executed);
  return rate ? [budgetScore(weight, rate), budgetScore(weight, round2(rate))] : [ZERO, ZERO];
}

/** Points in proportion to what was reached: weight × actual ÷ target, two decimals. The target is not zero. */
export function proportionalScore(weight: Big, actual: Big, target: Big): Big {
  return round2(weight.times(actual).div(target));
}

/** What the cells of one column add up to, the funds block's own cell first. */
export interface ColumnSum {
  readonly value: Big;
  /** Every cell once, numbers or not. */
  readonly cells: readonly Field[];
  /** The cells with a number, each once. */
  readonly parts: readonly Field[];
  /** Cells with something that is neither a number nor a 不适用 marker. */
  readonly unreadable: readonly Field[];
}

/** The sum behind 总分: 分值 or 得分 of the funds block and of every indicator row. */
export function totalOf(form: Form, column: 'weight' | 'score'): ColumnSum {
  return columnSum([totalFundRow(form)?.cells[column], ...form.indicators.map(({ cells }) => cells[column])]);
}

/** Adds the fields up; blanks and 不适用 markers count as nothing, a merged cell counts once. */
export function columnSum(fields: readonly (Field | undefined)[]): ColumnSum {
  const cells = distinctFields(fields);
  const parts = cells.filter(({ number }) => number !== null);
  return {
    value: sum(parts.map(({ number }) => number ?? ZERO)),
    cells,
    parts,
    unreadable: cells.filter(
      ({ number, text }) => number === null && !isBlank(text) && !isNotApplicable(text),
    ),
  };
}

/** The rows of the funds block that state a rate from two amounts, 年度资金总额 and parts alike. */
export interface RateRow {
  readonly row: FundRow;
  readonly budget: Field;
  readonly executed: Field;
  readonly rate: Field;
}

/** Rows with a cell for the rate; a part whose rate is marked `—` or blank carries none of its own. */
export function rateRows(form: Form): readonly RateRow[] {
  return (form.funds?.rows ?? []).flatMap((row) => {
    const { budget, executed, rate } = row.cells;
    if (!budget || !executed || !rate) return [];
    const own = row.kind === 'total' || (!isBlank(rate.text) && !isNotApplicable(rate.text));
    return own ? [{ row, budget, executed, rate }] : [];
  });
}

function distinctFields(fields: readonly (Field | undefined)[]): Field[] {
  const seen = new Map<string, Field>();
  for (const field of fields) {
    if (field) seen.set(`${String(field.at.row)},${String(field.at.column)}`, field);
  }
  return [...seen.values()];
}
