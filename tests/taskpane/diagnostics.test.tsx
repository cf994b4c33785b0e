/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { CellValue, Sheet } from '../../src/core/grid/workbook';
import { HostError } from '../../src/hosts/host';
import { zhCN } from '../../src/locales/zh-CN';
import { engineOf } from '../../src/taskpane/diagnostics/browser';
import { sourceOf } from '../../src/taskpane/diagnostics/office';
import { takeReport } from '../../src/taskpane/diagnostics/report';
import { textOf } from '../../src/taskpane/diagnostics/sections';
import { diagnosticsTexts as en } from '../../src/locales/en/diagnostics';
import { diagnosticsTexts as zh } from '../../src/locales/zh-CN/diagnostics';
import { createSession } from '../../src/taskpane/session';
import { type Desk, WRONG, itemOf, openDesk } from './desk';
import { expectAccessible, idle, prepareDom, press, showPane } from './dom';

beforeAll(prepareDom);

const SECRET = /机密|Geheim|secret/i;
/** What the built form has for a name of a project and of its units. */
const PLAIN = /社区综合服务中心|青禾/g;

/** A workbook full of secrets: in names of sheets and of the file, in its contents, and in what is said of it. */
function secretive() {
  const { host } = openDesk({ change: { ...WRONG, 'indicators.0.reason': '机密原因' } });
  const { workbook } = host;
  const hide = (value: CellValue) => (typeof value === 'string' ? value.replace(PLAIN, '机密') : value);
  const sheets = workbook.sheets.map((sheet) => {
    const cells = [...sheet.cells].map(([key, cell]) => [key, { ...cell, value: hide(cell.value) }] as const);
    return { ...sheet, name: `机密${sheet.name}`, cells: new Map(cells) };
  });
  const other: Sheet = {
    ...sheets[0]!,
    name: 'Geheim',
    visibility: 'hidden',
    cells: new Map([[0, { value: 'secret' }]]),
  };
  host.workbook = { ...workbook, sheets: [...sheets, other] };
  const identify = () => Promise.resolve({ name: '机密.xlsx', path: 'C:\\机密\\Geheim.xlsx' });
  return Object.assign(host, { identify });
}

const PACK = {
  id: 'secret-pack',
  version: '2026.1',
  date: '2026-01-01',
  title: '机密规则包',
  rules: { I05: { off: '机密' } },
};

describe('what is copied', () => {
  test('holds nothing of the workbook, whatever has gone wrong', async () => {
    const host = secretive();
    const session = createSession({ host, locale: zhCN, onDefect: () => undefined });
    const json = JSON.stringify(PACK);
    expect(await session.check()).toBe(true);
    expect(session.getState().checked?.report.forms).toHaveLength(1);
    expect(JSON.stringify(session.getState().checked?.report)).toMatch(SECRET);
    await session.loadPack({ name: '机密.json', size: json.length, text: () => Promise.resolve(json) });
    await session.waive(itemOf(session, 'F06').finding, '机密的出错说明');
    await session.mark();
    await session.previewSafeFixes();
    await session.applyPreview();
    const cells = [{ sheet: '机密自评表', row: 0, column: 0 }];
    host.refuse('read', 'changed-since', cells);
    await session.check();
    const told = Object.assign(new Error('机密：A1=secret'), {
      code: 'secret code',
      debugInfo: { errorLocation: "'机密'!A1", statement: 'getItem("Geheim")', fullStatements: ['secret'] },
    });
    host.highlight = () => Promise.reject(new HostError('failed', cells, told));
    await session.mark();
    host.clearHighlights = () => Promise.reject(new TypeError('secret 机密'));
    await session.clearMarks();

    const report = await takeReport(session, 0);
    expect(report.errors.map(({ during, code }) => `${during} ${code}`)).toEqual(
      expect.arrayContaining(['read changed-since', 'highlight failed', 'clearHighlights defect']),
    );
    expect(report.workbook).toMatchObject({ sheets: 2, hiddenSheets: 1, forms: 1 });
    expect(report.settings.pack).toBe('file');
    for (const texts of [zh, en]) {
      const text = textOf(report, texts);
      expect(text).not.toMatch(SECRET);
      for (const word of ['三级指标', '.xlsx', '.json', '2900000', '440309230100150000217']) {
        expect(text).not.toContain(word);
      }
    }
  });

  test('tells what was asked, how long it took, and in which surroundings', async () => {
    const { session } = openDesk();
    await session.settings.change('recompute', 'formulas');
    await session.check();
    const report = await takeReport(session, Date.UTC(2026, 0, 1));
    expect(report).toMatchObject({
      program: {
        taken: '2026-01-01T00:00:00.000Z',
        language: 'zh-CN',
        version: expect.stringMatching(/^\d+\.\d+/),
      },
      host: { kind: 'file', product: '测试环境', canWrite: true },
      office: null,
      requirements: {},
      settings: { chosen: { recompute: { value: 'formulas', from: 'user' } }, pack: 'auto' },
      workbook: { sheets: 1, errors: 3 },
      tasks: { check: { outcome: 'done' } },
      calls: { read: { count: 1, failed: 0 } },
      errors: [],
    });
    const text = textOf(report, zh);
    expect(text).toContain('[所在程序]\n类型：file\n名称与版本：测试环境\n可写入：是');
    expect(text).toContain('自动检查：开（默认）\n自动标记：关（默认）\n重算：公式（个人设置）');
    expect(text).toContain('[最近错误]\n无');
    expect(JSON.parse(text.slice(text.indexOf('\n\n{')))).toEqual(JSON.parse(JSON.stringify(report)));
  });

  test('is there before the first check, and when the host does not answer', async () => {
    const { host, session } = openDesk();
    host.capabilities = () => Promise.reject(new HostError('timed-out'));
    const report = await takeReport(session, 0);
    expect(report).toMatchObject({ workbook: null, host: { refused: 'timed-out' } });
    expect(textOf(report, en)).toContain('No answer: timed-out');
  });

  test('has a name in both languages for every fact', async () => {
    const { session } = openDesk();
    await session.check();
    const { program, host, browser, screen: display, settings, workbook } = await takeReport(session, 0);
    const facts = [program, host, browser, display, settings.chosen, workbook].flatMap((each) =>
      Object.keys(each ?? {}),
    );
    expect(facts.filter((fact) => !(fact in zh.facts))).toEqual([]);
    expect(Object.keys(en.facts)).toEqual(Object.keys(zh.facts));
  });
});

