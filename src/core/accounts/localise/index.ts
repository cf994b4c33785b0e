/**
 * Which cells of a set of accounts are most likely wrong: the smallest sets of changes under which every failed
 * equality holds within rounding and none that held fails (card-minimal repairs under aggregate constraints).
 */
import type { Workbook } from '../../grid/workbook';
import type { Balance } from '../equality';
import type { Fault } from '../repair';
import { clearFaults } from './clear';
import { groupsOf } from './groups';
import { Ledger } from './ledger';
import { SlipFinder } from './slip-finder';
import { type Solved, faultsOf } from './solve';
import { System } from './system';

/** Beyond three changes the figures say too little about which of them are wrong. */
const MOST_CHANGES = 3;
/** Evaluations of constraints: they keep a hopeless workbook within a tenth of a second. */
const MOST_WORK = 30_000;
const WORK_A_GROUP = 10_000;

/**
 * The failed equalities in groups that hang together, each with its smallest sets of changes; those that are mended
 * by the fewest changes and explain the most come first.
 *
 * A change moves everything that follows the cell by formulas. Repairs of one fault are of one size, three changes at
 * most; `unique` means that no other set of that size would do. Amounts that nobody would have meant are left out
 * (see {@link isConceivable}). The first repairs of all faults may be made together. Where more changes are needed than
 * three, those that mend several equalities by themselves are told of nevertheless; the rest has no repair.
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
  const solved = solveAll(ledger);
  const unsolved = groupsOf(ledger.system, ledger.allBroken).map((group) => ({
    constraints: [...group],
    repairs: [],
    unique: false,
  }));
  return [...inOrder(solved), ...unsolved].map(({ constraints, repairs, unique }) => ({
    broken: constraints
      .flatMap((constraint) => ledger.system.constraints[constraint]?.balance ?? [])
      .sort((a, b) => a - b),
    repairs,
    unique,
  }));
}

function inOrder(faults: readonly Solved[]): readonly Solved[] {
  return [...faults].sort(
    (a, b) => a.steps.length - b.steps.length || b.constraints.length - a.constraints.length,
  );
}

/** What was mended stays mended. */
function solveAll(ledger: Ledger): readonly Solved[] {
  const slips = new SlipFinder(ledger.system.figures);
  const solved: Solved[] = [];
  for (let before = -1; solved.length > before;) {
    before = solved.length;
    solved.push(...solveGroups(ledger, slips));
    for (const group of groupsOf(ledger.system, ledger.allBroken)) {
      solved.push(...clearFaults(ledger, group, slips));
    }
  }
  return solved;
}

/**
 * First what one change mends, then what two do, then three: a group that takes several may be part of a fault that
 * shows in others too.
 */
function solveGroups(ledger: Ledger, slips: SlipFinder): readonly Solved[] {
  const solved: Solved[] = [];
  for (let size = 1; size <= MOST_CHANGES; size++) {
    for (const group of groupsOf(ledger.system, ledger.allBroken)) {
      ledger.focus(group);
      if (ledger.broken.size === 0) continue;
      const faults = faultsOf(size, ledger, slips, Math.min(WORK_A_GROUP, MOST_WORK - ledger.work));
      for (const { steps } of faults) for (const step of steps) ledger.make(step);
      solved.push(...faults);
    }
  }
  return solved;
}
