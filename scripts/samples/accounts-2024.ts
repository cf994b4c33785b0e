/**
 * The final accounts of 2024 of an invented department, in nine sheets. Planted: an amount with two digits swapped
 * (支出决算表, 一般行政管理事务) and one with its decimal point shifted (一般公共预算财政拨款支出决算表, 养老保险缴费).
 */
import {
  addressOfKey,
  cellKey,
  columnName,
  contains,
  formatAddress,
  formatRange,
} from '../../src/core/grid/address';
import { displayText } from '../../src/core/grid/display';
import { type Cell, EMPTY_CELL, type Sheet } from '../../src/core/grid/workbook';
import { accountsWorkbook } from '../../tests/support/accounts-builder';
import { sampleAccounts } from '../../tests/support/accounts-sample';
import type { CellSpec, SheetSpec } from '../../tests/support/xlsx';
import { GREY } from './sheet-writer';

const PLANTED = { 'T3.2010302.project': 3603.98, 'T5.2080505.basic': 1793.1 };

/** The title, the number, and the line of department, year and unit. */
const FRAME_ROWS = 3;
/** Characters. */
const NARROWEST = 9;
const WIDEST = 34;

const TITLE: CellSpec = { bold: true, size: 14, horizontal: 'center', vertical: 'center' };
const PLAIN: CellSpec = { size: 10, vertical: 'center' };
const LINED: CellSpec = { ...PLAIN, border: true };
const HEADING: CellSpec = { ...LINED, bold: true, fill: GREY, horizontal: 'center', wrap: true };
const LABEL: CellSpec = { ...LINED, horizontal: 'left', wrap: true };

export function accounts2024(): readonly SheetSpec[] {
  return accountsWorkbook(sampleAccounts(), 'official', PLANTED).workbook.sheets.map(dressed);
}

/** The sheet in the look of the published tables: lines around every cell, headings grey. */
function dressed(sheet: Sheet): SheetSpec {
  const { name, cells, merges } = sheet;
  const places = [...cells.keys()].map(addressOfKey);
  const [bottom, right] = [
    Math.max(...places.map(({ row }) => row)),
    Math.max(...places.map(({ column }) => column)),
  ];
  const specs: Record<string, CellSpec> = {};
  for (let row = 0; row <= bottom; row++) {
    const amounts = isRowOfAmounts(sheet, row, right);
    for (let column = 0; column <= right; column++) {
      const { value, format } = cellIn(sheet, row, column);
      const look =
        row === 0 ? TITLE : row < FRAME_ROWS || row === bottom ? PLAIN : amounts ? bodyLook(value) : HEADING;
      specs[formatAddress({ row, column })] = { ...look, value, ...(format !== undefined && { format }) };
    }
  }
  const columns = Array.from({ length: right + 1 }, (_, column) => column);
  return {
    name,
    cells: specs,
    merges: merges.map(formatRange),
    columnWidths: Object.fromEntries(columns.map((column) => [columnName(column), widthOf(sheet, column)])),
    rowHeights: { 1: 28 },
    page: 'landscape',
  };
}

function bodyLook(value: Cell['value']): CellSpec {
  return typeof value === 'number' ? LINED : LABEL;
}

/** Amounts are formatted, the numbers of lines and columns are not. */
function isRowOfAmounts(sheet: Sheet, row: number, right: number): boolean {
  return Array.from({ length: right + 1 }, (_, column) => cellIn(sheet, row, column)).some(
    ({ format }) => format !== undefined,
  );
}

/** As wide as the longest line that stands in the column alone. */
function widthOf(sheet: Sheet, column: number): number {
  const { cells, merges } = sheet;
  const texts = [...cells].flatMap(([key, cell]) => {
    const at = addressOfKey(key);
    const isAcross = merges.some((merge) => merge.right > merge.left && contains(merge, at));
    return at.column !== column || at.row < FRAME_ROWS || isAcross ? [] : displayText(cell).split('\n');
  });
  const longest = Math.max(...texts.map(charactersOf));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

/** Chinese characters are two wide. */
function charactersOf(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character > '\u2000' ? 2 : 1), 0);
}

function cellIn({ cells }: Sheet, row: number, column: number): Cell {
  return cells.get(cellKey(row, column)) ?? EMPTY_CELL;
}