describe('the browser engine', () => {
  const CHROME =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
  test.each([
    [CHROME, 'Chromium 130.0.0.0'],
    [`${CHROME} Edg/130.0.2849.46`, 'WebView2 / Edge 130.0.2849.46'],
    [`${CHROME} Edge/18.17763`, 'Edge (EdgeHTML) 18.17763'],
    ['Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', 'Internet Explorer 11.0'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox 128.0'],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko)', 'WebKit 605.1.15'],
    ['something else', '?'],
  ])('%s', (agent, engine) => {
    expect(engineOf(agent)).toBe(engine);
  });
});

test.each([
  [['https://appsforoffice.microsoft.com/lib/1/hosted/office.js'], 'cdn'],
  [
    [
      'https://a.example/x.js',
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    ],
    'china',
  ],
  [['https://geheim.example/office/office.js'], 'site'],
  [[], 'site'],
])('office.js of %j is from %s, and the address of an intranet is not told', (scripts, source) => {
  expect(sourceOf(scripts)).toBe(source);
});

describe('in the pane', () => {
  const written: string[] = [];

  function clipboard(writeText?: (text: string) => Promise<void>, command = false): void {
    const value = writeText && { writeText };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
    const execCommand = () => {
      if (command) written.push((document.activeElement as HTMLTextAreaElement).value);
      return command;
    };
    Object.assign(document, { execCommand });
    written.length = 0;
  }

  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  async function show(): Promise<Desk> {
    const desk = showPane();
    await act(() => desk.session.open());
    return desk;
  }

  async function open(): Promise<void> {
    await press('更多');
    await press('诊断');
    await screen.findByText('复制');
  }

  test('are opened behind ⋯ and copied with one button', async () => {
    clipboard(undefined, true);
    await show();
    await open();
    expect(screen.getByText('测试环境', { selector: 'dd' })).toBeTruthy();
    await expectAccessible();
    screen.getByRole('button', { name: '复制' }).focus();
    await press('复制');
    expect(screen.getByText('已复制。')).toBeTruthy();
    expect(written[0]).toMatch(/^表检诊断信息\n\n\[表检\]/);
    expect(document.activeElement?.textContent).toBe('复制');
    await press('诊断');
    expect(screen.queryByText('测试环境', { selector: 'dd' })).toBeNull();
  });

  test('are copied the newer way where the older one is gone', async () => {
    clipboard((text) => {
      written.push(text);
      return Promise.resolve();
    });
    await show();
    await open();
    await press('复制');
    expect(screen.getByText('已复制。')).toBeTruthy();
    expect(written[0]).toMatch(/^表检诊断信息\n\n\[表检\]/);
  });

  test.each([
    ['there is no clipboard', undefined],
    ['it is forbidden', () => Promise.reject(new DOMException('', 'NotAllowedError'))],
  ])('are shown to be copied by hand where nothing else is allowed: %s', async (_why, writeText) => {
    clipboard(writeText);
    await show();
    await open();
    await press('复制');
    const field = screen.getByRole('textbox', { name: '诊断信息全文' });
    expect((field as HTMLTextAreaElement).value).toMatch(/^表检诊断信息/);
    await expectAccessible();
  });

  test('change their language with the pane', async () => {
    clipboard();
    const { session } = await show();
    await open();
    await act(async () => {
      await session.settings.change('language', 'en');
      await idle();
    });
    const more = screen.getByRole('region', { name: 'More' });
    expect(within(more).getByRole('heading', { name: 'Browser engine' })).toBeTruthy();
    await expectAccessible();
  });

  test('are closed with the panel by Escape', async () => {
    clipboard();
    await show();
    await open();
    fireEvent.keyDown(screen.getByRole('button', { name: '复制' }), { key: 'Escape' });
    expect(screen.queryByRole('region', { name: '更多' })).toBeNull();
  });
});
