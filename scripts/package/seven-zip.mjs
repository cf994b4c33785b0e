/**
 * Writes a .7z archive, the one form in which WPS takes an add-in that is on no server. Nothing in it is compressed
 * and its header is plain: every reader of the format understands that, the smallest included.
 * The format: 7zFormat.txt of the LZMA SDK (public domain).
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const SIGNATURE = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4];
const ID = {
  end: 0x00,
  header: 0x01,
  mainStreams: 0x04,
  files: 0x05,
  packInfo: 0x06,
  unpackInfo: 0x07,
  subStreams: 0x08,
  size: 0x09,
  crc: 0x0a,
  folder: 0x0b,
  unpackSize: 0x0c,
  numUnpackStream: 0x0d,
  names: 0x11,
  time: 0x14,
};
/** 1980-01-01 UTC, in the 100 nanoseconds since 1601 of the format: the same files give the same archive. */
const TIME = 119_600_064_000_000_000n;

const TABLE = Uint32Array.from({ length: 256 }, (_none, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const fixed = (value, length) =>
  Array.from({ length }, (_none, i) => Number((BigInt(value) >> BigInt(8 * i)) & 0xffn));

/** A number of the format: up to 127 as one byte, else as eight bytes behind a marker. */
const number = (value) => (value < 0x80 ? [value] : [0xff, ...fixed(value, 8)]);

const sumOf = (files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0);

function streams(files) {
  const size = number(sumOf(files));
  return [
    ID.mainStreams,
    ...[ID.packInfo, 0, 1, ID.size, ...size, ID.end],
    // One folder, not stored elsewhere, of one coder whose identity is one byte: copy.
    ...[ID.unpackInfo, ID.folder, 1, 0, 1, 0x01, 0x00, ID.unpackSize, ...size, ID.end],
    ...[ID.subStreams, ID.numUnpackStream, ...number(files.length)],
    // The last size follows from the others.
    ...[ID.size, ...files.slice(0, -1).flatMap(({ bytes }) => number(bytes.length))],
    ...[ID.crc, 1, ...files.flatMap(({ bytes }) => fixed(crc32(bytes), 4)), ID.end],
    ID.end,
  ];
}

function property(id, content) {
  return [id, ...number(content.length), ...content];
}

function fileList(files) {
  const names = files.flatMap(({ name }) => [...Buffer.from(`${name}\0`, 'utf16le')]);
  const times = files.flatMap(() => fixed(TIME, 8));
  return [
    ...[ID.files, ...number(files.length)],
    ...property(ID.names, [0, ...names]),
    ...property(ID.time, [1, 0, ...times]),
    ID.end,
  ];
}

/** @param files their names, with `/`, and bytes; none of them empty */
export function sevenZip(files) {
  const header = Uint8Array.from([ID.header, ...streams(files), ...fileList(files), ID.end]);
  const start = Uint8Array.from([
    ...fixed(sumOf(files), 8),
    ...fixed(header.length, 8),
    ...fixed(crc32(header), 4),
  ]);
  const head = Uint8Array.from([...SIGNATURE, ...fixed(crc32(start), 4), ...start]);
  return Buffer.concat([head, ...files.map(({ bytes }) => bytes), header]);
}

/** The folder as an archive, its own name first in every path. */
export async function sevenZipFolder(folder) {
  const parent = path.dirname(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const files = paths.map(async (file) => ({
    name: path.relative(parent, file).replaceAll('\\', '/'),
    bytes: await readFile(file),
  }));
  return sevenZip(await Promise.all(files));
}
