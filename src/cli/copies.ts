/** Copies of checked workbooks in a folder of their own. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { annotate, xlsxName } from '../batch/reports/annotate';
import type { CheckReport } from '../core/check';
import { refName } from '../core/grid/address';
import { render } from '../locales/render';
import type { WorkbookFile } from '../xlsx';
import type { Input } from './inputs';
import type { Language } from './language';
import { type FileProblemCode, problemOf } from './open';
import { realPath, writeWhole } from './output';

/** Nothing is ever written over an input, or twice to one place; null where all copies have a place. */
export function copiesProblem(
  inputs: readonly Input[],
  folder: string,
  { texts: { errors } }: Language,
): string | null {
  const sources = new Set(inputs.map(({ file }) => realPath(file)));
  const targets = new Set<string>();
  for (const input of inputs) {
    const target = realPath(placeOf(input, folder));
    if (sources.has(target)) return render(errors.overInput, { path: target });
    if (targets.has(target)) return render(errors.sameOutput, { path: target });
    targets.add(target);
  }
  return null;
}

/** `表.xls` and `表.et` give `表.xlsx`: that is what the copy is, whatever the workbook is. */
function placeOf({ copy }: Input, folder: string): string {
  return path.join(folder, xlsxName(copy));
}

interface CheckedFile {
  readonly input: Input;
  readonly file: WorkbookFile;
  readonly report: CheckReport;
}

/** Writes the annotated copy where something was found; what is in the way is said on stderr. */
export function writeAnnotated(
  { input, file, report }: CheckedFile,
  folder: string,
  language: Language,
): void {
  if (report.findings.length === 0) return;
  const say = (code: FileProblemCode): void => {
    process.stderr.write(`${input.path}: ${problemOf(code, language.locale).message}\n`);
  };
  if (file.format === 'xlsx' && file.signed) {
    say('signed');
    return;
  }
  const { bytes, withoutNote } = annotate(file, report, language);
  if (withoutNote.length > 0) {
    const cells = withoutNote.map((at) => refName(at)).join(' ');
    process.stderr.write(`${render(language.texts.withoutNote, { path: input.path, cells })}\n`);
  }
  try {
    const target = placeOf(input, folder);
    mkdirSync(path.dirname(target), { recursive: true });
    writeWhole(target, bytes);
  } catch {
    say('unsaved');
  }
}
