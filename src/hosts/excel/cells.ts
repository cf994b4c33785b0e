/** Asks for the cells of a range within a batch, and turns the answer into cells of the snapshot. */
import { type Range, cellKey, formatRange } from '../../core/grid/address';
import type { Cell } from '../../core/grid/workbook';
import { cellOf } from './content';
import { rangeOf } from './place';

/** Fill and lock of every cell. */
const PROPERTIES: Excel.CellPropertiesLoadOptions = { format: { fill: { color: true }, protection: true } };

/** Readable after the batch's next sync. */
export interface AskedCells {
  /** Where the cells really are: the request may have been for the part that is in use. */
  range(): Range;
  each(visit: (key: number, cell: Cell) => void): void;
}

export function askForCells(range: Excel.Range): AskedCells {
  range.load('address,values,formulas,numberFormat');
  const properties = range.getCellProperties(PROPERTIES);
  const place = (): Range => {
    const found = rangeOf(range.address);
    if (!found) throw new Error(`unexpected address ${range.address}`);
    return found;
  };
  return {
    range: place,
    each(visit) {
      const { top, left } = place();
      const { formulas, numberFormat } = range;
      range.values.forEach((row: readonly unknown[], i) => {
        row.forEach((value, j) => {
          const formula: unknown = formulas[i]?.[j];
          const format: unknown = numberFormat[i]?.[j];
          const cell = cellOf({ value, formula, format, properties: properties.value[i]?.[j] });
          visit(cellKey(top + i, left + j), cell);
        });
      });
    },
  };
}

export function rangeOn(context: Excel.RequestContext, sheet: string, range: Range): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(formatRange(range));
}
