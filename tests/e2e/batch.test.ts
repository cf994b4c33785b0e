/** A folder of many files in the browser page: checked, compared with a template, followed, sorted, opened, reported on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Download, Locator, Page } from 'playwright-core';
import { readWorkbook } from '../../src/xlsx';
import { writeBatchFolder } from '../support/batch-folder';
import { buildForm } from '../support/form-builder';
import { blankTemplate } from '../support/template';
import { fileOf } from '../support/workbook-file';
import { seriousViolations } from './support/axe';
import { overflowing } from './support/overflowing';
import { openInExcel } from './support/excel';
import { faultyFile, otherFile } from './support/forms';
import { type PageOptions, openPage } from './support/page';

const FILES = 60;
/** So many that one thread is at work for seconds, on any machine. */
const MANY = 600;
const ONE_THREAD = "Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 2 })";

const TEMPLATE = '空白模板.xlsx';
const OTHER = '签到表.xlsx';
const TAMPERED = '0000 改过表头.xlsx';

/** Faultless but for a printed heading. */
function tamperedForm() {
  const change = {
    'columns.reason': '备注',
    'header.project-name': '垃圾分类',
    'header.project-code': '440309230100159999999',
    'goal.actual': '全年分类收运垃圾310吨，居民满意度96%。',
  };
  return buildForm({ layout: 'shenzhen-2022', change }).workbook;
}

let folders: string;
beforeAll(() => {
  folders = mkdtempSync(path.join(tmpdir(), 'formlint-batch-page-'));
  writeBatchFolder(path.join(folders, 'few'), FILES);
  writeBatchFolder(path.join(folders, 'many'), MANY);
  writeFileSync(path.join(folders, TEMPLATE), fileOf(blankTemplate()));
  writeFileSync(path.join(folders, OTHER), otherFile());
  writeFileSync(path.join(folders, TAMPERED), fileOf(tamperedForm()));
});

afterAll(() => {
  rmSync(folders, { recursive: true, force: true });
});

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const grid = (page: Page): Locator => page.getByRole('grid', { name: '文件与规则' });
const rows = (page: Page): Locator => grid(page).getByRole('row');
const tiles = (page: Page): Locator => page.getByRole('group', { name: '按结论筛选' });
const filter = (page: Page): Locator => page.getByRole('textbox', { name: '筛选文件' });

/** Chooses a folder on the tab that is there already. */
async function choose(page: Page, folder: 'few' | 'many'): Promise<void> {
  await page.getByRole('tab', { name: '批量' }).click();
  await page.getByRole('heading', { name: '批量检查' }).waitFor();
  await page.getByLabel('选择文件夹…').and(page.locator('input')).setInputFiles(path.join(folders, folder));
}

/** As the template; before the check. */
async function chooseTemplate(page: Page, name: string): Promise<void> {
  await page
    .getByLabel(/^(选择空白|更换)模板…$/)
    .and(page.locator('input'))
    .setInputFiles(path.join(folders, name));
}

async function start(page: Page, folder: 'few' | 'many', template?: string): Promise<void> {
  await choose(page, folder);
  if (template !== undefined) {
    await chooseTemplate(page, template);
    await page.getByText(template, { exact: true }).waitFor();
  }
  await button(page, /^开始检查 \d+ 个文件$/).click();
}

async function openBatch(options: PageOptions = {}, template?: string) {
  const opened = await openPage('index.html', options);
  await start(opened.page, 'few', template);
  await done(opened.page, FILES);
  return opened;
}

async function done(page: Page, files: number): Promise<void> {
  await page.getByRole('heading', { name: `已检查 ${String(files)} 个文件` }).waitFor();
}

/** The files that are shown, by their names. */
function shown(page: Page): Promise<string[]> {
  return grid(page).getByRole('rowheader').allInnerTexts();
}

async function countOf(tile: string, page: Page): Promise<number> {
  const text = await tiles(page)
    .getByRole('button', { name: new RegExp(`^${tile}`) })
    .innerText();
  return Number(text.replace(/\D/g, ''));
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return new Uint8Array(Buffer.concat(chunks));
}

