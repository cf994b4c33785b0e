/** `formlint fix`: writes safe fixes into copies, or into the files themselves when told so. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentJson, findingsJson, unreadableFile } from '../batch/reports/json/check-json';
import { baselineFor } from '../batch/template';
import { type CheckReport, check } from '../core/check';
import { type FixPlan, planFixes } from '../core/fix';
import { formatAddress } from '../core/grid/address';
import type { Baseline } from '../core/guard/baseline';
import { DEFAULT_PACK, packName } from '../core/pack';
import type { Locale } from '../locales/locale';
import { render } from '../locales/render';
import { SaveError, type WorkbookFile, saveEdits } from '../xlsx';
import { openBaseline } from './baseline';
import type { FixDocument, FixedFile, MadeEdit } from './contract';
import { EXIT, type ExitCode, refuse } from './exit';
import { type Input, expandInputs } from './inputs';
import { LANGUAGES, type Language, type LanguageName } from './language';
import { type FileProblem, openInput, problemOf } from './open';
import { realPath, writeResult, writeWhole } from './output';
import { type Chosen, choosePack } from './pack';
import { ProgressLine } from './progress';
import { TextReport } from './to-text';
import { VERSION } from './version';
import { waiversOf } from './waivers';

export const FIX_FORMATS = ['text', 'json'] as const;

export interface FixFlags {
  readonly format: (typeof FIX_FORMATS)[number];
  readonly output?: string;
  /** Id of a built-in pack, or a JSON file. */
  readonly pack?: string;
  readonly lang: LanguageName;
  readonly out?: string;
  readonly inPlace?: boolean;
  readonly suggested?: boolean;
  readonly copyAll?: boolean;
  readonly includeLocked?: boolean;
  /** The blank template, or the workbook as received; absent: the baseline that the file carries, if any. */
  readonly baseline?: string;
}

export async function runFix(paths: readonly string[], flags: FixFlags): Promise<ExitCode> {
  const chosen = choosePack(flags.pack, LANGUAGES[flags.lang]);
  if (!chosen) return EXIT.nothing;
  const { language } = chosen;
  const inputs = await expandInputs(paths);
  const wrong = usageError(inputs, flags, language);
  if (wrong !== null) return refuse(wrong);
  const compared = flags.baseline === undefined ? null : openBaseline(flags.baseline, chosen);
  if (compared && !compared.ok) return refuse(compared.message);
  const progress = new ProgressLine(language.texts);
  const files = inputs.map((input, done) => {
    progress.show(input.path, { done, total: inputs.length, remaining: null });
    return fixInput(input, flags, chosen, compared?.baseline);
  });
  progress.clear();
  writeResult(
    flags.format === 'json' ? asJson(files, packName(chosen.pack ?? DEFAULT_PACK)) : asText(files, language),
    flags.output,
  );
  if (files.every(({ file }) => file.status === 'unreadable')) return EXIT.nothing;
  return files.some(({ file }) => hasFailed(file)) ? EXIT.errors : EXIT.clean;
}

/** A file that is read but never written counts by what is found in it. */
function hasFailed({ problem, summary }: FixedFile): boolean {
  return (problem !== null && problem.code !== 'save-as-xlsx') || summary.errors > 0;
}

/** Nothing is ever written over an input, or twice to one place, unless the inputs themselves are to be changed. */
function usageError(
  inputs: readonly Input[],
  { out, inPlace }: FixFlags,
  { texts }: Language,
): string | null {
  const { errors } = texts;
  if (inPlace) return out === undefined ? null : errors.bothOutputs;
  if (out === undefined) return errors.noOutput;
  const sources = new Set(inputs.map(({ file }) => realPath(file)));
  const targets = new Set<string>();
  for (const input of inputs) {
    const target = realPath(path.join(out, input.copy));
    if (sources.has(target)) return render(errors.overInput, { path: target });
    if (targets.has(target)) return render(errors.sameOutput, { path: target });
    targets.add(target);
  }
  return null;
}

interface Fixed {
  readonly file: FixedFile;
  /** What is left to be found; null for a file that could not be opened. */
  readonly report: CheckReport | null;
}

