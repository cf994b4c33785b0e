/** Reports on the files of a batch, made in a thread of their own and saved. */
import type { RemoteReporter, ReportKind } from '../../batch/export/job';
import { Store } from '../store';
import type { ReportedBatch } from './reported-batch';
import { Throttle } from './throttle';

export interface ExportState {
  /** The report that is being made; null while there is none. */
  readonly making: { readonly done: number; readonly total: number } | null;
  /** Name of the report that was saved last. */
  readonly saved: string | null;
  readonly failed: boolean;
}

export class Exports extends Store<ExportState> {
  private reporter: RemoteReporter | null = null;

  constructor(private readonly batch: ReportedBatch) {
    super({ making: null, saved: null, failed: false });
  }

  /** @param name of the file, without its extension */
  async make(kind: ReportKind, name: string): Promise<void> {
    this.cancel();
    const reporter = this.batch.around.startReporter(this.batch.reportSetup());
    this.reporter = reporter;
    this.set({ saved: null, failed: false });
    try {
      const content = await this.collect(reporter, kind);
      if (this.reporter !== reporter) return;
      const whole = `${name}.${kind.extent === 'each' ? 'zip' : kind.format}`;
      this.batch.around.save(whole, content);
      this.set({ saved: whole });
    } catch {
      if (this.reporter === reporter) this.set({ failed: true });
    } finally {
      if (this.reporter === reporter) this.cancel();
    }
  }

  /** Ends what is under way; nothing is saved. */
  cancel(): void {
    this.reporter?.dispose();
    this.reporter = null;
    this.set({ making: null });
  }

  dismiss(): void {
    this.set({ saved: null, failed: false });
  }

  private async collect(reporter: RemoteReporter, kind: ReportKind): Promise<Blob> {
    const indexes = this.batch.reportedIndexes();
    const { files } = this.batch.get();
    const total = indexes.length;
    let done = 0;
    const screen = new Throttle(() => {
      if (this.reporter === reporter) this.set({ making: { done, total } });
    });
    screen.now();
    try {
      await reporter.begin(
        kind,
        indexes.flatMap((index) => files[index]?.path ?? []),
      );
      for (const index of indexes) {
        await reporter.add(this.batch.reported(index));
        done++;
        screen.want();
      }
      return await reporter.finish();
    } finally {
      screen.stop();
    }
  }
}
