/** A worker in a thread of its own, which can be ended whatever it is doing. */
import { type MessagePort, Worker } from 'node:worker_threads';
import type { FactsAnswer } from '../../batch/check-file';
import { NoWorker } from '../../batch/pool';
import type { FormCard } from '../../core/rules/card';
import type { Piece } from '../check-pieces';
import type { Input } from '../inputs';
import { FileWork } from './file-work';
import type { JobSetup, JobWorker, Reply, Request, StartWorker } from './job';

/** Threads that run the program file, whose main hands over to {@link serve}. */
export function threadsOf(program: string): StartWorker {
  return (setup) => new Thread(program, setup);
}

/** The last message to a thread. */
const END = 'end';

class Thread implements JobWorker {
  private readonly worker: Worker;
  private isReady = false;
  private settle: { resolve(reply: Reply): void; reject(error: Error): void } | null = null;

  constructor(program: string, setup: JobSetup) {
    this.worker = new Worker(program, { workerData: setup });
    this.worker.on('message', (reply: Reply) => {
      if (reply.kind === 'ready') this.isReady = true;
      else this.settled()?.resolve(reply);
    });
    this.worker.on('error', (error) => this.broke(error));
    this.worker.on('exit', (code) => this.broke(new Error(`the thread ended with ${String(code)}`)));
  }

  async check(input: Input, others?: readonly FormCard[]): Promise<Piece> {
    const reply = await this.ask({ kind: 'check', input, others });
    if (reply.kind !== 'piece') throw unexpected(reply);
    return reply.piece;
  }

  async facts(file: string): Promise<FactsAnswer> {
    const reply = await this.ask({ kind: 'facts', file });
    if (reply.kind !== 'facts') throw unexpected(reply);
    return reply.answer;
  }

  /** An idle thread ends by itself, once what it said on stderr has been passed on. */
  dispose(): void {
    if (this.settled()) void this.worker.terminate();
    else this.worker.postMessage(END);
  }

  private ask(request: Request): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker.postMessage(request);
    });
  }

  private broke(error: Error): void {
    this.settled()?.reject(this.isReady ? error : new NoWorker(error.message));
  }

  /** Whoever waits for an answer; from now on nobody does. */
  private settled(): Thread['settle'] {
    const waiting = this.settle;
    this.settle = null;
    return waiting;
  }
}

function unexpected(reply: Reply): Error {
  return reply.kind === 'error' ? reply.error : new Error(`the thread answered ${reply.kind}`);
}

/** The other end: answers one request after the other, until it is ended. */
export function serve(port: MessagePort, setup: JobSetup): void {
  const work = new FileWork(setup);
  const reply = (message: Reply): void => port.postMessage(message);
  port.on('message', (request: Request | typeof END) => {
    if (request === END) {
      port.close();
      return;
    }
    answer(work, request).then(reply, (error: unknown) => {
      reply({ kind: 'error', error: error instanceof Error ? error : new Error(String(error)) });
    });
  });
  reply({ kind: 'ready' });
}

async function answer(work: FileWork, request: Request): Promise<Reply> {
  if (request.kind === 'facts') return { kind: 'facts', answer: await work.facts(request.file) };
  return { kind: 'piece', piece: await work.check(request.input, request.others) };
}
