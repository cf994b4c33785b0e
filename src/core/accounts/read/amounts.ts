/** Amounts of cells in 分. */
import type { Field } from '../../forms/model';
import { Big } from '../../text/decimal';
import { isBlank, isNotApplicable } from '../../text/normalize';
import { type UnitName, fenIn } from '../units';

/**
 * The amount of a cell in whole 分; a blank, a dash or another word for nothing is 0. Null for other words, percentages
 * and amounts beyond what an integer holds.
 */
export function fenOf({ number, percent, text }: Field, unit: UnitName): number | null {
  if (number === null) return isBlank(text) || isNotApplicable(text) ? 0 : null;
  if (percent) return null;
  const fen = Number(number.times(fenIn(unit)).round(0, Big.roundHalfUp));
  return Number.isSafeInteger(fen) ? fen : null;
}
