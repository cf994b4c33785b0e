/** `--earlier`: the workbooks as they were handed in before, and which of them a file is compared with. */
import type { CheckedFile } from '../batch/check-file';
import { type PreviousFile, type ProjectKeys, projectsOf } from '../batch/previous';
import type { ComparedWith } from '../batch/reports/model/additions';
import { baseName, resubmissionText } from '../batch/reports/wording';
import { type CheckReport, recognisedIn } from '../core/check';
import type { Workbook } from '../core/grid/workbook';
import { compareSubmissions } from '../core/review/resubmission';
import type { Input } from './inputs';
import type { Language } from './language';

/** A file of the earlier submission; plain data. */
export interface EarlierFile extends PreviousFile<string> {
  /** As it is named to people. */
  readonly path: string;
}

/** What the files of a run are compared with. */
export interface EarlierSubmission {
  readonly files: readonly EarlierFile[];
  /** One file against one file: whatever their names and projects are. */
  readonly isPair: boolean;
}

/**
 * The earlier file of a later one: that with the most of its 项目编码, else of its 项目名称, else that of the same path
 * or name. Null where there is none.
 */
export function earlierOf(
  { path }: Pick<Input, 'path'>,
  projects: readonly ProjectKeys[],
  { files, isPair }: EarlierSubmission,
): EarlierFile | null {
  const [first] = files;
  if (isPair && first) return first;
  return (
    mostShared(files, projects, ({ code }) => code) ??
    mostShared(files, projects, ({ name }) => name) ??
    files.find((file) => file.path === path) ??
    files.find((file) => baseName(file.path) === baseName(path)) ??
    null
  );
}

/** Of files that share as many, the one named first. */
function mostShared(
  files: readonly EarlierFile[],
  projects: readonly ProjectKeys[],
  keyOf: (project: ProjectKeys) => string | null,
): EarlierFile | null {
  const wanted = new Set(projects.map(keyOf).filter((key) => key !== null && key !== ''));
  const shared = ({ projects: own }: EarlierFile): number =>
    new Set(own.map(keyOf).filter((key) => wanted.has(key))).size;
  return files.reduce<EarlierFile | null>(
    (most, file) => (shared(file) > (most ? shared(most) : 0) ? file : most),
    null,
  );
}

/** A file as it was checked now. */
export interface Later {
  readonly input: Input;
  readonly workbook: Workbook;
  readonly report: CheckReport;
}

/**
 * Compares a file with its earlier one; null where there is none, or where it cannot be read any more.
 * @param check as the later file was checked
 */
export async function comparedWithEarlier(
  { input, workbook, report }: Later,
  submission: EarlierSubmission,
  check: (file: string) => Promise<CheckedFile>,
): Promise<ComparedWith | null> {
  const earlier = earlierOf(input, projectsOf(recognisedIn(report).forms), submission);
  if (!earlier) return null;
  const checked = await check(earlier.place);
  if (!checked.ok) return null;
  const before = { workbook: checked.file.workbook, report: checked.report };
  return { earlier: earlier.path, comparison: compareSubmissions(before, { workbook, report }) };
}

/** For a terminal: `与上次报送比较：已改正 3，未改正 2，新增 1（第一次/a.xlsx）` */
export function comparedLine({ earlier, comparison }: ComparedWith, language: Language): string {
  const { labelled, resubmission } = language.report;
  const counts = resubmissionText(comparison.counts, language);
  return `  ${labelled(resubmission.heading, counts)}（${earlier}）`;
}