/** @param given in place of the baseline that a file carries */
function fixInput(input: Input, flags: FixFlags, { language, ...options }: Chosen, given?: Baseline): Fixed {
  const opened = openInput(input.file, language.locale);
  if (!opened.ok) return { file: unopened(input, opened.problem), report: null };
  const baseline = baselineFor(opened.file, given, options.pack);
  const checked = { ...options, ...(baseline && { baseline }), waivers: waiversOf(opened.file) };
  const plan = planFixes(opened.file.workbook, {
    ...checked,
    select: flags.suggested ? 'suggested' : 'safe',
    includeLocked: flags.includeLocked ?? false,
  });
  const target = flags.inPlace || flags.out === undefined ? input.file : path.join(flags.out, input.copy);
  const problem = save(opened.file, plan, input, target, flags, language);
  const report = problem ? check(opened.file.workbook, checked) : plan.report;
  return { file: fixedJson(input, { ...plan, report }, problem, target, flags, language), report };
}

function unopened({ path: given }: Input, problem: FileProblem): FixedFile {
  const {
    forms: _forms,
    importReady: _ready,
    importBlockedBy: _kinds,
    ...file
  } = unreadableFile(given, problem);
  return { ...file, output: null, edits: [], locked: [] };
}

/** Writes the copy where there is one to write; null when all went well. */
function save(
  file: WorkbookFile,
  plan: FixPlan,
  input: Input,
  target: string,
  { copyAll, inPlace }: FixFlags,
  { locale }: Language,
): FileProblem | null {
  if (plan.edits.length === 0) {
    const isCopied = copyAll === true && inPlace !== true;
    return isCopied ? write(() => readFileSync(input.file), target, locale) : null;
  }
  if (file.format === 'xls') return problemOf('save-as-xlsx', locale);
  if (file.signed) return problemOf('signed', locale);
  return write(() => saveEdits(file, plan.edits, plan), target, locale);
}

function write(bytes: () => Uint8Array, target: string, locale: Locale): FileProblem | null {
  try {
    const content = bytes();
    mkdirSync(path.dirname(target), { recursive: true });
    writeWhole(target, content);
    return null;
  } catch (error) {
    const code = error instanceof SaveError && error.code === 'array-formula' ? 'array-formula' : 'unsaved';
    return problemOf(code, locale);
  }
}

function fixedJson(
  { path: given }: Input,
  plan: FixPlan,
  problem: FileProblem | null,
  target: string,
  { copyAll, inPlace }: FixFlags,
  { locale }: Language,
): FixedFile {
  const written = problem === null && (plan.edits.length > 0 || (copyAll === true && !inPlace));
  const made = problem === null ? plan.edits : [];
  const locked = plan.unresolved.filter(({ reason }) => reason === 'locked');
  return {
    path: given,
    status: plan.report.forms.length > 0 ? 'checked' : 'no-form',
    problem,
    output: written ? target.split(path.sep).join('/') : null,
    edits: made.map((edit): MadeEdit => ({
      sheet: edit.at.sheet,
      cell: formatAddress(edit.at),
      before: contentJson(edit.before),
      after: contentJson(edit.after),
      rule: ruleBehind(plan, edit.at),
    })),
    locked: locked.flatMap(({ rule, edits }) =>
      edits.map(({ at }) => ({ sheet: at.sheet, cell: formatAddress(at), rule })),
    ),
    ...findingsJson(plan.report, locale),
  };
}

/** The rule whose fix wrote a cell last. */
function ruleBehind(plan: FixPlan, at: FixPlan['edits'][number]['at']): string {
  const writes = plan.steps.filter(({ edits }) =>
    edits.some(
      (edit) => edit.at.sheet === at.sheet && edit.at.row === at.row && edit.at.column === at.column,
    ),
  );
  return writes[writes.length - 1]?.rule ?? '';
}

function asJson(files: readonly Fixed[], pack: string): string {
  const document: FixDocument = {
    formlint: { version: VERSION, pack },
    files: files.map(({ file }) => file),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function asText(files: readonly Fixed[], language: Language): string {
  const { texts } = language;
  const report = new TextReport(language, process.stdout.isTTY);
  const blocks = files.map(({ file, report: found }) => {
    if (!found) return report.problem(file.path, file.problem?.message ?? '');
    const outcome =
      file.problem?.message ??
      (file.edits.length > 0
        ? render(texts.edits, { count: file.edits.length, output: file.output ?? '' })
        : texts.unchanged);
    const edits = file.edits.map(
      ({ cell, before, after, rule }) =>
        `    ${cell} ${rule}: ${String(before ?? '')} → ${String(after ?? '')}`,
    );
    const locked = file.locked.map((cell) => `    ${render(texts.locked, cell)}`);
    return [report.file(file.path, found), `  ${outcome}`, ...edits, ...locked].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
