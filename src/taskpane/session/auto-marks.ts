/** Marks without being asked each time, where that is set. A failure is one of its own: what was found stands. */
import type { Jobs } from './jobs';
import type { Operations } from './operations';
import type { EffectiveSettings } from './settings';
import type { Store } from './store';

export class AutoMarks {
  constructor(
    private readonly store: Store,
    private readonly jobs: Jobs,
    private readonly operations: Operations,
  ) {}

  async checked(): Promise<void> {
    if (this.store.get().settings.effective.marks.value) await this.mark();
  }

  /** What is set holds at once. */
  async changed(now: EffectiveSettings, before: EffectiveSettings): Promise<void> {
    if (now.marks.value === before.marks.value) return;
    // A job that is under way may mark by itself, and what is set then is what counts.
    await this.jobs.free();
    const { checked, marksOn, settings } = this.store.get();
    if (!checked) return;
    if (settings.effective.marks.value) await this.mark();
    else if (marksOn) await this.jobs.run('clear-marks', () => this.operations.clearMarks());
  }

  private async mark(): Promise<void> {
    const { marksOn, capabilities } = this.store.get();
    if (marksOn || capabilities?.canMark !== true) return;
    await this.jobs.run('mark', async () => {
      await this.operations.drawMarks();
      this.store.set({ marksOn: true });
    });
  }
}
