/** Reads the workbook, or what of it has changed, and checks that. */
import type { Workbook } from '../../core/grid/workbook';
import type { Waiver } from '../../core/waiver';
import { type ChangeEvent, type Host, type LongWork, HostError } from '../../hosts/host';
import type * as engine from '../engine';
import type { PendingChanges } from './changes';
import { packIn } from './pack-choice';
import { scopeAfter } from './scope';
import type { Checked, Conditions } from './checked';
import { type SessionState, WELL, isLive } from './state';
import type { Store } from './store';

/** What a check needs besides the workbook. */
export interface CheckTools {
  readonly engine: typeof engine;
  readonly waivers: { readonly list: readonly Waiver[] };
}

/** The results before and after changes. */
export interface Followed {
  readonly changes: readonly ChangeEvent[];
  readonly from: Checked;
  readonly to: Checked;
}

export class Checking {
  constructor(
    private readonly host: Host,
    private readonly store: Store,
    private readonly pending: PendingChanges,
    private readonly tools: () => CheckTools,
  ) {}

  /** Reads and checks all of the workbook. */
  async all(work: LongWork): Promise<void> {
    const workbook = await this.taking([], async () => {
      const read = await this.host.read(work);
      if (work.signal?.aborted) throw new HostError('cancelled');
      return read;
    });
    this.judge(workbook, { following: WELL });
  }

  /** Takes in what a job has written, along with what others have. */
  async after(own: readonly ChangeEvent[], work: LongWork): Promise<void> {
    const { checked } = this.store.get();
    if (!checked) return this.all(work);
    const next = await this.taking(own, (changes) => this.again(checked, changes, work));
    this.show(next, { following: WELL });
  }

  /** What others have changed, read and checked; it is for the caller to show. Null before the first check. */
  async changed(work: LongWork): Promise<Followed | null> {
    const { checked: from } = this.store.get();
    if (!from) return null;
    return this.taking([], async (changes) => ({ changes, from, to: await this.again(from, changes, work) }));
  }

  /** Checks a workbook that is known, and shows that in one step together with the change that led to it. */
  judge(workbook: Workbook, change: Partial<SessionState> = {}): void {
    const state = this.store.get();
    const pack = packIn(change.pack ?? state.pack);
    const { others, previous } = state.given;
    const { engine, waivers } = this.tools();
    const kept = change.baseline === undefined ? state.baseline : change.baseline;
    const baseline = state.given.baseline ?? (kept && engine.readWith(kept, pack));
    const under: Conditions = {
      ...(pack && { pack }),
      ...(others && { others }),
      ...(previous && { previous }),
      ...(baseline && { baseline }),
      waivers: waivers.list,
    };
    this.show({ workbook, under, report: engine.check(workbook, under) }, change);
  }

  show(checked: Checked, change: Partial<SessionState> = {}): void {
    const state = this.store.get();
    const scope = scopeAfter(state, checked.report, checked.workbook.activeSheet);
    const stale = this.pending.any && !isLive(state);
    this.store.set({ preview: null, ...change, checked, scope, stale });
  }

  private again(before: Checked, changes: readonly ChangeEvent[], work: LongWork): Promise<Checked> {
    return this.tools().engine.checkedAgain(this.host, before, changes, work);
  }

  /** What could not be read stays to be read. */
  private async taking<T>(
    own: readonly ChangeEvent[],
    read: (changes: readonly ChangeEvent[]) => Promise<T>,
  ): Promise<T> {
    const changes = [...this.pending.take(), ...own];
    try {
      return await read(changes);
    } catch (error) {
      this.pending.putBack(changes);
      throw error;
    }
  }
}
