/** Writes an archive anew with some members changed; all others are copied as the bytes they are. */
import { deflateSync } from 'fflate';
import type { Archive, ZipMember } from './archive';
import { crc32 } from './crc32';
import { CENTRAL, END, FLAG_DESCRIPTOR, LOCAL, METHOD_DEFLATED, METHOD_STORED, viewOf } from './layout';
import { newCentralRecord, newLocalRecord } from './new-member';

/** New contents by path: `null` removes the member, a path that is not there yet adds one. */
export type Changes = ReadonlyMap<string, Uint8Array | null>;

interface Written {
  readonly central: Uint8Array;
  readonly local: readonly Uint8Array[];
}

/** Order, names, times, attributes, extra fields and comments stay, also those of a changed member. */
export function rewriteArchive(archive: Archive, changes: Changes): Uint8Array {
  const { bytes, members, endRecord } = archive;
  const inOrder = [...members].sort((a, b) => a.start - b.start);
  const pieces: Uint8Array[] = [bytes.subarray(0, inOrder[0]?.start ?? 0)];
  let offset = lengthOf(pieces);
  const central = new Map<ZipMember, Uint8Array>();
  for (const member of inOrder) {
    const written = writeMember(archive, member, changes.get(member.path), offset);
    if (!written) continue;
    central.set(member, written.central);
    pieces.push(...written.local);
    offset += lengthOf(written.local);
  }
  const directory = members.map((member) => central.get(member)).filter((record) => record !== undefined);
  for (const [path, content] of additions(archive, changes)) {
    const member = pack(content, METHOD_DEFLATED);
    directory.push(newCentralRecord(path, { ...member, size: content.length, offset }));
    pieces.push(newLocalRecord(path, { ...member, size: content.length, offset }), member.packed);
    offset = lengthOf(pieces);
  }
  const end = copyOf(bytes.subarray(endRecord));
  patchEnd(viewOf(end), directory, offset);
  return concat([...pieces, ...directory, end]);
}

/** Not by `slice`, which in Node's own kind of bytes gives a view of the same: what was opened stays as it is. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function additions(archive: Archive, changes: Changes): [string, Uint8Array][] {
  const present = new Set(archive.members.map(({ path }) => path));
  return [...changes].filter(
    (entry): entry is [string, Uint8Array] => entry[1] !== null && !present.has(entry[0]),
  );
}

/** A member's records at its new place; null when it is removed. */
function writeMember(
  { bytes }: Archive,
  member: ZipMember,
  change: Uint8Array | null | undefined,
  offset: number,
): Written | null {
  if (change === null) return null;
  const central = copyOf(bytes.subarray(member.centralStart, member.centralEnd));
  const view = viewOf(central);
  view.setUint32(CENTRAL.offset, offset, true);
  if (change === undefined) return { central, local: [bytes.subarray(member.start, member.end)] };

  const { packed, crc } = pack(change, member.method);
  view.setUint16(CENTRAL.flags, view.getUint16(CENTRAL.flags, true) & ~FLAG_DESCRIPTOR, true);
  view.setUint32(CENTRAL.crc, crc, true);
  view.setUint32(CENTRAL.packed, packed.length, true);
  view.setUint32(CENTRAL.size, change.length, true);
  return { central, local: [localHeader(bytes, member, { crc, packed, size: change.length }), packed] };
}

function pack(content: Uint8Array, method: number): { packed: Uint8Array; crc: number } {
  return { packed: method === METHOD_STORED ? content : deflateSync(content), crc: crc32(content) };
}

/** The member's own header with new sizes, which now stand in it even if they used to follow the data. */
function localHeader(
  bytes: Uint8Array,
  member: ZipMember,
  { crc, packed, size }: { crc: number; packed: Uint8Array; size: number },
): Uint8Array {
  const source = bytes.subarray(member.start, member.data);
  const nameEnd = LOCAL.length + viewOf(source).getUint16(LOCAL.name, true);
  const extra = withoutZip64(source.subarray(nameEnd));
  const header = concat([source.subarray(0, nameEnd), extra]);
  const view = viewOf(header);
  view.setUint16(LOCAL.flags, view.getUint16(LOCAL.flags, true) & ~FLAG_DESCRIPTOR, true);
  view.setUint32(LOCAL.crc, crc, true);
  view.setUint32(LOCAL.packed, packed.length, true);
  view.setUint32(LOCAL.size, size, true);
  view.setUint16(LOCAL.extra, extra.length, true);
  return header;
}

const ZIP64_EXTRA = 0x0001;

/** Streaming writers reserve room for 64-bit sizes in the local header; the old sizes there would be wrong. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(extra.subarray(at, end));
    at = end;
  }
  return concat(kept);
}

function patchEnd(view: DataView, directory: readonly Uint8Array[], offset: number): void {
  view.setUint16(END.here, directory.length, true);
  view.setUint16(END.total, directory.length, true);
  view.setUint32(END.bytes, lengthOf(directory), true);
  view.setUint32(END.offset, offset, true);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
