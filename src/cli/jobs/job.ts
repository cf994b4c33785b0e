/** What a worker of a check is told and asked; all of it plain data. */
import type { FactsAnswer } from '../../batch/check-file';
import type { Disposable } from '../../batch/pool';
import type { PreviousFile } from '../../batch/previous';
import type { KeptReview } from '../../core/review/store';
import type { FormCard } from '../../core/rules/card';
import type { CheckFormat } from '../check-formats';
import type { Piece } from '../check-pieces';
import type { EarlierSubmission } from '../earlier';
import type { Input } from '../inputs';
import type { LanguageName } from '../language';

/** The same for all files of a run. */
export interface JobSetup {
  readonly format: CheckFormat;
  readonly lang: LanguageName;
  /** Id of a built-in pack, or a JSON file. */
  readonly pack?: string;
  readonly output?: string;
  /** Folder for annotated copies. */
  readonly annotate?: string;
  /** The blank template, or the workbook as received. */
  readonly baseline?: string;
  /** Text is for a terminal. */
  readonly colored: boolean;
  /** Pieces come with what their file shows to rules that look across files. */
  readonly across: boolean;
  readonly previous?: readonly PreviousFile<string>[];
  /** The workbooks as they were handed in before. */
  readonly earlier?: EarlierSubmission;
  readonly reviews?: readonly KeptReview[];
}

/** One at a time. A rejection means that the worker broke. */
export interface JobWorker extends Disposable {
  /** @param others see `FileChecker.check` */
  check(input: Input, others?: readonly FormCard[]): Promise<Piece>;
  /** Of a file of last year. */
  facts(file: string): Promise<FactsAnswer>;
}

export type StartWorker = (setup: JobSetup) => JobWorker;

/** From the program to a thread. */
export type Request =
  | { readonly kind: 'check'; readonly input: Input; readonly others: readonly FormCard[] | undefined }
  | { readonly kind: 'facts'; readonly file: string };

/** From a thread to the program. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'facts'; readonly answer: FactsAnswer }
  | { readonly kind: 'error'; readonly error: Error };