describe('a batch in the page', () => {
  it('checks all that can be read, and says of the others why not', async () => {
    const { page } = await openPage('index.html');
    await choose(page, 'few');
    await page.getByText(`已选 ${String(FILES)} 个工作簿`).waitFor();
    await button(page, `开始检查 ${String(FILES)} 个文件`).click();
    await done(page, FILES);
    expect(await countOf('全部', page)).toBe(FILES);
    expect(await countOf('无法读取', page)).toBe(2);
    expect(await countOf('没有可检查的表', page)).toBe(2);
    expect(await countOf('退回修改', page)).toBeGreaterThan(10);
    expect(await countOf('通过', page)).toBeGreaterThan(10);
    await tiles(page).getByRole('button', { name: '无法读取' }).click();
    await page
      .getByText(/^文件已损坏，无法读取/)
      .first()
      .waitFor();
    expect(await shown(page)).toHaveLength(2);
  });

  it('pauses, goes on, and keeps what it has when it is cancelled', async () => {
    const { page } = await openPage('index.html', { before: (opened) => opened.addInitScript(ONE_THREAD) });
    await start(page, 'many');
    await rows(page).nth(1).waitFor();
    await button(page, '暂停').click();
    await page.getByRole('heading', { name: '已暂停' }).waitFor();
    await page.waitForTimeout(700);
    const progress = page.locator('progress');
    const before = await progress.getAttribute('value');
    await page.waitForTimeout(700);
    expect(await progress.getAttribute('value')).toBe(before);
    expect(Number(before)).toBeLessThan(MANY);
    await button(page, '继续').click();
    await page.waitForFunction(
      (value) => Number(document.querySelector('progress')?.value) > Number(value),
      before,
    );
    await button(page, '取消').click();
    const heading = page.getByRole('heading', { name: /^已取消：检查了 \d+ \/ 600 个文件/ });
    await heading.waitFor();
    const kept = Number(/检查了 (\d+)/.exec(await heading.innerText())?.[1]);
    expect(await countOf('全部', page)).toBe(kept);
    expect(kept).toBeGreaterThan(0);
  });

  it('sorts by headings, and filters by words, conclusions and rules', async () => {
    const { page } = await openBatch();
    await grid(page).getByRole('columnheader', { name: '错误' }).getByRole('button').click();
    const counts = await grid(page)
      .getByRole('img', { name: /^错误 \d+$/ })
      .allInnerTexts();
    expect(counts.length).toBeGreaterThan(0);
    expect(await grid(page).getByRole('columnheader', { name: '错误' }).getAttribute('aria-sort')).toBe(
      'descending',
    );

    await filter(page).fill('青禾街道');
    await page.getByText(`显示 12 / ${String(FILES)} 个文件`).waitFor();
    expect((await shown(page)).every((name) => name.includes('青禾街道办事处'))).toBe(true);
    await button(page, '清除筛选').click();

    const [most] = await page.getByRole('region', { name: '最常见的问题' }).getByRole('button').all();
    const label = (await most?.getAttribute('aria-label')) ?? '';
    const files = Number(/(\d+) 个文件/.exec(label)?.[1]);
    await most?.click();
    await page.getByText(`显示 ${String(files)} / ${String(FILES)} 个文件`).waitFor();
  });

  it('compares all with one template, and says which can be imported', async () => {
    const { page } = await openPage('index.html');
    await choose(page, 'few');
    await page.getByLabel('选择文件…').and(page.locator('input')).setInputFiles(path.join(folders, TAMPERED));
    await chooseTemplate(page, OTHER);
    await page.getByText(`${OTHER} 未用作模板：没有找到项目支出绩效自评表。`).waitFor();
    await chooseTemplate(page, TEMPLATE);
    await page.getByText(TEMPLATE, { exact: true }).waitFor();
    expect(await page.getByText('未用作模板').count()).toBe(0);
    await button(page, `开始检查 ${String(FILES + 1)} 个文件`).click();
    await done(page, FILES + 1);

    const imports = page.getByRole('group', { name: '按导入判定筛选' });
    const counts = await imports.getByRole('button').allInnerTexts();
    const [ready, blocked, unknown] = counts.map((text) => Number(text.replace(/\D/g, '')));
    expect(Number(ready) + Number(blocked)).toBe(FILES + 1 - 4);
    expect(unknown).toBe(4);
    expect(await page.getByText('未与模板对照').count()).toBe(0);
    await imports.getByRole('button', { name: '不可导入' }).click();
    await page.getByText(`显示 ${String(blocked)} / ${String(FILES + 1)} 个文件`).waitFor();
    await filter(page).fill('改过表头');
    await grid(page).getByText('锁定内容不符').waitFor();

    await button(page, `打开 ${TAMPERED}`).click();
    await page.getByText('“偏差原因分析及改进措施”列改名为“备注”', { exact: false }).first().waitFor();
    await button(page, '返回批量结果').click();
    await button(page, '导出报告').click();
    await page.getByRole('radio', { name: /JSON/ }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(JSON.parse(new TextDecoder().decode(await bytesOf(download)))).toMatchObject({
      files: [{ path: TAMPERED, importReady: false, importBlockedBy: ['locked'] }],
    });
  });

  it('is worked by keyboard: rows, headings, selecting, opening', async () => {
    const { page } = await openBatch();
    await grid(page).focus();
    const active = (): Promise<string> =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.textContent ?? '';
      });
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.textContent.includes('0056');
    });
    await page.keyboard.press('Space');
    await page.getByText('已选 1 个', { exact: true }).waitFor();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe('文件');
    await page.keyboard.press('Enter');
    await grid(page)
      .getByRole('columnheader', { name: '文件' })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '批量检查中的文件' }).waitFor();
  });

  it('opens a file beside the findings that the batch counted, goes to the next, and comes back', async () => {
    const { page } = await openBatch();
    await grid(page).getByRole('columnheader', { name: '错误' }).getByRole('button').click();
    await grid(page).evaluate((element) => {
      element.scrollTop = 120;
    });
    const first = grid(page).getByRole('row').filter({ hasText: '0040 ' });
    const errors = await first
      .getByRole('img', { name: /^错误 \d+$/ })
      .first()
      .innerText();
    await button(page, /打开 .*0040 /).click();
    const nav = page.getByRole('navigation', { name: '批量检查中的文件' });
    await nav.getByText(`1 / ${String(FILES)}`).waitFor();
    const counted = page.getByRole('group', { name: '按级别筛选' }).getByRole('button', { name: '错误' });
    await counted.waitFor();
    expect((await counted.innerText()).replace(/\D/g, '')).toBe(errors.replace(/\D/g, ''));
    await nav.getByRole('button', { name: '下一个文件' }).click();
    await nav.getByText(`2 / ${String(FILES)}`).waitFor();
    await nav.getByRole('button', { name: '返回批量结果' }).click();
    await grid(page).waitFor();
    expect(await grid(page).evaluate(({ scrollTop }) => scrollTop)).toBe(120);
  });

  it('writes one report on the files that the filter leaves', async () => {
    const { page } = await openBatch();
    await tiles(page).getByRole('button', { name: '退回修改' }).click();
    const wanted = await countOf('退回修改', page);
    await button(page, '导出报告').click();
    await page.getByText(`筛选出的 ${String(wanted)} 个文件`).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^表检批量报告-\d{4}-\d{2}-\d{2}\.xlsx$/);
    const opened = readWorkbook(await bytesOf(download));
    if (!opened.ok) throw new Error(opened.problem.code);
    const [overview] = opened.file.workbook.sheets;
    const texts = [...(overview?.cells.values() ?? [])].flatMap(({ value }) =>
      typeof value === 'string' ? value : [],
    );
    expect(texts.filter((text) => /\d{4} .+\.xlsx?$/.test(text))).toHaveLength(wanted);
    expect(texts.some((text) => text.includes('0040 垃圾分类宣传.xlsx'))).toBe(true);
  });

  it('writes a report for each selected file into a .zip', async () => {
    const { page } = await openBatch();
    for (const number of ['0002', '0012']) {
      await page.getByRole('checkbox', { name: new RegExp(`选中 .*${number} `) }).check();
    }
    await button(page, '导出报告').click();
    await page.getByText('选中的 2 个文件').waitFor();
    await page.getByRole('radio', { name: /每个文件一份/ }).check();
    await page.getByRole('radio', { name: /JSON/ }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    const reports = Object.entries(unzipSync(await bytesOf(download)));
    expect(reports.map(([name]) => name)).toEqual([
      '临江街道办事处_0002 河道保洁.json',
      '临江街道办事处_0012 垃圾分类宣传.json',
    ]);
    const { files } = JSON.parse(new TextDecoder().decode(reports[1]?.[1])) as {
      files: { path: string; summary: { errors: number } }[];
    };
    expect(files).toMatchObject([{ path: '临江街道办事处/0012 垃圾分类宣传.xlsx' }]);
    expect(files[0]?.summary.errors).toBeGreaterThan(0);
  });

  it('asks before new files take the place of results', async () => {
    const { page } = await openBatch();
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], '新.xlsx'));
      return data;
    });
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await page.getByText('新选了 1 个文件').waitFor();
    await button(page, '保留现有结果').click();
    await done(page, FILES);
  });
});

