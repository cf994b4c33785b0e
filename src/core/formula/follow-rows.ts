/** Formulas follow the rows they refer to, as in Excel. */
import { type RowMove, movedRange, movedRow } from '../grid/row-move';
import { type Corner, type WrittenReference, replaceReferences } from './written-references';

/**
 * The formula after a row has come or gone. A range grows with a row that comes inside of it and shrinks with one
 * that goes; a reference to nothing but the row that goes becomes `#REF!`. References into other workbooks, over
 * several sheets, and those that are texts (INDIRECT) stay, as they do in Excel.
 *
 * @param sheet the sheet that the formula stands on
 */
export function followRows(formula: string, sheet: string, move: RowMove): string {
  return replaceReferences(formula, (reference) =>
    refersTo(reference, sheet, move.sheet) ? moved(reference, move) : reference,
  );
}

/** As {@link followRows} for a defined name, whose relative references are no places of their own. */
export function followFixedRows(formula: string, sheet: string, move: RowMove): string {
  const isFixed = (corner: Corner | null): boolean => corner?.row?.fixed ?? true;
  return replaceReferences(formula, (reference) =>
    refersTo(reference, sheet, move.sheet) && isFixed(reference.from) && isFixed(reference.to)
      ? moved(reference, move)
      : reference,
  );
}

function refersTo({ sheet, elsewhere }: WrittenReference, own: string, wanted: string): boolean {
  return !elsewhere && (sheet ?? own).toLowerCase() === wanted.toLowerCase();
}

function moved(reference: WrittenReference, move: RowMove): WrittenReference | null {
  const { from, to } = reference;
  if (!from.row) return reference;
  if (!to?.row) {
    const row = movedRow(from.row.index, move);
    if (row === from.row.index) return reference;
    return row === null ? null : { ...reference, from: at(from, row) };
  }
  const upsideDown = from.row.index > to.row.index;
  const [top, bottom] = upsideDown ? [to.row.index, from.row.index] : [from.row.index, to.row.index];
  const range = movedRange({ top, bottom, left: 0, right: 0 }, move);
  if (!range) return null;
  if (range.top === top && range.bottom === bottom) return reference;
  const [first, last] = upsideDown ? [range.bottom, range.top] : [range.top, range.bottom];
  return { ...reference, from: at(from, first), to: at(to, last) };
}

function at(corner: Corner, index: number): Corner {
  return { ...corner, row: corner.row && { ...corner.row, index } };
}
