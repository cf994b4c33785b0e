/** The amounts of a form that belong to one another, and by how much they differ in scale. */
import { type Field, type Form, type FundRow, partFundRows, totalFundRow } from '../../forms/model';
import { Big, HUNDRED, ZERO, sum } from '../../text/decimal';
import { AMOUNT_COLUMNS, type AmountColumn, shownPlaces } from '../funds';
import { headerFactor } from '../money';

/** 元 in a 万元. */
export const SCALE: Big = new Big(10_000);

/** 1: ten thousand times the budget of the year's scale, −1: a ten thousandth of it, 0: the same. */
export type Level = -1 | 0 | 1;

/** An amount that stands for its column, or 项目金额. */
export interface Node {
  readonly key: AmountColumn | 'header';
  readonly field: Field;
  readonly level: Level;
  /** The level alone proves a clash; else it only bears another out. */
  readonly strong: boolean;
}

/** 项目金额 and the columns of 年度资金总额 that can be placed against the budget of the year, which is level 0. */
export function nodesOf(form: Form): readonly Node[] {
  const row = totalFundRow(form);
  const budget = row?.cells.budget;
  if (!row || !budget?.number?.gt(ZERO)) return [];
  const found: (Node | null)[] = [
    { key: 'budget', field: budget, level: 0, strong: true },
    executedNode(row, budget),
    beginNode(row, budget),
    headerNode(form, budget),
  ];
  return found.filter((node) => node !== null);
}

function headerNode(form: Form, budget: Field): Node | null {
  const field = form.header['project-amount']?.value;
  if (!field?.number || field.percent) return null;
  const amount = field.number.div(headerFactor(form));
  const level = exactLevel(amount, shownPlaces(field), numberOf(budget), shownPlaces(budget));
  if (level !== null) return { key: 'header', field, level, strong: true };
  return isNear(amount, numberOf(budget)) ? { key: 'header', field, level: 0, strong: true } : null;
}

function beginNode(row: FundRow, budget: Field): Node | null {
  const field = row.cells.begin;
  if (!field?.number?.gt(ZERO)) return null;
  const exact = exactLevel(field.number, shownPlaces(field), numberOf(budget), shownPlaces(budget));
  if (exact !== null) return { key: 'begin', field, level: exact, strong: true };
  const near = ([1, 0, -1] as const).find((level) =>
    isNear(field.number ?? ZERO, numberOf(budget).times(factorOf(level))),
  );
  return near === undefined ? null : { key: 'begin', field, level: near, strong: false };
}

/** Executions above ten times and below a thousandth of the budget do not happen in one unit. */
const LEAST_RATE = HUNDRED.div(10);
/** The most that a budget is overspent by. */
const MOST_RATE = new Big('100.5');

function executedNode(row: FundRow, budget: Field): Node | null {
  const field = row.cells.executed;
  if (!field?.number?.gt(ZERO)) return null;
  const rate = field.number.times(HUNDRED).div(numberOf(budget));
  const node = (level: Level): Node => ({ key: 'executed', field, level, strong: true });
  const lowered = rate.div(SCALE);
  if (lowered.gte(LEAST_RATE) && lowered.lte(MOST_RATE)) return node(1);
  // A low execution is possible: only a stated rate tells that the amount is in another unit.
  const raised = rate.times(SCALE);
  const stated = row.cells.rate?.number;
  if (stated && raised.lte(MOST_RATE) && isRate(stated, raised) && !isRate(stated, rate)) return node(-1);
  return rate.gte('0.1') && rate.lte(1000) ? node(0) : null;
}

const RATE_TOLERANCE = new Big('0.05');

function isRate(stated: Big, rate: Big): boolean {
  return [stated, stated.times(HUNDRED)].some((value) => value.minus(rate).abs().lte(RATE_TOLERANCE));
}

/** Parts of a column in another scale than its total. */
export interface OddParts {
  readonly column: AmountColumn;
  readonly parts: readonly Field[];
  readonly total: Field;
  /** Of the parts against the total. */
  readonly level: Level;
}

/** All parts of a column, or a single one, ten thousand times too great or too small for the total. */
export function oddPartsOf(form: Form): readonly OddParts[] {
  const row = totalFundRow(form);
  return AMOUNT_COLUMNS.flatMap((column): OddParts[] => {
    const total = row?.cells[column];
    const parts = partsOf(form, column);
    if (!total?.number?.gt(ZERO) || parts.length === 0) return [];
    const all = exactLevel(sum(parts.map(numberOf)), placesOf(parts), total.number, shownPlaces(total));
    if (all !== null && all !== 0) return [{ column, parts, total, level: all }];
    if (all === 0) return [];
    const odd = parts.flatMap((part) => oddPart(part, parts, total, column) ?? []);
    return odd.length === 1 ? odd : [];
  });
}

/** The part that completes the total once it is brought to its scale. */
function oddPart(part: Field, parts: readonly Field[], total: Field, column: AmountColumn): OddParts | null {
  const others = sum(parts.filter((other) => other !== part).map(numberOf));
  const missing = numberOf(total).minus(others);
  if (!missing.gt(ZERO)) return null;
  const level = exactLevel(numberOf(part), shownPlaces(part), missing, shownPlaces(total));
  return level === null || level === 0 ? null : { column, parts: [part], total, level };
}

/** Parts of a column with an amount. */
export function partsOf(form: Form, column: AmountColumn): readonly Field[] {
  return partFundRows(form).flatMap(({ cells }) => {
    const field = cells[column];
    return field?.number?.gt(ZERO) ? [field] : [];
  });
}

/** How an amount lies to another, when it is the same or ten thousand times as much or as little; else null. */
export function exactLevel(a: Big, placesOfA: number, b: Big, placesOfB: number): Level | null {
  if (a.lte(ZERO) || b.lte(ZERO)) return null;
  const within = (great: Big, small: Big, places: number): boolean =>
    great.minus(small.times(SCALE)).abs().lte(roundingOf(places).times(SCALE));
  if (
    a
      .minus(b)
      .abs()
      .lte(roundingOf(Math.min(placesOfA, placesOfB)))
  )
    return 0;
  if (within(a, b, placesOfB)) return 1;
  return within(b, a, placesOfA) ? -1 : null;
}

/** Half a unit of the last place; amounts in 万元 have two decimals at least, though zeros may not be shown. */
function roundingOf(places: number): Big {
  return new Big(`5e-${String(Math.max(places, 2) + 1)}`);
}

export function factorOf(level: Level): Big {
  if (level === 0) return new Big(1);
  return level > 0 ? SCALE : new Big(1).div(SCALE);
}

export function numberOf({ number }: Field): Big {
  return number ?? ZERO;
}

/** Within ten times, either way. */
function isNear(a: Big, b: Big): boolean {
  return a.gt(ZERO) && a.times(10).gte(b) && b.times(10).gte(a);
}

function placesOf(fields: readonly Field[]): number {
  return Math.max(0, ...fields.map(shownPlaces));
}
