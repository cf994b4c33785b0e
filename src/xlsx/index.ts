/** The package layer: bytes of an .xlsx file to a workbook snapshot, and edits back into the bytes. */
export { type CustomPart, readCustomPart } from './custom-part';
export type { OpenResult, WorkbookFile, XlsFile, XlsxFile } from './file';
export { DEFAULT_LIMITS, type Limits } from './limits';
export type { OpenProblem, ProblemCode } from './problem';
export { readWorkbook, type ReadOptions } from './read/read-workbook';
export { openWorkbook } from './open';
export { isXls } from './read/file-kind';
export { ReshapeError } from './reshape/reshape-error';
export { reshapeFile } from './reshape/reshape-file';
export { arrayMembers } from './save/array-members';
export { saveEdits, type SaveOptions } from './save/save-edits';
export { SaveError, type SaveErrorCode } from './save/save-error';
export type { CellResult } from './save/sheet-plan';
export { appearance } from './appearance/appearance';
export type { Look, SheetAppearance, Side } from './appearance/model';
