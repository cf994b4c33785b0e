/** The funds block as the rules read it: amounts with their precision, and what rates and scores may be. */
import { labelBase } from '../forms/labels';
import { type Field, type Form, type FundColumn, type FundRow } from '../forms/model';
import { Big, HUNDRED, ZERO, formatAmount } from '../text/decimal';
import { isNotApplicable } from '../text/normalize';
import { parseNumber } from '../text/number';
import { acceptedBudgetScores, budgetScore, executionRate } from './derived';
import { FUND_COLUMN_WORDS, FUND_ROW_WORDS } from './words';

export const AMOUNT_COLUMNS = ['begin', 'budget', 'executed'] as const;
export type AmountColumn = (typeof AMOUNT_COLUMNS)[number];

/** Rates are right within half a unit of their second decimal. */
const HALF_CENT = new Big('0.005');
/** A rate cut off or rounded up at its second decimal. */
const ONE_CENT = new Big('0.01');
/** 万元 amounts are taken to have two decimals at least, though trailing zeros may not be shown. */
const USUAL_WAN_PLACES = 2;

export interface Amounts {
  readonly budget: Big;
  readonly executed: Big;
}

/** 全年预算数 and 全年执行数 of a row; null unless both are numbers that an amount can be. */
export function amountsOf({ cells: { budget, executed } }: FundRow): Amounts | null {
  if (!budget?.number || !executed?.number) return null;
  if (budget.number.lt(ZERO) || executed.number.lt(ZERO)) return null;
  return { budget: budget.number, executed: executed.number };
}

/** The number a cell holds and the one it shows, where its format rounds: a rule accepts either. */
export function readings(field: Field): readonly Big[] {
  if (!field.number) return [];
  const shown = parseNumber(field.text)?.value;
  return shown && !shown.eq(field.number) ? [field.number, shown] : [field.number];
}

/** Amounts printed in 元 are exact; in 万元, or without a printed unit, they may be rounded. */
export function inYuan(form: Form): boolean {
  return form.unit === 'yuan';
}

/** Digits shown after the decimal point. */
export function shownPlaces(field: Field): number {
  return parseNumber(field.text)?.decimals ?? 0;
}

/** The heading as the form prints it, without brackets. */
export function columnWord(form: Form, column: FundColumn): string {
  return labelBase(form.funds?.columns[column]?.text ?? '') || FUND_COLUMN_WORDS[column];
}

/** The row's label as the form prints it, without 其中. */
export function rowWord({ kind, label }: FundRow): string {
  return labelBase(label.text).replace(/^其中[:,、]?/, '') || FUND_ROW_WORDS[kind];
}

/** `3,359,000` and `3,358,999.5`: thousands separated, only the decimals that are there. */
export function amountText(value: Big): string {
  return formatAmount(value, value.toFixed().split('.')[1]?.length ?? 0);
}

export type Verdict = 'right' | 'rounded' | 'truncated' | 'doubtful' | 'wrong';

/**
 * A stated rate against the amounts of its row (budget above zero). Truncated: right but for the rounding of the
 * second decimal. Rounded: right, in a layout of
 * unknown rules, to fewer decimals. Doubtful: explained only by amounts rounded to whole 万元.
 */
export function judgeRate(form: Form, amounts: Amounts, stated: Field): Verdict {
  const exact = executionRate(amounts.budget, amounts.executed);
  if (!exact) return 'doubtful';
  const rates = readings(stated);
  // Systems that cap the rate print 100 for an over-executed budget.
  if (exact.gt(HUNDRED) && rates.some((rate) => rate.eq(HUNDRED))) return 'right';
  const within = (low: Big, high: Big): boolean => rates.some((rate) => rate.gte(low) && rate.lte(high));
  if (within(exact.minus(HALF_CENT), exact.plus(HALF_CENT))) return 'right';
  const [usual, widest] = rateBounds(form, amounts);
  if (within(usual.low.minus(HALF_CENT), usual.high.plus(HALF_CENT))) return 'right';
  if (within(exact.minus(ONE_CENT), exact.plus(ONE_CENT))) return 'truncated';
  if (isRounded(form, stated, [exact], 0)) return 'rounded';
  return within(widest.low.minus(HALF_CENT), widest.high.plus(HALF_CENT)) ? 'doubtful' : 'wrong';
}

