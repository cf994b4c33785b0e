/** Draws assets/icon-*.png from assets/icon.svg. Run it after the drawing has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '../assets');
const svg = await readFile(path.join(assets, 'icon.svg'), 'utf8');

const browser = await chromium.launch(await findBrowser());
try {
  for (const size of [16, 32, 64, 80]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    await writeFile(path.join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
