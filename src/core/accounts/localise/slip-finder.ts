/** Slips in the cells as they stand: what was typed, or left blank, beside what should have been. */
import type { CellRef } from '../../grid/address';
import type { Figure } from '../model';
import type { Slip } from '../repair';
import { placeOf } from './levers';
import { SLIP_POINTS } from './points';
import { slipBetween } from './slips';

const BESIDE: readonly (readonly [rows: number, columns: number])[] = [
  [0, -1],
  [0, 1],
  [-1, 0],
  [1, 0],
];

export class SlipFinder {
  /** What was typed; the result of a formula may well be the amount beside it. */
  private readonly typed: ReadonlyMap<string, number | null>;

  constructor(figures: readonly Figure[]) {
    const constants = figures.filter(({ field }) => field.cell.formula === undefined);
    this.typed = new Map(constants.map(({ at, fen }) => [placeOf(at), fen]));
  }

  /** The slip that makes what a cell holds of the amount, in 分; null where none does. */
  find(figure: Figure, right: number): Slip | null {
    const { at, field, fen } = figure;
    // Nobody types the result of a formula.
    if (field.cell.formula !== undefined || fen === null || fen === right) return null;
    if (field.text === '') return 'blank';
    return slipBetween(fen, right, figure) ?? (fen !== 0 && this.standsBeside(at, fen) ? 'neighbour' : null);
  }

  points(figure: Figure, right: number): number {
    const slip = this.find(figure, right);
    return slip ? SLIP_POINTS[slip] : 0;
  }

  private standsBeside({ sheet, row, column }: CellRef, fen: number): boolean {
    return BESIDE.some(
      ([rows, columns]) =>
        this.typed.get(placeOf({ sheet, row: row + rows, column: column + columns })) === fen,
    );
  }
}
