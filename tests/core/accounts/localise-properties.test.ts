import fc from 'fast-check';
import { localise } from '../../../src/core/accounts/localise';
import { amountIn } from '../../../src/core/accounts/model';
import type { Change, Fault } from '../../../src/core/accounts/repair';
import { recalculateAll } from '../../../src/core/formula/recalculate';
import type { CellRef } from '../../../src/core/grid/address';
import { withEdits } from '../../../src/core/grid/edit';
import { type CellValue, type Workbook, cellAt, isError, sheetNamed } from '../../../src/core/grid/workbook';
import { accountsWorkbook } from '../../support/accounts-builder';
import type { AccountsData } from '../../support/accounts-data';
import { FAULT_KINDS, plantFault } from '../../support/accounts-faults';
import { withFormulas } from '../../support/accounts-formulas';
import { generateAccounts } from '../../support/accounts-generator';
import { present } from '../../support/rules';
import { balancesOf, brokenIn, likelyCells, readSet, toldOf } from './localise-reading';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const kinds = fc.constantFrom(...FAULT_KINDS);
const someFaults = fc.array(fc.tuple(seeds, kinds), { minLength: 1, maxLength: 4 });

/** Small sets fail as large ones do, and are checked sooner. */
function accounts(seed: number): AccountsData {
  return generateAccounts(seed, { items: 6 + (seed % 6) });
}

function written(workbook: Workbook, at: CellRef, value: CellValue): Workbook {
  if (isError(value)) throw new Error('errors are not typed');
  const edited = withEdits(workbook, [{ at, before: { value: null }, after: { value } }]);
  return recalculateAll(edited).workbook;
}

/** Printed in 万元; nothing is typed over a formula. */
function withFaults(
  workbook: Workbook,
  data: AccountsData,
  faults: readonly (readonly [number, (typeof FAULT_KINDS)[number]])[],
): Workbook {
  const printed = accountsWorkbook(data);
  return faults.reduce((before, [seed, kind]) => {
    const [fault] = plantFault(data, seed, kind).planted;
    const place = fault && printed.at(fault.path);
    const sheet = place && sheetNamed(before, place.sheet);
    if (!sheet || cellAt(sheet, place.row, place.column).formula !== undefined) return before;
    return written(before, place, kind === 'blank' ? null : fault.printed / 1_000_000);
  }, workbook);
}

function withChanges(workbook: Workbook, changes: readonly Change[]): Workbook {
  return changes.reduce(
    (before, { figure, fen }) => written(before, figure.at, amountIn(figure, fen).toNumber()),
    workbook,
  );
}

function bestChanges(faults: readonly Fault[]): readonly Change[] {
  return faults.flatMap(({ repairs }) => repairs[0]?.changes ?? []);
}

function withTotalsAsFormulas(data: AccountsData): Workbook {
  const { workbook } = accountsWorkbook(data);
  return withFormulas(
    workbook,
    balancesOf(readSet(workbook)).map(({ equality }) => equality),
  );
}

test.each([
  ['amounts', (data: AccountsData) => accountsWorkbook(data).workbook],
  ['formulas', withTotalsAsFormulas],
])('the best repairs together leave nothing broken that they mend: %s', (_, build) => {
  fc.assert(
    fc.property(seeds, someFaults, (seed, planted) => {
      const data = accounts(seed);
      const workbook = withFaults(build(data), data, planted);
      const balances = balancesOf(readSet(workbook));
      const faults = localise(balances, workbook);
      const unsolved = faults.filter(({ repairs }) => repairs.length === 0);
      const mended = balancesOf(readSet(withChanges(workbook, bestChanges(faults))));
      const left = unsolved.flatMap(({ broken }) => broken.map((index) => present(balances[index]).equality));
      const names = new Set(left.map(({ rule, total }) => `${rule} ${total.path}`));
      expect(brokenIn(mended).filter(({ rule, total }) => !names.has(`${rule} ${total.path}`))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('every broken equality belongs to one fault', () => {
  fc.assert(
    fc.property(seeds, someFaults, (seed, planted) => {
      const data = accounts(seed);
      const workbook = withFaults(accountsWorkbook(data).workbook, data, planted);
      const balances = balancesOf(readSet(workbook));
      const told = localise(balances, workbook).flatMap(({ broken }) => broken);
      const broken = balances.flatMap(({ state }, index) => (state === 'broken' ? [index] : []));
      expect([...told].sort((a, b) => a - b)).toEqual(broken);
    }),
    { numRuns: 20 },
  );
});

test('the order of the balances changes nothing', () => {
  fc.assert(
    fc.property(seeds, someFaults, seeds, (seed, planted, turn) => {
      const data = accounts(seed);
      const workbook = withFaults(accountsWorkbook(data).workbook, data, planted);
      const balances = balancesOf(readSet(workbook));
      const at = turn % balances.length;
      const turned = [...balances.slice(at), ...balances.slice(0, at)].reverse();
      expect(toldOf(turned, localise(turned, workbook))).toEqual(
        toldOf(balances, localise(balances, workbook)),
      );
    }),
    { numRuns: 20 },
  );
});

test('a wrong leaf under formulas is one change, and a single answer is the right one', () => {
  let answers = 0;
  fc.assert(
    fc.property(seeds, seeds, kinds, (seed, faultSeed, kind) => {
      const data = accounts(seed);
      const [fault] = plantFault(data, faultSeed, kind).planted;
      const workbook = withFaults(withTotalsAsFormulas(data), data, [[faultSeed, kind]]);
      const faults = localise(balancesOf(readSet(workbook)), workbook);
      const [only, ...others] = faults;
      if (!only?.unique || others.length > 0) return;
      answers++;
      expect(likelyCells(faults).map(({ figure }) => figure.path)).toEqual([fault?.path]);
    }),
    { numRuns: 50, seed: 7 },
  );
  expect(answers).toBeGreaterThan(12);
});
