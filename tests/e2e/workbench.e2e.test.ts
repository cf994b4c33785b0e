import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import { cellAt } from '../../src/core/grid/workbook';
import { parseAddress } from '../../src/core/grid/address';
import { readWorkbook } from '../../src/xlsx';
import { type SheetSpec, buildXlsx } from '../support/xlsx';
import { seriousViolations } from './support/axe';
import { drop } from './support/drop';
import { openPage } from './support/page';
import { cell, field, openSample, save, selected } from './support/workbench';

const SAMPLE = path.join(__dirname, '../../assets/samples/self-evaluation-2021.xlsx');

const count = (page: Page, severity: string): Locator =>
  page.getByRole('group', { name: '按级别筛选' }).getByRole('button', { name: severity });

async function errors(page: Page): Promise<number> {
  return Number(/\d+/.exec((await count(page, '错误').textContent()) ?? '')?.[0]);
}

/** Waits until the pane counts this many errors. */
async function expectErrors(page: Page, expected: number): Promise<void> {
  await count(page, `错误 ${String(expected)}`).waitFor();
}

function valueIn(bytes: Uint8Array, a1: string) {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  const at = parseAddress(a1)!;
  return cellAt(result.file.workbook.sheets[0]!, at.row, at.column).value;
}

describe('the sample', () => {
  it('is there on opening the page, checked, marked and called a sample', async () => {
    const { page } = await openSample();
    expect(await errors(page)).toBeGreaterThan(5);
    await page.getByText('这是示例').waitFor();
    await cell(page, 'H14').getByText('错误 I02').waitFor({ state: 'attached' });
    expect(await cell(page, 'A2').getAttribute('colspan')).toBe('9');
  });

  it('of 2024 is chosen from the list', async () => {
    const { page } = await openSample();
    await page.getByRole('button', { name: '示例', exact: true }).click();
    await page.getByRole('button', { name: /示例二/ }).click();
    await page.getByText('工作表受保护', { exact: true }).waitFor();
    await page.getByText('示例二.xlsx').waitFor();
  });
});

