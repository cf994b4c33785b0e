/** All that the batch view shows of a batch, as one immutable value. */
import type { BatchFile, BatchPhase } from '../../batch/batch';
import type { EntryProblem } from '../../batch/entry';
import { type Matrix, type MatrixRow, matrixOf } from '../../batch/matrix';
import type { Filter, Sort } from '../../batch/matrix-view';
import type { Progress } from '../../batch/progress';
import { AUTO, type PackChoice, type PackRefusal } from '../session/pack-choice';
import type { Gathered } from './gather';

/** How the files will be checked. */
export interface Choices {
  readonly pack: PackChoice;
  /** Compares the files with each other. */
  readonly across: boolean;
  /** Last year's files; none: not compared with. */
  readonly previous: readonly BatchFile[];
}

/** no-worker: the code that checks could not be loaded. */
export type Outcome = 'done' | 'cancelled' | 'no-worker';

export interface BatchState {
  readonly stage: 'choosing' | 'running' | 'over';
  /** Files found so far, while folders are looked through. */
  readonly gathering: number | null;
  readonly files: readonly BatchFile[];
  /** Chosen, and no workbooks by their names. */
  readonly skipped: number;
  readonly choices: Choices;
  /** Name of the pack file that is being read. */
  readonly packReading: string | null;
  /** Why the pack file chosen last is not used. */
  readonly packRefusal: PackRefusal | null;
  /** There were no workbooks in the folder chosen last for last year's. */
  readonly previousMissing: boolean;
  /** Chosen while there are results, which a new batch would put away: waits for a word. */
  readonly offered: Gathered | null;
  readonly phase: BatchPhase;
  readonly progress: Progress | null;
  readonly paused: boolean;
  /** Null until the batch is over. */
  readonly outcome: Outcome | null;
  /** Last year's files that are not compared with. */
  readonly previousProblems: readonly { readonly path: string; readonly problem: EntryProblem }[];
  readonly matrix: Matrix;
  /** The rows of the matrix as filtered and sorted. */
  readonly shown: readonly MatrixRow[];
  readonly sort: Sort;
  readonly filter: Filter;
  /** Indexes of files picked for a report. */
  readonly selected: ReadonlySet<number>;
  /** Index of the file that was opened last. */
  readonly opened: number | null;
}

export const NO_FILES = { files: [], skipped: 0 } as const;

export const NO_RESULTS = {
  phase: 'files',
  progress: null,
  paused: false,
  outcome: null,
  previousProblems: [],
  matrix: matrixOf([]),
  shown: [],
  sort: { key: 'order', descending: false },
  filter: {},
  selected: new Set(),
  opened: null,
} as const satisfies Partial<BatchState>;

export const INITIAL: BatchState = {
  stage: 'choosing',
  gathering: null,
  ...NO_FILES,
  choices: { pack: AUTO, across: true, previous: [] },
  packReading: null,
  packRefusal: null,
  previousMissing: false,
  offered: null,
  ...NO_RESULTS,
};

/** Which files a report is about: those picked, else those that the filter leaves, else all. */
export function reportScope({ selected, shown, matrix }: BatchState): 'selected' | 'shown' | 'all' {
  if (selected.size > 0) return 'selected';
  return shown.length < matrix.rows.length ? 'shown' : 'all';
}
