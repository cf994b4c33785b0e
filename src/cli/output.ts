/** Where a command's result goes: standard output, or a file written whole or not at all. */
import {
  chmodSync,
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';

export function writeResult(text: string, file: string | undefined): void {
  if (file === undefined) writeStdout(text);
  else writeWhole(file, Buffer.from(text));
}

/** A result that is written bit by bit. */
export interface ResultStream {
  write(text: string): void;
  /** All is written: a file is put in place. */
  end(): void;
  /** Leaves nothing of it where it can be left out: a file stays as it was. */
  abandon(): void;
}

/** @throws where the file cannot be written */
export function openResult(file: string | undefined): ResultStream {
  if (file === undefined) {
    const write = (text: string): void => {
      if (!writeStdout(text)) throw new ClosedPipe();
    };
    return { write, end: () => undefined, abandon: () => undefined };
  }
  const target = realPath(file);
  const existing = statSync(target, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) return descriptorStream(openSync(target, 'w'));
  const draft = draftOf(target);
  const stream = descriptorStream(openSync(draft, 'w'));
  return {
    ...stream,
    end() {
      stream.end();
      putDraftInPlace(draft, target);
    },
    abandon() {
      stream.end();
      rmSync(draft, { force: true });
    },
  };
}

/** Ending it closes the descriptor. */
export function descriptorStream(descriptor: number): ResultStream {
  const close = (): void => closeSync(descriptor);
  return { write: (text) => writeAll(descriptor, Buffer.from(text)), end: close, abandon: close };
}

/** Whoever reads the output (head) wants no more. */
export class ClosedPipe extends Error {}

/** False where the pipe is closed. */
function writeStdout(text: string): boolean {
  try {
    writeAll(STDOUT, Buffer.from(text));
    return true;
  } catch (error) {
    if (isCode(error, 'EPIPE')) return false;
    throw error;
  }
}

const STDOUT = 1;
const PAUSE_MS = 2;
const never = new Int32Array(new SharedArrayBuffer(4));

/** Writes synchronously: the process may end right after. */
function writeAll(descriptor: number, bytes: Buffer): void {
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(descriptor, bytes, offset);
    } catch (error) {
      if (!isCode(error, 'EAGAIN')) throw error;
      // A full pipe asks to be tried again.
      Atomics.wait(never, 0, 0, PAUSE_MS);
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/**
 * Puts the bytes in place in one step, so that a run that is cut off leaves no half-written file. A link stays and
 * the file it leads to is written, with the rights it had; a device or a pipe is written to, never replaced.
 */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const target = realPath(file);
  const existing = statSync(target, { throwIfNoEntry: false });
  if (existing && !existing.isFile()) {
    writeFileSync(target, bytes);
    return;
  }
  const draft = draftOf(target);
  try {
    writeFileSync(draft, bytes);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  putDraftInPlace(draft, target);
}

function draftOf(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${String(process.pid)}.tmp`);
}

/** In one step; with the rights of what was there. No draft stays, whatever happens. */
function putDraftInPlace(draft: string, target: string): void {
  try {
    const existing = statSync(target, { throwIfNoEntry: false });
    if (existing) chmodSync(draft, existing.mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Where a path leads once links are followed; of a path that is not there yet, as much as is. */
export function realPath(file: string): string {
  const whole = path.resolve(file);
  try {
    return realpathSync(whole);
  } catch {
    const parent = path.dirname(whole);
    return parent === whole ? whole : path.join(realPath(parent), path.basename(whole));
  }
}
