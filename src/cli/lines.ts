/** Files of lines that a run writes one by one, and that another run goes on with. */
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const NEWLINE = 0x0a;

export interface WholeLine {
  readonly text: string;
  /** Bytes from the start of the file to the end of the line, its line break included. */
  readonly end: number;
}

/** The lines that have their line break, a chunk of the file in memory at a time. */
export function* wholeLines(file: string): Generator<WholeLine> {
  const descriptor = openSync(file, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let begun: Buffer[] = [];
    let end = 0;
    for (let size = readSync(descriptor, chunk); size > 0; size = readSync(descriptor, chunk)) {
      let start = 0;
      for (let at = chunk.indexOf(NEWLINE); at >= 0 && at < size; at = chunk.indexOf(NEWLINE, start)) {
        const line = Buffer.concat([...begun, chunk.subarray(start, at)]);
        begun = [];
        end += line.length + 1;
        start = at + 1;
        yield { text: line.toString(), end };
      }
      begun.push(Buffer.from(chunk.subarray(start, size)));
    }
  } finally {
    closeSync(descriptor);
  }
}
