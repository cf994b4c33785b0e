/** Workers that stay from one phase of a batch to the next. */

export interface Disposable {
  /** Ends it at once, whatever it is doing. */
  dispose(): void;
}

/** A worker never got ready, as when its code cannot be loaded: there is no use in starting another. */
export class NoWorker extends Error {}

export class WorkerPool<Worker extends Disposable> {
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();

  constructor(private readonly start: () => Worker) {}

  /** One that is idle, else a new one. @throws what starting one fails with */
  acquire(): Worker {
    const worker = this.idle.pop() ?? this.start();
    this.busy.add(worker);
    return worker;
  }

  release(worker: Worker): void {
    if (this.busy.delete(worker)) this.idle.push(worker);
  }

  /** Of a worker that broke, or does not answer. */
  discard(worker: Worker): void {
    if (this.busy.delete(worker)) worker.dispose();
  }

  /** Ends all of them, also those at work. */
  close(): void {
    for (const worker of [...this.idle.splice(0), ...this.busy]) worker.dispose();
    this.busy.clear();
  }
}
