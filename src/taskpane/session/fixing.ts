/** From a finding to what is written: plans, shows what would be written, and writes what the person agrees to. */
import type { Finding } from '../../core/finding';
import type { Step } from '../../core/grid/shape';
import type { RecomputeMode } from '../../core/recompute';
import type { Job } from './jobs';
import type { OpenPreview, Planner } from './open-preview';
import type { Operations } from './operations';
import type { Preview } from './preview';
import type { Task } from './state';
import type { Store } from './store';

type Run = (task: Task, job: (job: Job) => Promise<void>) => Promise<boolean>;

export interface FixingParts {
  readonly store: Store;
  readonly operations: Operations;
  readonly previews: OpenPreview;
  /** Runs a job that leaves the workbook as it is. */
  readonly run: Run;
  /** Runs one that may change the findings. */
  readonly rejudge: Run;
}

export class Fixing {
  constructor(private readonly parts: FixingParts) {}

  previewSafe(): Promise<boolean> {
    const { store, operations } = this.parts;
    const { scope } = store.get();
    return this.preview((checked) => operations.engine.previewSafe(checked, scope));
  }

  previewRecompute(mode: RecomputeMode): Promise<boolean> {
    const { store, operations } = this.parts;
    const { scope } = store.get();
    return this.preview((checked) => operations.engine.previewRecompute(checked, scope, mode));
  }

  tick(entries: readonly string[], ticked: boolean): Promise<boolean> {
    const { store, operations, previews, run } = this.parts;
    return run('preview', () => {
      const { preview, scope } = store.get();
      if (preview?.kind !== 'safe') return Promise.resolve();
      const leftOut = new Set(leftOutOf(preview));
      for (const id of entries) {
        if (ticked) leftOut.delete(id);
        else leftOut.add(id);
      }
      previews.open((checked) => operations.engine.previewSafe(checked, scope, leftOut));
      return Promise.resolve();
    });
  }

  applyPreview(): Promise<boolean> {
    const { store, operations, rejudge } = this.parts;
    const { preview } = store.get();
    if (!preview || preview.edits.length === 0) return Promise.resolve(false);
    return rejudge('fix', (job) => operations.writing.write(job, preview.kind, contents(preview)));
  }

  apply(finding: Finding, fix: number): Promise<boolean> {
    const { operations, previews, rejudge } = this.parts;
    return rejudge('fix', async (job) => {
      const planned = previews.planSingle(finding, fix);
      if (planned?.alone) await operations.writing.write(job, 'single', contents(planned.preview));
      else if (planned) previews.openSingle(planned, finding, fix);
    });
  }

  previewSingle(finding: Finding, fix: number): Promise<boolean> {
    const { previews, run } = this.parts;
    return run('preview', () => {
      const planned = previews.planSingle(finding, fix);
      if (planned) previews.openSingle(planned, finding, fix);
      return Promise.resolve();
    });
  }

  private preview(plan: Planner): Promise<boolean> {
    const { previews, run } = this.parts;
    return run('preview', () => {
      previews.open(plan);
      return Promise.resolve();
    });
  }
}

function contents({ edits }: Preview): readonly Step[] {
  return [{ change: null, edits }];
}

/** Ids of the entries that are not ticked. */
function leftOutOf(preview: Preview): ReadonlySet<string> {
  return new Set(preview.entries.filter(({ ticked }) => !ticked).map(({ id }) => id));
}
