/** The cells that may be changed, and the figures that move with each. */
import { type CellRef, formatAddress } from '../../grid/address';
import type { Workbook } from '../../grid/workbook';
import { sheetKey } from '../../formula/sheet-view';
import type { Figure } from '../model';
import { weightsIn } from './following';

/** A figure (by its index) that moves with a lever, by that many 分 for each of the lever's own. */
export interface Move {
  readonly figure: number;
  readonly factor: number;
}

/** A cell that may be changed, with everything that follows it by formulas. */
export interface Lever {
  readonly figure: Figure;
  readonly moves: readonly Move[];
}

/** One lever a cell, in the order of the figures. */
export function leversOf(figures: readonly Figure[], workbook: Workbook): readonly Lever[] {
  const byPlace = new Map<string, number>();
  const owners: Figure[] = [];
  const cellOf = figures.map((figure) => {
    const place = placeOf(figure.at);
    const known = byPlace.get(place);
    if (known !== undefined) return known;
    byPlace.set(place, owners.length);
    return owners.push(figure) - 1;
  });
  const moves = owners.map((): Move[] => []);
  const weights = weightsIn(
    workbook,
    owners.map(({ at }) => at),
  );
  figures.forEach(({ scale }, figure) => {
    for (const [source, weight] of weights[cellOf[figure] ?? 0] ?? []) {
      // Cells hold 元 or 万元, figures 分.
      const factor = (weight * scale) / (owners[source]?.scale ?? scale);
      moves[source]?.push({ figure, factor });
    }
  });
  return owners.map((figure, source) => ({ figure, moves: moves[source] ?? [] }));
}

/** Tells cells apart; sheet names are the same in any case. */
export function placeOf(at: CellRef): string {
  return `${sheetKey(at.sheet)}!${formatAddress(at)}`;
}
