/**
 * Unwraps a WOFF 1.0 web font into the plain OpenType file that operating systems read.
 * Format: https://www.w3.org/TR/WOFF/ (header of 44 bytes, then 20 bytes for each table).
 */
import { inflateSync } from 'node:zlib';

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

const aligned = (length) => (length + 3) & ~3;

function readTables(woff) {
  const count = woff.readUInt16BE(12);
  return Array.from({ length: count }, (_, index) => {
    const entry = WOFF_HEADER + index * WOFF_ENTRY;
    const offset = woff.readUInt32BE(entry + 4);
    const stored = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const raw = woff.subarray(offset, offset + stored);
    return {
      tag: woff.readUInt32BE(entry),
      checksum: woff.readUInt32BE(entry + 16),
      data: stored < length ? inflateSync(raw) : raw,
    };
  });
}

function writeHeader(font, flavor, count) {
  const power = Math.floor(Math.log2(count));
  font.writeUInt32BE(flavor, 0);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(16 * 2 ** power, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(16 * count - 16 * 2 ** power, 10);
}

/** @param woff {Buffer} the web font; @returns {Buffer} the OpenType font; throws when it is no WOFF 1.0 */
export function unwrapWoff(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font');
  const tables = readTables(woff);
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const font = Buffer.alloc(tables.reduce((size, table) => size + aligned(table.data.length), start));
  writeHeader(font, woff.readUInt32BE(4), tables.length);

  let offset = start;
  for (const [index, table] of tables.entries()) {
    const entry = SFNT_HEADER + index * SFNT_ENTRY;
    font.writeUInt32BE(table.tag, entry);
    font.writeUInt32BE(table.checksum, entry + 4);
    font.writeUInt32BE(offset, entry + 8);
    font.writeUInt32BE(table.data.length, entry + 12);
    table.data.copy(font, offset);
    offset += aligned(table.data.length);
  }
  return font;
}
