/** What the Excel at hand can do, by its requirement sets. */

/** Excel LTSC 2021 and later. */
export const FLOOR = '1.13';
/** Edits of add-ins reach Excel's own undo, and several of them can be one step of it. */
export const UNDO_GROUPS = '1.20';

export function supports(excelApi: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', excelApi);
}
