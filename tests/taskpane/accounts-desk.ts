/** A session over a set of final accounts, alone or beside a self-evaluation form. */
import type { CellRef } from '../../src/core/grid/address';
import type { Workbook } from '../../src/core/grid/workbook';
import type { Session } from '../../src/taskpane/session';
import { behind, faultyAccounts } from '../support/faulty-accounts';
import type { AccountsWorkbook } from '../support/accounts-builder';
import { buildForm } from '../support/form-builder';
import { SHEET, WRONG, openSession } from './desk';
import { FakeHost } from './fake-host';

export interface AccountsDesk {
  readonly host: FakeHost;
  readonly session: Session;
  readonly cell: (path: string) => CellRef;
}

export function openAccounts(
  accounts: AccountsWorkbook = faultyAccounts(),
  workbook = accounts.workbook,
): AccountsDesk {
  const host = new FakeHost(workbook);
  return {
    host,
    session: openSession(host),
    cell(path) {
      const at = accounts.at(path);
      if (!at) throw new Error(`the accounts have no ${path}`);
      return at;
    },
  };
}

export async function checkedAccounts(
  accounts?: AccountsWorkbook,
  workbook?: Workbook,
): Promise<AccountsDesk> {
  const desk = openAccounts(accounts, workbook);
  await desk.session.check();
  return desk;
}

/** The accounts behind a form with faults of its own. */
export function besideForm(accounts: AccountsWorkbook): Workbook {
  return behind(buildForm({ layout: 'shenzhen-2022', sheet: SHEET, change: WRONG }).workbook, accounts);
}
