/** Prints what each page loads at first, gzipped (office.js excluded), and fails above the budget. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const site = path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist/web');

/** Bytes, gzipped. The browser page also carries the reader of workbooks and the grid. */
const BUDGETS = { 'taskpane.html': 220 * 1024, 'index.html': 300 * 1024 };

/** The page's own scripts and styles; office.js is Microsoft's, from wherever it is taken. */
function ownResources(html) {
  const scripts = [...html.matchAll(/<script\b[^>]*?\bsrc=["']?([^"'\s>]+)/g)];
  const styles = [...html.matchAll(/<link\b(?=[^>]*\bstylesheet\b)[^>]*?\bhref=["']?([^"'\s>]+)/g)];
  const program = /\bdata-scripts=(?:"([^"]+)"|([^"\s>]+))/.exec(html);
  if (!program) throw new Error('the page names no scripts of the program');
  const urls = [...scripts, ...styles].map((match) => match[1]);
  return [...urls, ...(program[1] ?? program[2]).split(' ')].filter((url) => !/^https?:|^office\//.test(url));
}

async function firstLoad(page) {
  const html = await readFile(path.join(site, page), 'utf8');
  const files = await Promise.all(ownResources(html).map((url) => readFile(path.join(site, url))));
  return [Buffer.from(html), ...files].reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

for (const [page, budget] of Object.entries(BUDGETS)) {
  const size = await firstLoad(page);
  const fits = size <= budget;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${page.padEnd(14)} ${kilobytes(size)} of ${kilobytes(budget)} gz`);
  if (!fits) process.exitCode = 1;
}
