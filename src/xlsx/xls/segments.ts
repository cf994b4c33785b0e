/** Reads a content that is spread over a record and those that continue it ([MS-XLS] 2.5.293). */
import { OpenError } from '../problem';
import { type BiffRecord, RECORD, textAt } from './records';

export class Segments {
  private readonly segments: readonly BiffRecord[];
  private index = 0;
  private at: number;

  /** @param first index of the record that others may continue; @param offset where to begin in it */
  constructor(
    private readonly stream: Uint8Array,
    records: readonly BiffRecord[],
    first: number,
    offset: number,
  ) {
    let end = first + 1;
    while (records[end]?.type === RECORD.continue) end++;
    this.segments = records.slice(first, end);
    this.at = (this.segments[0]?.at ?? 0) + offset;
  }

  get isAtEnd(): boolean {
    return this.left === 0 && this.index >= this.segments.length - 1;
  }

  byte(): number {
    this.enter();
    return this.stream[this.at++] ?? 0;
  }

  word(): number {
    return this.byte() + 256 * this.byte();
  }

  skip(count: number): void {
    let rest = count;
    while (rest > 0) {
      this.enter();
      const step = Math.min(rest, this.left);
      this.at += step;
      rest -= step;
    }
  }

  /** Where the characters go on in another record, that record begins with their flag again. */
  characters(count: number, flags: number): string {
    let text = '';
    let width = 1 + (flags & 1);
    for (let rest = count; rest > 0;) {
      if (this.left === 0) width = 1 + (this.byte() & 1);
      const step = Math.min(rest, Math.floor(this.left / width));
      if (step === 0) throw new OpenError('damaged', 'half a character');
      text += textAt(this.stream, this.at, step, width === 2);
      this.at += step * width;
      rest -= step;
    }
    return text;
  }

  private get left(): number {
    const segment = this.segments[this.index];
    return segment ? segment.at + segment.size - this.at : 0;
  }

  /** Goes on to the next record that has something, where this one has nothing left. */
  private enter(): void {
    while (this.left <= 0) {
      const next = this.segments[++this.index];
      if (!next) throw new OpenError('damaged', 'a content is cut off');
      this.at = next.at;
    }
  }
}
