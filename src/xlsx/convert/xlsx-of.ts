/**
 * A .xls workbook as an .xlsx file, to be annotated: what the snapshot and the appearance hold of it. Pictures,
 * charts, comments, defined names, print settings and the like are not among that.
 */
import type { Sheet } from '../../core/grid/workbook';
import type { SheetAppearance } from '../appearance/model';
import { USUAL, pixelsOfPoints, pixelsOfWidth } from '../appearance/geometry';
import type { XlsFile } from '../file';
import { sheetNames } from '../write/sheet-names';
import { StyleTable } from '../write/style-table';
import { writePackage } from '../write/write-package';
import { CellStyles } from './cell-styles';
import { sheetXml } from './sheet-xml';

const PLAIN: SheetAppearance = {
  defaultColumnWidth: pixelsOfWidth(USUAL.characters),
  columnWidths: new Map(),
  defaultRowHeight: pixelsOfPoints(USUAL.points),
  rowHeights: new Map(),
  looks: [],
  lookOf: new Map(),
};

/** Without a sheet there is no workbook. */
export function xlsxOf({ workbook, appearance, arrays }: XlsFile): Uint8Array {
  const { sheets, date1904 } = workbook;
  const table = new StyleTable();
  const names = namesOf(sheets);
  const known = new Set(names);
  const written = sheets.map((sheet, index) => {
    const look = appearance(sheet.name) ?? PLAIN;
    const styles = new CellStyles(table, look);
    const xml = sheetXml({ sheet, look, arrays: arrays(sheet.name), names: known, styles });
    return { name: names[index] ?? sheet.name, visibility: shown(sheet, sheets), xml };
  });
  return writePackage({ sheets: written, styles: table.xml(), date1904 });
}

/** What Excel takes for a name, spaces at its ends included. */
const LEGAL = /^(?!')[^\p{Cc}:\\/?*[\]]{0,30}[^\p{Cc}:\\/?*[\]']$/u;

/** A damaged or odd file may have names that would damage the new one. */
function namesOf(sheets: readonly Sheet[]): readonly string[] {
  const names = sheets.map(({ name }) => name);
  const areDistinct = new Set(names.map((name) => name.toLowerCase())).size === names.length;
  return areDistinct && names.every((name) => LEGAL.test(name)) ? names : sheetNames(names);
}

/** Excel refuses a workbook in which every sheet is hidden. */
function shown({ visibility }: Sheet, sheets: readonly Sheet[]): Sheet['visibility'] {
  return sheets.some((sheet) => sheet.visibility === 'visible') ? visibility : 'visible';
}
