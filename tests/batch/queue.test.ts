import fc from 'fast-check';
import { NoWorker, WorkerPool } from '../../src/batch/pool';
import type { Progress } from '../../src/batch/progress';
import { BatchQueue, type QueueOptions } from '../../src/batch/queue';

/** Answers `done <job>` after as many turns of the event loop as the job says; can break or fall silent. */
class FakeWorker {
  static started = 0;
  static working = 0;
  static most = 0;
  isDisposed = false;

  constructor() {
    FakeWorker.started++;
  }

  async work(job: string): Promise<string> {
    FakeWorker.working++;
    FakeWorker.most = Math.max(FakeWorker.most, FakeWorker.working);
    try {
      if (job === 'silent') return await new Promise<string>(() => undefined);
      for (let turns = Number(/\d+/.exec(job)?.[0] ?? 0); turns > 0; turns--) await nextTurn();
      if (job.startsWith('break')) throw new Error('broken');
      return `done ${job}`;
    } finally {
      FakeWorker.working--;
    }
  }

  dispose(): void {
    this.isDisposed = true;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

type Options = QueueOptions<string, string, FakeWorker>;

interface Delivered {
  readonly results: string[];
  readonly queue: BatchQueue<string, string, FakeWorker>;
  readonly pool: WorkerPool<FakeWorker>;
}

function queueOf(jobs: readonly string[], given: Partial<Options> = {}): Delivered {
  const results: string[] = [];
  const pool = given.pool ?? new WorkerPool(() => new FakeWorker());
  const queue = new BatchQueue<string, string, FakeWorker>(jobs, {
    pool,
    workers: 3,
    work: (worker, job) => worker.work(job),
    failed: (job, failure) => `${failure} ${job}`,
    deliver: (result) => void results.push(result),
    order: 'input',
    ...given,
  });
  return { results, queue, pool };
}

beforeEach(() => {
  FakeWorker.started = 0;
  FakeWorker.working = 0;
  FakeWorker.most = 0;
});

const jobs = fc.array(
  fc.tuple(fc.constantFrom('file', 'break'), fc.nat(4)).map(([name, turns]) => `${name} ${String(turns)}`),
  { maxLength: 30 },
);

function expectedOf(job: string): string {
  return job.startsWith('break') ? `failed ${job}` : `done ${job}`;
}

describe('a batch queue', () => {
  test('delivers every result in the order of the jobs, whatever workers break', async () => {
    await fc.assert(
      fc.asyncProperty(jobs, fc.integer({ min: 1, max: 5 }), fc.nat(4), async (names, workers, lookAhead) => {
        const { results, queue } = queueOf(names, { workers, lookAhead });
        expect(await queue.run()).toBe(true);
        expect(results).toEqual(names.map(expectedOf));
      }),
      { numRuns: 60 },
    );
  });

  test('delivers as they come where the order does not matter', async () => {
    const { results, queue } = queueOf(['file 9', 'file 1', 'file 2'], { order: 'finished' });
    await queue.run();
    expect(results).toEqual(['done file 1', 'done file 2', 'done file 9']);
  });

  test('keeps as many workers busy as told, each with one job at a time', async () => {
    const { queue } = queueOf(
      Array.from({ length: 20 }, () => 'file 2'),
      { workers: 4 },
    );
    await queue.run();
    expect(FakeWorker.most).toBe(4);
    expect(FakeWorker.started).toBe(4);
  });

  test('starts no more workers than there are jobs, and none for none', async () => {
    await queueOf(['file 1', 'file 1'], { workers: 8 }).queue.run();
    expect(FakeWorker.started).toBe(2);
    expect(await queueOf([]).queue.run()).toBe(true);
    expect(FakeWorker.started).toBe(2);
  });

  test('gives up a silent worker after the time limit and replaces it', async () => {
    const { results, queue } = queueOf(['silent', 'file 1', 'file 2'], { workers: 1, timeLimit: 20 });
    await queue.run();
    expect(results).toEqual(['timed-out silent', 'done file 1', 'done file 2']);
    expect(FakeWorker.started).toBe(2);
  });

  test('replaces a broken worker and tells what broke it', async () => {
    const errors: unknown[] = [];
    const { results, queue } = queueOf(['break 0', 'file 1'], {
      workers: 1,
      failed: (job, failure, error) => {
        errors.push(error);
        return `${failure} ${job}`;
      },
    });
    await queue.run();
    expect(results).toEqual(['failed break 0', 'done file 1']);
    expect(errors).toEqual([new Error('broken')]);
    expect(FakeWorker.started).toBe(2);
  });

  test('stops where no worker gets ready', async () => {
    const work = (): Promise<string> => Promise.reject(new NoWorker('no code'));
    const { results, queue } = queueOf(['file 1', 'file 2'], { work });
    await expect(queue.run()).rejects.toThrow('no code');
    expect(results).toEqual([]);
  });

  test('begins no job far ahead of the one whose turn it is', async () => {
    const begun: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<string>((resolve) => {
      release = () => {
        resolve('done slow');
      };
    });
    const names = ['slow', ...Array.from({ length: 30 }, (_, i) => `file ${String(i % 2)} ${String(i)}`)];
    const { results, queue } = queueOf(names, {
      workers: 2,
      lookAhead: 5,
      work: (worker, job) => {
        begun.push(job);
        return job === 'slow' ? released : worker.work(job);
      },
    });
    const whole = queue.run();
    for (let turns = 0; turns < 20; turns++) await nextTurn();
    expect(begun).toHaveLength(6);
    release();
    await whole;
    expect(results).toHaveLength(names.length);
  });

  test('waits for whoever takes the results', async () => {
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let begun = 0;
    const { queue } = queueOf(
      Array.from({ length: 20 }, () => 'file 0'),
      {
        workers: 2,
        deliver: () => gate,
        work: (worker, job) => {
          begun++;
          return worker.work(job);
        },
      },
    );
    const whole = queue.run();
    for (let turns = 0; turns < 20; turns++) await nextTurn();
    expect(begun).toBe(2);
    open();
    await whole;
    expect(begun).toBe(20);
  });

  test('passes on what the taker of the results throws, and stops', async () => {
    const { queue } = queueOf(['file 1', 'silent', 'file 3'], {
      deliver: () => {
        throw new Error('disk full');
      },
    });
    await expect(queue.run()).rejects.toThrow('disk full');
  });

  test('begins nothing while paused, and goes on where it was', async () => {
    const { results, queue } = queueOf(
      Array.from({ length: 10 }, () => 'file 1'),
      { workers: 2 },
    );
    const whole = queue.run();
    await nextTurn();
    queue.pause();
    expect(queue.paused).toBe(true);
    for (let turns = 0; turns < 10; turns++) await nextTurn();
    const atPause = results.length;
    expect(atPause).toBeLessThan(10);
    for (let turns = 0; turns < 10; turns++) await nextTurn();
    expect(results).toHaveLength(atPause);
    queue.resume();
    await whole;
    expect(results).toHaveLength(10);
  });

  test('stops at once when cancelled, workers at work included', async () => {
    const stop = new AbortController();
    const workers: FakeWorker[] = [];
    const pool = new WorkerPool(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
    const { results, queue } = queueOf(['file 1', 'silent', 'silent', 'silent'], { pool, workers: 2 });
    const whole = queue.run(stop.signal);
    for (let turns = 0; turns < 10; turns++) await nextTurn();
    stop.abort();
    expect(await whole).toBe(false);
    expect(results).toEqual(['done file 1']);
    expect(workers.map(({ isDisposed }) => isDisposed)).toEqual([true, true]);
    expect(await queueOf(['file 1']).queue.run(stop.signal)).toBe(false);
  });

  test('tells how far it is and what time is left, pauses not counted', async () => {
    let clock = 0;
    const told: Progress[] = [];
    const { queue } = queueOf(
      Array.from({ length: 10 }, (_, i) => `file ${String(i)}`),
      {
        workers: 1,
        now: () => clock,
        sizeOf: () => 5000,
        progress: (progress) => void told.push(progress),
        deliver: () => {
          clock += 500;
          if (clock !== 4000) return;
          queue.pause();
          clock += 60_000;
          setImmediate(() => queue.resume());
        },
      },
    );
    await queue.run();
    expect(told[0]).toEqual({ done: 1, total: 10, bytes: 5000, remaining: null });
    expect(told[5]).toEqual({ done: 6, total: 10, bytes: 30_000, remaining: 2000 });
    expect(told.some(({ done, remaining }) => done === 8 && remaining === null)).toBe(true);
    expect(told.filter(({ done }) => done === 8).map(({ remaining }) => remaining)).toContain(1000);
    expect(told[told.length - 1]).toEqual({ done: 10, total: 10, bytes: 50_000, remaining: 0 });
  });

  test('keeps the workers of one phase for the next', async () => {
    const pool = new WorkerPool(() => new FakeWorker());
    await queueOf(['file 1', 'file 1'], { pool }).queue.run();
    await queueOf(['file 1', 'file 1'], { pool }).queue.run();
    expect(FakeWorker.started).toBe(2);
  });
});
