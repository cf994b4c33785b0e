/** How often the wrong cells are named: on generated sets, read and held against each other by the real rules. */
import { localise } from '../../../src/core/accounts/localise';
import type { AccountsSet } from '../../../src/core/accounts/model';
import type { Change } from '../../../src/core/accounts/repair';
import type { Workbook } from '../../../src/core/grid/workbook';
import { accountsWorkbook } from '../../support/accounts-builder';
import type { AccountsData } from '../../support/accounts-data';
import { FAULT_KINDS, type Planted, plantFault, plantTwo } from '../../support/accounts-faults';
import { generateAccounts } from '../../support/accounts-generator';
import { balancesOf, brokenIn, likelyCells, otherCulprits, readSet, withPlanted } from './localise-reading';

const SETS = 150;
const FAULTS_A_SET = 2;

interface Sample {
  readonly data: AccountsData;
  readonly set: AccountsSet;
  readonly workbook: Workbook;
}

const samples: readonly Sample[] = Array.from({ length: SETS }, (_, seed) => {
  const unit = seed % 5 === 4 ? 'yuan' : 'wan';
  const data = generateAccounts(seed, { unit });
  const { workbook } = accountsWorkbook(data, unit === 'yuan' ? 'split-codes' : 'official');
  return { data, workbook, set: readSet(workbook) };
});

interface Case {
  readonly planted: readonly Planted[];
  readonly first: readonly Change[];
  /** No other cell would explain all. */
  readonly localisable: boolean;
}

/** Null where the planted amounts contradict nothing. */
function located({ set, workbook }: Sample, planted: readonly Planted[]): Case | null {
  const balances = balancesOf(withPlanted(set, planted));
  if (planted.length === 0 || brokenIn(balances).length === 0) return null;
  const first = likelyCells(localise(balances, workbook)).slice(0, 3);
  const [fault, ...more] = planted;
  const localisable = more.length === 0 && otherCulprits(balances, fault?.path ?? '').length === 0;
  return { planted, first, localisable };
}

function share<T>(things: readonly T[], isSo: (thing: T) => boolean): number {
  return things.filter(isSo).length / things.length;
}

const isNamed = ({ planted: [fault], first: [change] }: Case): boolean =>
  change?.figure.path === fault?.path && change?.fen === fault?.right;

test('a generated set agrees in itself', () => {
  for (const { set } of samples) {
    expect(brokenIn(balancesOf(set))).toEqual([]);
    expect(localise(balancesOf(set), { sheets: [], date1904: false })).toEqual([]);
  }
});

describe('one wrong cell', () => {
  const cases = samples.flatMap((sample, seed) =>
    Array.from({ length: FAULTS_A_SET }, (_, i) => {
      const kind = FAULT_KINDS[(seed + 4 * i) % FAULT_KINDS.length] ?? 'arbitrary';
      return located(sample, plantFault(sample.data, seed * 97 + i, kind).planted) ?? [];
    }).flat(),
  );
  const localisable = cases.filter((one) => one.localisable);

  test('most of them contradict something, and most of these no other cell explains', () => {
    expect(cases.length).toBeGreaterThan(0.85 * SETS * FAULTS_A_SET);
    expect(localisable.length).toBeGreaterThan(0.8 * cases.length);
  });

  test('is named first with its amount where no other cell would explain all', () => {
    expect(share(localisable, isNamed)).toBeGreaterThanOrEqual(0.95);
    expect(share(localisable, ({ planted, first }) => first[0]?.figure.path === planted[0]?.path)).toBe(1);
  });

  test('is named first with its amount nine times in ten, wherever it stands', () => {
    expect(share(cases, isNamed)).toBeGreaterThanOrEqual(0.9);
  });

  test('the slip is recognised', () => {
    const slips = localisable.filter((one) => isNamed(one) && one.planted[0]?.kind !== 'arbitrary');
    expect(share(slips, ({ planted, first }) => first[0]?.slip === planted[0]?.kind)).toBeGreaterThan(0.9);
  });
});

test('two wrong cells are both among the first three', () => {
  const cases = samples.flatMap((sample, seed) => {
    const { planted } = plantTwo(sample.data, seed * 89);
    return planted.length === 2 ? (located(sample, planted) ?? []) : [];
  });
  const found = ({ planted, first }: Case): boolean =>
    planted.every(({ path }) => first.some(({ figure }) => figure.path === path));
  expect(cases.length).toBeGreaterThan(0.7 * SETS);
  expect(share(cases, found)).toBeGreaterThanOrEqual(0.85);
});
