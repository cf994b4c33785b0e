/** Checks one file of a batch: opened, compared with a template, last year's and other files, its waivers heeded. */
import {
  type CheckOptions,
  type CheckReport,
  checkRecognised,
  recogniseFor,
  recogniseParts,
} from '../core/check';
import type { Form } from '../core/forms/model';
import type { FormCard } from '../core/rules/card';
import type { WorkbookFile } from '../xlsx';
import { type EntryProblem, type FileFacts, factsOf } from './entry';
import type { OpenedFile } from './opened-file';
import { type PreviousFile, PreviousYear, projectsOf } from './previous';
import { baselineFor } from './template';
import { waiversOf } from './waivers';

export type CheckedFile =
  | { readonly ok: true; readonly file: WorkbookFile; readonly report: CheckReport }
  | { readonly ok: false; readonly problem: EntryProblem };

export type FactsAnswer =
  { readonly ok: true; readonly facts: FileFacts } | { readonly ok: false; readonly problem: EntryProblem };

/** What is the same for all files of a batch: options of the check, and last year's files where there are any. */
export interface CheckSetup<Place> {
  readonly options: Pick<CheckOptions, 'pack' | 'baseline'>;
  readonly previous?: readonly PreviousFile<Place>[];
}

/** Neighbours in a folder often stood together last year too. */
const KEPT_FILES = 8;

/** @typeParam Place where a file is: a path, or a blob */
export class FileChecker<Place> {
  private readonly previous: PreviousYear<Place> | null;
  /** Last year's forms that were read last, the latest at the end. */
  private readonly kept = new Map<Place, readonly Form[]>();

  constructor(
    private readonly setup: CheckSetup<Place>,
    private readonly open: (place: Place) => Promise<OpenedFile>,
  ) {
    this.previous = setup.previous ? new PreviousYear(setup.previous) : null;
  }

  /** The forms of a file of last year, as far as they are compared by; it is not checked. */
  async facts(place: Place): Promise<FactsAnswer> {
    const opened = await this.open(place);
    if (!opened.ok) return { ok: false, problem: opened.problem.code };
    const forms = recogniseFor(opened.file.workbook, this.setup.options.pack);
    return { ok: true, facts: factsOf({ forms, accounts: [] }) };
  }

  /** @param others forms of other files; absent where the files are not compared with each other */
  async check(place: Place, others?: readonly FormCard[]): Promise<CheckedFile> {
    const opened = await this.open(place);
    if (!opened.ok) return { ok: false, problem: opened.problem.code };
    const { file } = opened;
    const { options } = this.setup;
    const recognised = recogniseParts(file.workbook, options.pack);
    const previous = await this.previousFormsOf(recognised.forms);
    const baseline = baselineFor(file, options.baseline, options.pack);
    const report = checkRecognised(file.workbook, recognised, {
      ...options,
      ...(baseline && { baseline }),
      waivers: waiversOf(file),
      ...(others && { others }),
      ...(previous && { previous }),
    });
    return { ok: true, file, report };
  }

  /** Null where nothing is compared with last year. */
  private async previousFormsOf(now: readonly Form[]): Promise<readonly Form[] | null> {
    if (!this.previous) return null;
    const forms: Form[] = [];
    for (const place of this.previous.placesOf(projectsOf(now))) forms.push(...(await this.formsAt(place)));
    return forms;
  }

  private async formsAt(place: Place): Promise<readonly Form[]> {
    const forms = this.kept.get(place) ?? (await this.readForms(place));
    this.kept.delete(place);
    this.kept.set(place, forms);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_FILES && oldest !== undefined) this.kept.delete(oldest);
    return forms;
  }

  /** None where the file has gone since it was first read. */
  private async readForms(place: Place): Promise<readonly Form[]> {
    const opened = await this.open(place);
    return opened.ok ? recogniseFor(opened.file.workbook, this.setup.options.pack) : [];
  }
}
