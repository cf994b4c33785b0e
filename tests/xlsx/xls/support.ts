/** Shorthands for the tests of .xls files. */
import type { Sheet, Workbook } from '../../../src/core/grid/workbook';
import { readXls } from '../../../src/xlsx/xls';

export function fromXls(bytes: Uint8Array): Workbook {
  const result = readXls(bytes);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.detail ?? ''}`);
  return result.file.workbook;
}

export function problemOf(bytes: Uint8Array): string {
  const result = readXls(bytes);
  return result.ok ? 'none' : result.problem.code;
}

/** A workbook without regard to the order in which a file lists its cells and merges. */
export function plain({ sheets, date1904 }: Workbook): unknown {
  return { date1904, sheets: sheets.map(plainSheet) };
}

function plainSheet({ cells, merges, hiddenRows, hiddenColumns, ...sheet }: Sheet): unknown {
  const places = merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(' '));
  return {
    ...sheet,
    cells: [...cells].sort(([a], [b]) => a - b),
    merges: places.sort(),
    hiddenRows: [...hiddenRows].sort(),
    hiddenColumns: [...hiddenColumns].sort(),
  };
}
