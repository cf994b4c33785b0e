/** The findings of one file of a batch, listed where the file itself cannot be shown. */
import type { RemoteReporter } from '../../batch/export/job';
import type { WorkbookReport } from '../../batch/reports/model/report';
import { Store } from '../store';
import type { BatchStore } from './batch-store';

export interface ReadingState {
  /** Of the file in its batch; null while none is looked at. */
  readonly index: number | null;
  /** Null while it is being made. */
  readonly report: WorkbookReport | null;
  readonly failed: boolean;
  /** How opening the file in a window of its own went. */
  readonly window: 'opened' | 'refused' | null;
}

const NOTHING: ReadingState = { index: null, report: null, failed: false, window: null };

export class Reading extends Store<ReadingState> {
  private reporter: RemoteReporter | null = null;

  constructor(private readonly batch: BatchStore) {
    super(NOTHING);
  }

  async open(index: number): Promise<void> {
    this.set({ ...NOTHING, index });
    this.reporter ??= this.batch.around.startReporter(this.batch.reportSetup());
    try {
      const report = await this.reporter.read(this.batch.reported(index));
      if (this.get().index === index) this.set({ report });
    } catch {
      if (this.get().index === index) this.set({ failed: true });
    }
  }

  close(): void {
    this.reporter?.dispose();
    this.reporter = null;
    this.set(NOTHING);
  }

  /** Opens a copy of the file in a window of its own. */
  async openWindow(): Promise<void> {
    const { index } = this.get();
    const { openWindow } = this.batch.around;
    if (index === null || !openWindow) return;
    const { source } = this.batch.reported(index).file;
    try {
      const bytes = source instanceof Uint8Array ? source : new Uint8Array(await source.arrayBuffer());
      await openWindow(bytes);
      if (this.get().index === index) this.set({ window: 'opened' });
    } catch {
      if (this.get().index === index) this.set({ window: 'refused' });
    }
  }
}
