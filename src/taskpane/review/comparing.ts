/** The workbook as it was handed in before, and what became of its findings. It knows no React. */
import type { EntryProblem } from '../../batch/entry';
import type { ComparedWith } from '../../batch/reports/model/additions';
import type { CheckReport } from '../../core/check/report';
import type { Checked, Conditions } from '../session/checked';
import { Store } from '../store';
import type * as submissions from './submissions';
import type { EarlierWorkbook } from './submissions';

export interface ComparingState {
  readonly earlier: EarlierWorkbook | null;
  /** Name of the file that is being read. */
  readonly reading: string | null;
  readonly problem: { readonly name: string; readonly code: EntryProblem | 'not-loaded' } | null;
}

const NOTHING: ComparingState = { earlier: null, reading: null, problem: null };

export class Comparing extends Store<ComparingState> {
  private code: typeof submissions | null = null;
  /** Counts choices: a file that is slow to read does not take the place of a later one. */
  private turn = 0;
  private report: { readonly under: Conditions; readonly report: CheckReport } | null = null;
  private last: { readonly checked: Checked; readonly compared: ComparedWith | null } | null = null;

  constructor() {
    super(NOTHING);
  }

  async choose(file: File): Promise<void> {
    const turn = ++this.turn;
    const { name } = file;
    this.set({ reading: name, problem: null });
    const opened = await this.open(file);
    if (turn !== this.turn) return;
    if ('problem' in opened) {
      this.set({ reading: null, problem: { name, code: opened.problem } });
      return;
    }
    this.forget();
    this.set({ ...NOTHING, earlier: { name, ...opened } });
  }

  /** Compares with nothing any more. */
  drop(): void {
    this.turn++;
    this.forget();
    this.set(NOTHING);
  }

  dismiss(): void {
    this.set({ problem: null });
  }

  /**
   * With the workbook as it is now; null where there is nothing to compare with, and where checking the earlier one
   * breaks off. The same for the same check.
   */
  comparedWith(checked: Checked | null): ComparedWith | null {
    const { earlier } = this.get();
    if (!earlier || !checked || !this.code) return null;
    if (this.last?.checked !== checked) {
      this.last = { checked, compared: this.compare(earlier, checked, this.code) };
    }
    return this.last.compared;
  }

  private compare(earlier: EarlierWorkbook, checked: Checked, code: typeof submissions): ComparedWith | null {
    try {
      const report = this.reportOn(earlier, checked, code);
      const comparison = code.compareSubmissions({ workbook: earlier.workbook, report }, checked);
      return { earlier: earlier.name, comparison };
    } catch {
      // A defect met in somebody's old file must not take the review away.
      return null;
    }
  }

  /** Checked as the workbook itself is. */
  private reportOn(
    { workbook, waivers }: EarlierWorkbook,
    { under }: Checked,
    code: typeof submissions,
  ): CheckReport {
    if (this.report && isSame(this.report.under, under)) return this.report.report;
    const report = code.check(workbook, { ...under, waivers });
    this.report = { under, report };
    return report;
  }

  private async open(
    file: File,
  ): Promise<Omit<EarlierWorkbook, 'name'> | { readonly problem: EntryProblem | 'not-loaded' }> {
    try {
      this.code = await import(/* webpackChunkName: "submissions" */ './submissions');
    } catch {
      return { problem: 'not-loaded' };
    }
    return this.code.openSubmission(file);
  }

  private forget(): void {
    this.report = null;
    this.last = null;
  }
}

/** But for the waivers, of which the earlier workbook has its own. */
function isSame(a: Conditions, b: Conditions): boolean {
  return a.pack === b.pack && a.others === b.others && a.previous === b.previous && a.baseline === b.baseline;
}
