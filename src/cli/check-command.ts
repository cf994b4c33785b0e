/** `formlint check`: every form of every workbook, as text, JSON or one JSON line a file. */
import { type CheckOptions, type CheckReport, check, recogniseFor } from '../core/check';
import type { Form } from '../core/forms/model';
import { DEFAULT_PACK, packName } from '../core/pack';
import { type FormCard, cardOf } from '../core/rules/card';
import { render } from '../locales/render';
import type { CheckDocument, CheckedFile, Summary } from './contract';
import { EXIT, type ExitCode } from './exit';
import { type Input, expandInputs } from './inputs';
import { LANGUAGES, type Language, type LanguageName } from './language';
import { type FileProblem, openInput } from './open';
import { writeResult } from './output';
import { type Chosen, choosePack } from './pack';
import { ProgressLine } from './progress';
import { checkedFileJson, summaryJson } from './to-json';
import { TextReport } from './to-text';
import { VERSION } from './version';
import { waiversOf } from './waivers';

export const CHECK_FORMATS = ['text', 'json', 'ndjson'] as const;

export interface CheckFlags {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly output?: string;
  readonly lang: LanguageName;
  /** Last year's workbook, to compare with. */
  readonly previous?: string;
  /** Compares the forms of all files with each other as well. */
  readonly across?: boolean;
  /** Id of a built-in pack, or a JSON file. */
  readonly pack?: string;
}

/** What became of one file. */
type Checked =
  | { readonly input: Input; readonly report: CheckReport }
  | { readonly input: Input; readonly problem: FileProblem };

export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const chosen = choosePack(flags.pack, LANGUAGES[flags.lang]);
  if (!chosen) return EXIT.nothing;
  const { language, ...packed } = chosen;
  const previous = openPrevious(flags.previous, chosen);
  if (!previous.ok) {
    process.stderr.write(`${previous.message}\n`);
    return EXIT.nothing;
  }
  const inputs = await expandInputs(paths);
  const writer = writerOf(flags, chosen);
  const options = { ...packed, ...previous.options };
  const cards = flags.across ? cardsOf(inputs, chosen) : [];
  const progress = new ProgressLine(language.texts, inputs.length);
  const total = { errors: 0, warnings: 0, infos: 0, unreadable: 0 };
  inputs.forEach((input, done) => {
    progress.show(done, input.path);
    const others = cards.filter(({ file }) => file !== input.path);
    const checked = checkInput(input, { ...options, others }, language);
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
function openPrevious(file: string | undefined, { language: { locale, texts }, pack }: Chosen): Previous {
  if (file === undefined) return { ok: true, options: {} };
  const opened = openInput(file, locale);
  if (opened.ok) return { ok: true, options: { previous: recogniseFor(opened.file.workbook, pack) } };
  const values = { path: file, problem: opened.problem.message };
  return { ok: false, message: render(texts.errors.noPrevious, values) };
}

/** What the forms of all files are compared by, read before the first is checked. */
function cardsOf(inputs: readonly Input[], { language: { locale }, pack }: Chosen): readonly FormCard[] {
  return inputs.flatMap(({ path, file }) => {
    const opened = openInput(file, locale);
    return opened.ok ? recogniseFor(opened.file.workbook, pack).map((form) => cardOf(form, path)) : [];
  });
}

function checkInput(input: Input, options: CheckOptions, { locale }: Language): Checked {
  const opened = openInput(input.file, locale);
  if (!opened.ok) return { input, problem: opened.problem };
  const { file } = opened;
  return { input, report: check(file.workbook, { ...options, waivers: waiversOf(file) }) };
}

export function unreadableFile(path: string, problem: FileProblem): CheckedFile {
  const summary = { errors: 0, warnings: 0, infos: 0 };
  const nothing = { forms: [], accounts: [], findings: [], waived: [], lapsedWaivers: [] };
  return { path, status: 'unreadable', problem, ...nothing, summary };
}

interface Totals extends Summary {
  readonly files: number;
  readonly unreadable: number;
}

interface Writer {
  add(checked: Checked): void;
  end(totals: Totals): void;
}

function writerOf({ format, output }: CheckFlags, { language, pack }: Chosen): Writer {
  if (format === 'text') return textWriter(language, output);
  return format === 'json'
    ? jsonWriter(language, packName(pack ?? DEFAULT_PACK), output)
    : ndjsonWriter(language, output);
}

function fileJson(checked: Checked, { locale }: Language): CheckedFile {
  const { path } = checked.input;
  return 'problem' in checked
    ? unreadableFile(path, checked.problem)
    : checkedFileJson(path, checked.report, locale);
}

function jsonWriter(language: Language, pack: string, output: string | undefined): Writer {
  const files: CheckedFile[] = [];
  return {
    add(checked) {
      files.push(fileJson(checked, language));
    },
    end() {
      const document: CheckDocument = { formlint: { version: VERSION, pack }, files };
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
