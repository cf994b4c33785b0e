/** Asks for the cells of a range within a batch, and turns the answer into cells of the snapshot. */
import { type Range, cellKey, formatRange } from '../../../core/grid/address';
import type { Cell } from '../../../core/grid/workbook';
import { cellOf } from '../../common/content';
import { rangeOf } from '../../common/place';
import type { Context } from '../session';

/** Fill and lock of every cell. */
const PROPERTIES: Excel.CellPropertiesLoadOptions = { format: { fill: { color: true }, protection: true } };

/** Cells asked for; readable after the next sync. */
export class AskedCells {
  private readonly properties: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;

  /** @param withProperties fills and locks too, which Excel takes for a write (docs/adr/0009) */
  constructor(
    private readonly asked: Excel.Range,
    withProperties = true,
  ) {
    asked.load('address,values,formulas,numberFormat');
    this.properties = withProperties ? asked.getCellProperties(PROPERTIES) : null;
  }

  /** Where the cells really are: the request may have been for the part that is in use. */
  range(): Range {
    const found = rangeOf(this.asked.address);
    if (!found) throw new Error(`unexpected address ${this.asked.address}`);
    return found;
  }

  each(visit: (key: number, cell: Cell) => void): void {
    const { top, left } = this.range();
    const { values, formulas, numberFormat } = this.asked;
    const properties = this.properties?.value;
    values.forEach((row: readonly unknown[], i) => {
      row.forEach((value, j) => {
        const formula: unknown = formulas[i]?.[j];
        const format: unknown = numberFormat[i]?.[j];
        const cell = cellOf({ value, formula, format, properties: properties?.[i]?.[j] });
        visit(cellKey(top + i, left + j), cell);
      });
    });
  }
}

export function rangeOn(context: Context, sheet: string, range: Range): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(formatRange(range));
}
