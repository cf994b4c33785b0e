/** The preview that is open while the workbook goes on changing: it stays for as long as it says what it said. */
import type { Finding } from '../../core/finding';
import { sheetNamed } from '../../core/grid/workbook';
import type * as engine from '../engine';
import type { Preview, SingleFix } from './preview';
import type { Checked } from './checked';
import type { SessionState } from './state';
import type { Store } from './store';

/** Works the preview out; null where there is no longer anything to preview. */
export type Planner = (checked: Checked) => Preview | null;

export class OpenPreview {
  private plan: Planner = () => null;

  /** @param loaded the engine, which is there once something was checked */
  constructor(
    private readonly store: Store,
    private readonly loaded: () => typeof engine,
  ) {}

  open(plan: Planner): void {
    const { checked } = this.store.get();
    if (!checked) return;
    this.plan = plan;
    this.store.set({ preview: plan(checked) });
  }

  /** Shows one fix along with what would follow from it. */
  openSingle({ preview }: SingleFix, finding: Finding, fix: number): void {
    this.plan = (checked) => this.loaded().previewSingleAgain(checked, finding, fix);
    this.store.set({ preview });
  }

  /** Null where nothing would be written; the state then says why. */
  planSingle(finding: Finding, fix: number): SingleFix | null {
    const { checked } = this.store.get();
    if (!checked) return null;
    const planned = this.loaded().previewSingle(checked, finding, fix);
    if (!planned.hindrance) return planned;
    this.store.set({ notice: { kind: 'hindered', reason: planned.hindrance } });
    return null;
  }

  /** What becomes of the preview when the results change. */
  after(from: Checked, to: Checked): Partial<SessionState> {
    const { preview } = this.store.get();
    if (!preview || isUntouched(preview, from, to)) return { preview };
    const now = this.plan(to);
    if (now && JSON.stringify(now) === JSON.stringify(preview)) return { preview };
    return { preview: null, notice: { kind: 'preview-outdated' } };
  }
}

/** Nothing has changed on the sheets that it is about. */
function isUntouched({ entries }: Preview, from: Checked, to: Checked): boolean {
  const sheets = new Set(entries.flatMap(({ edits }) => edits.map(({ at }) => at.sheet)));
  return [...sheets].every((name) => sheetNamed(from.workbook, name) === sheetNamed(to.workbook, name));
}
