/** What a command prints on standard output. */
import fs from 'node:fs';

const STDOUT = 1;

export function printed(command: () => unknown): string {
  const pieces: Buffer[] = [];
  const original = fs.writeSync as (...given: unknown[]) => number;
  const write = jest.spyOn(fs, 'writeSync').mockImplementation((...given: unknown[]) => {
    const [descriptor, data] = given;
    if (descriptor !== STDOUT || !Buffer.isBuffer(data)) return original(...given);
    pieces.push(data);
    return data.length;
  });
  command();
  write.mockRestore();
  return Buffer.concat(pieces).toString();
}
