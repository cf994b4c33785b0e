/** A question to WPS, asked on a scratch sheet: what 表检 takes for granted, or one of several answers that it takes. */
import type { ProbeId } from '../../locales/zh-CN/wps-self-check';
import type { Scratch } from './scratch';

/**
 * An answer is a short code such as `by-row`, never a content of the workbook. `fail` is an answer that the host cannot
 * take; `skip` one that could not be had here.
 */
export interface Outcome {
  readonly verdict: 'pass' | 'fail' | 'skip';
  readonly answer: string;
}

export interface Probe {
  readonly id: ProbeId;
  /** Where the assumption stands: a heading of docs/wps-calls.md and its question, or what it goes back to. */
  readonly source: string;
  /** What it throws counts as a failure. */
  readonly run: (scratch: Scratch) => Outcome | Promise<Outcome>;
}

export const EITHER_WAY = 'docs/wps-calls.md, Either way';
export const ONE_WAY = 'docs/wps-calls.md, One way only';

export function pass(answer = 'yes'): Outcome {
  return { verdict: 'pass', answer };
}

export function fail(answer = 'no'): Outcome {
  return { verdict: 'fail', answer };
}

export function skip(answer: string): Outcome {
  return { verdict: 'skip', answer };
}

/** The answer where it is one of those that the host takes; else the kind of thing that it was. */
export function oneOf(answer: string | null, given: unknown): Outcome {
  return answer === null ? fail(kindOf(given)) : pass(answer);
}

/** What something is, without what it holds. */
export function kindOf(given: unknown): string {
  if (given === null) return 'null';
  return Array.isArray(given) ? `list of ${given.length}` : typeof given;
}

/** Every one of these holds; else the names of those that do not. */
export function all(facts: Readonly<Record<string, boolean>>): Outcome {
  const wrong = Object.entries(facts).flatMap(([name, holds]) => (holds ? [] : [name]));
  return wrong.length === 0 ? pass() : fail(wrong.join(', '));
}

/** What is said of a single cell: some may put it into lists. */
export function single(answer: unknown): unknown {
  return Array.isArray(answer) && answer.length === 1 ? single(answer[0]) : answer;
}

/** Whether WPS refuses to do it. */
export function refuses(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

/** Milliseconds that work takes only where the person was asked something. */
const PATIENCE = 1_500;

/** Whether WPS stops and asks the person; the answer comes when they have chosen. */
export function asks(work: () => unknown): boolean {
  const before = performance.now();
  work();
  return performance.now() - before > PATIENCE;
}

/** A member that a question needs, as `Range.Insert`. */
export type Member = `${'Application' | 'Worksheet' | 'Range'}.${string}`;

/** Asking whether members are there does nothing, where reading might. */
export function lackingOf(scratch: Scratch, members: readonly Member[]): readonly Member[] {
  const objects: Readonly<Record<string, object>> = {
    Application: scratch.application,
    Worksheet: scratch.sheet,
    Range: scratch.range('A1'),
  };
  return members.filter((member) => {
    const [type = '', name = ''] = member.split('.');
    return !(name in (objects[type] ?? {}));
  });
}

export function lacking(members: readonly Member[]): Outcome {
  return skip(`lacking: ${members.join(', ')}`);
}

/** What comes out wrong for want of a member could not be asked. */
export function needing(
  members: readonly Member[],
  run: (scratch: Scratch) => Outcome,
): (scratch: Scratch) => Outcome {
  return (scratch) => {
    const missingNow = (): readonly Member[] => lackingOf(scratch, members);
    try {
      const outcome = run(scratch);
      const missing = outcome.verdict === 'fail' ? missingNow() : [];
      return missing.length > 0 ? lacking(missing) : outcome;
    } catch (error) {
      const missing = missingNow();
      if (missing.length > 0) return lacking(missing);
      throw error;
    }
  };
}
