/** What else is kept with the workbook and changes along with it: what 撤销 would take back, and marks of others. */
import { type Host, HostError } from '../../hosts/host';
import type { Kept } from './kept';
import type { Store } from './store';

type Question = 'undo' | 'marks';

export class Surroundings {
  private readonly open = new Set<Question>();

  constructor(
    private readonly host: Host,
    private readonly store: Store,
    private readonly kept: Kept,
  ) {}

  /** Something is still to be asked for. */
  get isBehind(): boolean {
    return this.open.size > 0;
  }

  /** This pane has written or taken back. */
  wrote(): void {
    this.open.add('undo');
  }

  /** Another pane, or a co-author's: what it has written can be taken back here too, and it may have marked. */
  othersWrote(): void {
    this.open.add('undo').add('marks');
  }

  /** What could not be asked for stays to be asked for. */
  async look(): Promise<void> {
    for (const question of [...this.open]) {
      this.open.delete(question);
      try {
        await this.ask(question);
      } catch (error) {
        this.open.add(question);
        throw error;
      }
    }
  }

  /** For work that is done whether they can be asked for or not. */
  async lookIfPossible(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
    }
  }

  private async ask(question: Question): Promise<void> {
    if (question === 'undo') await this.kept.askForUndo();
    else if (!this.store.get().marksOn && (await this.host.hasMarks())) this.store.set({ marksOn: true });
  }
}
