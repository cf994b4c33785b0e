/** Field offsets of the ZIP records (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16); all numbers little-endian. */
export const LOCAL = {
  signature: 0x04034b50,
  version: 4,
  flags: 6,
  method: 8,
  date: 12,
  crc: 14,
  packed: 18,
  size: 22,
  name: 26,
  extra: 28,
  length: 30,
};

export const CENTRAL = {
  signature: 0x02014b50,
  madeBy: 4,
  version: 6,
  flags: 8,
  method: 10,
  date: 14,
  crc: 16,
  packed: 20,
  size: 24,
  name: 28,
  extra: 30,
  comment: 32,
  offset: 42,
  length: 46,
};

export const END = {
  signature: 0x06054b50,
  disk: 4,
  here: 8,
  total: 10,
  bytes: 12,
  offset: 16,
  comment: 20,
  length: 22,
};

export const FLAG_ENCRYPTED = 0x0001;
/** Sizes and checksum follow the data instead of standing in the local header. */
export const FLAG_DESCRIPTOR = 0x0008;
export const FLAG_UTF8 = 0x0800;

export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
