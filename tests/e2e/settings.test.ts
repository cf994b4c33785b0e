/** Settings and diagnostics in the built pane and page: what is set outlives a reload, what is copied tells no content. */
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { seriousViolations } from './support/axe';
import { openInExcel, openInWebExcel } from './support/excel';
import { faultyFile } from './support/forms';
import { overflowing } from './support/overflowing';
import { openPage } from './support/page';

const SITE = path.join(__dirname, '../../dist/web');
/** Words that only Microsoft's helpers hold. */
const HELPERS = 'forceCreateSheet';

async function openSample() {
  const opened = await openPage('index.html');
  await opened.page.getByRole('heading', { name: '退回修改' }).waitFor();
  return opened;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const choice = (page: Page, name: string) => page.getByRole('combobox', { name });

describe('settings', () => {
  it('are kept for the person, and hold in every workbook', async () => {
    const { page } = await openSample();
    await button(page, '更多').click();
    await page.getByRole('checkbox', { name: '修改后自动检查' }).uncheck();
    await choice(page, '重算默认写为').selectOption('formulas');
    await page.reload();
    await page.getByRole('heading', { name: '退回修改' }).waitFor();
    await button(page, '更多').click();
    expect(await page.getByRole('checkbox', { name: '修改后自动检查' }).isChecked()).toBe(false);
    expect(await choice(page, '重算默认写为').inputValue()).toBe('formulas');
    await button(page, '全部恢复默认').click();
    expect(await page.getByRole('checkbox', { name: '修改后自动检查' }).isChecked()).toBe(true);
  });

  it('of the workbook hold in that workbook only', async () => {
    const { page } = await openSample();
    await button(page, '更多').click();
    await choice(page, '重算默认写为').selectOption('formulas');
    await button(page, '只用于本工作簿：重算默认写为').click();
    await choice(page, '重算默认写为').selectOption('values');
    await page.getByText('仅本工作簿').waitFor();
    await page.goto(`${new URL(page.url()).origin}/index.html?sample=2`);
    await page.getByRole('heading', { name: /退回修改|修改后通过/ }).waitFor();
    await button(page, '更多').click();
    expect(await choice(page, '重算默认写为').inputValue()).toBe('formulas');
  });

  it('change the language of the whole page at once, and for good', async () => {
    const { page } = await openSample();
    await button(page, '更多').click();
    await choice(page, '界面语言').selectOption('en');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await button(page, 'Open…').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await seriousViolations(page)).toEqual([]);
    await page.reload();
    await button(page, 'Open…').waitFor();
    await button(page, 'More').click();
    await choice(page, 'Language').selectOption('auto');
    await page.getByRole('heading', { name: '设置' }).waitFor();
  });

  it('in Excel follow its display language, and are kept with the workbook', async () => {
    const { page, pane, excel } = await openInExcel(faultyFile());
    await pane.button('更多').click();
    expect(await choice(page, '界面语言').locator('option').first().textContent()).toBe('自动（中文）');
    await pane.button('只用于本工作簿：每次检查后自动标记').click();
    await page.getByRole('checkbox', { name: '每次检查后自动标记' }).check();
    await pane.text('仅本工作簿').waitFor();
    await pane.check();
    await pane.settled();
    expect((await excel.ask('marks')).length).toBeGreaterThan(0);
  });

  it('work where the browser keeps nothing, and say so', async () => {
    const forbid = () => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    };
    const { page } = await openPage('index.html', { before: (opened) => opened.addInitScript(forbid) });
    await page.getByRole('heading', { name: '退回修改' }).waitFor();
    await button(page, '更多').click();
    await choice(page, '界面语言').selectOption('en');
    await page.getByText('the browser does not keep it').waitFor();
    await page.getByRole('checkbox', { name: 'Mark after every check' }).check();
  });

  it('that are broken are replaced by the defaults, with a word', async () => {
    const { page } = await openPage('index.html', {
      before: (opened) =>
        opened.addInitScript(() => localStorage.setItem('formlint/settings', '{"version":1,"live":7}')),
    });
    await page.getByRole('heading', { name: '退回修改' }).waitFor();
    await button(page, '更多').click();
    await page.getByText('保存的个人设置有一部分无法识别').waitFor();
  });
});

describe('diagnostics', () => {
  async function copied(page: Page): Promise<string> {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await button(page, '复制').click();
    await page.getByText('已复制。').waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  }

  it('tell of Excel, without a word of the workbook', async () => {
    const { page, pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    await excel.setFaults({ cellEditing: true });
    await pane.recheck();
    await pane.notice('未能检查').waitFor();
    await excel.setFaults({});
    await pane.button('更多').click();
    await pane.button('诊断').click();
    await pane.heading('接口级别').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const text = await copied(page);
    expect(text).toMatch(/^表检诊断信息\n/);
    const report = JSON.parse(text.slice(text.indexOf('\n\n{'))) as Record<string, unknown>;
    expect(report).toMatchObject({
      host: { kind: 'excel', canWrite: true },
      office: { host: 'EXCEL', platform: 'PC', librarySource: 'cdn', library: '16.0.15407.10000' },
      requirements: { ExcelApi: expect.stringMatching(/^1\.\d+$/) },
      browser: { engine: expect.stringMatching(/^Chromium \d+/) },
      workbook: { sheets: 1, forms: 1 },
      tasks: { check: { outcome: 'failed' } },
      errors: [{ during: 'read', code: 'cell-editing', own: 'InvalidOperationInCellEditMode' }],
    });
    expect((report.counters as { syncs: number }).syncs).toBeGreaterThanOrEqual(3);
    for (const word of ['.xlsx', '绩效', '三级指标', 'localhost', '127.0.0.1']) {
      expect(text).not.toContain(word);
    }
  });

  it('are there in Excel on the web, in its frame', async () => {
    const { pane } = await openInWebExcel(faultyFile());
    await pane.button('更多').click();
    await pane.button('诊断').click();
    await pane.text('OFFICE_ONLINE').waitFor();
    await pane.button('复制').click();
    await pane.notice(/已复制。|按 Ctrl\+C 复制/).waitFor();
  });

  it('tell of the page without any office suite, by the keyboard and in 320 pixels', async () => {
    const { page } = await openPage('index.html', { width: 320, height: 700 });
    await page.getByRole('heading', { name: '退回修改' }).waitFor();
    await button(page, '更多').click();
    await button(page, '诊断').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '浏览器内核' }).waitFor();
    expect(await overflowing(page)).toEqual([]);
    expect(await copied(page)).not.toContain('[Office]');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '设置' }).waitFor({ state: 'detached' });
  });
});

describe("Microsoft's helpers", () => {
  it('are in one chunk only, which no page loads at first', async () => {
    const pages = await Promise.all(
      ['index.html', 'taskpane.html'].map((name) => readFile(path.join(SITE, name), 'utf8')),
    );
    const files = (await readdir(SITE, { recursive: true })).filter((name) => name.endsWith('.js'));
    const own = files.filter((name) => !name.startsWith('office'));
    const texts = await Promise.all(own.map((name) => readFile(path.join(SITE, name), 'utf8')));
    const holding = own.filter((_, index) => texts[index]?.includes(HELPERS));
    expect(holding).toHaveLength(1);
    expect(pages.filter((page) => page.includes(path.basename(holding[0] ?? '')))).toEqual([]);
  });
});
