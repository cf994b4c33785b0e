/** Keeps the marks in the sheets those of the findings, and leaves alone what need not be drawn anew. */
import { type CheckReport, checkedParts, placeOfPart } from '../../core/check/report';
import type { Finding } from '../../core/finding';
import type { Host, Mark } from '../../hosts/host';
import { marksOf } from './marks';
import type { Store } from './store';

export class Marking {
  /** What the marks were drawn for. */
  private drawn: CheckReport | null = null;
  private readonly known = new WeakMap<readonly Finding[], readonly Mark[]>();
  private drawing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly host: Host,
    private readonly store: Store,
  ) {}

  /** Marks are on, and are not those of the present findings. */
  get isBehind(): boolean {
    const { marksOn, checked } = this.store.get();
    return marksOn && checked !== null && checked.report !== this.drawn;
  }

  /** @returns the number of marks */
  async draw(): Promise<number> {
    const report = this.store.get().checked?.report ?? null;
    const marks = report ? this.marksIn(report) : [];
    await this.inTurn(() => this.host.highlight(marks));
    this.drawn = report;
    return marks.length;
  }

  /** Draws where the marks have become others; every drawing may cost the person the program's own undo. */
  async update(): Promise<void> {
    const report = this.store.get().checked?.report;
    const { drawn } = this;
    if (!report) return;
    if (!drawn) {
      await this.draw();
      return;
    }
    const changed = this.changedSheets(drawn, report);
    if (changed.length > 0) {
      if (await this.wereCleared(drawn)) {
        this.store.set({ marksOn: false });
        return;
      }
      await this.inTurn(() => this.host.highlight(this.marksIn(report), changed));
    }
    this.drawn = report;
  }

  async clear(): Promise<void> {
    await this.inTurn(() => this.host.clearHighlights());
    this.drawn = null;
  }

  /** By another pane: what was drawn is not there any more. */
  private async wereCleared(drawn: CheckReport): Promise<boolean> {
    return this.marksIn(drawn).length > 0 && !(await this.host.hasMarks());
  }

  /** One drawing after the other. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.drawing.then(work);
    this.drawing = done.catch(() => undefined);
    return done;
  }

  private changedSheets(before: CheckReport, now: CheckReport): readonly string[] {
    const [old, fresh] = [listsOf(before), listsOf(now)];
    const suspects = new Set<string>();
    for (const [findings, sheet] of old) if (!fresh.has(findings)) suspects.add(sheet);
    for (const [findings, sheet] of fresh) if (!old.has(findings)) suspects.add(sheet);
    const marksOn = (report: CheckReport, sheet: string) =>
      JSON.stringify(this.marksIn(report).filter((mark) => mark.sheet === sheet));
    return [...suspects].filter((sheet) => marksOn(before, sheet) !== marksOn(now, sheet));
  }

  private marksIn(report: CheckReport): readonly Mark[] {
    return checkedParts(report).flatMap(({ findings }) => this.marksFor(findings));
  }

  private marksFor(findings: readonly Finding[]): readonly Mark[] {
    const known = this.known.get(findings);
    if (known) return known;
    const marks = marksOf(findings);
    this.known.set(findings, marks);
    return marks;
  }
}

/** The lists of findings, each with the sheet of its form or table. */
function listsOf(report: CheckReport): ReadonlyMap<readonly Finding[], string> {
  return new Map(checkedParts(report).map((part) => [part.findings, placeOfPart(part).sheet]));
}
