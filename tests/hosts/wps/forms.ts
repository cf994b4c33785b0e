/** Real-size forms for the WPS tests, as workbooks and as files. */
import type { LayoutName } from '../../../src/core/forms/model';
import { cellKey } from '../../../src/core/grid/address';
import { type Cell, EMPTY_CELL, type Sheet, type Workbook } from '../../../src/core/grid/workbook';
import { type FormOptions, buildForm } from '../../support/form-builder';
import { LAYOUTS } from '../../support/form-layouts';
import { fileOf } from '../../support/workbook-file';

export const LAYOUT_NAMES: readonly LayoutName[] = LAYOUTS.map(({ name }) => name);

/** Faults that some rule finds in every layout. */
export const FAULTS: NonNullable<FormOptions['change']> = {
  'indicators.0.score': 99,
  'indicators.1.weight': 7.25,
  'indicators.2.actual': '',
  'total.score': 12.3,
};

/** Coloured as the official templates are: labels grey, what is to be filled in light blue, the title dark. */
export function coloured(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(colouredSheet) };
}

function colouredSheet(sheet: Sheet): Sheet {
  const cells = new Map(sheet.cells);
  const fill = (key: number, colour: string) =>
    cells.set(key, { ...(cells.get(key) ?? EMPTY_CELL), fill: colour });
  for (const [key, cell] of sheet.cells) fill(key, colourFor(cell));
  for (const { top, left, bottom, right } of sheet.merges) {
    const { fill: colour = '#FFFFFF' } = cells.get(cellKey(top, left)) ?? EMPTY_CELL;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) fill(cellKey(row, column), colour);
    }
  }
  return { ...sheet, cells };
}

function colourFor({ value, format }: Cell): string {
  if (typeof value === 'number' || format !== undefined) return '#DDEBF7';
  return typeof value === 'string' && value.length > 12 ? '#1F4E78' : '#D9D9D9';
}

/** Forms of one workbook, each on a sheet of its own. */
export function workbookOf(forms: readonly FormOptions[]): Workbook {
  const sheets = forms.flatMap(
    (form, i) => coloured(buildForm({ ...form, sheet: `自评表${i + 1}` }).workbook).sheets,
  );
  return { sheets, date1904: false };
}

export function formFile(...forms: readonly FormOptions[]): Uint8Array {
  return fileOf(workbookOf(forms));
}
