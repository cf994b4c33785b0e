/** The cells beside which the cases are worked out. */
import type { CellValue } from '../../../../src/core/grid/workbook';
import type { Contents } from '../book';

/** Marks a formula that the engine must leave alone. */
export const undecided = Symbol('undecided');
/** A formula and its result in Excel. */
export type Case = readonly [formula: string, result: CellValue | typeof undecided];
export type Cases = Readonly<Record<string, readonly Case[]>>;

export const DATA: Contents = {
  A1: 10,
  A2: 20.5,
  A3: -3,
  A4: '文本',
  A5: true,
  A7: '5',
  A8: 0,
  B1: '优',
  B2: '良',
  B3: '优秀',
  B4: '优',
  B5: 'apple',
  B6: 'Apple pie',
  B7: '—',
  C1: 1,
  C2: 2,
  C3: 3,
  C4: 4,
  C5: 5,
  C6: 6,
  D1: { error: '#N/A' },
  D2: 7,
  E1: '  a   b ',
  E2: '12%',
  E3: '1,234.5',
  E4: ' 7 ',
  E5: '2024-1-1',
  E6: '12期',
  E7: '=""',
};

export const NA = { error: '#N/A' };
export const VALUE = { error: '#VALUE!' };
export const DIV0 = { error: '#DIV/0!' };
export const NUM = { error: '#NUM!' };
