/** The part of one sheet, of what the snapshot and the appearance hold. */
import {
  type Range,
  addressOfKey,
  contains,
  formatAddress,
  formatRange,
  overlaps,
} from '../../core/grid/address';
import { type Sheet, usedRange } from '../../core/grid/workbook';
import type { SheetAppearance } from '../appearance/model';
import { newCell } from '../save/cell-xml';
import { looksLikeFormula } from '../write/cell-text';
import type { CellStyles } from './cell-styles';
import { standsAlone } from './lone-formula';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** By which column widths are counted, and row heights. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;
const A4 = 9;
/** Pixels that an upright page of A4 takes without the text becoming small. */
const WIDEST_UPRIGHT = 960;

export interface SheetSource {
  readonly sheet: Sheet;
  readonly look: SheetAppearance;
  readonly arrays: readonly Range[];
  /** Of all sheets. */
  readonly names: ReadonlySet<string>;
  readonly styles: CellStyles;
}

export function sheetXml(source: SheetSource): string {
  const { sheet, look } = source;
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    formatXml(look) +
    columnsXml(sheet, look) +
    `<sheetData>${rowsXml(source)}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
    mergesXml(sheet.merges) +
    `<pageSetup paperSize="${String(A4)}" fitToHeight="0" orientation="${orientationFor(source)}"/>` +
    '</worksheet>'
  );
}

/** Printed as wide as the page, which may not be turned without need. */
function orientationFor({ sheet, look }: SheetSource): 'portrait' | 'landscape' {
  const used = usedRange(sheet);
  let width = 0;
  for (let column = used?.left ?? 0; used && column <= used.right; column++) {
    if (!sheet.hiddenColumns.has(column)) width += look.columnWidths.get(column) ?? look.defaultColumnWidth;
  }
  return width > WIDEST_UPRIGHT ? 'landscape' : 'portrait';
}

function formatXml({ defaultColumnWidth, defaultRowHeight }: SheetAppearance): string {
  const height = String(defaultRowHeight * POINTS_PER_PIXEL);
  return `<sheetFormatPr defaultColWidth="${characters(defaultColumnWidth)}" defaultRowHeight="${height}"/>`;
}

function characters(pixels: number): string {
  return String(Number((pixels / PIXELS_PER_CHARACTER).toFixed(4)));
}

function columnsXml({ hiddenColumns }: Sheet, look: SheetAppearance): string {
  const columns = [...new Set([...look.columnWidths.keys(), ...hiddenColumns])].sort((a, b) => a - b);
  const items = columns.map((column) => {
    const number = String(column + 1);
    const width = characters(look.columnWidths.get(column) ?? look.defaultColumnWidth);
    const hidden = hiddenColumns.has(column) ? ' hidden="1"' : '';
    return `<col min="${number}" max="${number}" width="${width}" customWidth="1"${hidden}/>`;
  });
  return items.length === 0 ? '' : `<cols>${items.join('')}</cols>`;
}

function rowsXml(source: SheetSource): string {
  const { sheet, look } = source;
  const keys = new Set([...sheet.cells.keys(), ...look.lookOf.keys()]);
  const cells = new Map<number, string[]>();
  for (const key of [...keys].sort((a, b) => a - b)) {
    const { row } = addressOfKey(key);
    const list = cells.get(row);
    const xml = cellXml(key, source);
    if (list) list.push(xml);
    else cells.set(row, [xml]);
  }
  const rows = new Set([...cells.keys(), ...look.rowHeights.keys(), ...sheet.hiddenRows]);
  return [...rows]
    .sort((a, b) => a - b)
    .map(
      (row) => `<row r="${String(row + 1)}"${rowLook(row, source)}>${cells.get(row)?.join('') ?? ''}</row>`,
    )
    .join('');
}

function rowLook(row: number, { sheet, look }: SheetSource): string {
  if (sheet.hiddenRows.has(row)) return ' hidden="1"';
  const height = look.rowHeights.get(row);
  return height === undefined ? '' : ` ht="${String(height * POINTS_PER_PIXEL)}" customHeight="1"`;
}

function cellXml(key: number, { sheet, arrays, names, styles }: SheetSource): string {
  const at = addressOfKey(key);
  const cell = sheet.cells.get(key);
  const { value = null, formula } = cell ?? {};
  const isOfArray = arrays.some((range) => contains(range, at));
  const keepsFormula = formula !== undefined && !isOfArray && standsAlone(formula, names);
  const isQuoted = !keepsFormula && typeof value === 'string' && looksLikeFormula(value);
  return newCell(formatAddress(at), undefined, '', {
    style: styles.indexOf(key, cell, isQuoted),
    value,
    ...(keepsFormula && { formula }),
  });
}

/** Excel takes merges of one cell, or that overlap, for damage. */
function mergesXml(merges: readonly Range[]): string {
  const kept: Range[] = [];
  for (const merge of merges) {
    const isOne = merge.top === merge.bottom && merge.left === merge.right;
    if (!isOne && !kept.some((other) => overlaps(other, merge))) kept.push(merge);
  }
  if (kept.length === 0) return '';
  const items = kept.map((merge) => `<mergeCell ref="${formatRange(merge)}"/>`);
  return `<mergeCells count="${String(kept.length)}">${items.join('')}</mergeCells>`;
}
