/** A ZIP archive's directory. Members stay packed; the whole is kept as the bytes it came in. */
import { OpenError } from '../problem';
import { CENTRAL, END, FLAG_ENCRYPTED, LOCAL, viewOf } from './layout';

export interface ZipMember {
  /** Path with `/`, as written in the directory. */
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  /** Unpacked size as the directory states it. */
  readonly size: number;
  /** Offsets into the archive: local header, packed data, and where the next record begins. */
  readonly start: number;
  readonly data: number;
  readonly end: number;
  /** The member's record in the central directory. */
  readonly centralStart: number;
  readonly centralEnd: number;
}

export interface Archive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly members: readonly ZipMember[];
  /** Where the end record begins; it and the archive comment run to the end of the file. */
  readonly endRecord: number;
}

interface DirectoryRecord extends Omit<ZipMember, 'data' | 'end'> {
  readonly flags: number;
}

const MAX_COMMENT = 0xffff;

/**
 * Reads the directory.
 * @throws OpenError `damaged`, `encrypted`, `too-large` (more members than allowed), `unsupported` (ZIP64)
 */
export function openArchive(bytes: Uint8Array, maxMembers: number): Archive {
  const view = viewOf(bytes);
  const endRecord = findEndRecord(view);
  const count = view.getUint16(endRecord + END.total, true);
  const directory = view.getUint32(endRecord + END.offset, true);
  if (count === 0xffff || directory === 0xffffffff) throw new OpenError('unsupported', 'ZIP64 archive');
  if (count > maxMembers) throw new OpenError('too-large', `${count} parts`);
  if (view.getUint16(endRecord + END.disk, true) !== 0) throw new OpenError('damaged', 'split archive');
  const records = readDirectory(bytes, view, { directory, count, endRecord });
  return { bytes, members: withExtents(view, records, directory), endRecord };
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.length + view.getUint16(at + END.comment, true) === view.byteLength) return at;
  }
  throw new OpenError('damaged', 'no end of central directory');
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  { directory, count, endRecord }: { directory: number; count: number; endRecord: number },
): DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  const seen = new Set<string>();
  let at = directory;
  for (let i = 0; i < count; i++) {
    const record = readRecord(bytes, view, at, endRecord);
    // Two members of one name would let two programs see two different workbooks.
    if (seen.has(record.path.toLowerCase())) throw new OpenError('damaged', `two parts named ${record.path}`);
    seen.add(record.path.toLowerCase());
    records.push(record);
    at = record.centralEnd;
  }
  return records;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, limit: number): DirectoryRecord {
  if (at + CENTRAL.length > limit || view.getUint32(at, true) !== CENTRAL.signature) {
    throw new OpenError('damaged', 'broken central directory');
  }
  const nameEnd = at + CENTRAL.length + view.getUint16(at + CENTRAL.name, true);
  const centralEnd =
    nameEnd + view.getUint16(at + CENTRAL.extra, true) + view.getUint16(at + CENTRAL.comment, true);
  if (centralEnd > limit) throw new OpenError('damaged', 'broken central directory');
  return {
    path: decodeName(bytes.subarray(at + CENTRAL.length, nameEnd)),
    flags: view.getUint16(at + CENTRAL.flags, true),
    method: view.getUint16(at + CENTRAL.method, true),
    crc: view.getUint32(at + CENTRAL.crc, true),
    packedSize: view.getUint32(at + CENTRAL.packed, true),
    size: view.getUint32(at + CENTRAL.size, true),
    start: view.getUint32(at + CENTRAL.offset, true),
    centralStart: at,
    centralEnd,
  };
}

const names = new TextDecoder();

/** Part names are ASCII or UTF-8 in practice; some Windows programs separate with `\`. */
function decodeName(bytes: Uint8Array): string {
  return names.decode(bytes).replaceAll('\\', '/');
}

/**
 * A member reaches up to the next one, so that data descriptors and gaps travel with it when it is copied.
 * Members may not overlap: overlapping ones are the trick of the most compact archive bombs.
 */
function withExtents(view: DataView, records: readonly DirectoryRecord[], directory: number): ZipMember[] {
  const starts = [...records.map(({ start }) => start), directory].sort((a, b) => a - b);
  const next = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]));
  return records.map(({ flags, ...record }) => {
    if (flags & FLAG_ENCRYPTED) throw new OpenError('encrypted', 'encrypted archive member');
    if (record.size === 0xffffffff || record.packedSize === 0xffffffff || record.start === 0xffffffff) {
      throw new OpenError('unsupported', 'ZIP64 member');
    }
    const end = next.get(record.start) ?? directory;
    const data = dataStart(view, record.start, directory);
    if (data + record.packedSize > end)
      throw new OpenError('damaged', `${record.path} overlaps its neighbour`);
    return { ...record, data, end };
  });
}

function dataStart(view: DataView, start: number, directory: number): number {
  if (start + LOCAL.length > directory || view.getUint32(start, true) !== LOCAL.signature) {
    throw new OpenError('damaged', 'broken local header');
  }
  return (
    start +
    LOCAL.length +
    view.getUint16(start + LOCAL.name, true) +
    view.getUint16(start + LOCAL.extra, true)
  );
}
