/** Amounts of the accounts as the tables print them. */
import { type Figure, amountIn } from '../accounts/model';
import { formatAmount } from '../text/decimal';

/** Decimals that every published table prints. */
const PLACES = 2;

/** 分 in the unit of the table that the figure stands in: `2,708.30`. */
export function shownLike(figure: Figure, fen: number): string {
  return formatAmount(amountIn(figure, fen), PLACES);
}

/** What stands in the cell, as the table prints it; the cell's own text where that is no amount. */
export function shownAmount(figure: Figure): string {
  return figure.fen === null ? figure.field.text : shownLike(figure, figure.fen);
}

/** The unit's word, the same in every language. */
export function unitWord({ unit }: Figure): '元' | '万元' {
  return unit === 1 ? '元' : '万元';
}
