/** Workbooks in a form that two of them can be compared in, and that a failing test prints readably. */
import { addressOfKey, cellKey, formatAddress, formatRange, parseAddress } from '../../src/core/grid/address';
import type { CellRef } from '../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../src/core/grid/workbook';

export interface PlainSheet {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly protected: boolean;
  readonly cells: Readonly<Record<string, Cell>>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export function plain(workbook: Workbook): PlainSheet[] {
  return workbook.sheets.map(
    ({ name, visibility, cells, merges, hiddenRows, hiddenColumns, protected: isProtected }) => ({
      name,
      visibility,
      protected: isProtected,
      cells: Object.fromEntries([...cells].map(([key, cell]) => [formatAddress(addressOfKey(key)), cell])),
      merges: merges.map(formatRange).sort(),
      hiddenRows: [...hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    }),
  );
}

/** As {@link plain}, without cells that hold nothing and look like nothing: a host may know of them or not. */
export function shown(workbook: Workbook): PlainSheet[] {
  return plain(workbook).map(({ cells, ...sheet }) => ({
    ...sheet,
    cells: Object.fromEntries(
      Object.entries(cells).filter(([, cell]) => Object.values(cell).some((held) => held !== null)),
    ),
  }));
}

export function cellRef(sheet: string, a1: string): CellRef {
  const at = parseAddress(a1);
  if (!at) throw new Error(`no address: ${a1}`);
  return { sheet, ...at };
}

export function keyOf(a1: string): number {
  const { row, column } = cellRef('', a1);
  return cellKey(row, column);
}
