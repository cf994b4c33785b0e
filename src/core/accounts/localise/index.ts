/**
 * Which cells of a set of accounts are most likely wrong: the smallest sets of changes under which every failed
 * equality holds within rounding and none that held fails (card-minimal repairs under aggregate constraints).
 */
import type { Workbook } from '../../grid/workbook';
import type { Balance } from '../equality';
import type { Change, Fault } from '../repair';
import { groupsOf } from './groups';
import { Ledger } from './ledger';
import { SlipFinder } from './slip-finder';
import { type Solved, faultsIn } from './solve';
import { System } from './system';

/** Evaluations of constraints in all: what keeps a hopeless workbook within a tenth of a second. */
const MOST_WORK = 60_000;

/**
 * The failed equalities in groups that hang together, each with its smallest sets of changes; those that are mended
 * by the fewest changes and explain the most come first.
 *
 * A change moves everything that follows the cell by formulas. Repairs of one fault are of one size, three changes at
 * most; `unique` means that no other set of that size would do, be it ever so unlikely. The first repairs of all
 * faults may be made together.
 *
 * @param balances all balances of a set; unreadable ones are left out
 * @param workbook the workbook that they were read from
 */
export function localise(balances: readonly Balance[], workbook: Workbook): readonly Fault[] {
  if (!balances.some(({ state }) => state === 'broken')) return [];
  const members = balances.flatMap(({ equality, state }, balance) =>
    state === 'unreadable' ? [] : [{ equality, balance }],
  );
  const ledger = new Ledger(new System(members, workbook));
  return [...solveGroups(ledger)]
    .sort((a, b) => sizeOf(a) - sizeOf(b) || b.constraints.length - a.constraints.length)
    .map(({ constraints, repairs, unique }) => ({
      broken: constraints
        .flatMap((constraint) => ledger.system.constraints[constraint]?.balance ?? [])
        .sort((a, b) => a - b),
      repairs,
      unique,
    }));
}

/**
 * The cells that are most likely wrong, the likeliest first: the changes of the first repair of each fault, then of
 * the next. A cell is named once.
 */
export function likelyCells(faults: readonly Fault[]): readonly Change[] {
  const rounds = Math.max(0, ...faults.map(({ repairs }) => repairs.length));
  const all = Array.from({ length: rounds }, (_, round) =>
    faults.flatMap(({ repairs }) => repairs[round]?.changes ?? []),
  ).flat();
  const byCell = new Map<string, Change>();
  for (const change of all) if (!byCell.has(change.figure.path)) byCell.set(change.figure.path, change);
  return [...byCell.values()];
}

/** One group after the other: what was mended stays mended, what is still to come is left alone. */
function solveGroups(ledger: Ledger): readonly Solved[] {
  const slips = new SlipFinder(ledger.system.figures);
  const pending = [...groupsOf(ledger.system, new Set(ledger.broken))];
  const hopeless = new Set<number>();
  const solved: Solved[] = [];
  for (let group = pending.shift(); group; group = pending.shift()) {
    ledger.setAside(new Set([...hopeless, ...pending.flatMap((other) => [...other])]));
    const faults = faultsIn(ledger, slips, Math.max(0, MOST_WORK - ledger.work));
    for (const { steps } of faults) for (const step of steps) ledger.make(step);
    for (const constraint of ledger.broken) hopeless.add(constraint);
    solved.push(...faults);
  }
  return solved;
}

function sizeOf({ steps }: Solved): number {
  return steps.length || Number.MAX_SAFE_INTEGER;
}
