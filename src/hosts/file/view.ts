/** What a page draws of an open file. */
import type { CellRef } from '../../core/grid/address';
import type { Workbook } from '../../core/grid/workbook';
import type { CustomPart, XlsxFile } from '../../xlsx';
import type { Mark, Place } from '../host';

export type Selection = Place;

/** A new object after every change, the same one in between. */
export interface FileView {
  readonly workbook: Workbook;
  /** The file in its present shape, for the looks of its cells; its contents are those of `workbook`. */
  readonly file: XlsxFile;
  readonly marks: readonly Mark[];
  readonly selection: Selection | null;
  /** Formulas whose shown result may no longer hold. */
  readonly stale: readonly CellRef[];
  /** Settings that travel in the file otherwise than in the opened one. */
  readonly parts: readonly CustomPart[];
  /** The file would be saved otherwise than it was opened. */
  readonly modified: boolean;
}
