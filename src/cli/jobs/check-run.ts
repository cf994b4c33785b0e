/** One run of `formlint check` over its files, by as many workers as it has. */
import { Across, STRANGERS } from '../../batch/across';
import type { FactsAnswer } from '../../batch/check-file';
import type { EntryProblem, FileFacts } from '../../batch/entry';
import { WorkerPool } from '../../batch/pool';
import { type PreviousFile, projectsIn } from '../../batch/previous';
import { BatchQueue, type QueueOptions } from '../../batch/queue';
import type { FormCard } from '../../core/rules/card';
import { type Piece, pieceOf } from '../check-pieces';
import type { Input } from '../inputs';
import type { Language } from '../language';
import { problemOf } from '../open';
import type { ProgressLine } from '../progress';
import type { JobSetup, JobWorker, StartWorker } from './job';
import type { Spool } from './spool';

export interface RunMeans {
  readonly start: StartWorker;
  /** Workers at once. */
  readonly workers: number;
  readonly language: Language;
  readonly progress: ProgressLine;
  readonly signal: AbortSignal;
}

interface Job {
  readonly input: Input;
  readonly index: number;
}

export type PreviousAnswer =
  | { readonly ok: true; readonly file: PreviousFile<string> }
  | { readonly ok: false; readonly path: string; readonly problem: EntryProblem };

/** Reads last year's files, in their order. */
export async function readPrevious(
  inputs: readonly Input[],
  setup: JobSetup,
  means: RunMeans,
): Promise<readonly PreviousAnswer[]> {
  const answers: PreviousAnswer[] = [];
  await withWorkers(setup, means, (pool) =>
    runQueue<Input, FactsAnswer>(inputs, pool, means, {
      work: (worker, { file }) => worker.facts(file),
      failed: (_, problem) => ({ ok: false, problem }),
      deliver: (answer, { path, file }) => {
        answers.push(
          answer.ok
            ? { ok: true, file: { place: file, projects: projectsIn(answer.facts) } }
            : { ok: false, path, problem: answer.problem },
        );
      },
      nameOf: ({ path }) => path,
      order: 'input',
    }),
  );
  return answers;
}

export class CheckRun {
  private readonly jobs: readonly Job[];

  constructor(
    inputs: readonly Input[],
    private readonly setup: JobSetup,
    private readonly means: RunMeans,
  ) {
    this.jobs = inputs.map((input, index) => ({ input, index }));
  }

  /**
   * Every file by itself.
   * @param from the first file whose piece is wanted
   * @param deliver is given the pieces in the order of the files
   * @returns false where the run was stopped
   */
  alone(from: number, deliver: (piece: Piece) => void): Promise<boolean> {
    return withWorkers(this.setup, this.means, (pool) =>
      this.pass(pool, this.jobs.slice(from), { othersOf: () => undefined, deliver, order: 'input' }),
    );
  }

  /**
   * Every file as it stands among the others: first each by itself, then once more those that share something.
   * @param spool may hold the pieces of files that were checked by themselves before
   * @param facts of those, by the index of the file
   */
  across(
    from: number,
    spool: Spool,
    facts: (FileFacts | undefined)[],
    deliver: (piece: Piece) => void,
  ): Promise<boolean> {
    if (from === this.jobs.length) return Promise.resolve(true);
    return withWorkers(this.setup, this.means, async (pool) => {
      const wanted = this.jobs.filter(({ index }) => !spool.has(index));
      const isWhole = await this.pass(pool, wanted, {
        othersOf: () => STRANGERS,
        deliver: (piece, index) => {
          facts[index] = piece.facts ?? undefined;
          spool.put(index, piece);
        },
        order: 'finished',
      });
      if (!isWhole) return false;
      const across = new Across();
      for (const { input, index } of this.jobs) {
        const known = facts[index];
        if (known) across.addFile(index, { path: input.path, facts: known });
      }
      return this.pass(pool, this.jobs.slice(from), {
        known: (index) => (across.isSettled(index) ? spool.get(index) : null),
        othersOf: (index) => across.othersOf(index),
        deliver,
        order: 'input',
      });
    });
  }

  private pass(pool: WorkerPool<JobWorker>, jobs: readonly Job[], how: Pass): Promise<boolean> {
    const { known, othersOf, deliver, order } = how;
    return runQueue<Job, Piece>(jobs, pool, this.means, {
      work: async (worker, { input, index }) =>
        known?.(index) ?? (await worker.check(input, othersOf(index))),
      failed: ({ input }, failure, error) => this.failed(input, failure, error),
      deliver: (piece, { index }) => deliver(piece, index),
      nameOf: ({ input }) => input.path,
      order,
    });
  }

  private failed(input: Input, failure: 'timed-out' | 'failed', error: unknown): Piece {
    const { language, progress } = this.means;
    if (failure === 'failed') {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      progress.say(`${input.path}: ${detail}`);
    }
    const { format, output, colored } = this.setup;
    const problem = problemOf(failure, language.locale);
    return pieceOf({ input, problem }, { format, language, output, colored });
  }
}

/** One way through the files. */
interface Pass {
  /** A piece that is there already. */
  readonly known?: (index: number) => Piece | null;
  readonly othersOf: (index: number) => readonly FormCard[] | undefined;
  readonly deliver: (piece: Piece, index: number) => void;
  readonly order: 'input' | 'finished';
}

async function withWorkers<Result>(
  setup: JobSetup,
  { start }: RunMeans,
  work: (pool: WorkerPool<JobWorker>) => Promise<Result>,
): Promise<Result> {
  const pool = new WorkerPool(() => start(setup));
  try {
    return await work(pool);
  } finally {
    pool.close();
  }
}

interface TaskHandling<Task, Result> extends Pick<
  QueueOptions<Task, Result, JobWorker>,
  'work' | 'failed' | 'deliver' | 'order'
> {
  readonly nameOf: (task: Task) => string;
}

function runQueue<Task, Result>(
  tasks: readonly Task[],
  pool: WorkerPool<JobWorker>,
  { workers, progress, signal }: RunMeans,
  { nameOf, ...how }: TaskHandling<Task, Result>,
): Promise<boolean> {
  let name = '';
  const queue = new BatchQueue<Task, Result, JobWorker>(tasks, {
    ...how,
    deliver(result, task) {
      name = nameOf(task);
      return how.deliver(result, task);
    },
    pool,
    workers,
    progress: (reached) => progress.show(name, reached),
  });
  return queue.run(signal);
}
