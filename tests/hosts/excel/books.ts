/** Small workbooks for the Excel tests, written down as the snapshot that reading them must give. */
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';
import { keyOf } from '../plain';

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
