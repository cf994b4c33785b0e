/** Pieces on disk: those of a first pass over all files, until it is known which of them a second pass replaces. */
import { closeSync, existsSync, ftruncateSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { Piece } from '../check-pieces';
import { wholeLines } from '../lines';

interface Line {
  /** Of the input. */
  readonly index: number;
  readonly piece: Piece;
}

export class Spool {
  /** Where the line of an input starts and ends. */
  private readonly places = new Map<number, readonly [start: number, end: number]>();
  private readonly descriptor: number;
  private end = 0;

  /**
   * @param keep goes on with what another run has left there, a cut last line left out
   * @param known is told of every piece that is kept
   */
  constructor(
    private readonly file: string,
    keep: boolean,
    known: (index: number, piece: Piece) => void,
  ) {
    if (keep && existsSync(file)) this.readKept(known);
    this.descriptor = openSync(file, this.end > 0 ? 'r+' : 'w+');
    ftruncateSync(this.descriptor, this.end);
  }

  private readKept(known: (index: number, piece: Piece) => void): void {
    for (const { text, end } of wholeLines(this.file)) {
      const { index, piece } = JSON.parse(text) as Line;
      this.places.set(index, [this.end, end]);
      this.end = end;
      known(index, piece);
    }
  }

  has(index: number): boolean {
    return this.places.has(index);
  }

  put(index: number, piece: Piece): void {
    const line: Line = { index, piece };
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    writeSync(this.descriptor, bytes, 0, bytes.length, this.end);
    this.places.set(index, [this.end, this.end + bytes.length]);
    this.end += bytes.length;
  }

  /** @throws where there is none */
  get(index: number): Piece {
    const place = this.places.get(index);
    if (!place) throw new Error(`there is no piece ${String(index)}`);
    const [start, end] = place;
    const bytes = Buffer.alloc(end - start);
    readSync(this.descriptor, bytes, 0, bytes.length, start);
    return (JSON.parse(bytes.toString()) as Line).piece;
  }

  close(): void {
    closeSync(this.descriptor);
  }

  remove(): void {
    this.close();
    rmSync(this.file, { force: true });
  }
}
