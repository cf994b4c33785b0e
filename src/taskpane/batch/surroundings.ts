/** What a batch needs of the page or program around it. */
import type { StartChecker } from '../../batch/batch';
import type { ReportedFile, StartReporter } from '../../batch/export/job';
import type { Language } from '../session/settings';
import type { PackChoice } from '../session/pack-choice';
import type { ChosenTemplate } from './template-choice';

/** What all files of a batch were checked with. */
export interface CheckedWith {
  readonly pack: PackChoice;
  readonly template: ChosenTemplate | null;
}

export interface BatchSurroundings {
  readonly language: () => Language;
  /** Of the program. */
  readonly version: string;
  /** The present day: `2026-03-01`. */
  readonly today: () => string;
  /** Threads at once. */
  readonly workers: number;
  readonly startChecker: StartChecker;
  readonly startReporter: StartReporter;
  readonly save: (name: string, content: Blob) => void;
  /** Shows a file beside its findings; absent: its findings are listed in place. */
  readonly openFile?: (file: ReportedFile, checkedWith: CheckedWith) => void;
  /** Opens a copy of an .xlsx file in a window of its own; absent where the program cannot. Rejects when refused. */
  readonly openWindow?: (bytes: Uint8Array) => Promise<void>;
}
