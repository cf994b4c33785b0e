/** A batch without threads: files are checked and reported on in the test itself, or held back. */
import type { BatchFile, RemoteChecker, SourceSetup } from '../../../src/batch/batch';
import { SourceChecker } from '../../../src/batch/checker';
import { NoWorker } from '../../../src/batch/pool';
import type { RemoteReporter, ReportSetup } from '../../../src/batch/export/job';
import { reportLanguage } from '../../../src/batch/export/report-language';
import { Reporter } from '../../../src/batch/export/reporter';
import type { CaseValue, FieldPath } from '../../../src/core/rules/case';
import { BatchStore } from '../../../src/taskpane/batch/batch-store';
import type { BatchSurroundings } from '../../../src/taskpane/batch/surroundings';
import { buildForm } from '../../support/form-builder';
import { fileOf } from '../../support/workbook-file';

export interface Saved {
  readonly name: string;
  readonly content: Blob;
}

export interface Bench {
  readonly batch: BatchStore;
  readonly saved: Saved[];
  /** How many reporters are there, and not disposed of. */
  readonly reporters: () => number;
}

export interface BenchOptions extends Partial<
  Pick<BatchSurroundings, 'openFile' | 'openWindow' | 'language'>
> {
  /** Awaited before each file. */
  readonly gate?: () => Promise<void>;
  readonly noWorker?: boolean;
  /** Told of what each checker is started with. */
  readonly onChecker?: (setup: SourceSetup) => void;
}

export function bench({ gate, noWorker, onChecker, ...open }: BenchOptions = {}): Bench {
  const saved: Saved[] = [];
  let reporters = 0;
  const batch = new BatchStore({
    language: () => 'zh-CN',
    version: '1.0.0',
    today: () => '2026-03-01',
    workers: 1,
    startChecker: (setup): RemoteChecker => {
      if (noWorker === true) throw new NoWorker('not there');
      onChecker?.(setup);
      const checker = new SourceChecker(setup);
      return {
        facts: (source) => checker.facts(source),
        template: (source) => checker.template(source),
        check: async (file, others) => {
          await gate?.();
          return checker.check(file, others);
        },
        dispose: () => undefined,
      };
    },
    startReporter: (setup) => {
      reporters++;
      return localReporter(setup, () => reporters--);
    },
    save: (name, content) => saved.push({ name, content }),
    ...open,
  });
  return { batch, saved, reporters: () => reporters };
}

function localReporter(setup: ReportSetup, onDispose: () => void): RemoteReporter {
  const reporter = reportLanguage(setup.language).then((language) => new Reporter(setup, language));
  return {
    read: async (file) => (await reporter).read(file),
    begin: async (kind, paths) => {
      (await reporter).begin(kind, paths);
    },
    add: async (file) => (await reporter).add(file),
    finish: async () => (await reporter).finish(),
    dispose: onDispose,
  };
}

export type Change = Readonly<Record<FieldPath, CaseValue>>;

/** Each a project of its own unless the change says otherwise. */
export function formFile(path: string, change: Change = {}): BatchFile {
  const own = {
    'header.project-name': `项目${path}`,
    'goal.actual': `完成了${path}所定的全部工作，合格率100%。`,
  };
  const source = fileOf(buildForm({ layout: 'shenzhen-2022', change: { ...own, ...change } }).workbook);
  return { path, source, bytes: source.length };
}

export const DAMAGED: BatchFile = { path: '坏.xlsx', source: new Uint8Array([80, 75, 3, 4, 0]), bytes: 5 };

/** Waits until the store's state is as wanted. */
export async function until<State>(
  store: { get(): State; subscribe(listener: () => void): () => void },
  wanted: (state: State) => boolean,
): Promise<void> {
  if (wanted(store.get())) return;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (!wanted(store.get())) return;
      stop();
      resolve();
    });
  });
}

/** Checks these files to the end. */
export async function checked(batch: BatchStore, files: readonly BatchFile[]): Promise<void> {
  batch.set({ files });
  batch.start();
  await until(batch, ({ stage }) => stage === 'over');
}
