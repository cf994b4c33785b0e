import type { Sheet } from '../../../core/grid/workbook';

/** A sheet as it probably is; its values tell where it is no longer so. */
export interface Guess extends Pick<Sheet, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'> {
  /** Its contents tell nothing of this sheet. */
  readonly isOfAnotherSheet?: true;
}
