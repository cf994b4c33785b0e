/** A batch whose files are compared with a template, and what it says of their import. */
import type { BatchEntry } from '../../src/batch/entry';
import { type BatchFile, type BatchOptions } from '../../src/batch/batch';
import { FileReporter } from '../../src/batch/export/file-reporter';
import { openSource } from '../../src/batch/open-source';
import { startPageChecker } from '../../src/batch/page-checker';
import { startBatch } from '../../src/batch/start-batch';
import { restoreTemplate, templateIn } from '../../src/batch/template';
import { LANGUAGES } from '../../src/cli/language';
import type { Workbook } from '../../src/core/grid/workbook';
import type { CaseValue } from '../../src/core/rules/case';
import { buildForm } from '../support/form-builder';
import { present } from '../support/rules';
import { blankTemplate, carrying } from '../support/template';
import { fileOf } from '../support/workbook-file';
import { xlsOf } from '../support/xls';
import { buildXlsx } from '../support/xlsx';

jest.setTimeout(30_000);

function form(change: Readonly<Record<string, CaseValue>> = {}): Workbook {
  return buildForm({ layout: 'shenzhen-2022', change }).workbook;
}

const RENAMED = { 'columns.reason': '备注' };

async function templateOf(source: Uint8Array): Promise<string> {
  const answer = templateIn(await openSource(source));
  if (!answer.ok) throw new Error(answer.problem);
  return answer.template;
}

async function entriesOf(
  sources: readonly Uint8Array[],
  options: Partial<BatchOptions> = {},
): Promise<readonly BatchEntry[]> {
  const files = sources.map((source, index): BatchFile => ({
    path: `${String(index)}.xlsx`,
    source,
    bytes: source.length,
  }));
  const events = {
    entry: () => undefined,
    progress: () => undefined,
    previousUnreadable: () => undefined,
  };
  const run = startBatch(
    files,
    { across: false, previous: [], workers: 2, ...options },
    events,
    startPageChecker,
  );
  expect(await run.finished).toBe('done');
  return run.entries.map(present);
}

describe('a template', () => {
  test.each([
    ['.xlsx', fileOf(blankTemplate())],
    ['.xls', xlsOf(blankTemplate())],
  ])('is taken from a %s file as some kilobytes of text, and restored', async (_, source) => {
    const template = await templateOf(source);
    expect(template.length).toBeLessThan(12_000);
    expect(restoreTemplate(template)).toMatchObject({
      origin: 'template',
      forms: [{ kind: 'self-evaluation' }],
    });
  });

  test.each([
    ['holds no form', buildXlsx([{ name: '签到', cells: { A1: '会议签到表' } }]), 'no-forms'],
    ['is damaged', fileOf(form()).subarray(0, 1500), 'damaged'],
    ['is no workbook', new Uint8Array([1, 2]), 'not-a-workbook'],
  ])('that %s is refused', async (_, source, problem) => {
    const checker = startPageChecker({});
    expect(await checker.template(source)).toEqual({ ok: false, problem });
  });

  test('is not made of any other text', () => {
    expect(() => restoreTemplate('{}')).toThrow();
  });
});

describe('whether a file can be imported', () => {
  const FILES = [
    fileOf(form()),
    fileOf(form(RENAMED)),
    fileOf(form({ 'header.project-name': null })),
    buildXlsx([{ name: '签到', cells: { A1: '会议签到表' } }]),
    new Uint8Array([1, 2]),
  ];

  test('is told without a template as far as the form itself tells', async () => {
    const entries = await entriesOf(FILES);
    expect(entries.map(({ readiness }) => readiness)).toEqual([
      { ready: true, reasons: [], isCompared: false },
      { ready: true, reasons: [], isCompared: false },
      { ready: false, reasons: ['required'], isCompared: false },
      { ready: null, reasons: [], isCompared: false },
      { ready: null, reasons: [], isCompared: false },
    ]);
  });

  test('is told with structure and locked cells where there is a template', async () => {
    const entries = await entriesOf(FILES, { template: await templateOf(fileOf(blankTemplate())) });
    expect(entries.map(({ readiness }) => readiness)).toEqual([
      { ready: true, reasons: [], isCompared: true },
      { ready: false, reasons: ['locked'], isCompared: true },
      { ready: false, reasons: ['required'], isCompared: true },
      { ready: null, reasons: [], isCompared: false },
      { ready: null, reasons: [], isCompared: false },
    ]);
    expect(entries[1]?.rules.T04?.worst).toBe('error');
  });

  test('is the same with the files compared with each other, and in their reports', async () => {
    const template = await templateOf(fileOf(blankTemplate()));
    const alone = await entriesOf(FILES, { template });
    const together = await entriesOf(FILES, { template, across: true });
    expect(together.map(({ readiness }) => readiness)).toEqual(alone.map(({ readiness }) => readiness));
    const reporter = new FileReporter(
      { language: 'zh-CN', date: '2026-03-01', version: '1.0.0', template },
      LANGUAGES['zh-CN'],
    );
    const file = { path: '1.xlsx', source: present(FILES[1]), bytes: 0 };
    const { report, json } = await reporter.reportOn({ file, context: {}, problem: null });
    expect(report.counts).toEqual(alone[1]?.counts);
    expect(report.readiness).toMatchObject({
      state: 'blocked',
      isCompared: true,
      reasons: [{ kind: 'locked' }],
    });
    expect(json()).toMatchObject({ importReady: false, importBlockedBy: ['locked'] });
  });

  test('rests on the baseline that a file carries where no template is given', async () => {
    const own = carrying(form({ 'funds.fiscal.begin': 2_600_000 }), form());
    const [carried] = await entriesOf([own]);
    expect(carried?.readiness).toMatchObject({ ready: false, isCompared: true });
    expect(carried?.rules.T04).toBeDefined();
    // A template says nothing of values, and is believed rather than what came with the file.
    const [given] = await entriesOf([own], { template: await templateOf(fileOf(blankTemplate())) });
    expect(given?.readiness.isCompared).toBe(true);
    expect(given?.rules.T04).toBeUndefined();
  });

  test('names a form that is gone', async () => {
    const [sheet] = buildForm({ layout: 'shenzhen-2022', sheet: '二表' }).workbook.sheets;
    const both = { sheets: [...form().sheets, present(sheet)], date1904: false };
    const [entry] = await entriesOf([carrying(form(), both)]);
    expect(entry?.readiness.reasons).toContain('form-lost');
  });
});
