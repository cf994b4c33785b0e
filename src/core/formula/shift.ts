/** Moves the relative references of a formula, as a shared formula asks for each of its cells. */
import { MAX_COLUMNS, MAX_ROWS } from '../grid/address';
import { type Corner, type Line, replaceReferences } from './written-references';

/** The formula as it reads `rows` further down and `columns` further right. Absolute references stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const shifted = ({ column, row }: Corner): Corner => ({
    column: column && shift(column, columns, MAX_COLUMNS),
    row: row && shift(row, rows, MAX_ROWS),
  });
  return replaceReferences(formula, (reference) => ({
    ...reference,
    from: shifted(reference.from),
    to: reference.to && shifted(reference.to),
  }));
}

/** References that leave the sheet come in again on the other side, as in Excel. */
function shift(line: Line, by: number, size: number): Line {
  return line.fixed ? line : { ...line, index: (((line.index + by) % size) + size) % size };
}
