/** Numbers and texts as the bytes of BIFF8 records. */
export function u8(value: number): number[] {
  return [value & 0xff];
}

export function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

export const i16 = u16;

export function u32(value: number): number[] {
  return [...u16(value), ...u16(value >>> 16)];
}

export function xnum(value: number): number[] {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return [...bytes];
}

/** A text behind its number of characters, which takes one byte or two. */
export function text(value: string, length: 1 | 2): number[] {
  const count = length === 1 ? u8(value.length) : u16(value.length);
  return [...count, 1, ...Buffer.from(value, 'utf16le')];
}

/** A record; one that is too long goes on in others. */
export function record(type: number, content: readonly number[]): number[] {
  const CONTINUE = 0x3c;
  const LIMIT = 8224;
  const first = content.slice(0, LIMIT);
  const rest = content.slice(LIMIT);
  const bytes = [...u16(type), ...u16(first.length), ...first];
  return rest.length > 0 ? [...bytes, ...record(CONTINUE, rest)] : bytes;
}
