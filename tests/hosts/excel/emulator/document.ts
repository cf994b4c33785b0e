/** A real .xlsx file opened in the emulated Excel, and saved from it. */
import { type CellRef, addressOfKey } from '../../../../src/core/grid/address';
import { type Edit, beforeOf, sameValue } from '../../../../src/core/grid/edit';
import {
  type Cell,
  type Sheet,
  type Workbook,
  EMPTY_CELL,
  sheetNamed,
} from '../../../../src/core/grid/workbook';
import { type XlsxFile, readWorkbook, saveEdits } from '../../../../src/xlsx';
import { withConditionalFormats } from './conditional-xml';
import { changedPart, customXmlOf } from './custom-parts';
import { Book } from './model';

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
    const { edits, results } = differences(this.file.workbook, this.book.snapshot());
    const customPart = changedPart(this.openedParts, this.book.customXmlParts);
    const bytes = saveEdits(this.file, edits, { results, ...(customPart && { customPart }) });
    return withConditionalFormats(bytes, this.book.sheets);
  }
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
