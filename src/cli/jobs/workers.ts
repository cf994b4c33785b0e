/** How many files are checked at once. */
import { availableParallelism } from 'node:os';

/** Fewer files are done before threads have started. */
const FEW_FILES = 32;

/**
 * @param jobs as the command line has it
 * @returns `inline`: in the thread of the program
 */
export function workersFor(
  jobs: number | 'auto' | undefined,
  files: number,
  hasThreads: boolean,
): number | 'inline' {
  if (!hasThreads) return 'inline';
  if (jobs === undefined && files < FEW_FILES) return 'inline';
  return typeof jobs === 'number' ? jobs : availableParallelism();
}
