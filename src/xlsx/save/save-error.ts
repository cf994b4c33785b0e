/** Why edits cannot be written; nothing has been written then. */
import type { CellRef } from '../../core/grid/address';

export type SaveErrorCode =
  /** The workbook has no sheet of the name, or more than one. */
  | 'sheet-missing'
  /** The cell is part of an array formula or a data table, which can only be changed as a whole. */
  | 'array-formula'
  /** A number that a sheet cannot hold (infinite or none). */
  | 'bad-number';

export class SaveError extends Error {
  override readonly name = 'SaveError';

  constructor(
    readonly code: SaveErrorCode,
    /** The cells concerned. */
    readonly cells: readonly CellRef[],
  ) {
    super(code);
  }
}
