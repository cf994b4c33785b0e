/** The tokens that formulas are kept in ([MS-XLS] 2.5.198). */

const CLASS_BITS = 0x60;
const FIRST_OF_CLASS = 0x20;

/** A formula that stands elsewhere: a shared one, or that of an array. */
const ELSEWHERE = 0x01;
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;

/** Bytes of each token, itself included; of operands that come in three classes, as in the first. */
const SIZES: ReadonlyMap<number, number> = new Map([
  ...range(0x03, 0x16).map((operator) => [operator, 1] as const),
  [0x1c, 2],
  [0x1d, 2],
  [0x1e, 3],
  [0x1f, 9],
  [0x21, 3],
  [0x22, 4],
  [0x23, 5],
  [0x24, 5],
  [0x25, 9],
  [0x29, 3],
  [0x2a, 5],
  [0x2b, 9],
  [0x2c, 5],
  [0x2d, 9],
  [0x39, 7],
  [0x3a, 7],
  [0x3b, 11],
  [0x3c, 7],
  [0x3d, 11],
]);

/**
 * Whether every token is known, whole, and in need of nothing behind the tokens. Constant arrays and data tables are
 * not among those.
 */
export function areWhole(tokens: Uint8Array): boolean {
  let at = 0;
  while (at < tokens.length) {
    const size = sizeAt(tokens, at);
    if (size === null) return false;
    at += size;
  }
  return at === tokens.length;
}

/** Whether the tokens say nothing but where the formula stands. */
export function standElsewhere(tokens: Uint8Array): boolean {
  return tokens.length === 5 && tokens[0] === ELSEWHERE;
}

function sizeAt(tokens: Uint8Array, at: number): number | null {
  const token = tokens[at] ?? 0;
  if (token === TEXT) return 3 + (tokens[at + 1] ?? 0) * (1 + ((tokens[at + 2] ?? 0) & 1));
  if (token === ATTRIBUTE) return attributeSize(tokens, at);
  const first = token & CLASS_BITS ? (token & ~CLASS_BITS) | FIRST_OF_CLASS : token;
  return token > 0x7f ? null : (SIZES.get(first) ?? null);
}

function attributeSize(tokens: Uint8Array, at: number): number {
  const plain = 4;
  if (tokens[at + 1] !== CHOOSE) return plain;
  const choices = (tokens[at + 2] ?? 0) + 256 * (tokens[at + 3] ?? 0);
  return plain + 2 * (choices + 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
