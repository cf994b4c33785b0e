/** What generated accounts are about: 项 with their money, basic expenditure by kind, and 三公; all exact, in 分. */
import { type Fund, ITEM_CODES, PUBLIC_CODES, STAFF_CODES } from './accounts-codes';
import type { Dice } from './dice';

export type OtherIncome = 'superior' | 'business' | 'operating' | 'affiliated' | 'other';
export type OtherSpending = 'basic' | 'project' | 'to-superior' | 'operating' | 'to-affiliated';

/** A 项: fiscal money of one fund, and money from elsewhere. */
export interface Item {
  readonly code: string;
  readonly fund: Fund;
  readonly opening: number;
  readonly income: number;
  readonly basic: number;
  readonly project: number;
  readonly otherIncome: Readonly<Record<OtherIncome, number>>;
  readonly otherSpending: Readonly<Record<OtherSpending, number>>;
}

export interface Books {
  readonly items: readonly Item[];
  /** 年初结转和结余, 使用非财政拨款结余, 结余分配 of money that is not fiscal. */
  readonly other: { readonly opening: number; readonly used: number; readonly distributed: number };
  /** Basic expenditure of the general fund by 款 of the economic classification. */
  readonly detail: ReadonlyMap<string, number>;
  readonly budget: ThreePublic;
  readonly final: ThreePublic;
}

export type ThreePublic = Readonly<Record<'abroad' | 'purchase' | 'running' | 'reception', number>>;

const FUNDS: readonly Fund[] = ['general', 'funds', 'capital'];

export function drawBooks(dice: Dice, count: number, otherMoney: boolean): Books {
  const items = codesFor(dice, count).map(([fund, code], index) =>
    drawItem(dice, fund, code, index === 0, otherMoney && dice.happens(0.3)),
  );
  const basic = sumOf(items.filter(({ fund }) => fund === 'general').map((item) => item.basic));
  const detail = split(dice, basic);
  const spent = (code: string): number => (detail.get(code) ?? 0) + dice.oneOf([0, dice.amount(1e5, 1e7)]);
  const final = {
    abroad: spent('30212'),
    purchase: dice.oneOf([0, 0, dice.amount(1e7, 5e7)]),
    running: spent('30231'),
    reception: spent('30217'),
  };
  return { items, other: drawOther(dice, items, otherMoney), detail, budget: planned(dice, final), final };
}

/** Mostly of the general fund; of each other fund one or two, or none. */
function codesFor(dice: Dice, count: number): readonly (readonly [Fund, string])[] {
  const others = { funds: dice.oneOf([0, 1, 1, 2]), capital: dice.oneOf([0, 0, 0, 1]) };
  const counts = { ...others, general: Math.max(1, count - others.funds - others.capital) };
  return FUNDS.flatMap((fund) =>
    dice.someOf(ITEM_CODES[fund], counts[fund]).map((code) => [fund, code] as const),
  );
}

function drawItem(dice: Dice, fund: Fund, code: string, hasBasic: boolean, hasOther: boolean): Item {
  const kind = dice.oneOf(['basic', 'project', 'project', 'both'] as const);
  const staffed = fund === 'general' && (hasBasic || kind !== 'project');
  const basic = staffed ? dice.amount(1e7, 2e9) : 0;
  const project = kind === 'basic' && staffed ? 0 : dice.amount(1e6, 1e10);
  const opening = dice.happens(0.2) ? dice.amount(1e5, basic + project) : 0;
  const closing = dice.happens(0.2) ? dice.amount(1e5, basic + project) : 0;
  const some = (probability: number): number =>
    hasOther && dice.happens(probability) ? dice.amount(1e6, 5e8) : 0;
  return {
    code,
    fund,
    basic,
    project,
    opening: Math.min(opening, basic + project + closing),
    income: Math.max(0, basic + project + closing - opening),
    otherIncome: {
      superior: some(0.2),
      business: some(0.6),
      operating: some(0.2),
      affiliated: some(0.1),
      other: some(0.6),
    },
    otherSpending: {
      basic: some(0.5),
      project: some(0.5),
      'to-superior': some(0.1),
      operating: some(0.2),
      'to-affiliated': some(0.1),
    },
  };
}

/** What was carried over covers what was spent beyond the income. */
function drawOther(dice: Dice, items: readonly Item[], otherMoney: boolean): Books['other'] {
  if (!otherMoney) return { opening: 0, used: 0, distributed: 0 };
  const used = dice.oneOf([0, dice.amount(1e6, 1e8)]);
  const distributed = dice.oneOf([0, dice.amount(1e6, 1e8)]);
  const income = sumOf(items.flatMap(({ otherIncome }) => Object.values(otherIncome)));
  const spent = sumOf(items.flatMap(({ otherSpending }) => Object.values(otherSpending)));
  const kept = dice.amount(1e5, 1e8);
  return { opening: Math.max(kept, spent + distributed - income - used + kept), used, distributed };
}

/** Basic expenditure split over some of the kinds. */
function split(dice: Dice, total: number): ReadonlyMap<string, number> {
  const codes = [...dice.someOf(STAFF_CODES, 11), ...dice.someOf(PUBLIC_CODES, 15)];
  const weights = codes.map(() => (dice.happens(0.15) ? 0 : dice.amount(1e3, 1e6)));
  const whole = sumOf(weights) + 1;
  const parts = weights.map((weight) => Math.floor((total * weight) / whole));
  const [first = 0] = parts;
  return new Map(codes.map((code, i) => [code, i === 0 ? first + total - sumOf(parts) : (parts[i] ?? 0)]));
}

function planned(dice: Dice, { abroad, purchase, running, reception }: ThreePublic): ThreePublic {
  const plan = (spent: number): number => Math.ceil((spent * dice.between(100, 150)) / 1e7) * 1e5;
  return {
    abroad: plan(abroad),
    purchase: plan(purchase),
    running: plan(running),
    reception: plan(reception),
  };
}

export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
