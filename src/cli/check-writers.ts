/** Puts together what `formlint check` says of its files, format by format. */
import { render } from '../locales/render';
import type { CheckFormat } from './check-formats';
import type { CheckDocument } from './contract';
import type { Language } from './language';
import { type ResultStream, openResult } from './output';
import { reportWriter } from './report-writer';
import { VERSION } from './version';
import type { Writer } from './writer';

/** @throws where the output cannot be written */
export function writerOf(
  format: CheckFormat,
  language: Language,
  pack: string,
  output: string | undefined,
): Writer {
  if (format === 'text') return textWriter(language, openResult(output));
  if (format === 'json') return jsonWriter(pack, openResult(output));
  if (format === 'ndjson') return lineWriter(openResult(output));
  return reportWriter(format, language, pack, output);
}

/** One JSON line a file. */
export function lineWriter(stream: ResultStream): Writer {
  return {
    add: ({ text }) => stream.write(`${text}\n`),
    end: () => stream.end(),
    abandon: () => stream.abandon(),
  };
}

/** The document of the contract, a file at a time. */
function jsonWriter(pack: string, stream: ResultStream): Writer {
  const empty: CheckDocument = { formlint: { version: VERSION, pack }, files: [] };
  const [head = ''] = JSON.stringify(empty, null, 2).split(/\]\s*\}$/);
  let isFirst = true;
  return {
    add({ text }) {
      stream.write(`${isFirst ? head : ','}\n    ${text.replaceAll('\n', '\n    ')}`);
      isFirst = false;
    },
    end() {
      stream.write(isFirst ? `${head}]\n}\n` : '\n  ]\n}\n');
      stream.end();
    },
    abandon: () => stream.abandon(),
  };
}

function textWriter(language: Language, stream: ResultStream): Writer {
  return {
    add: ({ text }) => stream.write(`${text}\n\n`),
    end(totals) {
      stream.write(`${render(language.texts.summary, { ...totals })}\n`);
      stream.end();
    },
    abandon: () => stream.abandon(),
  };
}
