/**
 * A batch of files in a browser: workers check them, entries come as files are finished. Three phases: last year's
 * files are read (`previous`), each file is checked by itself (`files`), and those that share something with another
 * file are checked again with it (`across`), which gives a second entry for the same file.
 */
import type { Pack } from '../core/pack';
import type { FormCard } from '../core/rules/card';
import type { FactsAnswer } from './check-file';
import type { BatchEntry, EntryProblem } from './entry';
import type { Disposable } from './pool';
import type { PreviousFile } from './previous';
import type { Progress } from './progress';
import type { KeptTemplate, TemplateAnswer } from './template';

/** Where a file's bytes are; a Blob (a File) is read by the worker and takes no memory on the page. */
export type Source = Blob | Uint8Array;

export interface BatchFile {
  /** As it is named to people and in findings about other files; inside a folder relative to it, with `/`. */
  readonly path: string;
  readonly source: Source;
  readonly bytes: number;
}

export interface BatchOptions {
  /** Absent: for each form the built-in pack that is for it. */
  readonly pack?: Pack;
  /** All files are compared with it; absent: each with the baseline that it carries, if any. */
  readonly template?: KeptTemplate;
  /** Compares the files with each other (X01, X04, X06, X07). */
  readonly across: boolean;
  /** Last year's files, to compare with (Y01–Y04); none: not compared. */
  readonly previous: readonly BatchFile[];
  /** Workers at once: see {@link workersFor}. */
  readonly workers: number;
  /** Milliseconds for one file, {@link TIME_LIMIT} unless given. */
  readonly timeLimit?: number;
}

export type BatchPhase = 'previous' | 'files' | 'across';

export interface BatchEvents {
  /** A file is finished, in any order; in the phase `across` once more for some. */
  entry(index: number, entry: BatchEntry): void;
  progress(phase: BatchPhase, progress: Progress): void;
  /** A file of last year that is not compared with. */
  previousUnreadable(path: string, problem: EntryProblem): void;
}

/** With what a check of one file says what the batch says of it. */
export interface FileContext {
  /** For {@link CheckOptions.others}; absent where the files are not compared with each other. */
  readonly others?: readonly FormCard[];
  /** Last year's files that hold a project of this one, to be read with {@link FileChecker}; absent without last year's. */
  readonly previous?: readonly BatchFile[];
}

/** A batch that is under way. */
export interface BatchRun {
  /** By the index of the file; undefined for those not checked yet. */
  readonly entries: readonly (BatchEntry | undefined)[];
  readonly paused: boolean;
  /** Resolves when all is done or cancelled; rejects only where no worker can be started. */
  readonly finished: Promise<'done' | 'cancelled'>;
  /** Files under way are finished, no other is begun. */
  pause(): void;
  resume(): void;
  /** Stops at once; the entries so far stay. */
  cancel(): void;
  /** To open a file beside its findings, at any time; more complete once the batch is done. */
  contextOf(index: number): FileContext;
}

/** A worker, as the page sees it: a thread with a {@link FileChecker}. */
export interface RemoteChecker extends Disposable {
  facts(source: Source): Promise<FactsAnswer>;
  /** The workbook as a template for others. */
  template(source: Source): Promise<TemplateAnswer>;
  /** @param others see {@link FileChecker.check} */
  check(file: BatchFile, others?: readonly FormCard[]): Promise<BatchEntry>;
}

/** What is the same for all files that a worker checks; it is told once. */
export interface SourceSetup extends Pick<BatchOptions, 'pack' | 'template'> {
  readonly previous?: readonly PreviousFile<Source>[];
}

export type StartChecker = (setup: SourceSetup) => RemoteChecker;

/** More would only take memory from one another. */
const MOST_WORKERS = 8;

/** @param cores `navigator.hardwareConcurrency`; one is left to the page */
export function workersFor(cores: number): number {
  return Math.max(1, Math.min(cores - 1, MOST_WORKERS));
}
