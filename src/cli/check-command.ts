/** `formlint check`: every form of every workbook, as text, JSON or one JSON line a file. */
import { type CheckOptions, type CheckReport, check } from '../core/check';
import type { Form } from '../core/forms/model';
import { recognise } from '../core/forms/recognise';
import { DEFAULT_PACK, packName } from '../core/pack';
import { render } from '../locales/render';
import type { CheckDocument, CheckedFile, Summary } from './contract';
import { EXIT, type ExitCode } from './exit';
import { type Input, expandInputs } from './inputs';
import { LANGUAGES, type Language, type LanguageName } from './language';
import { type FileProblem, openInput } from './open';
import { writeResult } from './output';
import { ProgressLine } from './progress';
import { checkedFileJson, summaryJson } from './to-json';
import { TextReport } from './to-text';
import { VERSION } from './version';

export const CHECK_FORMATS = ['text', 'json', 'ndjson'] as const;

export interface CheckFlags {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly output?: string;
  readonly lang: LanguageName;
  /** Last year's workbook, to compare with. */
  readonly previous?: string;
}

/** What became of one file. */
type Checked =
  | { readonly input: Input; readonly report: CheckReport }
  | { readonly input: Input; readonly problem: FileProblem };

export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const language: Language = LANGUAGES[flags.lang];
  const previous = openPrevious(flags.previous, language);
  if (!previous.ok) {
    process.stderr.write(`${previous.message}\n`);
    return EXIT.nothing;
  }
  const inputs = await expandInputs(paths);
  const writer = writerOf(flags, language);
  const progress = new ProgressLine(language.texts, inputs.length);
  const total = { errors: 0, warnings: 0, infos: 0, unreadable: 0 };
  inputs.forEach((input, done) => {
    progress.show(done, input.path);
    const checked = checkInput(input, previous.options, language);
    writer.add(checked);
    if ('problem' in checked) {
      total.unreadable++;
      return;
    }
    const { errors, warnings, infos } = summaryJson(checked.report.counts);
    total.errors += errors;
    total.warnings += warnings;
    total.infos += infos;
  });
  progress.clear();
  writer.end({ ...total, files: inputs.length });
  if (total.unreadable === inputs.length) return EXIT.nothing;
  return total.errors > 0 ? EXIT.errors : EXIT.clean;
}

type Previous =
  | { readonly ok: true; readonly options: { readonly previous?: readonly Form[] } }
  | { readonly ok: false; readonly message: string };

/** The forms of last year's workbook, read once for all files. */
function openPrevious(file: string | undefined, { locale, texts }: Language): Previous {
  if (file === undefined) return { ok: true, options: {} };
  const opened = openInput(file, locale);
  if (opened.ok) return { ok: true, options: { previous: recognise(opened.file.workbook) } };
  const values = { path: file, problem: opened.problem.message };
  return { ok: false, message: render(texts.errors.noPrevious, values) };
}

function checkInput(input: Input, options: CheckOptions, { locale }: Language): Checked {
  const opened = openInput(input.file, locale);
  return opened.ok
    ? { input, report: check(opened.file.workbook, options) }
    : { input, problem: opened.problem };
}

export function unreadableFile(path: string, problem: FileProblem): CheckedFile {
  const summary = { errors: 0, warnings: 0, infos: 0 };
  return { path, status: 'unreadable', problem, forms: [], findings: [], summary };
}

interface Totals extends Summary {
  readonly files: number;
  readonly unreadable: number;
}

interface Writer {
  add(checked: Checked): void;
  end(totals: Totals): void;
}

function writerOf({ format, output }: CheckFlags, language: Language): Writer {
  if (format === 'text') return textWriter(language, output);
  return format === 'json' ? jsonWriter(language, output) : ndjsonWriter(language, output);
}

function fileJson(checked: Checked, { locale }: Language): CheckedFile {
  const { path } = checked.input;
  return 'problem' in checked
    ? unreadableFile(path, checked.problem)
    : checkedFileJson(path, checked.report, locale);
}

function jsonWriter(language: Language, output: string | undefined): Writer {
  const files: CheckedFile[] = [];
  return {
    add(checked) {
      files.push(fileJson(checked, language));
    },
    end() {
      const document: CheckDocument = { formlint: { version: VERSION, pack: packName(DEFAULT_PACK) }, files };
      writeResult(`${JSON.stringify(document, null, 2)}\n`, output);
    },
  };
}

/** Each file's line is written as soon as it is checked; into a file, they are written together at the end. */
function ndjsonWriter(language: Language, output: string | undefined): Writer {
  const lines: string[] = [];
  return {
    add(checked) {
      const line = `${JSON.stringify(fileJson(checked, language))}\n`;
      if (output === undefined) writeResult(line, undefined);
      else lines.push(line);
    },
    end() {
      if (output !== undefined) writeResult(lines.join(''), output);
    },
  };
}

function textWriter(language: Language, output: string | undefined): Writer {
  const text = new TextReport(language, output === undefined && process.stdout.isTTY);
  const blocks: string[] = [];
  return {
    add(checked) {
      const { path } = checked.input;
      blocks.push(
        'problem' in checked ? text.problem(path, checked.problem.message) : text.file(path, checked.report),
      );
    },
    end(totals) {
      writeResult(`${[...blocks, render(language.texts.summary, { ...totals })].join('\n\n')}\n`, output);
    },
  };
}
