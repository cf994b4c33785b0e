/** Puts the pieces of a result together. */
import type { Piece } from './check-pieces';
import type { Summary } from './contract';

export interface Totals extends Summary {
  readonly files: number;
  readonly unreadable: number;
}

/** Takes the pieces in the order of the files. */
export interface Writer {
  add(piece: Piece): void;
  end(totals: Totals): void | Promise<void>;
  /** Of a run that was broken off: what cannot be whole is not left behind. */
  abandon(): void;
}
