/** A snapshot as a real .xlsx file. */
import {
  type Range,
  addressOfKey,
  columnName,
  formatAddress,
  formatRange,
} from '../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../src/core/grid/workbook';
import { type BuildOptions, type CellSpec, type SheetSpec, buildXlsx } from './xlsx';

export function fileOf(workbook: Workbook, options: BuildOptions = {}): Uint8Array {
  return buildXlsx(workbook.sheets.map(sheetSpec), { date1904: workbook.date1904, ...options });
}

function sheetSpec(sheet: Sheet): SheetSpec {
  const cells = [...sheet.cells].map(([key, cell]) => [formatAddress(addressOfKey(key)), cellSpec(cell)]);
  return {
    name: sheet.name,
    cells: Object.fromEntries(cells) as Record<string, CellSpec>,
    merges: sheet.merges.map((merge: Range) => formatRange(merge)),
    protected: sheet.protected,
    hiddenRows: [...sheet.hiddenRows].map((row) => row + 1),
    hiddenColumns: [...sheet.hiddenColumns].map(columnName),
    ...(sheet.visibility !== 'visible' && { visibility: sheet.visibility }),
  };
}

function cellSpec({ value, formula, format, fill, locked }: Cell): CellSpec {
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(format !== undefined && { format }),
    ...(fill !== undefined && { fill }),
    ...(locked === false && { locked }),
  };
}
