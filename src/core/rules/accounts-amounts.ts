/** Amounts of the accounts as the tables print them. */
import { type Figure, amountIn, decimalsOf } from '../accounts/model';
import { UNIT_NAMES, fenIn, unitWord } from '../accounts/units';
import { formatAmount } from '../text/decimal';

/** 分 in the unit of the table that the figure stands in: `2,708.30`. */
export function shownLike(figure: Figure, fen: number): string {
  return formatAmount(amountIn(figure, fen), decimalsOf(figure));
}

/** What stands in the cell, as the table prints it; the cell's own text where that is no amount. */
export function shownAmount(figure: Figure): string {
  return figure.fen === null ? figure.field.text : shownLike(figure, figure.fen);
}

/** The word for what the figure counts in, the same in every language. */
export function unitOf({ scale }: Figure): string {
  const unit = UNIT_NAMES.find((name) => fenIn(name) === scale);
  return unit ? unitWord(unit) : '';
}
