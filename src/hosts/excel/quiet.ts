/** Suppresses Excel's events to this add-in while work runs, and brings them back whatever happens. */
import type { Layouts } from './reading/layouts';
import { untilDone } from '../common/retry';
import type { Session } from './session';

export class Quiet {
  private depth = 0;

  constructor(
    private readonly session: Session,
    private readonly layouts: Layouts,
  ) {}

  /** Screen updating needs no switch here: every write of ours suspends it for its own sync. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.depth += 1;
    try {
      if (this.depth === 1) await this.enableEvents(false);
      return await work();
    } finally {
      this.depth -= 1;
      if (this.depth === 0) await this.restore();
    }
  }

  /** Without events the pane would go stale unnoticed, so a refusal is not the end of it. */
  private async restore(): Promise<void> {
    try {
      await this.enableEvents(true);
    } catch {
      void untilDone(
        () => this.enableEvents(true),
        () => this.depth === 0,
      );
    }
    // What others did meanwhile was not reported.
    this.layouts.forget();
  }

  private async enableEvents(enabled: boolean): Promise<void> {
    await this.session.run((context) =>
      context.ask(() => {
        context.runtime.enableEvents = enabled;
      }),
    );
  }
}
