/** The review in the browser page: entered, kept over a reload, compared with the last submission, reported. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { seriousViolations } from './support/axe';
import { openInExcel } from './support/excel';
import { FAULTS, faultyFile } from './support/forms';
import { overflowing } from './support/overflowing';
import { type PageOptions, openPage } from './support/page';
import { chooseFile } from './support/workbench';

const OPINION = '请补充验收单后重新报送。';

/** Run in the pane: what the workbook's settings hold. */
const KEPT_IN_EXCEL = `Excel.run(async (context) => {
  const kept = context.workbook.settings.getItem('formlint.review').load('value');
  await context.sync();
  return JSON.stringify(kept.value);
})`;

let folder: string;
const fileIn = (name: string): string => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'formlint-review-'));
  writeFileSync(fileIn('自评表.xlsx'), faultyFile());
  // Then, another row was scored above its weight, and the first was not.
  const { 'indicators.0.score': _, ...then } = FAULTS;
  writeFileSync(fileIn('第一次.xlsx'), faultyFile({ change: { ...then, 'indicators.1.score': 50 } }));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const review = (page: Page): Locator => page.getByRole('tab', { name: '复核' });
const opinion = (page: Page): Locator => page.getByRole('textbox', { name: '复核意见' });
const score = (page: Page): Locator => page.getByRole('textbox', { name: '预算执行率：复核得分' });
const saved = (page: Page): Promise<void> => page.getByText('已保存在本浏览器中。').waitFor();

async function openFile(page: Page): Promise<void> {
  await chooseFile(page, fileIn('自评表.xlsx'));
  await page.getByText('复算').or(page.getByText('重算')).first().waitFor();
  await review(page).click();
  await opinion(page).waitFor();
}

async function openReview(options: PageOptions = {}) {
  const opened = await openPage('index.html', options);
  await openFile(opened.page);
  return opened;
}

async function enter(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '修改后通过' }).check();
  await opinion(page).fill(OPINION);
  await page.getByRole('textbox', { name: '复核人' }).fill('李四');
  await score(page).fill('8.25');
  await saved(page);
}

async function compare(page: Page): Promise<void> {
  await page
    .getByLabel('选择上次报送的工作簿…')
    .and(page.locator('input'))
    .setInputFiles(fileIn('第一次.xlsx'));
  await page.getByText('上次报送：第一次.xlsx').waitFor();
}

describe('the review in the page', () => {
  it('is there again after the page was loaded anew, and goes into the report with the comparison', async () => {
    const { page } = await openReview();
    await enter(page);
    await page.reload();
    await openFile(page);
    expect(await opinion(page).inputValue()).toBe(OPINION);
    expect(await score(page).inputValue()).toBe('8.25');
    expect(await page.getByRole('radio', { name: '修改后通过' }).isChecked()).toBe(true);

    await compare(page);
    const filters = page.getByRole('group', { name: '按改正情况筛选' });
    for (const state of ['已改正', '未改正', '新增']) {
      await filters.getByRole('button', { name: new RegExp(`${state} [1-9]`) }).click();
    }
    const comparison = page.getByRole('region', { name: '与上次报送比较' });
    await comparison.getByRole('button', { name: '定位到 H13' }).first().click();
    expect(await page.getByRole('textbox', { name: /^单元格地址/ }).inputValue()).toBe('H13');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '网页，可打印（.html）' }).click();
    const report = await download;
    expect(report.suggestedFilename()).toBe('自评表-复核报告.html');
    await report.saveAs(fileIn('报告.html'));
    const html = readFileSync(fileIn('报告.html'), 'utf8');
    for (const words of [OPINION, '李四', '8.25', '第一次.xlsx', '已改正']) expect(html).toContain(words);
  });

  it('is kept when the page is left while it is still being entered', async () => {
    const { page } = await openReview();
    await score(page).fill('8.25');
    await page.reload();
    await openFile(page);
    expect(await score(page).inputValue()).toBe('8.25');
  });

  it('is worked by keyboard', async () => {
    const { page } = await openReview();
    await page.getByRole('tab', { name: '检查' }).click();
    // The template is between.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await review(page).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('radio', { name: /^按检查结论/ }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('好');
    await page.keyboard.press('Tab');
    await page.keyboard.type('李四');
    await saved(page);
    expect(await page.getByRole('radio', { name: '通过', exact: true }).isChecked()).toBe(true);
    expect(await opinion(page).inputValue()).toBe('好');
  });

  it.each([
    ['320', { width: 320, height: 760 }],
    ['400-dark', { width: 400, height: 760, colorScheme: 'dark' }],
    ['400-forced', { width: 400, height: 760, forcedColors: 'active' }],
    ['wide', { width: 1280, height: 800 }],
  ] as const)('fits, and can be read: %s', async (name, options) => {
    const { page, screenshot } = await openReview(options);
    await enter(page);
    await page
      .getByRole('textbox', { name: /：复核得分$/ })
      .nth(1)
      .fill('1000');
    await page.getByText('1 处评分有误').waitFor();
    await saved(page);
    await screenshot(`review-${name}`);
    await compare(page);
    await page.getByRole('heading', { name: '报告' }).scrollIntoViewIfNeeded();
    await screenshot(`review-${name}-compared`);
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
  });
});

describe('the review in the pane of Excel', () => {
  it('is put into the workbook, and makes a report', async () => {
    const { page, pane, screenshot } = await openInExcel(faultyFile(), { width: 320, height: 760 });
    await pane.check();
    await review(page).click();
    await score(page).fill('8.25');
    await opinion(page).fill(OPINION);
    await page.getByText('已存入工作簿，请随后保存工作簿。').waitFor();
    await screenshot('review-pane-320');
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel 工作簿（.xlsx）' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-复核报告\.xlsx$/);

    const kept = await page.evaluate<string>(KEPT_IN_EXCEL);
    for (const words of [OPINION, '8.25']) expect(kept).toContain(words);
  });
});
