import type { AccountsTexts } from '../zh-CN/accounts';

export const accountsTexts: AccountsTexts = {
  tables: {
    T1: 'Summary of income and expenditure',
    T2: 'Income',
    T3: 'Expenditure',
    T4: 'Summary of fiscal appropriations',
    T5: 'Expenditure of the general public budget',
    T6: 'Basic expenditure of the general public budget',
    T7: 'Income and expenditure of government funds',
    T8: 'Expenditure of the state capital budget',
    T9: 'Three public expenses',
  },
  slips: {
    transposed: 'digits swapped',
    dropped: 'a digit left out',
    doubled: 'a digit too many',
    shifted: 'decimal point shifted',
    sign: 'wrong sign',
    digit: 'one digit wrong',
    neighbour: "a neighbouring cell's amount",
    blank: 'left blank',
  },
  remainders: 'off by rounding in {count} cells, which seldom needs correcting: {cells}',
  units: {
    yuan: 'yuan',
    thousand: 'thousand yuan',
    wan: 'ten thousand yuan',
    million: 'million yuan',
    yi: 'hundred million yuan',
  },
};
