/** Small workbooks for the Excel tests, written down as the snapshot that reading them must give. */
import { cellKey, parseAddress } from '../../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';

export function sheetOf(
  name: string,
  cells: Readonly<Record<string, Cell>>,
  more: Partial<Sheet> = {},
): Sheet {
  return {
    name,
    visibility: 'visible',
    cells: new Map(Object.entries(cells).map(([a1, cell]) => [keyOf(a1), cell])),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    ...more,
  };
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { sheets, date1904: false };
}

export function keyOf(a1: string): number {
  const at = parseAddress(a1);
  if (!at) throw new Error(`no address: ${a1}`);
  return cellKey(at.row, at.column);
}
