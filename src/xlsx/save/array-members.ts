/** Cells that are calculated together with others, and so cannot be written alone. */
import { type CellRef, contains } from '../../core/grid/address';
import type { XlsxFile } from '../file';
import { type SheetLayout, readLayout } from './sheet-layout';

/** What a formula of such cells says of itself; looked for first, as most sheets have none. */
const TYPES = /\bt\s*=\s*["'](?:array|dataTable)["']/;

/** Those of the cells that are part of an array formula over several cells, or of a data table. */
export function arrayMembers(file: XlsxFile, cells: readonly CellRef[]): readonly CellRef[] {
  return file.parts.sheets.flatMap(({ name, path }) => {
    const own = cells.filter(({ sheet }) => sheet === name);
    const xml = own.length > 0 ? file.package.text(path) : '';
    const layout = TYPES.test(xml) ? readLayout(xml) : null;
    return layout ? membersIn(layout, own) : [];
  });
}

/** The same for cells of one sheet. */
export function membersIn({ arrays }: SheetLayout, cells: readonly CellRef[]): readonly CellRef[] {
  const wide = arrays.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  return cells.filter((at) => wide.some((range) => contains(range, at)));
}
