/** Where a command's result goes: standard output, or a file written whole or not at all. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';

export function writeResult(text: string, file: string | undefined): void {
  if (file === undefined) writeStdout(text);
  else writeWhole(file, Buffer.from(text));
}

/** Writes synchronously: the process may end right after. */
function writeStdout(text: string): void {
  const bytes = Buffer.from(text);
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(1, bytes, offset);
    } catch (error) {
      // A full pipe asks to be tried again; a closed one (head) wants no more.
      if (isCode(error, 'EPIPE')) return;
      if (!isCode(error, 'EAGAIN')) throw error;
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
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${String(process.pid)}.tmp`);
  try {
    writeFileSync(draft, bytes);
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
