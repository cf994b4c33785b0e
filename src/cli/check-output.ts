/** Where the result of `formlint check` is written, and what an earlier run has left of it. */
import { mkdtempSync, openSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_PACK, packName } from '../core/pack';
import { render } from '../locales/render';
import type { CheckFlags } from './check-flags';
import type { Piece } from './check-pieces';
import { lineWriter, writerOf } from './check-writers';
import type { Writer } from './writer';
import type { Input } from './inputs';
import { type KeptLine, ResumableOutput } from './jobs/run-record';
import { Spool } from './jobs/spool';
import { descriptorStream } from './output';
import type { Chosen } from './pack';

export interface BegunOutput {
  readonly writer: Writer;
  /** Of the first files: those that need not be checked. */
  readonly kept: readonly KeptLine[];
  /** A run that is broken off can be gone on with. */
  readonly isResumable: boolean;
  /** Present where the files are compared with each other. @param known is told of pieces that are there */
  readonly openSpool?: (known: (index: number, piece: Piece) => void) => Spool;
  /** What only helped to make the result goes. */
  finish(): void;
}

export type OutputStart =
  { readonly ok: true; readonly output: BegunOutput } | { readonly ok: false; readonly message: string };

/** The ndjson file that lines are added to as they come; null for results of another kind. */
export function resumableOutput({ format, output }: CheckFlags): string | null {
  if (format !== 'ndjson' || output === undefined) return null;
  const existing = statSync(output, { throwIfNoEntry: false });
  return existing && !existing.isFile() ? null : output;
}

/** @param key see {@link ResumableOutput} */
export function beginOutput(
  inputs: readonly Input[],
  flags: CheckFlags,
  chosen: Chosen,
  key: string,
): OutputStart {
  const { texts } = chosen.language;
  const lines = resumableOutput(flags);
  try {
    if (lines === null) return { ok: true, output: plainOutput(flags, chosen) };
    const resumable = new ResumableOutput(lines, key);
    const state = flags.resume ? resumable.state() : 'none';
    if (state === 'other') return { ok: false, message: render(texts.errors.otherRun, { path: lines }) };
    return { ok: true, output: growingOutput(inputs, flags, lines, resumable, state === 'same') };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { ok: false, message: render(texts.errors.notWritten, { path: flags.output ?? '', problem }) };
  }
}

function plainOutput({ format, output, across }: CheckFlags, { language, pack }: Chosen): BegunOutput {
  const writer = writerOf(format, language, packName(pack ?? DEFAULT_PACK), output);
  const folder = across ? mkdtempSync(path.join(tmpdir(), 'formlint-')) : null;
  return {
    writer,
    kept: [],
    isResumable: false,
    ...(folder !== null && { openSpool: (known) => new Spool(path.join(folder, 'spool'), false, known) }),
    finish() {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function growingOutput(
  inputs: readonly Input[],
  { across }: CheckFlags,
  file: string,
  resumable: ResumableOutput,
  goesOn: boolean,
): BegunOutput {
  if (!goesOn) resumable.begin(Date.now());
  return {
    kept: goesOn ? resumable.keep(inputs) : [],
    writer: lineWriter(descriptorStream(openSync(file, 'a'))),
    isResumable: true,
    ...(across && { openSpool: (known) => new Spool(resumable.spoolFile, goesOn, known) }),
    finish: () => resumable.finish(),
  };
}
