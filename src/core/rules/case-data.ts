/** Changes that the cases of several rules share. */
import type { Case } from './case';

const COMPARABLE_ROWS = [0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11];

/** Actual values that no target can be held against, in every row. */
export const NOTHING_COMPARABLE: NonNullable<Case['change']> = Object.fromEntries(
  COMPARABLE_ROWS.map((row) => [`indicators.${String(row)}.actual`, '详见附件说明']),
);
