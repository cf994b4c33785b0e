/**
 * The sheet on which WPS is asked, a second one for what concerns several, and everything that has to be as before afterwards. All of it is done and undone at
 * once, without waiting, so that a page can clean up while it is being closed.
 */
import type { EtWorkbook, EtWorksheet, EtRange, WpsApplication } from '../../hosts/wps/api';

const PREFIX = '表检自检_';
const OURS = /^表检自检_[0-9a-f]{8}$/;

/** Custom parts that probes add. */
export const PART_NAMESPACE = 'urn:formlint:selfcheck';

type Switches = Pick<WpsApplication, 'ScreenUpdating' | 'EnableEvents' | 'Calculation' | 'DisplayAlerts'>;

export class Scratch {
  /** What probes have to take back; the last first. */
  private readonly undoing: (() => void)[] = [];
  private readonly others: EtWorksheet[] = [];
  private isOpen = true;
  private isClean = true;

  private constructor(
    readonly application: WpsApplication,
    readonly book: EtWorkbook,
    readonly sheet: EtWorksheet,
    private readonly restore: readonly (() => void)[],
  ) {}

  /** Adds the sheet to the workbook in front. @throws what WPS throws, with nothing left behind */
  static open(application: WpsApplication): Scratch {
    const book = application.ActiveWorkbook;
    const restore = [...switchesOf(application), ...frontOf(application, book)];
    const sheet = book.Worksheets.Add();
    const scratch = new Scratch(application, book, sheet, restore);
    try {
      sheet.Name = freshName();
    } catch (error) {
      scratch.close();
      throw error;
    }
    return scratch;
  }

  range(address: string): EtRange {
    return this.sheet.Range(address);
  }

  /** Adds a sheet of ours besides, which goes when this one does. @throws what WPS throws */
  another(): EtWorksheet {
    const sheet = this.book.Worksheets.Add();
    this.others.push(sheet);
    sheet.Name = freshName();
    return sheet;
  }

  /** Is called when the sheet goes, if not before. @returns what calls it before */
  readonly later = (undo: () => void): (() => void) => {
    this.undoing.unshift(undo);
    return () => {
      this.undoing.splice(this.undoing.indexOf(undo), 1);
      undo();
    };
  };

  get isClosed(): boolean {
    return !this.isOpen;
  }

  /** Safe to be called twice. @returns whether nothing of ours is left */
  close(): boolean {
    if (!this.isOpen) return this.isClean;
    this.isOpen = false;
    for (const undo of this.undoing) attempted(undo);
    attempted(() => {
      if (this.sheet.ProtectContents) this.sheet.Unprotect();
    });
    const areGone = [...this.others, this.sheet]
      .map((sheet) => deleted(this.application, sheet))
      .every(Boolean);
    const areRestored = this.restore.map(attempted).every(Boolean);
    this.isClean = areGone && areRestored;
    return this.isClean;
  }
}

/** Sheets in the workbook in front, known by their names, of a check that WPS itself did not outlive. */
export function leftOvers(application: WpsApplication): EtWorksheet[] {
  const book = application.ActiveWorkbook as EtWorkbook | null;
  return book ? sheetsOf(book).filter(({ Name: name }) => OURS.test(name)) : [];
}

/** @returns how many were deleted */
export function clearLeftOvers(application: WpsApplication): number {
  return leftOvers(application).filter((sheet) => deleted(application, sheet)).length;
}

function sheetsOf({ Worksheets: sheets }: EtWorkbook): EtWorksheet[] {
  // Whether they are counted from 1 or from 0 is one of the questions.
  return Array.from({ length: sheets.Count + 1 }, (_none, place) => itemAt(sheets, place)).flatMap((sheet) =>
    sheet ? [sheet] : [],
  );
}

function itemAt(sheets: EtWorkbook['Worksheets'], place: number): EtWorksheet | null {
  try {
    return sheets.Item(place) as EtWorksheet | null;
  } catch {
    return null;
  }
}

/** Without the question that WPS asks otherwise. */
function deleted(application: WpsApplication, sheet: EtWorksheet): boolean {
  const { DisplayAlerts: before } = application;
  return attempted(() => {
    application.DisplayAlerts = false;
    try {
      sheet.Delete();
    } finally {
      application.DisplayAlerts = before;
    }
  });
}

/** Each apart: one that is refused does not keep the others back. */
function switchesOf(application: WpsApplication): (() => void)[] {
  const { ScreenUpdating, EnableEvents, Calculation, DisplayAlerts } = application;
  const before: Switches = { ScreenUpdating, EnableEvents, Calculation, DisplayAlerts };
  return [
    () => (application.Calculation = before.Calculation),
    () => (application.EnableEvents = before.EnableEvents),
    () => (application.DisplayAlerts = before.DisplayAlerts),
    () => (application.ScreenUpdating = before.ScreenUpdating),
  ];
}

/** The sheet in front, what is selected on it, and whether the workbook has anything to be saved. */
function frontOf(application: WpsApplication, book: EtWorkbook): (() => void)[] {
  const sheet = book.ActiveSheet;
  const selected = application.Selection as Partial<EtRange> | null;
  const { Saved: saved } = book;
  return [
    () => {
      sheet.Activate();
    },
    () => {
      selected?.Select?.();
    },
    () => (book.Saved = saved),
  ];
}

function attempted(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function freshName(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(1));
  return PREFIX + (numbers[0] ?? 0).toString(16).padStart(8, '0');
}
