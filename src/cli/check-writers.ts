/** What `formlint check` writes of the files it has checked, format by format. */
import { checkedFileJson, unreadableFile } from '../batch/reports/json/check-json';
import type { CheckReport } from '../core/check';
import { render } from '../locales/render';
import type { CheckDocument, CheckedFile, Summary } from './contract';
import type { Input } from './inputs';
import type { Language } from './language';
import type { FileProblem } from './open';
import { writeResult } from './output';
import { TextReport } from './to-text';
import { VERSION } from './version';

/** What became of one file. */
export type Checked =
  | { readonly input: Input; readonly report: CheckReport }
  | { readonly input: Input; readonly problem: FileProblem };

export interface Totals extends Summary {
  readonly files: number;
  readonly unreadable: number;
}

export interface Writer {
  add(checked: Checked): void;
  end(totals: Totals): void | Promise<void>;
}

function fileJson(checked: Checked, { locale }: Language): CheckedFile {
  const { path } = checked.input;
  return 'problem' in checked
    ? unreadableFile(path, checked.problem)
    : checkedFileJson(path, checked.report, locale);
}

export function jsonWriter(language: Language, pack: string, output: string | undefined): Writer {
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
export function ndjsonWriter(language: Language, output: string | undefined): Writer {
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

export function textWriter(language: Language, output: string | undefined): Writer {
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
