/**
 * Checks a folder in the built browser page (npm run build) and measures what it does to the page: tasks that hold up
 * the screen, and memory. Fails when a task after the start took longer than 50 ms.
 *
 *     npx tsx tests/bench/batch-page.ts FOLDER
 */
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';

const MAX_TASK = 50;
const MINUTES = 10;

interface Task {
  readonly start: number;
  readonly duration: number;
}

async function main([folder]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('usage: npx tsx tests/bench/batch-page.ts FOLDER');
  const { origin: _origin, ...launch } = await findBrowser();
  const { server, url } = await serve({ port: 0 });
  const browser = await chromium.launch(launch);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await watchTasks(page);
    await page.goto(`${url}/index.html`);
    await page.getByRole('tab', { name: '批量' }).click();
    await page.getByLabel('选择文件夹…').and(page.locator('input')).setInputFiles(folder);
    const begin = page.getByRole('button', { name: /^开始检查 [\d,]+ 个文件$/ });
    await begin.waitFor();
    await page.waitForTimeout(1000);
    const before = await heap(page);
    const started = await page.evaluate(() => performance.now());
    await begin.click();
    await page
      .getByRole('heading', { name: /^已检查 [\d,]+ 个文件$/ })
      .waitFor({ timeout: MINUTES * 60_000 });
    const ended = await page.evaluate(() => performance.now());
    const heading = await page.getByRole('heading', { name: /^已检查/ }).innerText();
    await scrollThrough(page);
    const after = await heap(page);
    const tasks = await page.evaluate<readonly Task[]>('window.longTasks');
    const late = tasks.filter(({ start }) => start >= started).map(({ duration }) => Math.round(duration));
    const seconds = (ended - started) / 1000;
    console.log(
      `${heading}: ${seconds.toFixed(1)} s, ${(countIn(heading) / seconds).toFixed(0)} files a second`,
    );
    console.log(`tasks over ${String(MAX_TASK)} ms after the start: ${late.join(', ') || 'none'}`);
    console.log(`heap of the page: ${before} before, ${after} after`);
    if (late.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    server.close();
  }
}

function countIn(heading: string): number {
  return Number(/[\d,]+/.exec(heading)?.[0].replace(/,/g, ''));
}

/** Chromium reports tasks from 50 ms on. */
async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(`
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) window.longTasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  `);
}

/** Looks at the table from end to end, as a person does. */
async function scrollThrough(page: Page): Promise<void> {
  await page.getByRole('grid').focus();
  for (const key of ['Control+End', 'PageUp', 'PageUp', 'Control+Home', 'PageDown', 'PageDown']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
  }
}

/** What is left once the rubbish is taken out. */
async function heap(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return `${(usedSize / 1e6).toFixed(1)} MB`;
}

void main(process.argv.slice(2));
