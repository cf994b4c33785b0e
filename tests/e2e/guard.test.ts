/** The template tab: a form tampered with, the baseline from a file, differences restored, readiness; page and pane. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { BASELINE_NAMESPACE } from '../../src/core/guard/store';
import type { Workbook } from '../../src/core/grid/workbook';
import { openWorkbook, readCustomPart } from '../../src/xlsx';
import { moved } from '../support/reshaping';
import { withCell } from '../support/tampered';
import { fileOf } from '../support/workbook-file';
import { seriousViolations } from './support/axe';
import { openInExcel } from './support/excel';
import { SHEET, faultyForm, otherFile } from './support/forms';
import { overflowing } from './support/overflowing';
import { type PageOptions, openPage } from './support/page';
import { chooseFile } from './support/workbench';

let folder: string;
const fileIn = (name: string): string => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'formlint-guard-'));
  writeFileSync(fileIn('空白模板.xlsx'), fileOf(original()));
  writeFileSync(fileIn('自评表.xlsx'), fileOf(tampered()));
  writeFileSync(fileIn('签到.xlsx'), otherFile());
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function original(): Workbook {
  return faultyForm({ change: {} });
}

/** Two headings under other words, the project without its name, a row too many. */
function tampered(): Workbook {
  let workbook = faultyForm({ change: { 'header.project-name': null } });
  for (const [column, value] of [
    [2, '年初批复数'],
    [3, '全年批复数'],
  ] as const) {
    workbook = withCell(workbook, SHEET, { row: 4, column }, (cell) => ({ ...cell, value }));
  }
  workbook = moved(workbook, SHEET, { axis: 'row', at: 7, by: 1 });
  return withCell(workbook, SHEET, { row: 7, column: 1 }, (cell) => ({ ...cell, value: '临时增加' }));
}

const tab = (page: Page): Locator => page.getByRole('tab', { name: '模板' });
const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const differences = (page: Page): Locator => section(page, '与基准的差异');

async function chooseTemplate(page: Page, name = '空白模板.xlsx'): Promise<void> {
  const input = page.getByLabel('选择空白模板…').and(page.locator('input'));
  await input.setInputFiles(fileIn(name));
}

async function compared(page: Page): Promise<void> {
  await chooseTemplate(page);
  await section(page, '基准')
    .getByText(/^空白模板（空白模板\.xlsx/)
    .waitFor();
  await differences(page)
    .getByRole('button', { name: /^还原选中的/ })
    .waitFor();
}

async function openGuard(options: PageOptions = {}) {
  const opened = await openPage('index.html', options);
  const { page } = opened;
  await chooseFile(page, fileIn('自评表.xlsx'));
  await page.getByRole('heading', { name: '退回修改' }).waitFor();
  await tab(page).click();
  await section(page, '基准').waitFor();
  return opened;
}

describe('the template in the page', () => {
  it('is set from a file; what differs is restored, undone, restored again and saved', async () => {
    const { page } = await openGuard();
    await section(page, '基准').getByText('未设定基准，上述内容没有核对。').waitFor();
    await differences(page).getByText('设定基准后').waitFor();
    await chooseTemplate(page, '签到.xlsx');
    await page.getByText('签到.xlsx：没有找到项目支出绩效自评表，不能作为基准。原有基准未变。').waitFor();

    await compared(page);
    const restore = differences(page).getByRole('button', { name: /^还原选中的/ });
    await differences(page)
      .getByRole('checkbox', { name: /^还原：.*年初批复数/ })
      .waitFor();
    const many = await restore.innerText();
    await restore.click();
    await page
      .getByText(/^已还原，共写入/)
      .filter({ visible: true })
      .waitFor();
    await restore.waitFor({ state: 'detached' });
    await page.getByRole('contentinfo').getByRole('button', { name: /^撤销/ }).click();
    await restore.waitFor();
    expect(await restore.innerText()).toBe(many);
    await restore.click();
    await restore.waitFor({ state: 'detached' });

    const row = differences(page).getByRole('button', { name: /^删除插入的行/ });
    await differences(page).getByText('该处现有内容将一并删除：临时增加').waitFor();
    await row.click();
    await differences(page).getByText('已对照的自评表与基准一致。').waitFor();

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存修复后的文件' }).click();
    const saved = fileIn('修复后.xlsx');
    await (await download).saveAs(saved);
    const opened = await openWorkbook(readFileSync(saved));
    expect(opened.ok && readCustomPart(opened.file, BASELINE_NAMESPACE)).toContain('空白模板.xlsx');
  });

  it('tells whether the form can be imported, and leads to what stands against it and back', async () => {
    const { page } = await openGuard();
    const readiness = section(page, '导入判定');
    await readiness.getByText('不可导入').waitFor();
    await readiness
      .getByRole('list', { name: '必填内容不全' })
      .getByRole('button', { name: /^查看问题/ })
      .first()
      .click();
    expect(await page.getByRole('tab', { name: '检查' }).getAttribute('aria-selected')).toBe('true');
    await page.locator('[data-finding]:focus').getByText('H01', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^不可导入：/ }).press('Enter');
    await readiness.waitFor();
    expect(await tab(page).getAttribute('aria-selected')).toBe('true');
  });

  it('is worked by keyboard', async () => {
    const { page } = await openGuard();
    await compared(page);
    const first = differences(page)
      .getByRole('checkbox', { name: /^还原：/ })
      .first();
    await first.focus();
    await page.keyboard.press('Space');
    expect(await first.isChecked()).toBe(false);
    const remove = page.getByRole('button', { name: '撤除基准' });
    await remove.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^恢复原基准/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^恢复原基准/);
    await page.keyboard.press('Enter');
    await remove.waitFor();
  });

  it.each([
    ['320', { width: 320, height: 760 }],
    ['400', { width: 400, height: 760 }],
    ['400-dark', { width: 400, height: 760, colorScheme: 'dark' }],
    ['400-forced', { width: 400, height: 760, forcedColors: 'active' }],
    ['wide', { width: 1280, height: 800 }],
  ] as const)('fits, and can be read: %s', async (name, options) => {
    const { page, screenshot } = await openGuard(options);
    await screenshot(`guard-${name}`);
    await compared(page);
    await screenshot(`guard-${name}-compared`);
    await differences(page)
      .getByRole('button', { name: /^还原选中的/ })
      .scrollIntoViewIfNeeded();
    await screenshot(`guard-${name}-differences`);
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: '检查' }).click();
    await page.getByRole('button', { name: /^不可导入：/ }).waitFor();
    await screenshot(`guard-${name}-line`);
    expect(await overflowing(page)).toEqual([]);
  });
});

describe('the template in the pane of Excel', () => {
  it('is set, restores rows and contents, and is kept in the workbook', async () => {
    const { page, pane, excel, screenshot } = await openInExcel(fileOf(tampered()), {
      width: 320,
      height: 760,
    });
    await pane.check();
    await tab(page).click();
    await compared(page);
    await screenshot('guard-pane-320');
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    await differences(page)
      .getByRole('button', { name: /^还原选中的/ })
      .click();
    await differences(page)
      .getByRole('button', { name: /^删除插入的行/ })
      .click();
    await differences(page).getByText('已对照的自评表与基准一致。').waitFor();
    const opened = await openWorkbook(await excel.saved());
    expect(opened.ok && readCustomPart(opened.file, BASELINE_NAMESPACE)).toContain('空白模板.xlsx');
  });
});
