/** What a report tells beside the check: what reviewers said, and what became of an earlier submission. */
import type { Review } from '../../../core/review/record';
import type { Resubmission } from '../../../core/review/resubmission';

export interface Additions {
  /** Of whatever parts: those of the workbook are found among them. */
  readonly reviews?: readonly Review[];
  readonly resubmission?: ComparedWith;
}

export interface ComparedWith {
  /** The earlier workbook, as it is named to people. */
  readonly earlier: string;
  readonly comparison: Resubmission;
}
