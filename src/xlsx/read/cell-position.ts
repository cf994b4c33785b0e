/** Where a cell stands: as its reference says, or next to its neighbour when the producer left it out. */
import { type Address, MAX_COLUMNS, MAX_ROWS } from '../../core/grid/address';
import { XmlError } from '../xml/text';

const A = 65;
const ZERO = 48;

/** @throws XmlError when the reference is no cell of a sheet */
export function cellPosition(reference: string | undefined, row: number, previousColumn: number): Address {
  const at = reference === undefined ? { row, column: previousColumn + 1 } : parseReference(reference);
  if (at.row < 0 || at.row >= MAX_ROWS || at.column < 0 || at.column >= MAX_COLUMNS) {
    throw new XmlError(`cell ${reference ?? 'beyond the last column'}`);
  }
  return at;
}

/** As core's parseAddress, by character codes: it runs for every cell of a file. */
function parseReference(reference: string): Address {
  let at = 0;
  let column = 0;
  let row = 0;
  for (let letter = letterAt(reference, at); letter > 0; letter = letterAt(reference, ++at))
    column = column * 26 + letter;
  if (at === 0 || at === reference.length) throw new XmlError(`cell ${reference}`);
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) throw new XmlError(`cell ${reference}`);
    row = row * 10 + digit;
  }
  return { row: row - 1, column: column - 1 };
}

/** 1 for A or a, 26 for Z or z, 0 for anything else. */
function letterAt(text: string, at: number): number {
  const index = (text.charCodeAt(at) & ~32) - A + 1;
  return index >= 1 && index <= 26 ? index : 0;
}
