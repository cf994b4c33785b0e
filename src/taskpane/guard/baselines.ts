/** How a baseline is chosen for the open workbook, put away and brought back. It knows no React. */
import type { EntryProblem } from '../../batch/entry';
import { type Baseline, type BaselineOrigin, baselineOf } from '../../core/guard/baseline';
import type { Workbook } from '../../core/grid/workbook';
import { labelWords } from '../../core/packs/synonyms';
import { type Host, HostError } from '../../hosts/host';
import type { Session } from '../session';
import { Store } from '../store';
import { today } from '../today';

/** no-forms: there is no self-evaluation form in it. */
export type BaselineProblem = EntryProblem | 'not-loaded' | 'no-forms';

export interface BaselinesState {
  /** Name of the file that is being read. */
  readonly reading: string | null;
  readonly problem: { readonly name: string; readonly code: BaselineProblem } | null;
  /** The one that the last choice took the place of: a workbook as it was received cannot be had again. */
  readonly former: Baseline | null;
}

type ReadTemplate = { readonly workbook: Workbook } | { readonly problem: EntryProblem | 'not-loaded' };

export class Baselines extends Store<BaselinesState> {
  /** Counts choices: a file that is slow to read does not take the place of a later one. */
  private turn = 0;

  constructor(
    private readonly session: Session,
    private readonly day: () => string,
  ) {
    super({ reading: null, problem: null, former: null });
  }

  /** Takes the blank template in the file; where it is none, everything stays as it was. */
  async choose(file: File): Promise<void> {
    const turn = ++this.turn;
    const { name } = file;
    this.set({ reading: name, problem: null });
    const read = await readTemplate(file);
    if (turn !== this.turn) return;
    this.set({ reading: null });
    if ('problem' in read) this.set({ problem: { name, code: read.problem } });
    else await this.take(read.workbook, 'template', name);
  }

  /** Takes the workbook as it is now for the one that was received. */
  async takeCurrent(): Promise<void> {
    const { session } = this;
    const turn = ++this.turn;
    this.set({ reading: null, problem: null });
    if (!(await session.upToDate()) || turn !== this.turn) return;
    const { checked } = session.getState();
    if (!checked) return;
    await this.take(checked.workbook, 'received', await nameOf(session.host));
  }

  remove(): Promise<void> {
    this.turn++;
    return this.replace(null);
  }

  /** Brings back the one that the last choice took the place of. */
  async bringBack(): Promise<void> {
    const { former } = this.get();
    if (former) await this.replace(former);
  }

  dismiss(): void {
    this.set({ problem: null });
  }

  /** @param name '' where it is not known */
  private async take(workbook: Workbook, origin: BaselineOrigin, name: string): Promise<void> {
    const pack = this.session.getState().checked?.under.pack;
    const baseline = baselineOf(workbook, origin, pack && labelWords(pack.synonyms));
    if (baseline.forms.length === 0) this.set({ problem: { name, code: 'no-forms' } });
    else await this.replace({ ...baseline, ...(name !== '' && { name }), at: this.day() });
  }

  private async replace(next: Baseline | null): Promise<void> {
    const { former } = this.get();
    // Beforehand: what brings it back takes the place of what put it away at once.
    this.set({ former: this.session.getState().baseline });
    if (!(await this.session.editing.setBaseline(next))) this.set({ former });
  }
}

async function nameOf(host: Pick<Host, 'identify'>): Promise<string> {
  try {
    return (await host.identify()).name;
  } catch (error) {
    if (error instanceof HostError) return '';
    throw error;
  }
}

async function readTemplate(file: File): Promise<ReadTemplate> {
  try {
    const { openTemplate } = await import(/* webpackChunkName: "template-file" */ './template-file');
    return await openTemplate(file);
  } catch {
    return { problem: 'not-loaded' };
  }
}

const known = new WeakMap<Session, Baselines>();

/** The same for the same session: it outlives the tab that shows it. */
export function baselinesOf(session: Session): Baselines {
  const baselines = known.get(session) ?? new Baselines(session, today);
  known.set(session, baselines);
  return baselines;
}
