/** What brings a workbook back to its baseline, as data: one entry for each difference, to be chosen or left out. */
import type { Form } from '../../forms/model';
import type { Edit } from '../../grid/edit';
import type { ChangeMerges, ProtectSheet, Reshape } from '../../grid/shape';
import type { Workbook } from '../../grid/workbook';
import type { Difference } from '../difference';

/** How a difference is put right. Places are those of the workbook that the plan was made on. */
export type RestoringWork =
  | { readonly kind: 'content'; readonly edit: Edit }
  | {
      readonly kind: 'merges';
      readonly change: ChangeMerges;
      /** Cells that repeat the text of a merge, to be emptied before it comes back. */
      readonly emptied: readonly Edit[];
      /** What an added merge hid, to be written after it went. */
      readonly uncovered: readonly Edit[];
    }
  /** One reshape for each row that comes or goes, the lowest first. */
  | { readonly kind: 'rows'; readonly reshapes: readonly Reshape[] }
  | { readonly kind: 'protection'; readonly change: ProtectSheet };

/** A difference of a form from its baseline. */
export interface LeftDifference {
  /** {@link Form.id} */
  readonly form: string;
  readonly sheet: string;
  readonly difference: Difference;
}

/** One difference that can be put right, to be chosen or left out. */
export interface Restoration extends LeftDifference {
  /** The protection of the sheet refuses it: `restoreSteps` leaves it out. */
  readonly isLocked: boolean;
  /** Not to be chosen unasked: what looks like a change may be a new indicator. */
  readonly isDoubtful: boolean;
  /** What a person wrote that goes with it, as shown: the contents of rows that are to go. */
  readonly loses: readonly string[];
  readonly work: RestoringWork;
}

export interface RestorePlan {
  readonly restorations: readonly Restoration[];
  /** Differences that have to be put right by hand. */
  readonly left: readonly LeftDifference[];
}

/** What a restoration is planned in. */
export interface Planning {
  readonly workbook: Workbook;
  readonly forms: readonly Form[];
  readonly found: readonly LeftDifference[];
}

/** Whether something can be made is asked as if no sheet were protected: protection can be lifted. */
export function unprotected(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, protected: false })) };
}
