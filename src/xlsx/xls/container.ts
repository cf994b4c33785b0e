/**
 * The compound file of Office 97–2003 ([MS-CFB]): a small file system, of which one stream holds the workbook.
 * Every chain is bounded by the size of the file, so that no damage to it can keep us running.
 */
import { OpenError } from '../problem';

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

const HEADER = 512;
const DIRECTORY_ENTRY = 128;
/** Sector numbers from here on are marks, such as the end of a chain (2.1). */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

/** The stream of this name; null when the file has none. @throws OpenError `damaged` */
export function readStream(bytes: Uint8Array, name: string): Uint8Array | null {
  return new Container(bytes).stream(name);
}

class Container {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: readonly number[];
  private readonly entries: readonly Entry[];

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER) throw new OpenError('damaged', 'compound file without a header');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new OpenError('damaged', `sector shift ${shift}`);
    this.sectorSize = 2 ** shift;
    this.table = this.numbersIn(this.tableSectors());
    this.entries = this.readDirectory();
  }

  stream(name: string): Uint8Array | null {
    const entry = this.entries.find(
      (each) => each.kind === STREAM && each.name.toLowerCase() === name.toLowerCase(),
    );
    if (!entry) return null;
    const isSmall = entry.size < this.view.getUint32(56, true);
    const content = isSmall ? this.smallStream(entry) : this.chain(entry.start);
    if (content.length < entry.size) throw new OpenError('damaged', `stream ${name} is cut off`);
    return content.subarray(0, entry.size);
  }

  /** Short streams share the root's stream, in sectors of their own size (2.4). */
  private smallStream({ start, size }: Entry): Uint8Array {
    const root = this.entries.find(({ kind }) => kind === ROOT);
    if (!root) throw new OpenError('damaged', 'compound file without a root');
    const shared = this.chain(root.start);
    const table = this.numbersIn(this.follow(this.view.getUint32(60, true), this.table));
    const length = 2 ** Math.min(this.view.getUint16(32, true), 12);
    const pieces = this.follow(start, table).map((piece) =>
      shared.subarray(piece * length, (piece + 1) * length),
    );
    return joined(pieces, size);
  }

  private chain(start: number): Uint8Array {
    return joined(this.follow(start, this.table).map((number) => this.sector(number)));
  }

  /** The last sector of a file may lack its padding. */
  private sector(number: number): Uint8Array {
    const at = (number + 1) * this.sectorSize;
    return this.bytes.subarray(at, at + this.sectorSize);
  }

  private follow(start: number, table: readonly number[]): number[] {
    const found: number[] = [];
    for (let number = start; number <= LAST_SECTOR; number = table[number] ?? Infinity) {
      if (number >= table.length || found.length > table.length)
        throw new OpenError('damaged', 'broken chain of sectors');
      found.push(number);
    }
    return found;
  }

  /** Sectors of the allocation table: the first 109 in the header, the others in a chain (2.5). */
  private tableSectors(): number[] {
    const count = Math.ceil(this.bytes.length / this.sectorSize);
    const listed = Array.from({ length: 109 }, (_, index) => this.view.getUint32(76 + 4 * index, true));
    for (let next = this.view.getUint32(68, true), steps = 0; next <= LAST_SECTOR; steps++) {
      const numbers = this.numbersIn([next]);
      if (numbers.length === 0 || steps > count) throw new OpenError('damaged', 'broken list of sectors');
      next = numbers.pop() ?? Infinity;
      listed.push(...numbers);
    }
    return listed.filter((number) => number < count);
  }

  private numbersIn(sectors: readonly number[]): number[] {
    const numbers: number[] = [];
    for (const sector of sectors) {
      const from = (sector + 1) * this.sectorSize;
      const to = Math.min(from + this.sectorSize, this.bytes.length - 3);
      for (let at = from; at < to; at += 4) numbers.push(this.view.getUint32(at, true));
    }
    return numbers;
  }

  /** All entries, without regard to their tree: names of streams at the root are unique enough for us. */
  private readDirectory(): Entry[] {
    const content = this.chain(this.view.getUint32(48, true));
    const view = new DataView(content.buffer, content.byteOffset, content.length);
    const decoder = new TextDecoder('utf-16le');
    const entries: Entry[] = [];
    for (let at = 0; at + DIRECTORY_ENTRY <= content.length; at += DIRECTORY_ENTRY) {
      const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
      entries.push({
        name: decoder.decode(content.subarray(at, at + length)),
        kind: view.getUint8(at + 66),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }
}

function joined(pieces: readonly Uint8Array[], size = Infinity): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, Math.min(size, whole.length));
}