describe('a batch in the pane of Excel', () => {
  it('lists the files as cards, and the findings of one in place', async () => {
    const { page, pane, screenshot } = await openInExcel(faultyFile(), { width: 320, height: 760 });
    await start(page, 'few', TEMPLATE);
    await done(page, FILES);
    const cards = page.getByRole('list', { name: '文件列表' });
    await cards.scrollIntoViewIfNeeded();
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot('batch-pane-320');
    await cards.getByText('可以导入').first().waitFor();
    await cards.getByText('数值不合要求').first().waitFor();
    await button(page, /打开 .*0012 /).click();
    await page.getByRole('heading', { name: /退回修改 · 垃圾分类宣传/ }).waitFor();
    await page.getByRole('region', { name: '导入' }).getByText('不可导入').waitFor();
    await button(page, '在新窗口中打开').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot('batch-pane-file');
    await button(page, '返回批量结果').click();
    await cards.waitFor();
    await page.getByRole('tab', { name: '检查' }).click();
    await pane.heading('尚未检查').waitFor();
  });
});

describe('the look of a batch', () => {
  it.each([
    ['batch', { width: 1280, height: 800 }, true],
    ['batch-dark', { width: 1280, height: 800, colorScheme: 'dark' }, false],
    ['batch-forced', { width: 1280, height: 800, forcedColors: 'active' }, false],
    ['batch-900', { width: 900, height: 800 }, false],
    ['batch-400', { width: 400, height: 800 }, false],
    ['batch-320-dark', { width: 320, height: 800, colorScheme: 'dark' }, false],
  ] as const)('%s', async (name, options, forReadme) => {
    const { page, screenshot } = await openBatch(options, TEMPLATE);
    await page.mouse.move(0, 0);
    await screenshot(name, { forReadme });
    expect(await seriousViolations(page)).toEqual([]);
    if (options.width < 640) expect(await overflowing(page)).toEqual([]);
  });

  it('before the check, and with the scores as a table and the export open', async () => {
    const { page, screenshot } = await openPage('index.html');
    await choose(page, 'few');
    await chooseTemplate(page, TEMPLATE);
    await page.getByText(TEMPLATE, { exact: true }).waitFor();
    await chooseTemplate(page, OTHER);
    await page.getByText('未用作模板').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot('batch-start');
    await button(page, '撤除模板').click();
    await button(page, `开始检查 ${String(FILES)} 个文件`).click();
    await done(page, FILES);
    await button(page, '以表格显示').click();
    await button(page, '导出报告').click();
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot('batch-export');
  });
});
