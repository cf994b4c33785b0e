/** Changes that the cases of several rules share. */
import type { CaseValue, Changes } from './case';

const COMPARABLE_ROWS = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11];

/** Actual values that no target can be held against, in every row. */
export const NOTHING_COMPARABLE: Changes = Object.fromEntries(
  COMPARABLE_ROWS.map((row) => [`indicators.${String(row)}.actual`, '详见附件说明']),
);

const ROWS_OF_THE_FORM = 13;

/** The same in a column of every indicator row. */
export function inEveryRow(column: 'weight' | 'score', value: CaseValue): Changes {
  const rows = Array.from({ length: ROWS_OF_THE_FORM }, (_, row) => row);
  return Object.fromEntries(rows.map((row) => [`indicators.${String(row)}.${column}`, value]));
}

/** 0.9 and 0.1 in place of 90 and 10 points. */
export const WEIGHTS_AS_SHARES: Changes = {
  ...inEveryRow('weight', 0),
  'indicators.0.weight': 0.9,
  'funds.total.weight': 0.1,
  'total.weight': 1,
};