describe('sheet and pane', () => {
  it('a finding is shown in its cell, which is selected and in view', async () => {
    const { page } = await openSample({ height: 500 });
    await page.getByRole('button', { name: '定位到 H26', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('[data-cell="H26"][aria-selected="true"]'));
    const box = (await cell(page, 'H26').boundingBox())!;
    const sheet = (await page.getByRole('grid').locator('xpath=../..').boundingBox())!;
    expect(box.y).toBeGreaterThan(sheet.y);
    expect(box.y + box.height).toBeLessThan(sheet.y + sheet.height);
    expect(await page.getByRole('textbox', { name: /单元格地址/ }).inputValue()).toBe('H26');
  });

  it('a cell with a finding brings the finding into view, and keeps the focus', async () => {
    const { page } = await openSample();
    await cell(page, 'F18').click();
    await page.locator('li:focus, li').filter({ hasText: 'F18' }).first().waitFor();
    const item = page
      .locator('li')
      .filter({ has: page.getByRole('button', { name: '定位到 F18', exact: true }) });
    await page.waitForTimeout(200);
    const box = (await item.boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y).toBeLessThan(800);
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('fixing', () => {
  it('previews the safe fixes, makes them, undoes them and saves them', async () => {
    const { page } = await openSample();
    const before = await errors(page);
    await page.getByRole('button', { name: /一键安全修复/ }).click();
    await page.getByRole('heading', { name: '安全修复预览' }).waitFor();
    await page.getByRole('button', { name: /^应用/ }).click();
    await cell(page, 'G6').getByText('94.80').waitFor();
    await expectErrors(page, 2);
    await cell(page, 'H14').getByText('7.00').waitFor();
    await page.getByText('已修改', { exact: true }).waitFor();

    const { name, bytes } = await save(page);
    expect(name).toBe('示例一-已修复.xlsx');
    expect([valueIn(bytes, 'G6'), valueIn(bytes, 'H14'), valueIn(bytes, 'F18')]).toEqual([94.8, 7, null]);
    const [original, saved] = [unzipSync(new Uint8Array(await readFile(SAMPLE))), unzipSync(bytes)];
    expect(Object.keys(saved)).toEqual(Object.keys(original));
    const changed = Object.keys(saved).filter((part) => !Buffer.from(saved[part]!).equals(original[part]!));
    expect(changed.filter((part) => !/worksheets\/sheet1|styles/.test(part))).toEqual([]);

    await page.getByRole('button', { name: /^撤销/ }).first().click();
    await cell(page, 'G6').getByText('97.80').waitFor();
    await expectErrors(page, before);
  });

  it('checks an edit at once, and takes it back with Ctrl+Z', async () => {
    const { page } = await openSample();
    const before = await errors(page);
    await cell(page, 'H14').dblclick();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expectErrors(page, before - 1);
    expect(await selected(page)).toBe('H15');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+S')]);
    expect(download.suggestedFilename()).toBe('示例一-已修复.xlsx');
    await page.keyboard.press('Control+Z');
    await expectErrors(page, before);
    await cell(page, 'H14').getByText('7.50').waitFor();
  });

  it('copies what a cell shows', async () => {
    const { page } = await openSample();
    await cell(page, 'C6').click();
    await page.keyboard.press('Control+C');
    await cell(page, 'F18').click();
    const line = page.getByRole('textbox', { name: '单元格内容' });
    await line.press('Control+V');
    expect(await line.inputValue()).toBe('1,200,000.00');
  });

  it('leaves a cell as it was after Esc', async () => {
    const { page } = await openSample();
    await cell(page, 'H14').click();
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    await cell(page, 'H14').getByText('7.50').waitFor();
    expect(await selected(page)).toBe('H14');
  });

  it('refuses a locked cell and says why', async () => {
    const { page } = await openSample({}, 'index.html?sample=2');
    await cell(page, 'G6').click();
    await page.keyboard.type('9');
    await page.getByText('G6 已锁定').waitFor();
    await cell(page, 'G6').getByText('0.9750').waitFor();
    await cell(page, 'I17').click();
    await page.getByText('G6 已锁定').waitFor({ state: 'detached' });
  });

  it('edits in the content line too', async () => {
    const { page } = await openSample();
    await cell(page, 'F18').click();
    const line = page.getByRole('textbox', { name: '单元格内容' });
    await line.fill('98.6%');
    await line.press('Enter');
    await cell(page, 'F18').getByText('98.60%').waitFor();
  });
});

describe('files', () => {
  it('that are damaged are refused with the reason, and the open workbook stays', async () => {
    const { page } = await openSample();
    const bytes = new Uint8Array(await readFile(SAMPLE));
    await drop(page, '坏表.xlsx', bytes.slice(0, 3000));
    await page.getByText('无法打开 坏表.xlsx').waitFor();
    await page.getByText('当前打开的 示例一.xlsx 未受影响').waitFor();
    await cell(page, 'H14').getByText('7.50').waitFor();
  });

  it('are not opened over unsaved changes without a word', async () => {
    const { page } = await openSample();
    await cell(page, 'H14').click();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await drop(page, '另一个.xlsx', buildXlsx([{ name: '空表', cells: { A1: '无关内容' } }]));
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await cell(page, 'H14').getByText('7.00').waitFor();
    await drop(page, '另一个.xlsx', buildXlsx([{ name: '空表', cells: { A1: '无关内容' } }]));
    await page.getByRole('button', { name: '不保存，直接打开' }).click();
    await page.getByRole('tab', { name: '空表' }).waitFor();
    await page.getByText('没有找到').first().waitFor();
  });

  it('of many rows are drawn in part, and scroll to any cell', async () => {
    const { page } = await openPage('index.html');
    const cells: Record<string, string> = {};
    for (let row = 1; row <= 3000; row++) {
      for (const column of 'ABCDEFGH') cells[`${column}${row}`] = `${column}${row} 内容`;
    }
    const sheet: SheetSpec = { name: '明细', cells, merges: ['A2:A2500'] };
    await drop(page, '大表.xlsx', buildXlsx([sheet]));
    await page.getByRole('tab', { name: '明细' }).waitFor();
    expect(await page.locator('[role="gridcell"]').count()).toBeLessThan(2000);
    const name = page.getByRole('textbox', { name: /单元格地址/ });
    await name.fill('C2400');
    await name.press('Enter');
    await cell(page, 'C2400').waitFor();
    expect(await selected(page)).toBe('C2400');
    expect(await cell(page, 'A2').count()).toBe(1);
  });
});

describe('by keyboard alone', () => {
  it('a person comes from the head to the sheet, edits, and goes on to the pane', async () => {
    const { page } = await openSample();
    const reached = async (wanted: Locator, steps: number): Promise<void> => {
      for (let step = 0; step < steps; step++) {
        if (await wanted.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('never reached by Tab');
    };
    await page.locator('body').press('Tab');
    await reached(page.getByRole('button', { name: '保存修复后的文件' }), 5);
    await reached(field(page), 6);
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    expect(await selected(page)).toBe('A5');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.waitForFunction(() => document.querySelector('[data-cell="G6"][aria-selected="true"]'));
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('94.8');
    await page.keyboard.press('Tab');
    await cell(page, 'G6').getByText('94.80').waitFor();
    expect(await selected(page)).toBe('H6');
    await reached(page.getByRole('button', { name: '重新检查' }).first(), 8);
  });
});

describe('on a narrow screen', () => {
  it('the sheet takes the place of the findings when one is located', async () => {
    const { page } = await openSample({ width: 390, height: 844 });
    await page.getByRole('grid').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '定位到 H14', exact: true }).click();
    await cell(page, 'H14').waitFor();
    const box = (await cell(page, 'H14').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: '检查结果' }).click();
    await page.getByRole('button', { name: '定位到 H14', exact: true }).waitFor();
  });
});

describe('the look', () => {
  it.each([
    ['workbench', { width: 1280, height: 800 }, true],
    ['workbench-dark', { width: 1280, height: 800, colorScheme: 'dark' }, false],
    ['workbench-contrast', { width: 1280, height: 800, forcedColors: 'active' }, false],
    ['workbench-narrow', { width: 390, height: 844 }, false],
  ] as const)('%s', async (name, options, forReadme) => {
    const { page, screenshot } = await openSample(options);
    if (options.width > 900) await cell(page, 'H16').click();
    await screenshot(name, { forReadme });
    expect(await seriousViolations(page)).toEqual([]);
    if (options.width > 900) return;
    await page.getByRole('button', { name: '表格' }).click();
    await cell(page, 'A2').waitFor();
    await screenshot('workbench-narrow-sheet');
  });
});
