/**
 * Notes what a session asks of its host: how often, how long it took, and what was refused. Of an error only codes
 * are noted, never its message, and never the cells: both may hold what stands in the workbook.
 */
import { type Capabilities, type Host, HostError } from '../../hosts/host';
import type { SessionState, Task } from '../session/state';
import { property } from './properties';

export interface CallFacts {
  readonly count: number;
  readonly failed: number;
  /** Milliseconds. */
  readonly last: number;
  readonly longest: number;
}

export interface TaskFacts {
  /** When it began, in ISO 8601. */
  readonly at: string;
  /** Milliseconds. */
  readonly took: number;
  readonly outcome: 'done' | 'failed' | 'cancelled';
}

export interface ErrorFacts {
  readonly at: string;
  /** The call of the host; `pane` for a defect of our own. */
  readonly during: string;
  /** That of the {@link HostError}; `defect` for any other error. */
  readonly code: string;
  /** What the program itself calls it, as `InvalidArgument`; null where it does not say. */
  readonly own: string | null;
  /** The member at which the program stopped, as `Range.values`. */
  readonly where: string | null;
}

export interface Recording {
  readonly tasks: Readonly<Partial<Record<Task, TaskFacts>>>;
  readonly calls: Readonly<Record<string, CallFacts>>;
  /** What the host itself counts, as `syncs`. */
  readonly counters: Readonly<Record<string, number>>;
  /** The latest, in their order. */
  readonly errors: readonly ErrorFacts[];
}

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds on a clock that nobody sets. */
  readonly elapsed: () => number;
}

const CLOCK: Clock = { now: () => Date.now(), elapsed: () => performance.now() };
const KEPT_ERRORS = 20;

interface Running {
  readonly task: Task;
  readonly at: number;
  readonly since: number;
  /** That of an earlier task. */
  readonly notice: SessionState['notice'];
}

export class Recorder {
  private readonly calls = new Map<string, CallFacts>();
  private readonly tasks = new Map<Task, TaskFacts>();
  private readonly errors: ErrorFacts[] = [];
  private running: Running | null = null;
  /** The host, every call of which is noted. */
  readonly watched: Host;

  constructor(
    private readonly host: Host,
    private readonly clock: Clock = CLOCK,
  ) {
    this.watched = new Proxy(host, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]): unknown => {
          const since = this.clock.elapsed();
          const answer: unknown = Reflect.apply(member, target, given);
          return answer instanceof Promise ? this.timed(String(name), answer, since) : answer;
        };
      },
    });
  }

  /** To be told every state of the session. */
  follow({ work, notice }: SessionState): void {
    const { running } = this;
    if (running && (work.state !== 'busy' || work.task !== running.task)) {
      const cancelled = notice?.kind === 'cancelled' && notice !== running.notice;
      const outcome = work.state === 'failed' ? 'failed' : cancelled ? 'cancelled' : 'done';
      const took = this.clock.elapsed() - running.since;
      this.tasks.set(running.task, { at: iso(running.at), took: rounded(took), outcome });
      this.running = null;
    }
    if (work.state === 'busy' && !this.running) {
      this.running = { task: work.task, at: this.clock.now(), since: this.clock.elapsed(), notice };
    }
  }

  /** An error that no host has refused with. */
  defect(error: unknown): void {
    this.note('pane', error);
  }

  /** Asks the host without a note. */
  capabilities(): Promise<Capabilities> {
    return this.host.capabilities();
  }

  recording(): Recording {
    return {
      tasks: Object.fromEntries(this.tasks),
      calls: Object.fromEntries(this.calls),
      counters: this.host.counters?.() ?? {},
      errors: [...this.errors],
    };
  }

  private async timed(call: string, answer: Promise<unknown>, since: number): Promise<unknown> {
    try {
      const given = await answer;
      this.count(call, since, false);
      return given;
    } catch (error) {
      this.count(call, since, true);
      this.note(call, error);
      throw error;
    }
  }

  private count(call: string, since: number, failed: boolean): void {
    const took = rounded(this.clock.elapsed() - since);
    const before = this.calls.get(call) ?? { count: 0, failed: 0, last: 0, longest: 0 };
    this.calls.set(call, {
      count: before.count + 1,
      failed: before.failed + (failed ? 1 : 0),
      last: took,
      longest: Math.max(before.longest, took),
    });
  }

  private note(during: string, error: unknown): void {
    const code = error instanceof HostError ? error.code : 'defect';
    this.errors.push({ at: iso(this.clock.now()), during, code, ...ownWords(error) });
    if (this.errors.length > KEPT_ERRORS) this.errors.shift();
  }
}

/** An identifier of a program, such as `InvalidArgument` or `-2147467259`: no text that anybody has written. */
const IDENTIFIER = /^(?:[A-Z][A-Za-z]{2,49}|-?\d{1,10})$/;
const MEMBER = /^[A-Z][A-Za-z]{1,49}(?:\.[A-Za-z_]{1,50})?$/;

/** What the error of the program under the host's says of itself in codes. */
function ownWords(error: unknown): Pick<ErrorFacts, 'own' | 'where'> {
  const root = rootOf(error);
  const own = codeOf(root) ?? (root instanceof Error && !(root instanceof HostError) ? root.name : null);
  const where = property(property(root, 'debugInfo'), 'errorLocation');
  return { own: fit(own, IDENTIFIER), where: fit(where, MEMBER) };
}

function rootOf(error: unknown): unknown {
  return error instanceof HostError && error.cause !== undefined ? rootOf(error.cause) : error;
}

function codeOf(error: unknown): unknown {
  if (error instanceof HostError) return null;
  return property(error, 'code') ?? property(error, 'number');
}

function fit(value: unknown, shape: RegExp): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return shape.test(String(value)) ? String(value) : null;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds);
}
