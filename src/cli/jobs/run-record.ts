/**
 * What an ndjson result that is being written was begun with, in a file beside it: whether another run may go on
 * with it. It goes when the result is whole.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import type { CheckedFile } from '../contract';
import type { Input } from '../inputs';
import { wholeLines } from '../lines';

interface RunRecord {
  /** Of all that the lines depend on besides their files. */
  readonly key: string;
  /** Milliseconds: a file that was changed later may have been checked before. */
  readonly started: number;
}

/** A line that is kept, as far as the totals need it. */
export type KeptLine = Pick<CheckedFile, 'status' | 'summary'>;

/** @param parts whatever changes the lines of a result; plain data */
export function keyOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Tells a file that was changed from one that was not. */
export function stampOf(file: string): readonly [file: string, size: number, changed: number] {
  const stats = statSync(file, { throwIfNoEntry: false });
  return [file, stats?.size ?? -1, stats?.mtimeMs ?? -1];
}

export class ResumableOutput {
  private readonly recordFile: string;
  /** Pieces of a first pass, where there is one. */
  readonly spoolFile: string;

  constructor(
    private readonly output: string,
    private readonly key: string,
  ) {
    this.recordFile = `${output}.run`;
    this.spoolFile = `${output}.spool`;
  }

  /** `none`: there is no run to go on with; `other`: it was begun with other files, options or rules. */
  state(): 'none' | 'other' | 'same' {
    if (!existsSync(this.recordFile) || !existsSync(this.output)) return 'none';
    return this.record()?.key === this.key ? 'same' : 'other';
  }

  /** An empty result, and what it is begun with. */
  begin(now: number): void {
    rmSync(this.recordFile, { force: true });
    rmSync(this.spoolFile, { force: true });
    writeFileSync(this.output, '');
    const record: RunRecord = { key: this.key, started: now };
    writeFileSync(this.recordFile, `${JSON.stringify(record)}\n`);
  }

  /** Cuts the result after the last line that holds, and gives the lines before. */
  keep(inputs: readonly Input[]): readonly KeptLine[] {
    const started = this.record()?.started ?? 0;
    const kept: KeptLine[] = [];
    let length = 0;
    for (const { text, end } of wholeLines(this.output)) {
      const input = inputs[kept.length];
      const line = input && lineOf(text, input);
      if (!line || changedSince(input, started)) break;
      kept.push(line);
      length = end;
    }
    truncateSync(this.output, length);
    return kept;
  }

  finish(): void {
    rmSync(this.recordFile, { force: true });
  }

  /** Null for one that was itself cut short. */
  private record(): RunRecord | null {
    try {
      return JSON.parse(readFileSync(this.recordFile, 'utf8')) as RunRecord;
    } catch {
      return null;
    }
  }
}

/** Null for a line that is not about this input, or that was not written to its end. */
function lineOf(text: string, { path }: Input): KeptLine | null {
  try {
    const { path: own, status, summary } = JSON.parse(text) as CheckedFile;
    return own === path ? { status, summary } : null;
  } catch {
    return null;
  }
}

function changedSince({ file }: Input, started: number): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && stats.mtimeMs > started;
}
