/** The batch beside the desk: which of the two is shown, and files that go from one to the other. */
import type { Dropped } from '../taskpane/batch/gather';
import type { PageTab } from '../taskpane/components/page-tabs';
import { isBatch } from '../taskpane/dropped';
import { Store } from '../taskpane/store';
import type { Desk } from './desk';
import type * as pageBatch from './page-batch';

/** The code of the batch, and its one store. */
export interface LoadedBatch {
  readonly code: typeof pageBatch;
  readonly store: pageBatch.BatchStore;
}

export interface BatchDeskState {
  readonly tab: PageTab;
  /** Null until the batch is first wanted. */
  readonly batch: LoadedBatch | null;
  readonly failed: boolean;
}

export class BatchDesk extends Store<BatchDeskState> {
  private loading: Promise<LoadedBatch> | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly load: () => Promise<typeof pageBatch> = () => import('./page-batch'),
  ) {
    super({ tab: 'check', batch: null, failed: false });
  }

  readonly show = (tab: PageTab): void => {
    this.set({ tab });
    if (tab === 'batch') void this.meet();
  };

  /** One file is opened; several, a folder, or anything while the batch is shown go to the batch. */
  readonly drop = (dropped: Dropped): void => {
    const [file] = dropped.files;
    if (this.get().tab !== 'batch' && !isBatch(dropped)) {
      if (file) void this.desk.openFile(file);
      return;
    }
    this.show('batch');
    void this.meet().then((batch) => batch?.store.drop(dropped));
  };

  /** Null where the code could not be loaded; it is tried again the next time. */
  private async meet(): Promise<LoadedBatch | null> {
    this.loading ??= this.load().then((code) => ({ code, store: this.open(code) }));
    try {
      const batch = await this.loading;
      this.set({ batch, failed: false });
      return batch;
    } catch {
      this.loading = null;
      this.set({ failed: true });
      return null;
    }
  }

  private open(code: typeof pageBatch): pageBatch.BatchStore {
    return code.batchBeside(this.desk, () => {
      this.set({ tab: 'check' });
    });
  }
}
