/** The browser page with a sample, and what a person sees and does there. */
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type OpenPage, type PageOptions, openPage } from './page';

/** The page with a sample read and checked, the first one unless told. */
export async function openSample(options: PageOptions = {}, target = 'index.html'): Promise<OpenPage> {
  const opened = await openPage(target, options);
  await opened.page.getByRole('heading', { name: '退回修改' }).waitFor({ state: 'attached' });
  return opened;
}

/** Chooses a file, and waits until it lies open: what was open before stays, and can be worked on, till then. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(file);
  await isOpen(page, path.basename(file));
}

export async function isOpen(page: Page, name: string): Promise<void> {
  await page.getByTitle(name, { exact: true }).waitFor({ state: 'attached' });
}

export function cell(page: Page, a1: string): Locator {
  return page.locator(`[data-cell="${a1}"]`);
}

/** The field that has the focus for the whole grid. */
export function field(page: Page): Locator {
  return page.getByRole('textbox', { name: /^(编辑)?单元格 [A-Z]+\d+$/ });
}

export async function selected(page: Page): Promise<string | null> {
  return page.locator('[role="gridcell"][aria-selected="true"]').getAttribute('data-cell');
}

export async function save(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存修复后的文件' }).click(),
  ]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(Buffer.concat(chunks)) };
}
