/** Gathers the reports on files into one file: a report on all of them, or a .zip of a report on each. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { uniqueFileNames } from '../reports/file-names';
import { reportPage } from '../reports/html/report-page';
import type { RunMeta, RunReport } from '../reports/model/report';
import type { ReportLanguage } from '../reports/model/parts';
import { ruleDocs } from './rule-docs';
import { logText, reportLog, rulesIn } from '../reports/sarif/report-log';
import { reportWorkbook } from '../reports/xlsx/report-workbook';
import type { FileReport } from './file-reporter';
import type { ReportFormat, ReportKind } from './job';

export interface Collector {
  add(file: FileReport): void | Promise<void>;
  finish(): Blob | Promise<Blob>;
}

/** What all reports of a batch are written with. */
export interface Writing {
  readonly meta: RunMeta;
  readonly language: ReportLanguage;
}

export const MEDIA_TYPES: Readonly<Record<ReportFormat | 'zip', string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  json: 'application/json',
  sarif: 'application/sarif+json',
  zip: 'application/zip',
};

/** @param paths of the files that will be added, in their order */
export function collectorFor(
  { format, extent }: ReportKind,
  paths: readonly string[],
  writing: Writing,
): Collector {
  if (extent === 'each') return new EachReport(format, paths, writing);
  return format === 'json' ? new JsonReport(writing) : new WholeReport(format, writing);
}

class WholeReport implements Collector {
  private readonly files: FileReport[] = [];

  constructor(
    private readonly format: Exclude<ReportFormat, 'json'>,
    private readonly writing: Writing,
  ) {}

  add(file: FileReport): void {
    this.files.push(file);
  }

  async finish(): Promise<Blob> {
    const run: RunReport = { ...this.writing.meta, workbooks: this.files.map(({ report }) => report) };
    const text = await written(this.format, run, this.writing.language);
    return new Blob([text], { type: MEDIA_TYPES[this.format] });
  }
}

/** Written file by file: what is done leaves the memory of the worker. */
class JsonReport implements Collector {
  private readonly parts: Blob[] = [];

  constructor(private readonly writing: Writing) {}

  add({ json }: FileReport): void {
    const mark = this.parts.length === 0 ? '' : ',';
    this.parts.push(new Blob([`${mark}\n${JSON.stringify(json(), null, 1)}`]));
  }

  finish(): Blob {
    const { version, pack } = this.writing.meta;
    const head = `{ "formlint": ${JSON.stringify({ version, pack })}, "files": [`;
    return new Blob([head, ...this.parts, '\n] }\n'], { type: MEDIA_TYPES.json });
  }
}

class EachReport implements Collector {
  private readonly parts: Blob[] = [];
  private readonly names: readonly string[];
  private readonly zip: Zip;
  private added = 0;

  constructor(
    private readonly format: ReportFormat,
    paths: readonly string[],
    private readonly writing: Writing,
  ) {
    this.names = uniqueFileNames(
      paths.map((path) => path.replace(/\.[^./\\]*$/, '')),
      `.${format}`,
    );
    this.zip = new Zip((error, data) => {
      if (error) throw error;
      this.parts.push(new Blob([data]));
    });
  }

  async add({ report, json }: FileReport): Promise<void> {
    const { meta, language } = this.writing;
    const content =
      this.format === 'json'
        ? `${JSON.stringify({ formlint: { version: meta.version, pack: meta.pack }, files: [json()] }, null, 1)}\n`
        : await written(this.format, { ...meta, workbooks: [report] }, language);
    const name = this.names[this.added++];
    if (name === undefined) throw new Error('more files than were announced');
    // A workbook is a package that is compressed already.
    const entry = this.format === 'xlsx' ? new ZipPassThrough(name) : new ZipDeflate(name);
    this.zip.add(entry);
    entry.push(typeof content === 'string' ? new TextEncoder().encode(content) : content, true);
  }

  finish(): Blob {
    this.zip.end();
    return new Blob(this.parts, { type: MEDIA_TYPES.zip });
  }
}

async function written(
  format: Exclude<ReportFormat, 'json'>,
  run: RunReport,
  language: ReportLanguage,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'xlsx':
      return reportWorkbook(run, language) as Uint8Array<ArrayBuffer>;
    case 'html':
      return reportPage(run, language);
    case 'sarif':
      return logText(reportLog(run, language, await ruleDocs(rulesIn(run))));
  }
}
