/** The tokens that formulas are kept in ([MS-XLS] 2.5.198). */

const CLASS_BITS = 0x60;
const FIRST_OF_CLASS = 0x20;

/** A formula that stands elsewhere: a shared one, or that of an array. */
export const ELSEWHERE = 0x01;
const TEXT = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;
/** Their content stands behind the tokens. */
const ARRAY = 0x20;
const CELLS_IN_MEMORY = 0x26;

/** Bytes of each token, itself included; of operands that come in three classes, as in the first. */
const SIZES: ReadonlyMap<number, number> = new Map([
  ...range(0x03, 0x16).map((operator) => [operator, 1] as const),
  [0x1c, 2],
  [0x1d, 2],
  [0x1e, 3],
  [0x1f, 9],
  [ARRAY, 8],
  [0x21, 3],
  [0x22, 4],
  [0x23, 5],
  [0x24, 5],
  [0x25, 9],
  [CELLS_IN_MEMORY, 7],
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
 * What tokens need of the bytes behind them: constant arrays and lists of cells. Null where a token is unknown (that
 * of a data table among them), or where a token or what it needs is not whole.
 */
export function contentBehind(tokens: Uint8Array, behind: Uint8Array): Uint8Array | null {
  let at = 0;
  let needed = 0;
  while (at < tokens.length) {
    const size = sizeAt(tokens, at);
    const content = size === null ? null : sizeBehind(tokens[at] ?? 0, behind, needed);
    if (size === null || content === null) return null;
    at += size;
    needed += content;
  }
  return at === tokens.length && needed <= behind.length ? behind.subarray(0, needed) : null;
}

/** Whether the tokens say nothing but where the formula stands. */
export function standElsewhere(tokens: Uint8Array): boolean {
  return tokens.length === 5 && tokens[0] === ELSEWHERE;
}

function sizeAt(tokens: Uint8Array, at: number): number | null {
  const token = tokens[at] ?? 0;
  if (token === TEXT) return 3 + (tokens[at + 1] ?? 0) * (1 + ((tokens[at + 2] ?? 0) & 1));
  if (token === ATTRIBUTE) return attributeSize(tokens, at);
  return token > 0x7f ? null : (SIZES.get(inFirstClass(token)) ?? null);
}

function inFirstClass(token: number): number {
  return token & CLASS_BITS ? (token & ~CLASS_BITS) | FIRST_OF_CLASS : token;
}

function attributeSize(tokens: Uint8Array, at: number): number {
  const plain = 4;
  if (tokens[at + 1] !== CHOOSE) return plain;
  return plain + 2 * (wordAt(tokens, at + 2) + 1);
}

/** Bytes that stand behind the tokens for this one; null for what cannot be. */
function sizeBehind(token: number, behind: Uint8Array, at: number): number | null {
  const kind = inFirstClass(token);
  if (kind === ARRAY) return arraySize(behind, at);
  return kind === CELLS_IN_MEMORY ? 2 + 8 * wordAt(behind, at) : 0;
}

/** Columns and rows less one, then the values row by row, each behind its kind (2.5.198.59, 2.5.238). */
function arraySize(bytes: Uint8Array, start: number): number | null {
  const count = ((bytes[start] ?? 0) + 1) * (wordAt(bytes, start + 1) + 1);
  let at = start + 3;
  for (let index = 0; index < count; index++) {
    const kind = bytes[at];
    if (kind === undefined || !VALUES.includes(kind)) return null;
    const text = 4 + wordAt(bytes, at + 1) * (1 + ((bytes[at + 3] ?? 0) & 1));
    at += kind === TEXT_VALUE ? text : 9;
  }
  return at - start;
}

const TEXT_VALUE = 0x02;
/** Nothing, a number, a text, a truth, an error. */
const VALUES: readonly number[] = [0x00, 0x01, TEXT_VALUE, 0x04, 0x10];

function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
