/** What stands in the rows of a form besides the form itself: rows come and go over the whole width of a sheet. */
import { recogniseFor } from '../check';
import type { Form } from '../forms/model';
import { type Address, type CellRef, addressOfKey } from '../grid/address';
import { type Sheet, type Workbook, cellAt } from '../grid/workbook';
import type { Pack } from '../pack';
import { normalizeText } from '../text/normalize';

/** Headings that only an indicator table has; 分值 and 得分 stand above the funds as well. */
const OWN_HEADINGS = ['level3', 'target', 'actual'] as const;

/** Another form stands in the row, or a table like the form's own that was read as part of it. */
export function isBesideForm(
  workbook: Workbook,
  sheet: Sheet,
  form: Form,
  row: number,
  pack?: Pack,
): boolean {
  const isOther = ({ id, range }: Form): boolean => id !== form.id && range.top <= row && range.bottom >= row;
  return hasSecondTable(sheet, form) || formsOf(workbook, sheet.name, pack).some(isOther);
}

/** The forms of one sheet: other sheets may be large. */
export function formsOf(workbook: Workbook, sheet: string, pack: Pack | undefined): readonly Form[] {
  return recogniseFor({ ...workbook, sheets: workbook.sheets.filter(({ name }) => name === sheet) }, pack);
}

/** Headings of the table stand a second time within the form, in other columns. */
function hasSecondTable(sheet: Sheet, { columns, range }: Form): boolean {
  const repeated = OWN_HEADINGS.filter((name) => {
    const heading = columns[name];
    if (!heading) return false;
    const text = normalizeText(heading.text);
    return [...sheet.cells.keys()].map(addressOfKey).some((at) => {
      const isElsewhere = at.column !== heading.at.column && at.row >= range.top && at.row <= range.bottom;
      return isElsewhere && textAt(sheet, at.row, at.column) === text && !continues(sheet, at, text);
    });
  });
  return repeated.length > 1;
}

/** An export without merges repeats a heading in every column that it stood over. */
function continues(sheet: Sheet, { row, column }: Address, text: string): boolean {
  return column > 0 && textAt(sheet, row, column - 1) === text;
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  return typeof value === 'string' ? normalizeText(value) : '';
}

/** Content of a row outside of these columns. */
export function contentBeside(sheet: Sheet, left: number, right: number, row: number): readonly CellRef[] {
  return [...sheet.cells]
    .filter(([, { value, formula }]) => formula !== undefined || (value ?? '') !== '')
    .map(([key]) => ({ sheet: sheet.name, ...addressOfKey(key) }))
    .filter((at) => at.row === row && (at.column < left || at.column > right));
}
