/** The findings of one file of a batch, listed where the file itself cannot be shown. */
import type { RemoteReporter } from '../../batch/export/job';
import type { WorkbookReport } from '../../batch/reports/model/report';
import type { Language } from '../session/settings';
import { Store } from '../store';
import type { ReportedBatch } from './reported-batch';

export interface ReadingState {
  /** Of the file in its batch; null while none is looked at. */
  readonly index: number | null;
  /** Null while it is being made. */
  readonly report: WorkbookReport | null;
  readonly failed: boolean;
  /** How opening a file in a window of its own went. */
  readonly window: { readonly path: string; readonly isOpen: boolean } | null;
}

const NOTHING: ReadingState = { index: null, report: null, failed: false, window: null };

export class Reading extends Store<ReadingState> {
  private reporter: RemoteReporter | null = null;
  /** Of the reporter. */
  private language: Language | null = null;

  constructor(private readonly batch: ReportedBatch) {
    super(NOTHING);
  }

  async open(index: number): Promise<void> {
    this.set({ ...NOTHING, index });
    const reporter = this.reporterNow();
    const isWanted = (): boolean => this.get().index === index && this.reporter === reporter;
    try {
      const report = await reporter.read(this.batch.reported(index));
      if (isWanted()) this.set({ report });
    } catch {
      if (isWanted()) this.set({ failed: true });
    }
  }

  /** Makes the report anew where it is in another language than the words around it. */
  follow(language: Language): void {
    const { index } = this.get();
    if (index !== null && language !== this.language) void this.open(index);
  }

  close(): void {
    this.stop();
    this.set(NOTHING);
  }

  /** Opens a copy of the file in a window of its own. */
  async openWindow(): Promise<void> {
    const { index } = this.get();
    const { openWindow } = this.batch.around;
    if (index === null || !openWindow) return;
    const { source, path } = this.batch.reported(index).file;
    try {
      const bytes = source instanceof Uint8Array ? source : new Uint8Array(await source.arrayBuffer());
      await openWindow(bytes);
      if (this.get().index === index) this.set({ window: { path, isOpen: true } });
    } catch {
      // Also to whoever has gone on to another file.
      this.set({ window: { path, isOpen: false } });
    }
  }

  private reporterNow(): RemoteReporter {
    const language = this.batch.around.language();
    if (language !== this.language) this.stop();
    this.language = language;
    this.reporter ??= this.batch.around.startReporter(this.batch.reportSetup());
    return this.reporter;
  }

  private stop(): void {
    this.reporter?.dispose();
    this.reporter = null;
  }
}
