/**
 * What the sheets probably look like: as they were read last, else as in the file that the workbook was opened from.
 * Only where a guess comes from is decided here; every part of it is confirmed with WPS before it is believed.
 */
import type { Sheet } from '../../core/grid/workbook';
import { readWorkbook } from '../../xlsx';
import type { EtWorkbook, WpsFileSystem } from './api';
import { type Guess, NO_GUESS } from './layout';

/** Reading a larger file takes longer than finding the layout out. */
const MAX_FILE_BYTES = 8_000_000;

export class Guesses {
  private readonly read = new Map<string, Sheet>();
  private inFile: ReadonlyMap<string, Sheet> | null = null;

  /** @param files absent in pages that may read no files */
  constructor(
    private readonly book: () => EtWorkbook,
    private readonly files: () => WpsFileSystem | undefined,
  ) {}

  of(sheet: string): Guess {
    const known = this.read.get(sheet);
    if (known) return known;
    this.inFile ??= this.sheetsInFile();
    return this.inFile.get(sheet) ?? NO_GUESS;
  }

  remember(sheet: Sheet): void {
    this.read.set(sheet.name, sheet);
  }

  /** None where the workbook was never saved, or its file cannot be read: it is no .xlsx, locked, or in a cloud. */
  private sheetsInFile(): ReadonlyMap<string, Sheet> {
    try {
      const files = this.files();
      const path = this.book().FullName;
      if (!files || files.stat(path).size > MAX_FILE_BYTES) return new Map();
      const opened = readWorkbook(new Uint8Array(files.ReadFileAsArrayBuffer(path)));
      return new Map(opened.ok ? opened.file.workbook.sheets.map((sheet) => [sheet.name, sheet]) : []);
    } catch {
      return new Map();
    }
  }
}
