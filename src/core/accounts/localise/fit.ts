/** The amount in one cell that satisfies every failing constraint and breaks none; the best where several do. */
import { type Equality, toleranceOf } from '../equality';
import type { Figure } from '../model';
import type { Ledger, Step } from './ledger';
import type { Lever } from './levers';
import { isConceivable } from './plausible';
import type { SlipFinder } from './slip-finder';
import type { Touch } from './system';

/** More amounts than these are not tried one by one. */
const MOST_TRIED = 61;

/** A lever with what it is measured by. */
interface Trial {
  readonly ledger: Ledger;
  readonly index: number;
  readonly lever: Lever;
  readonly touches: readonly Touch[];
  readonly now: number;
}

/** Amounts of the lever's own cell, in 分. */
interface Room {
  readonly low: number;
  readonly high: number;
}

/** The step that leaves nothing failing; null when the lever can make none. */
export function fit(ledger: Ledger, index: number, slips: SlipFinder): Step | null {
  return failingFor(ledger, index).length === ledger.broken.size ? fitAlone(ledger, index, slips) : null;
}

/** Failing constraints that the lever moves. */
export function failingFor({ system, broken }: Ledger, lever: number): readonly number[] {
  return system
    .touchesOf(lever)
    .flatMap(({ constraint, slope }) => (slope !== 0 && broken.has(constraint) ? [constraint] : []));
}

/** The step that satisfies all that the lever moves, whatever else fails; null when it can make none. */
export function fitAlone(ledger: Ledger, index: number, slips: SlipFinder): Step | null {
  const lever = ledger.system.levers[index];
  const touches = ledger.system.touchesOf(index);
  if (!lever) return null;
  const trial = { ledger, index, lever, touches, now: ledger.amountOf(lever.figure) };
  const room = roomOf(trial);
  if (!room) return null;
  const amounts = amountsIn(room, trial).filter((amount) => isConceivable(lever.figure, amount));
  return best(trial, amounts, slips);
}

/** Where no constraint that the lever moves is off by too much; null where there is no such amount. */
function roomOf(trial: Trial): Room | null {
  const { ledger, lever, touches, now } = trial;
  const appears = lever.moves.some(({ figure }) => ledger.amount(figure) === 0);
  let low = -Infinity;
  let high = Infinity;
  for (const { constraint, slope } of touches) {
    const member = ledger.system.constraints[constraint];
    if (slope === 0 || !member) continue;
    ledger.work++;
    const { difference, tolerance } = ledger.standing(constraint);
    const allowed = Math.max(member.slack, appears ? toleranceWith(trial, member.equality) : tolerance);
    const { relation } = member.equality;
    const a = (relation === 'at-most' ? -Infinity : -allowed - difference) / slope;
    const b = (relation === 'at-least' ? Infinity : allowed - difference) / slope;
    low = Math.max(low, Math.min(a, b));
    high = Math.min(high, Math.max(a, b));
    if (low > high) return null;
  }
  return { low: now + low, high: now + high };
}

/** The tolerance when nothing that the lever moves is zero. */
function toleranceWith({ ledger, lever }: Trial, equality: Equality): number {
  const moved = (figure: Figure): boolean =>
    lever.moves.some((move) => move.figure === ledger.system.indexOf(figure));
  return toleranceOf(equality, (figure) => ledger.amountOf(figure) || Number(moved(figure)));
}

/** The amounts to try: all that can be printed, or where they are many, those that make a constraint exact. */
function amountsIn({ low, high }: Room, trial: Trial): readonly number[] {
  const { unit } = trial.lever.figure;
  const first = Math.ceil(low / unit);
  const last = Math.floor(high / unit);
  if (last - first < MOST_TRIED) {
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * unit);
  }
  const exact = trial.touches.flatMap((touch) => exactAmount(trial.ledger, trial.lever.figure, touch) ?? []);
  return [...new Set([...exact, first * unit, last * unit])].filter(
    (amount) => amount >= low && amount <= high,
  );
}

/** The amount, as the cell may print it, that satisfies one constraint to the last digit. */
export function exactAmount(ledger: Ledger, figure: Figure, { constraint, slope }: Touch): number | null {
  if (slope === 0) return null;
  const exact = ledger.amountOf(figure) - ledger.standing(constraint).difference / slope;
  return Math.round(exact / figure.unit) * figure.unit;
}

/** What makes most constraints exact or is explained by a slip, then the rounder, the nearer and the smaller. */
function best(trial: Trial, amounts: readonly number[], slips: SlipFinder): Step | null {
  const { now, index, lever } = trial;
  const fits = amounts.flatMap((amount) => {
    const exactness = amount === now ? null : exactnessAfter(trial, amount);
    if (exactness === null) return [];
    const points = exactness + slips.points(lever.figure, amount);
    return [{ amount, merits: [points, roundness(amount), -Math.abs(amount - now), -amount] }];
  });
  const [first] = fits.sort((a, b) => compareMerits(b.merits, a.merits));
  return first ? { lever: index, by: first.amount - now } : null;
}

/** What exactness then speaks for the amount; null when a constraint fails that the lever moves. */
function exactnessAfter({ ledger, index, touches, now }: Trial, amount: number): number | null {
  return ledger.trying([{ lever: index, by: amount - now }], () => {
    const fails = touches.some(({ constraint }) => ledger.broken.has(constraint));
    return fails ? null : ledger.exactness(touches.map(({ constraint }) => constraint));
  });
}

function roundness(amount: number): number {
  return /0*$/.exec(String(amount))?.[0].length ?? 0;
}

function compareMerits(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((merit, index) => merit !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
