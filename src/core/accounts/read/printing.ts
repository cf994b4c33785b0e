/** How the tables of a workbook print their amounts, as far as one table alone does not tell. */
import { type AccountsSet, USUAL_DECIMALS } from '../model';
import { type UnitName, fenIn } from '../units';
import type { Page } from './pages';

export interface Printing {
  readonly unit: UnitName;
  /** 分 in one unit of the last printed place. */
  readonly lastPlace: number;
}

/** So many amounts without decimals are no accident: the tables print whole units, or tenths of them. */
const TELLING = 20;

/**
 * How a page prints its amounts. Without a unit of its own it has that of most others: often only the first table
 * prints it. Decimals are counted over all pages of a unit, since a short table may hold round amounts only.
 */
export function printingIn(pages: readonly Page[]): (page: Page) => Printing {
  const usual = new Map<AccountsSet['kind'], UnitName>();
  const decimals = new Map<UnitName, number>();
  const unitOf = ({ title: { kind }, frame }: Page): UnitName =>
    frame.unit?.name ?? remembered(usual, kind, () => usualUnit(pages, kind));
  return (page) => {
    const unit = unitOf(page);
    const places = remembered(decimals, unit, () =>
      decimalsIn(pages.filter((other) => unitOf(other) === unit)),
    );
    return { unit, lastPlace: fenIn(unit) / 10 ** places };
  };
}

function usualUnit(pages: readonly Page[], kind: AccountsSet['kind']): UnitName {
  const units = pages.flatMap(({ title, frame }) => (title.kind === kind ? (frame.unit?.name ?? []) : []));
  const count = (unit: UnitName): number => units.filter((other) => other === unit).length;
  return units.reduce<UnitName>((best, unit) => (count(unit) > count(best) ? unit : best), 'wan');
}

function decimalsIn(pages: readonly Page[]): number {
  let most = 0;
  let amounts = 0;
  for (const { number } of amountsOf(pages)) {
    if (number === null || number.eq(0)) continue;
    amounts++;
    most = Math.max(most, number.c.length - 1 - number.e);
    if (most >= USUAL_DECIMALS) return USUAL_DECIMALS;
  }
  return amounts < TELLING ? USUAL_DECIMALS : most;
}

function* amountsOf(pages: readonly Page[]) {
  for (const { lines } of pages) for (const { cells } of lines) yield* Object.values(cells);
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
