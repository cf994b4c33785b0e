/** Rows of 三级指标 that are added and deleted in the sheet of the browser page. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import type { Workbook } from '../../src/core/grid/workbook';
import { readWorkbook } from '../../src/xlsx';
import { keyOf, plain } from '../hosts/plain';
import { seriousViolations } from './support/axe';
import type { PageOptions } from './support/page';
import { cell, field, openSample, save, selected } from './support/workbench';

const SAMPLE = path.join(__dirname, '../../assets/samples/self-evaluation-2021.xlsx');

const menu = (page: Page): Locator => page.getByRole('menu');
const rowNumber = (page: Page, row: number): Locator =>
  page.getByRole('rowheader', { name: String(row), exact: true });
const saveButton = (page: Page): Locator => page.getByRole('button', { name: '保存修复后的文件' });

function workbookOf(bytes: Uint8Array): Workbook {
  const opened = readWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.file.workbook;
}

const valueIn = (bytes: Uint8Array, a1: string) =>
  workbookOf(bytes).sheets[0]?.cells.get(keyOf(a1))?.value ?? null;

async function insertBelow(page: Page, row: number): Promise<void> {
  await rowNumber(page, row).click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: '在下方新增三级指标行' }).click();
  await page.waitForFunction(
    (added) =>
      document
        .querySelector('[role="gridcell"][aria-selected="true"]')
        ?.getAttribute('data-cell')
        ?.endsWith(added),
    String(row + 1),
  );
}

/** Types into the selected cell. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const scrolled = (page: Page): Promise<number> =>
  page.getByRole('grid').evaluate((grid) => grid.parentElement?.parentElement?.scrollTop ?? -1);

async function look(of: Locator) {
  return of.evaluate((element) => {
    const { borderRightColor, borderBottomColor, backgroundColor, fontFamily } = getComputedStyle(element);
    return { borderRightColor, borderBottomColor, backgroundColor, fontFamily };
  });
}

describe('a row added in the sheet', () => {
  it('looks like its neighbour, takes what is typed, and all is undone to the byte', async () => {
    const { page, screenshot } = await openSample();
    const original = new Uint8Array(await readFile(SAMPLE));
    await cell(page, 'I16').click();
    await type(page, '整改期限跨年');
    const below = await cell(page, 'D15').innerText();
    const span = Number(await cell(page, 'C13').getAttribute('rowspan'));

    await insertBelow(page, 14);
    expect(await cell(page, 'D15').innerText()).toBe('');
    expect(await cell(page, 'D16').innerText()).toBe(below);
    expect(Number(await cell(page, 'C13').getAttribute('rowspan'))).toBe(span + 1);
    expect(await look(cell(page, 'D15'))).toEqual(await look(cell(page, 'D14')));
    await cell(page, 'H14').getByText('错误 I02').waitFor({ state: 'attached' });
    await cell(page, 'I17').getByText('整改期限跨年').waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);

    await cell(page, 'D15').click();
    await type(page, '培训人次');
    await cell(page, 'D15').getByText('培训人次').waitFor();
    await screenshot('workbench-row');
    const grown = await save(page);
    expect(valueIn(grown.bytes, 'D15')).toBe('培训人次');

    // However fast.
    await cell(page, 'D15').click();
    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
    await cell(page, 'D15').getByText(below).waitFor();
    const { bytes } = await save(page);
    const [before, after] = [unzipSync(original), unzipSync(bytes)];
    const changed = Object.keys(after).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    expect(changed.filter((name) => name.startsWith('xl/worksheets/'))).toEqual(['xl/worksheets/sheet1.xml']);
    expect(valueIn(bytes, 'I16')).toBe('整改期限跨年');

    await cell(page, 'D15').click();
    await page.keyboard.press('Control+z');
    await cell(page, 'I16').getByText('整改期限跨年').waitFor({ state: 'detached' });
    expect(await saveButton(page).isDisabled()).toBe(true);
    await cell(page, 'I16').click();
    await type(page, '甲');
    const again = plain(workbookOf((await save(page)).bytes))[0];
    const { I16: _typed, ...cells } = again?.cells ?? {};
    const { I16: _empty, ...originals } = plain(workbookOf(original))[0]?.cells ?? {};
    expect(cells).toEqual(originals);
    expect(again?.merges).toEqual(plain(workbookOf(original))[0]?.merges);
  });

  it('leaves the sheet scrolled as it was', async () => {
    const { page } = await openSample({ height: 520 });
    await rowNumber(page, 24).scrollIntoViewIfNeeded();
    await cell(page, 'D22').click();
    const below = await cell(page, 'D22').innerText();
    const before = await scrolled(page);
    expect(before).toBeGreaterThan(0);
    await insertBelow(page, 21);
    expect(await scrolled(page)).toBe(before);
    await page.keyboard.press('Control+z');
    await cell(page, 'D22').getByText(below).waitFor();
    expect(await scrolled(page)).toBe(before);
  });

  it('and one deleted are undone in turn', async () => {
    const { page } = await openSample();
    const [d14, d16] = await Promise.all([cell(page, 'D14').innerText(), cell(page, 'D16').innerText()]);
    await insertBelow(page, 14);
    await cell(page, 'D17').click({ button: 'right' });
    await menu(page).getByRole('menuitem', { name: '删除本行' }).click();
    await page.waitForFunction(
      (text) => document.querySelector('[data-cell="D17"]')?.textContent !== text,
      d16,
    );
    await page.keyboard.press('Control+z');
    await cell(page, 'D17').getByText(d16).waitFor();
    await page.keyboard.press('Control+z');
    await cell(page, 'D16').getByText(d16).waitFor();
    expect(await cell(page, 'D14').innerText()).toBe(d14);
    expect(await saveButton(page).isDisabled()).toBe(true);
  });
});

describe('the menu', () => {
  it.each(['ContextMenu', 'Shift+F10'])('opens by %s, and closes by Escape', async (key) => {
    const { page } = await openSample();
    await cell(page, 'D14').click();
    await page.keyboard.press(key);
    await page.getByRole('menu', { name: '第 14 行' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    expect(await selected(page)).toBe('D15');
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-cell="D16"][aria-selected="true"]'));
  });

  it('says why nothing can be done outside of the table', async () => {
    const { page } = await openSample();
    await cell(page, 'A2').click({ button: 'right' });
    const entry = menu(page).getByRole('menuitem', { name: '删除本行' });
    expect(await entry.getAttribute('aria-disabled')).toBe('true');
    await menu(page).getByText('请先选中三级指标所在的行').first().waitFor();
    await cell(page, 'D14').click();
    await menu(page).waitFor({ state: 'detached' });
    expect(await selected(page)).toBe('D14');
  });

  it.each([
    ['workbench-menu', {}],
    ['workbench-menu-dark', { colorScheme: 'dark' }],
    ['workbench-menu-contrast', { forcedColors: 'active' }],
    ['workbench-menu-narrow', { width: 320, height: 640 }],
  ] as const satisfies readonly (readonly [string, PageOptions])[])('%s', async (name, options) => {
    const { page, screenshot } = await openSample(options);
    if (name === 'workbench-menu-narrow') await page.getByRole('button', { name: '表格' }).click();
    await rowNumber(page, 19).click({ button: 'right' });
    await menu(page).waitFor();
    const box = (await menu(page).boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()!.width);
    await screenshot(name);
  });
});
