/** The template that the files of a batch will be compared with, as a person chooses it. */
import type { BatchFile, RemoteChecker, StartChecker } from '../../batch/batch';
import { WorkerPool } from '../../batch/pool';
import { BatchQueue } from '../../batch/queue';
import type { KeptTemplate, TemplateAnswer, TemplateProblem } from '../../batch/template';
import type { Pack } from '../../core/pack';
import { Store } from '../store';

export interface ChosenTemplate {
  readonly file: BatchFile;
  readonly kept: KeptTemplate;
}

export interface TemplateState {
  readonly chosen: ChosenTemplate | null;
  /** Name of the file that is being read; null while none is. */
  readonly reading: string | null;
  /** Why the file chosen last is not used. */
  readonly refusal: { readonly file: string; readonly problem: TemplateProblem } | null;
}

export class TemplateChoice extends Store<TemplateState> {
  private latest = new AbortController();
  /** The file that is being read. */
  private awaited: BatchFile | null = null;

  constructor(private readonly start: StartChecker) {
    super({ chosen: null, reading: null, refusal: null });
  }

  /** Takes the file in place of the one before, which stays where this one cannot be used. */
  async choose(file: BatchFile, pack: Pack | null): Promise<void> {
    this.latest.abort();
    const own = new AbortController();
    this.latest = own;
    this.awaited = file;
    this.set({ reading: file.path, refusal: null });
    const answer = await this.read(file, pack, own.signal);
    if (own.signal.aborted) return;
    this.awaited = null;
    if (answer.ok) this.set({ reading: null, chosen: { file, kept: answer.template } });
    else this.set({ reading: null, refusal: { file: file.path, problem: answer.problem } });
  }

  remove(): void {
    this.latest.abort();
    this.awaited = null;
    this.set({ chosen: null, reading: null, refusal: null });
  }

  /** Another pack may know other words for the labels: reads the template anew, which may then hold no form. */
  async packChanged(pack: Pack | null): Promise<void> {
    const file = this.awaited ?? this.get().chosen?.file;
    if (!file) return;
    this.set({ chosen: null });
    await this.choose(file, pack);
  }

  /** In a thread of its own, so that no file keeps the page from answering. */
  private async read(file: BatchFile, pack: Pack | null, signal: AbortSignal): Promise<TemplateAnswer> {
    let answer: TemplateAnswer = { ok: false, problem: 'failed' };
    const pool = new WorkerPool(() => this.start(pack ? { pack } : {}));
    const queue = new BatchQueue<BatchFile, TemplateAnswer, RemoteChecker>([file], {
      pool,
      workers: 1,
      work: (worker, { source }) => worker.template(source),
      failed: (_, problem) => ({ ok: false, problem }),
      deliver: (read) => {
        answer = read;
      },
      order: 'input',
    });
    try {
      await queue.run(signal);
    } catch {
      // No thread can be started: the batch will say so too.
    } finally {
      pool.close();
    }
    return answer;
  }
}
