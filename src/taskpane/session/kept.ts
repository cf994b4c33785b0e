/** What the first check brings along: the rules, and what is kept with the workbook. */
import { type Host, HostError, type Recovered } from '../../hosts/host';
import type * as engine from '../engine';
import { AUTO } from './pack-choice';
import type { SettingsKeeper } from './settings-keeper';
import type { Undoable } from './state';
import type { Store } from './store';
import type { KeptWaivers } from './waivers';

export interface Tools {
  readonly engine: typeof engine;
  readonly waivers: KeptWaivers;
}

export class Kept {
  private loaded: Tools | null = null;
  private meeting: Promise<void> | null = null;
  private isSettled = false;

  constructor(
    private readonly host: Host,
    private readonly store: Store,
    private readonly settings: SettingsKeeper,
  ) {}

  get tools(): Tools {
    if (!this.loaded) throw new Error('nothing was checked yet');
    return this.loaded;
  }

  /** What does not change while the workbook is open is asked for once; after a refusal, the next job asks again. */
  meet(): Promise<void> {
    this.meeting ??= this.ask().catch((error: unknown) => {
      this.meeting = null;
      throw error;
    });
    return this.meeting;
  }

  /** Settles what an earlier pane has left half done. To be called before anything is written. */
  async settle(): Promise<void> {
    if (!this.isSettled && this.store.get().capabilities?.canWrite === true) await this.recover();
  }

  async recover(): Promise<readonly Recovered[]> {
    const recovered = await this.host.recover();
    this.isSettled = true;
    if (recovered.length > 0) this.store.set({ recovered });
    return recovered;
  }

  /** What 撤销 would take back, by this pane or another. */
  async askForUndo(): Promise<void> {
    const entries = await this.host.undoEntries();
    const last = entries[entries.length - 1];
    const shape = last?.reshaped?.change.kind;
    const undoable: Undoable | null = last
      ? { id: last.id, cells: last.edits.length, ...(shape && { shape }) }
      : null;
    this.store.set({ undoable });
  }

  private async ask(): Promise<void> {
    const engine = await import('../engine');
    this.store.set({ capabilities: await this.host.capabilities() });
    await this.settleIfPossible();
    const waivers = new engine.KeptWaivers(this.host);
    const [pack, baseline, marksOn] = await Promise.all([
      this.store.get().given.pack ?? engine.restoreChoice(this.host),
      engine.readBaseline(this.host),
      this.host.hasMarks(),
      this.askForUndo(),
      waivers.load(),
      this.settings.load(),
    ]);
    this.loaded = { engine, waivers };
    this.store.set({
      marksOn,
      baseline,
      pack: pack ?? AUTO,
      ...(!pack && { notice: { kind: 'pack-lost' } }),
    });
  }

  /** Reading can do without; whatever writes asks again, and is refused with the reason. */
  private async settleIfPossible(): Promise<void> {
    try {
      await this.settle();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }
}
