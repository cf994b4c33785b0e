/** Where a command's result goes: standard output, or a file written whole or not at all. */
import { renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
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

/** Puts the bytes in place in one step, so that a run that is cut off leaves no half-written file. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${String(process.pid)}.tmp`);
  try {
    writeFileSync(draft, bytes);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
