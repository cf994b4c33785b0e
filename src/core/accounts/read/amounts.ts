/** Amounts of cells in 分. */
import type { Field } from '../../forms/model';
import { Big } from '../../text/decimal';
import { isBlank, naMarker } from '../../text/normalize';

export type Unit = 'yuan' | 'wan';

/** 分 in 1 元 and in 1 万元. */
const FEN: Readonly<Record<Unit, number>> = { yuan: 100, wan: 1_000_000 };
/** 分 in one unit of the last printed place: both print two decimals. */
const PRINTED: Readonly<Record<Unit, number>> = { yuan: 1, wan: 10_000 };

export function printedUnit(unit: Unit): number {
  return PRINTED[unit];
}

/**
 * The amount of a cell in whole 分; a blank or a dash is 0. Null for words, percentages and amounts beyond what an
 * integer holds.
 */
export function fenOf({ number, percent, text }: Field, unit: Unit): number | null {
  if (number === null) return isBlank(text) || naMarker(text) === '—' ? 0 : null;
  if (percent) return null;
  const fen = Number(number.times(FEN[unit]).round(0, Big.roundHalfUp));
  return Number.isSafeInteger(fen) ? fen : null;
}
