/** The views of a workbook's sheets, each made once for all that is read from them. */
import { calculateMissing } from '../formula/recalculate';
import type { Sheet, Workbook } from '../grid/workbook';
import { type LabelWords, SheetView } from './view';

export class SheetViews {
  private readonly views = new Map<Sheet, SheetView>();
  private calculated: Workbook | null = null;

  /** @param words labels besides those of the tables */
  constructor(
    readonly workbook: Workbook,
    private readonly words?: LabelWords,
  ) {}

  /** The sheet with the results of formulas that came without one. */
  of(sheet: Sheet): SheetView {
    const known = this.views.get(sheet);
    if (known) return known;
    this.calculated ??= calculateMissing(this.workbook);
    const { cells } = this.calculated.sheets[this.workbook.sheets.indexOf(sheet)] ?? sheet;
    const view = new SheetView(sheet, this.workbook.date1904, this.words, -Infinity, Infinity, cells);
    this.views.set(sheet, view);
    return view;
  }
}
