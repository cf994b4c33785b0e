/** How well an amount suits its cell, whatever the equalities say. */
import type { Figure } from '../model';
import { POINTS } from './points';

/** Lines and columns that a deficit may stand in. */
const BALANCES = /\.(opening|closing|distribution|used-balance)\b/;

/**
 * False for what nobody would have meant: an amount below zero in place of one that is not, unless only its sign was
 * lost or it is a carry-over.
 */
export function isConceivable({ path, fen }: Figure, right: number): boolean {
  const printed = fen ?? 0;
  return right >= 0 || printed < 0 || right === -printed || (printed !== 0 && BALANCES.test(path));
}

export function plausibility({ field, fen }: Figure, right: number): number {
  const printed = fen ?? 0;
  let points = 0;
  if (field.cell.formula !== undefined) points += POINTS.calculated;
  if (printed === 0 && right !== 0) points += POINTS.fromNothing;
  if (printed !== 0 && right === 0) points += POINTS.toNothing;
  if (printed >= 0 && right < 0) points += POINTS.negative;
  return points;
}
