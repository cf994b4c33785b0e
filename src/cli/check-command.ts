/** `formlint check`: every form of every workbook, as text, JSON, one JSON line a file, or a report. */
import { summaryJson } from '../batch/reports/json/check-json';
import { type CheckOptions, check, recogniseFor } from '../core/check';
import type { Form } from '../core/forms/model';
import { DEFAULT_PACK, packName } from '../core/pack';
import { type FormCard, cardOf } from '../core/rules/card';
import { render } from '../locales/render';
import { type Checked, type Writer, jsonWriter, ndjsonWriter, textWriter } from './check-writers';
import { copiesProblem, writeAnnotated } from './copies';
import { EXIT, type ExitCode } from './exit';
import { type Input, expandInputs } from './inputs';
import { LANGUAGES, type Language, type LanguageName } from './language';
import { openInput } from './open';
import { type Chosen, choosePack } from './pack';
import { ProgressLine } from './progress';
import { REPORT_FORMATS, reportWriter } from './report-writer';
import { waiversOf } from './waivers';

export const CHECK_FORMATS = ['text', 'json', 'ndjson', ...REPORT_FORMATS] as const;

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
  /** Folder for copies of the workbooks with marks and notes at the cells. */
  readonly annotate?: string;
}

export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const chosen = choosePack(flags.pack, LANGUAGES[flags.lang]);
  if (!chosen) return EXIT.nothing;
  const { language, ...packed } = chosen;
  if (flags.format === 'xlsx' && flags.output === undefined) {
    process.stderr.write(`${language.texts.errors.noReportFile}\n`);
    return EXIT.nothing;
  }
  const previous = openPrevious(flags.previous, chosen);
  if (!previous.ok) {
    process.stderr.write(`${previous.message}\n`);
    return EXIT.nothing;
  }
  const inputs = await expandInputs(paths);
  const wrong = flags.annotate === undefined ? null : copiesProblem(inputs, flags.annotate, language);
  if (wrong !== null) {
    process.stderr.write(`${wrong}\n`);
    return EXIT.nothing;
  }
  const writer = writerOf(flags, chosen);
  const options = { ...packed, ...previous.options };
  const cards = flags.across ? cardsOf(inputs, chosen) : [];
  const progress = new ProgressLine(language.texts, inputs.length);
  const total = { errors: 0, warnings: 0, infos: 0, unreadable: 0 };
  inputs.forEach((input, done) => {
    progress.show(done, input.path);
    const others = cards.filter(({ file }) => file !== input.path);
    const checked = checkInput(input, { ...options, others }, language, flags.annotate);
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
  await writer.end({ ...total, files: inputs.length });
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

function checkInput(
  input: Input,
  options: CheckOptions,
  language: Language,
  copies: string | undefined,
): Checked {
  const opened = openInput(input.file, language.locale);
  if (!opened.ok) return { input, problem: opened.problem };
  const { file } = opened;
  const report = check(file.workbook, { ...options, waivers: waiversOf(file) });
  if (copies !== undefined) writeAnnotated({ input, file, report }, copies, language);
  return { input, report };
}

function writerOf({ format, output }: CheckFlags, { language, pack }: Chosen): Writer {
  const name = packName(pack ?? DEFAULT_PACK);
  if (format === 'text') return textWriter(language, output);
  if (format === 'json') return jsonWriter(language, name, output);
  return format === 'ndjson' ? ndjsonWriter(language, output) : reportWriter(format, language, name, output);
}
