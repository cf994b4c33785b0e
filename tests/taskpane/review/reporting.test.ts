/** Reports on the open workbook hold what the reviewer said and what became of the last submission. */
import { readWorkbook } from '../../../src/xlsx';
import { reviewDesk } from '../../../src/taskpane/review/review-desk';
import { subjectsOf } from '../../../src/core/review/subjects';
import { buildForm } from '../../support/form-builder';
import { fileOf } from '../../support/workbook-file';
import { openDesk } from '../desk';

async function open() {
  const { session, host } = openDesk();
  await session.check();
  const saved = new Map<string, Blob>();
  const save = (name: string, content: Blob): void => void saved.set(name, content);
  const desk = reviewDesk(session, { today: () => '2026-03-05', save, pause: 0 });
  const [part] = subjectsOf(session.getState().checked!.report);
  desk.reviewing.change(part!.name, 'opinion', '请补充验收单。');
  desk.reviewing.score(part!.name, 'funds.total', '8.25', null);
  await desk.comparing.choose(
    Object.assign(new File([], '第一次.xlsx'), {
      arrayBuffer: () =>
        Promise.resolve(fileOf(buildForm({ layout: 'shenzhen-2022' }).workbook).slice().buffer),
    }),
  );
  return { desk, host, saved, session };
}

describe('a report on the open workbook', () => {
  test('in every format has the opinion, the score and the comparison', async () => {
    const { desk, saved } = await open();
    for (const format of ['html', 'json', 'sarif', 'xlsx'] as const) await desk.reporting.make(format);
    expect([...saved.keys()]).toEqual(
      ['html', 'json', 'sarif', 'xlsx'].map((format) => `自评表-复核报告.${format}`),
    );
    const html = await saved.get('自评表-复核报告.html')!.text();
    for (const words of ['请补充验收单。', '8.25', '第一次.xlsx', '新增']) expect(html).toContain(words);
    const json = JSON.parse(await saved.get('自评表-复核报告.json')!.text());
    expect(JSON.stringify(json)).toContain('请补充验收单。');
    expect(json.files[0].resubmission.earlier).toBe('第一次.xlsx');
    const log = JSON.parse(await saved.get('自评表-复核报告.sarif')!.text());
    const states = log.runs[0].results.map((result: { baselineState: string }) => result.baselineState);
    expect(states).toContain('new');
    const book = readWorkbook(new Uint8Array(await saved.get('自评表-复核报告.xlsx')!.arrayBuffer()));
    expect(JSON.stringify(book, (_, value) => (value instanceof Map ? [...value] : value))).toContain(
      '请补充验收单。',
    );
    expect(desk.reporting.get()).toEqual({ making: null, saved: '自评表-复核报告.xlsx', failed: false });
  }, 30_000);

  test('has what the host refused to keep as well', async () => {
    const { desk, host, saved } = await open();
    host.refuse('setSetting', 'read-only');
    await desk.reporting.make('html');
    expect(await saved.get('自评表-复核报告.html')!.text()).toContain('请补充验收单。');
  }, 30_000);

  test('is of the workbook as it is at that moment, or is not made', async () => {
    const { desk, host, saved, session } = await open();
    const { cells, sheet } = session.getState().checked!.report.findings.find(({ rule }) => rule === 'F06')!;
    host.type({ sheet, ...cells[0]! }, 9.88);
    await desk.reporting.make('json');
    expect(await saved.get('自评表-复核报告.json')!.text()).not.toContain('"F06"');
    saved.clear();
    await session.settings.change('live', false);
    host.type({ sheet, ...cells[0]! }, 9.99);
    host.refuse('read', 'cell-editing');
    await desk.reporting.make('json');
    expect(desk.reporting.get()).toEqual({ making: null, saved: null, failed: true });
    expect(saved.size).toBe(0);
    await desk.reporting.make('json');
    expect(await saved.get('自评表-复核报告.json')!.text()).toContain('"F06"');
  }, 30_000);

  test('follows what was changed since: a comparison is of the present check', async () => {
    const { desk, session } = await open();
    const first = desk.comparing.comparedWith(session.getState().checked);
    expect(desk.comparing.comparedWith(session.getState().checked)).toBe(first);
    await session.previewSafeFixes();
    await session.applyPreview();
    const next = desk.comparing.comparedWith(session.getState().checked);
    expect(next?.comparison.counts.new).toBeLessThan(first!.comparison.counts.new);
  }, 30_000);
});
