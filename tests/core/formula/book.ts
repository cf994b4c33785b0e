import { type CellRef, cellKey, formatAddress, parseAddress } from '../../../src/core/grid/address';
import type { Cell, CellValue, Sheet, Workbook } from '../../../src/core/grid/workbook';

/** `=…` is a formula without a result, `[formula, result]` one with; the rest are constants. */
export type Content = CellValue | readonly [formula: string, result: CellValue];
export type Contents = Readonly<Record<string, Content>>;

export function cellOf(content: Content): Cell {
  if (Array.isArray(content)) return { formula: content[0].replace(/^=/, ''), value: content[1] };
  if (typeof content === 'string' && content.startsWith('='))
    return { formula: content.slice(1), value: null };
  return { value: content as CellValue };
}

export function sheet(name: string, contents: Contents, hiddenRows: readonly number[] = []): Sheet {
  const cells = new Map(
    Object.entries(contents).map(([address, content]) => [keyOf(address), cellOf(content)]),
  );
  return {
    name,
    visibility: 'visible',
    cells,
    merges: [],
    hiddenRows: new Set(hiddenRows.map((row) => row - 1)),
    hiddenColumns: new Set(),
    protected: false,
  };
}

/** A workbook from its sheets' contents by A1 address. */
export function book(sheets: Readonly<Record<string, Contents>>): Workbook {
  return { sheets: Object.entries(sheets).map(([name, contents]) => sheet(name, contents)), date1904: false };
}

/** The workbook with other contents in some cells of a sheet. */
export function edited(workbook: Workbook, name: string, contents: Contents): Workbook {
  const sheets = workbook.sheets.map((each) => {
    if (each.name !== name) return each;
    const cells = new Map(each.cells);
    for (const [address, content] of Object.entries(contents)) cells.set(keyOf(address), cellOf(content));
    return { ...each, cells };
  });
  return { ...workbook, sheets };
}

export function at(text: string): CellRef {
  const [name = '', address = ''] = text.split('!');
  return { sheet: name, ...place(address) };
}

export function label({ sheet: name, row, column }: CellRef): string {
  return `${name}!${formatAddress({ row, column })}`;
}

export function valueAt(workbook: Workbook, text: string): CellValue | undefined {
  const { sheet: name, row, column } = at(text);
  return workbook.sheets.find((each) => each.name === name)?.cells.get(cellKey(row, column))?.value;
}

function keyOf(address: string): number {
  const { row, column } = place(address);
  return cellKey(row, column);
}

function place(address: string) {
  const found = parseAddress(address);
  if (!found) throw new Error(`not an address: ${address}`);
  return found;
}
