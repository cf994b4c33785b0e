/** Sets of accounts to time localisation on: few faults, and workbooks in which next to nothing agrees. */
import { type Balance, balanceOf } from '../../src/core/accounts/equality';
import { recogniseAccounts } from '../../src/core/accounts/recognise';
import type { Workbook } from '../../src/core/grid/workbook';
import { allRules } from '../../src/core/rules';
import { accountsWorkbook } from '../support/accounts-builder';
import type { AccountsData } from '../support/accounts-data';
import { plantFault, plantTwo } from '../support/accounts-faults';
import { generateAccounts } from '../support/accounts-generator';
import { Dice } from '../support/dice';

/** As large as the accounts of a department with many functions. */
const ITEMS = 30;

export interface LocaliseCase {
  readonly name: string;
  readonly workbook: Workbook;
  readonly balances: readonly Balance[];
}

export function localiseCases(): readonly LocaliseCase[] {
  const data = generateAccounts(4, { items: ITEMS });
  return [
    caseOf('one wrong cell', plantFault(data, 1, 'digit').data),
    caseOf('two wrong cells', plantTwo(data, 7).data),
    caseOf('every cell wrong', withAmounts(data, everyOneWrong)),
    caseOf('a table one row off', withAmounts(data, oneRowOff)),
    caseOf('a table in another unit', withAmounts(data, inAnotherUnit)),
  ];
}

function caseOf(name: string, data: AccountsData): LocaliseCase {
  const { workbook } = accountsWorkbook(data);
  const sets = recogniseAccounts(workbook);
  const balances = sets.flatMap((set) => allRules().flatMap((rule) => rule.equalities?.(set) ?? []));
  return { name, workbook, balances: balances.map(balanceOf) };
}

type Amounts = ReadonlyMap<string, number>;

function withAmounts(data: AccountsData, change: (amounts: Amounts) => Amounts): AccountsData {
  return { ...data, amounts: change(data.amounts) };
}

function everyOneWrong(amounts: Amounts): Amounts {
  const dice = new Dice(5);
  return new Map(
    [...amounts].map(([path, fen]) => [path, Math.round((fen * (0.5 + dice.next())) / 1e4) * 1e4]),
  );
}

function oneRowOff(amounts: Amounts): Amounts {
  const paths = [...amounts.keys()].filter((path) => path.startsWith('T3.'));
  const columns = paths.filter((path) => path.startsWith('T3.total.')).length;
  const moved = paths.map((path, i): [string, number] => [path, amounts.get(paths[i + columns] ?? '') ?? 0]);
  return new Map([...amounts, ...moved]);
}

function inAnotherUnit(amounts: Amounts): Amounts {
  return new Map([...amounts].map(([path, fen]) => [path, path.startsWith('T5.') ? fen * 10_000 : fen]));
}
