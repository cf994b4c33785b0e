/** Keeps the results those of the workbook as it is: after every change, and on whichever sheet the person is. */
import type { CellRef } from '../../core/grid/address';
import type { ChangeEvent, Host } from '../../hosts/host';
import { ActiveSheet } from './active-sheet';
import type { Jobs } from './jobs';
import { Live } from './live';
import type { OpenPreview } from './open-preview';
import type { Operations } from './operations';
import { lookingAt } from './scope';
import type { Store } from './store';

export interface FollowingParts {
  readonly host: Host;
  readonly store: Store;
  readonly jobs: Jobs;
  readonly operations: Operations;
  readonly previews: OpenPreview;
  readonly onDefect: (error: unknown) => void;
}

export class Following {
  private readonly store: Store;
  private readonly jobs: Jobs;
  private readonly operations: Operations;
  private readonly previews: OpenPreview;
  private readonly live: Live;
  private readonly active = new ActiveSheet();
  /** Ends what is being read. */
  private readonly closing = new AbortController();
  private readonly stops: readonly (() => void)[];

  constructor({ host, store, jobs, operations, previews, onDefect }: FollowingParts) {
    this.store = store;
    this.jobs = jobs;
    this.operations = operations;
    this.previews = previews;
    const follower = {
      behind: () => operations.behind,
      isHindered: () => jobs.busy,
      follow: () => this.follow(),
    };
    this.live = new Live(store, follower, onDefect);
    this.stops = [
      host.onChange((event) => {
        this.changed(event);
      }),
      host.onSelection(({ sheet }) => {
        this.arrived(sheet);
      }),
    ];
  }

  /** A job has ended, or following was switched on or off: what is left to be taken in is. */
  resume(): void {
    this.toActiveSheet();
    this.operations.updateStale();
    this.live.changed();
  }

  /** Without waiting for a pause, or for the next change. */
  now(): Promise<void> {
    return this.live.now();
  }

  /** Sends the person to a cell: what is shown does not go along. */
  sending({ sheet }: CellRef): void {
    this.active.sending(sheet);
  }

  stop(): void {
    for (const stop of this.stops) stop();
    this.live.stop();
    this.closing.abort();
  }

  private changed(event: ChangeEvent): void {
    this.operations.noticed(event);
    this.live.changed();
  }

  private async follow(): Promise<void> {
    const { signal } = this.closing;
    const mayShow = () => !this.jobs.busy && !signal.aborted;
    await this.operations.follow({ signal }, mayShow, (from, to) => this.previews.after(from, to));
    this.toActiveSheet();
  }

  private toActiveSheet(): void {
    const sheet = this.store.get().checked?.workbook.activeSheet;
    if (sheet !== undefined) this.arrived(sheet);
  }

  /** The person is on the sheet; what they are asked to agree to stays where it is. */
  private arrived(sheet: string): void {
    const { checked, scope, preview } = this.store.get();
    if (!checked || preview) return;
    const next = this.active.arrived(sheet, checked.report, scope);
    if (next !== scope) this.store.set(lookingAt(next));
  }
}
