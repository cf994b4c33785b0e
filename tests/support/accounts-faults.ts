/** Plants wrong amounts in generated accounts, and tells what was planted. */
import type { Slip } from '../../src/core/accounts/repair';
import type { AccountsData } from './accounts-data';
import { Dice } from './dice';

export type FaultKind = Slip | 'arbitrary';
export const FAULT_KINDS: readonly FaultKind[] = [
  'transposed',
  'dropped',
  'doubled',
  'shifted',
  'sign',
  'digit',
  'neighbour',
  'blank',
  'arbitrary',
];

export interface Planted {
  readonly path: string;
  readonly kind: FaultKind;
  /** In 分. */
  readonly right: number;
  /** In 分; a blank counts 0. */
  readonly printed: number;
}

export interface Faulty {
  readonly data: AccountsData;
  readonly planted: readonly Planted[];
}

/** One wrong amount; none where the cell has no amount that this slip would change. */
export function plantFault(
  data: AccountsData,
  seed: number,
  kind: FaultKind,
  path = anyPath(data, new Dice(seed)),
): Faulty {
  const right = data.amounts.get(path) ?? 0;
  const printed = slipped(data, path, kind, new Dice(seed + 1));
  if (printed === null || printed === right || right === 0) return { data, planted: [] };
  const amounts = new Map(data.amounts);
  if (kind === 'blank') amounts.delete(path);
  else amounts.set(path, printed);
  return { data: { ...data, amounts }, planted: [{ path, kind, right, printed }] };
}

/** Two wrong amounts in different cells, be they near or far from each other. */
export function plantTwo(data: AccountsData, seed: number): Faulty {
  const dice = new Dice(seed);
  const first = plantFault(data, dice.between(0, 1e9), dice.oneOf(FAULT_KINDS));
  const second = plantFault(first.data, dice.between(0, 1e9), dice.oneOf(FAULT_KINDS));
  const planted = [...first.planted, ...second.planted];
  return { data: second.data, planted };
}

function anyPath({ amounts }: AccountsData, dice: Dice): string {
  return dice.oneOf([...amounts].flatMap(([path, fen]) => (fen === 0 ? [] : [path])));
}

function slipped(data: AccountsData, path: string, kind: FaultKind, dice: Dice): number | null {
  const right = data.amounts.get(path) ?? 0;
  const unit = unitOf(data);
  const size = Math.abs(right) / unit;
  const sign = Math.sign(right);
  switch (kind) {
    case 'sign':
      return -right;
    case 'blank':
      return 0;
    case 'neighbour':
      return neighbourOf(data, path, dice);
    case 'shifted':
      return sign * Math.round(size * 10 ** dice.oneOf([-4, 1, 2, 4])) * unit;
    case 'arbitrary':
      return sign * Math.round(size * (0.2 + 1.6 * dice.next())) * unit;
    default:
      return sign * Number(misprint(String(size).padStart(3, '0'), kind, dice)) * unit;
  }
}

/** 分 in one unit of the last printed place. */
function unitOf({ amounts }: AccountsData): number {
  return [...amounts.values()].every((fen) => fen % 10_000 === 0) ? 10_000 : 1;
}

/** The amount of the line above or below in the same column. */
function neighbourOf({ amounts }: AccountsData, path: string, dice: Dice): number | null {
  const column = path.slice(path.lastIndexOf('.'));
  const table = path.slice(0, 2);
  const same = [...amounts.keys()].filter((key) => key.startsWith(table) && key.endsWith(column));
  const neighbour = same[same.indexOf(path) + dice.oneOf([-1, 1])];
  return neighbour === undefined ? null : (amounts.get(neighbour) ?? null);
}

const DECIMALS = 2;

/** The digits of an amount, the last two of them decimals, as somebody mistypes them. */
function misprint(digits: string, kind: 'transposed' | 'dropped' | 'doubled' | 'digit', dice: Dice): string {
  const whole = digits.length - DECIMALS;
  const at = dice.between(0, digits.length - 1);
  switch (kind) {
    case 'transposed': {
      const first = Math.max(0, at - 1);
      return (
        digits.slice(0, first) + digits.charAt(first + 1) + digits.charAt(first) + digits.slice(first + 2)
      );
    }
    case 'dropped':
      return digits.slice(0, at) + digits.slice(at + 1) + (at < whole ? '' : '0');
    case 'doubled': {
      const twice = Math.min(at, whole - 1);
      return digits.slice(0, twice) + digits.charAt(twice) + digits.slice(twice);
    }
    case 'digit': {
      const other = (Number(digits.charAt(at)) + dice.between(1, 9)) % 10;
      return digits.slice(0, at) + String(other) + digits.slice(at + 1);
    }
  }
}
