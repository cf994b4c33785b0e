/** How far a sheet is in use. */
import type { Range } from '../../../core/grid/address';
import { cellCount } from '../../common/place';
import { HostError } from '../../host';
import { placeOf } from '../answers';
import { type EtRange, type EtWorksheet, XL } from '../api';

/** A used range beyond this comes from formats applied to whole columns: only what has contents counts then. */
const MAX_FORMATTED_CELLS = 200_000;

/** Beyond this a sheet is no form. */
const MAX_CELLS = 2_000_000;

const A1: Range = { top: 0, left: 0, bottom: 0, right: 0 };

/** An empty sheet is in use at A1, or not at all. */
export function usedRange(sheet: EtWorksheet): Range {
  const used = sheet.UsedRange as EtRange | null;
  const range = (used && placeOf(used)) ?? A1;
  if (cellCount(range) <= MAX_FORMATTED_CELLS) return range;
  const filled = {
    ...A1,
    bottom: lastFilled(sheet, XL.byRows)?.bottom ?? 0,
    right: lastFilled(sheet, XL.byColumns)?.right ?? 0,
  };
  if (cellCount(filled) > MAX_CELLS) throw new HostError('too-large');
  return filled;
}

function lastFilled({ Cells }: EtWorksheet, order: typeof XL.byRows | typeof XL.byColumns): Range | null {
  const found = Cells.Find('*', undefined, XL.findFormulas, XL.findPart, order, XL.previous);
  return placeIfFound(found);
}

function placeIfFound(found: EtRange | null): Range | null {
  return found && placeOf(found);
}
