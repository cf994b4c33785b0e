/** What the injected scripts need to know; kept apart so that the tests can name the types without the scripts. */

export interface BrowserExcelOptions {
  /** The workbook to open, as base64. */
  readonly file: string;
  readonly name: string;
  /** ExcelApi 1.x. */
  readonly apiLevel: number;
}

/** The handle by which a test reaches the emulated Excel: `window.emulatedExcel`. */
export interface BrowserExcel {
  /** The workbook as it would be saved now, as base64. */
  saved(): string;
  userEdit(sheet: string, a1: string, value: string | number | boolean): void;
  /** Ranges with a conditional format: sheet, top-left cell and fill. */
  marks(): { sheet: string; row: number; column: number; fill: string }[];
  counters(): { batches: number; largestRequest: number; largestResponse: number };
  /** Members asked for that the emulator lacks: empty in a sound test. */
  unsupported(): readonly string[];
  /** Desktop only: a click on a ribbon button that runs a function, and how many of them said to be done. */
  click?(button: string, functionName: string): void;
  completed?(): number;
  setFaults(faults: { cellEditing?: boolean; hang?: boolean; latency?: number }): void;
}

declare global {
  interface Window {
    emulatedExcel: BrowserExcel;
    /** Set by the script that precedes the bundle. */
    emulatedExcelOptions: BrowserExcelOptions;
  }
}