/** A stated budget score against the amounts (budget above zero) and the weight; extra decimals are not judged. */
export function judgeBudgetScore(form: Form, amounts: Amounts, weight: Big, stated: Field): Verdict {
  const scores = readings(stated).map((score) => score.round(2, Big.roundHalfUp));
  const accepted = acceptedBudgetScores(weight, amounts.budget, amounts.executed);
  if (scores.some((score) => accepted.some((right) => right.eq(score)))) return 'right';
  const within = ({ low, high }: Bounds): boolean =>
    scores.some((score) => score.gte(budgetScore(weight, low)) && score.lte(budgetScore(weight, high)));
  const [usual, widest] = rateBounds(form, amounts);
  if (within(usual)) return 'right';
  // 10 for 9.55 is the full score and no rounding.
  if (isRounded(form, stated, accepted, 1)) return 'rounded';
  return within(widest) ? 'doubtful' : 'wrong';
}

/** True for 95.5 or 96 where 95.46 is right, in a layout that may not ask for two decimals. */
function isRounded(form: Form, stated: Field, right: readonly Big[], fewestPlaces: number): boolean {
  const places = shownPlaces(stated);
  if (form.layout !== 'generic' || places < fewestPlaces || places > 1) return false;
  return right.some((value) => stated.number?.eq(value.round(places, Big.roundHalfUp)));
}

/** True when the cell holds 0.99 where the rate is 99: the rate written as a fraction. */
export function isFraction(amounts: Amounts, stated: Field): boolean {
  const exact = executionRate(amounts.budget, amounts.executed);
  const { number } = stated;
  if (!exact || !number || number.lte(ZERO) || number.gt(1)) return false;
  const asPercent = number.times(HUNDRED).minus(exact).abs();
  return asPercent.lte('0.5') && asPercent.lt(number.minus(exact).abs());
}

interface Bounds {
  readonly low: Big;
  readonly high: Big;
}

/**
 * The rates that the amounts before their rounding may have had: taken to two decimals of 万元, and to the
 * decimals that the block shows. In 元 nothing was rounded.
 */
function rateBounds(form: Form, amounts: Amounts): readonly [usual: Bounds, widest: Bounds] {
  if (inYuan(form)) {
    const exact = executionRate(amounts.budget, amounts.executed) ?? ZERO;
    return [
      { low: exact, high: exact },
      { low: exact, high: exact },
    ];
  }
  const places = blockPlaces(form);
  return [boundsAt(amounts, Math.max(places, USUAL_WAN_PLACES)), boundsAt(amounts, places)];
}

function boundsAt({ budget, executed }: Amounts, places: number): Bounds {
  const half = new Big(`5e-${String(places + 1)}`);
  const lowest = executed.gt(half) ? executed.minus(half) : ZERO;
  return {
    low: executionRate(budget.plus(half), lowest) ?? ZERO,
    high: executionRate(budget.gt(half) ? budget.minus(half) : budget, executed.plus(half)) ?? ZERO,
  };
}

/** The most decimals that any amount of the block shows. */
function blockPlaces(form: Form): number {
  const amounts = (form.funds?.rows ?? []).flatMap(({ cells }) => AMOUNT_COLUMNS.map((key) => cells[key]));
  return Math.max(0, ...amounts.map((field) => (field ? shownPlaces(field) : 0)));
}

/** A cell that is to hold a number but holds something else than a number, a blank or a marker such as `—`. */
export function isGarbled({ text, number, percent }: Field): boolean {
  return text !== '' && (number === null || percent) && !isNotApplicable(text);
}
