/**
 * The compound file of Office 97–2003 ([MS-CFB]): a small file system, of which one stream holds the workbook, and
 * in which encrypted .xlsx files are wrapped as well. Every chain is bounded by the size of the file, so that no damage to it can keep us running.
 */
import { OpenError } from './problem';

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
  /** Places in the directory: the entries beside it, and the first of those within it. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

const HEADER = 512;
const DIRECTORY_ENTRY = 128;
/** Sector numbers from here on are marks, such as the end of a chain (2.1). */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

/** The stream of this name, whatever its case; null when the file has none. @throws OpenError `damaged` */
export function readStream(bytes: Uint8Array, name: string): Uint8Array | null {
  return new Container(bytes).stream(name);
}

/** Names of the streams, those of embedded documents left out. @throws OpenError `damaged` */
export function streamNames(bytes: Uint8Array): readonly string[] {
  return new Container(bytes).streams.map(({ name }) => name);
}

class Container {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly table: readonly number[];
  private readonly root: Entry;
  /** Those that stand in no storage of their own, as embedded documents do. */
  readonly streams: readonly Entry[];

  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER) throw new OpenError('damaged', 'compound file without a header');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new OpenError('damaged', `sector shift ${shift}`);
    this.sectorSize = 2 ** shift;
    this.table = this.numbersIn(this.tableSectors());
    const entries = this.readDirectory();
    this.root = rootOf(entries);
    this.streams = entriesIn(this.root, entries).filter(({ kind }) => kind === STREAM);
  }

  stream(name: string): Uint8Array | null {
    const entry = this.streams.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!entry) return null;
    const isSmall = entry.size < this.view.getUint32(56, true);
    const content = isSmall ? this.smallStream(entry) : this.chain(entry.start);
    if (content.length < entry.size) throw new OpenError('damaged', `stream ${name} is cut off`);
    return content.subarray(0, entry.size);
  }

  /** Short streams share the root's stream, in sectors of their own size (2.4). */
  private smallStream({ start, size }: Entry): Uint8Array {
    const shared = this.chain(this.root.start);
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
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
      });
    }
    return entries;
  }
}

function rootOf(entries: readonly Entry[]): Entry {
  const root = entries.find(({ kind }) => kind === ROOT);
  if (!root) throw new OpenError('damaged', 'compound file without a root');
  return root;
}

/** The entries of a storage: a tree, in which a damaged file may have circles. */
function entriesIn({ child }: Entry, entries: readonly Entry[]): readonly Entry[] {
  const found = new Set<Entry>();
  const waiting = [child];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = entries[place];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.right, entry.left);
  }
  return [...found];
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
