/** Sets of final accounts with known faults. */
import type { Workbook } from '../../src/core/grid/workbook';
import type { CaseValue } from '../../src/core/rules/case';
import { type AccountsWorkbook, accountsWorkbook } from './accounts-builder';
import { sampleAccounts } from './accounts-sample';

/**
 * 3,630.98 with two digits swapped, which a row, a column and another table tell of; and a 款 with a wrong digit,
 * which only the sum of its 类 tells of, so that its neighbours may be wrong as well.
 */
export const ACCOUNT_FAULTS: Readonly<Record<string, CaseValue>> = {
  'T3.2010302.project': 3603.98,
  'T6.30201.amount': 30.94,
};

/** Too many to be a few cells. */
const DISORDER: Readonly<Record<string, CaseValue>> = {
  'T5.2010301.basic': 511.11,
  'T5.2010301.total': 522.22,
  'T5.2010302.project': 4333.33,
  'T5.2010302.total': 4111.11,
  'T5.2010350.basic': 998.76,
  'T5.2010350.total': 1234.56,
  'T5.20103.basic': 1777.77,
  'T5.20103.project': 3999.99,
};

export function faultyAccounts(change: Readonly<Record<string, CaseValue>> = {}): AccountsWorkbook {
  return accountsWorkbook(sampleAccounts(), 'official', { ...ACCOUNT_FAULTS, ...change });
}

export function disorderlyAccounts(): AccountsWorkbook {
  return accountsWorkbook(sampleAccounts(), 'official', DISORDER);
}

export function faultlessAccounts(): AccountsWorkbook {
  return accountsWorkbook(sampleAccounts());
}

/** One workbook of both: the sheets of the form first. */
export function behind(form: Workbook, { workbook }: AccountsWorkbook): Workbook {
  return { ...workbook, sheets: [...form.sheets, ...workbook.sheets] };
}
