/**
 * What the sheets probably look like: as they were read last; else as in the file that the workbook was opened from;
 * else as another sheet, since forms of one workbook tend to be alike.
 * Only where a guess comes from is decided here; every part of it is confirmed with WPS before it is believed.
 */
import type { Place } from '../../../core/grid/address';
import { withPlaces } from '../../../core/grid/patch';
import type { ShapeChange } from '../../../core/grid/shape';
import { withShape } from '../../../core/grid/with-shape';
import type { Sheet } from '../../../core/grid/workbook';
import { readWorkbook } from '../../../xlsx';
import type { EtWorkbook, WpsFileSystem } from '../api';
import type { Guess } from './guess';

/** To read a larger file takes longer than to find the layout out. */
const MAX_FILE_BYTES = 8_000_000;

export class Guesses {
  private readonly read = new Map<string, Sheet>();
  private last: Sheet | null = null;
  private inFile: ReadonlyMap<string, Sheet> | null = null;

  /** @param files absent in pages that may read no files */
  constructor(
    private readonly book: () => EtWorkbook,
    private readonly files: () => WpsFileSystem | undefined,
  ) {}

  /** Null where there is nothing to go by. */
  of(sheet: string): Guess | null {
    const known = this.read.get(sheet);
    if (known) return known;
    this.inFile ??= this.sheetsInFile();
    return this.inFile.get(sheet) ?? (this.last && { ...this.last, isOfAnotherSheet: true });
  }

  remember(sheet: Sheet): void {
    this.read.set(sheet.name, sheet);
    this.last = sheet;
  }

  /** What was read of a sheet in these places only; nothing where the sheet was never read. */
  rememberPart(part: Sheet, places: readonly Place[]): void {
    const known = this.read.get(part.name);
    const of = (sheet: Sheet) => ({ sheets: [sheet], date1904: false });
    const [joined] = known ? withPlaces(of(known), of(part), places).sheets : [];
    if (joined) this.read.set(part.name, joined);
  }

  /** A sheet whose shape we have changed probably looks as it did, moved. */
  reshaped(change: ShapeChange): void {
    const known = this.read.get(change.sheet) ?? this.inFile?.get(change.sheet);
    const [moved] = known ? withShape({ sheets: [known], date1904: false }, change).sheets : [];
    if (moved) this.read.set(change.sheet, moved);
  }

  /** None where the workbook was never saved, or its file cannot be read: it is no .xlsx, locked, or in a cloud. */
  private sheetsInFile(): ReadonlyMap<string, Sheet> {
    try {
      const bytes = this.files()?.ReadFileAsArrayBuffer(this.book().FullName);
      if (!bytes) return new Map();
      const opened = readWorkbook(new Uint8Array(bytes), { limits: { fileBytes: MAX_FILE_BYTES } });
      return new Map(opened.ok ? opened.file.workbook.sheets.map((sheet) => [sheet.name, sheet]) : []);
    } catch {
      return new Map();
    }
  }
}
