/** A real .xlsx file opened in the emulated Excel, and saved from it. */
import type { ShapeChange } from '../../../../src/core/grid/shape';
import { type CellRef, type Range, addressOfKey, sameRange } from '../../../../src/core/grid/address';
import { type Edit, beforeOf, sameValue } from '../../../../src/core/grid/edit';
import {
  type Cell,
  type Sheet,
  type Workbook,
  EMPTY_CELL,
  sheetNamed,
} from '../../../../src/core/grid/workbook';
import { type XlsxFile, readWorkbook, reshapeFile, saveEdits } from '../../../../src/xlsx';
import { withConditionalFormats } from './conditional-xml';
import { changedParts, customXmlOf } from './custom-parts';
import { Book } from './model';
import { openedFile } from '../../../support/opened-file';

export class ExcelDocument {
  readonly book: Book;
  private readonly file: XlsxFile;
  /** Texts of the custom XML parts in the file, by the ids that they have in the book. */
  private readonly openedParts: ReadonlyMap<string, string>;

  constructor(name: string, bytes: Uint8Array) {
    const opened = readWorkbook(bytes);
    if (!opened.ok) throw new Error(`cannot open ${name}: ${opened.problem.code}`);
    this.file = opened.file;
    this.book = new Book(name, this.file.workbook);
    for (const xml of customXmlOf(this.file)) this.book.customXmlParts.push({ id: this.book.newId(), xml });
    this.openedParts = new Map(this.book.customXmlParts.map(({ id, xml }) => [id, xml]));
  }

  /** The file as it would be saved now; without changes and marks the very bytes that were opened. */
  saved(): Uint8Array {
    this.book.calculate();
    const file = this.reshaped();
    const { edits, results } = differences(file.workbook, this.book.snapshot());
    const customParts = changedParts(this.openedParts, this.book.customXmlParts);
    const bytes = saveEdits(file, edits, { results, customParts });
    return withConditionalFormats(bytes, this.book.sheets);
  }

  /** The opened file with the rows, merges and protection of now. */
  private reshaped(): XlsxFile {
    let { file } = this;
    for (const change of this.book.shapes) file = openedFile(reshapeFile(file, change));
    for (const change of shapeDifferences(file.workbook, this.book.snapshot()))
      file = openedFile(reshapeFile(file, change));
    return file;
  }
}

/** Merges and protection that are others than the file's. */
function shapeDifferences(before: Workbook, after: Workbook): readonly ShapeChange[] {
  return after.sheets.flatMap((sheet): ShapeChange[] => {
    const old = sheetNamed(before, sheet.name);
    if (!old) return [];
    const lacks = (merges: readonly Range[]) => (merge: Range) =>
      !merges.some((other) => sameRange(other, merge));
    const gone = old.merges.filter(lacks(sheet.merges));
    const come = sheet.merges.filter(lacks(old.merges));
    const kind = sheet.protected ? 'protect' : 'unprotect';
    return [
      ...(gone.length + come.length > 0
        ? [{ kind: 'merges' as const, sheet: sheet.name, before: gone, after: come }]
        : []),
      ...(sheet.protected === old.protected ? [] : [{ kind, sheet: sheet.name } as const]),
    ];
  });
}

interface Differences {
  readonly edits: Edit[];
  readonly results: { at: CellRef; value: Cell['value'] }[];
}

function differences(before: Workbook, after: Workbook): Differences {
  const found: Differences = { edits: [], results: [] };
  for (const sheet of after.sheets) {
    const old = sheetNamed(before, sheet.name);
    if (old) compareSheets(old, sheet, found);
  }
  return found;
}

function compareSheets(before: Sheet, after: Sheet, { edits, results }: Differences): void {
  for (const key of new Set([...before.cells.keys(), ...after.cells.keys()])) {
    const [old, cell] = [before.cells.get(key) ?? EMPTY_CELL, after.cells.get(key) ?? EMPTY_CELL];
    const at = { sheet: after.name, ...addressOfKey(key) };
    const sameContent = old.formula === cell.formula && sameValue(old.value, cell.value);
    if (old.formula !== undefined && old.formula === cell.formula && old.format === cell.format) {
      if (!sameContent) results.push({ at, value: cell.value });
    } else if (!sameContent || old.format !== cell.format) {
      edits.push({ at, before: beforeOf(old), after: contentOf(cell, old) });
    }
  }
}

function contentOf({ value, formula, format }: Cell, old: Cell): Edit['after'] {
  // An error as a constant is beyond what the file layer writes, and beyond what these tests enter.
  if (typeof value === 'object' && value !== null && formula === undefined)
    throw new Error(`constant ${value.error}`);
  return {
    value: typeof value === 'object' ? null : value,
    ...(formula !== undefined && { formula }),
    ...(format !== old.format && { format: format ?? 'General' }),
  };
}
