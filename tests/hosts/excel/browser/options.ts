/** What the injected scripts need to know; kept apart so that the tests can name the types without the scripts. */

export interface BrowserExcelOptions {
  /** The workbook to open, as base64. */
  readonly file: string;
  readonly name: string;
  /** ExcelApi 1.x. */
  readonly apiLevel: number;
  /** Opened so that nothing can be written. */
  readonly readOnly: boolean;
  /** Excel's own colours; desktop only, Excel on the web has none to tell. */
  readonly theme: 'light' | 'dark' | 'untold';
}

/** The handle by which a test reaches the emulated Excel: `window.emulatedExcel`. */
export interface BrowserExcel {
  /** The workbook as it would be saved now, as base64. */
  saved(): string;
  userEdit(sheet: string, a1: string, value: string | number | boolean): void;
  /** `Visible` once the add-in asked for its pane to be opened. */
  paneState(): string | null;
  /** The selected range, as `'Sheet 2'!A1:B2`. */
  selection(): string;
  /** Ranges with a conditional format: sheet, top-left cell and fill. */
  marks(): { sheet: string; row: number; column: number; fill: string }[];
  /** `housekeeping` are batches of the library's own. */
  counters(): { batches: number; housekeeping: number; largestRequest: number; largestResponse: number };
  /** Members asked for that the emulator lacks: empty in a sound test. */
  unsupported(): readonly string[];
  /** Desktop only: a click on a ribbon button that runs a function, and how many of them said to be done. */
  click?(button: string, functionName: string): void;
  completed?(): number;
  setFaults(faults: {
    cellEditing?: boolean;
    hang?: boolean;
    latency?: number;
    /** Bytes of a request, beyond which it is refused. */
    requestLimit?: number;
    /** The nth action at the location (`Range.Formulas`) fails, those of its batch before it stay done. */
    failure?: { location: string; nth: number; code: string };
  }): void;
  /** A person goes to another sheet. */
  goTo(sheet: string): void;
  /** The pane is closed once so many batches more are done: what it asks after that gets lost. */
  closeAfter(batches: number): void;
  /** Web only: the pane is opened again, the workbook having stayed open. */
  reopen?(): void;
}

declare global {
  interface Window {
    emulatedExcel: BrowserExcel;
    /** Set by the script that precedes the bundle. */
    emulatedExcelOptions: BrowserExcelOptions;
  }
}
