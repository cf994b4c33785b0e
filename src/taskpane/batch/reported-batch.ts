/** A batch as far as reports on its files go. */
import type { ReportSetup, ReportedFile } from '../../batch/export/job';
import type { BatchState } from './state';
import type { BatchSurroundings } from './surroundings';

export interface ReportedBatch {
  readonly around: BatchSurroundings;
  get(): Pick<BatchState, 'files'>;
  reportSetup(): ReportSetup;
  /** A file with all that its check needs to say what the batch says. */
  reported(index: number): ReportedFile;
  /** Indexes of the files that a report would be about. */
  reportedIndexes(): readonly number[];
}
