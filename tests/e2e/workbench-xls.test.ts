/** A .xls in the browser page: its reader is loaded then, it is checked, and what cannot be done says why. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readWorkbook } from '../../src/xlsx';
import { xlsOf } from '../support/xls';
import { seriousViolations } from './support/axe';
import { drop } from './support/drop';
import { openPage } from './support/page';
import { isOpen } from './support/workbench';

const SAMPLE = path.join(__dirname, '../../assets/samples/self-evaluation-2021.xlsx');

async function xlsOfSample(): Promise<Uint8Array> {
  const opened = readWorkbook(new Uint8Array(await readFile(SAMPLE)));
  if (!opened.ok) throw new Error(opened.problem.code);
  return xlsOf(opened.file.workbook);
}

/** The page with the sample, and then with the sample as .xls. */
async function openXls(options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage('index.html', options);
  await opened.page.getByText('示例一.xlsx').first().waitFor({ state: 'attached' });
  await drop(opened.page, '旧表.xls', await xlsOfSample());
  await isOpen(opened.page, '旧表.xls');
  await opened.page.getByRole('heading', { name: '退回修改' }).waitFor({ state: 'attached' });
  return opened;
}

it('is checked, and says that it cannot be changed', async () => {
  const { page, screenshot } = await openXls();
  await page.getByText('这是 .xls 或 .et 文件').waitFor();
  const save = page.getByRole('button', { name: '保存修复后的文件' });
  expect(await save.getAttribute('aria-disabled')).toBe('true');
  expect(await save.getAttribute('title')).toContain('另存为 .xlsx');
  const fix = page.getByRole('button', { name: /一键安全修复/ });
  expect(await fix.getAttribute('aria-disabled')).toBe('true');
  await page.locator('[data-cell="H14"]').dblclick();
  await page.getByText('H14 未作修改').waitFor();
  await screenshot('workbench-xls');
  expect(await seriousViolations(page)).toEqual([]);
});

it('is downloaded as an annotated .xlsx', async () => {
  const { page } = await openXls();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '批注副本' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('旧表-批注.xlsx');
  await page.getByText('已下载 旧表-批注.xlsx').waitFor();
  const chunks: Uint8Array[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Uint8Array);
  const copy = readWorkbook(new Uint8Array(Buffer.concat(chunks)));
  expect(copy.ok && copy.file.package.has('xl/comments1.xml')).toBe(true);
});

it('fits a narrow page', async () => {
  const { page, screenshot } = await openXls({ width: 320, height: 640 });
  await page.getByRole('button', { name: '批注副本' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await screenshot('workbench-xls-narrow');
});

it('of another kind is refused in one plain sentence', async () => {
  const { page } = await openPage('index.html');
  await drop(page, '导出.xls', new TextEncoder().encode('名称,得分\n甲,9\n'));
  await page.getByText('无法打开 导出.xls').waitFor();
  await page.getByText('这是 CSV 等纯文本表格').waitFor();
});
