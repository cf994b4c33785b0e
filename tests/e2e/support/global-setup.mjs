/** Serves dist/web on a free port and starts the one browser that all end-to-end suites connect to. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { serve, SITE } from '../../../scripts/serve.mjs';

export default async function setUp() {
  if (!existsSync(path.join(SITE, 'index.html'))) {
    throw new Error('dist/web is missing: run "npm run build" before the end-to-end tests.');
  }
  const { origin, ...launch } = await findBrowser();
  const browser = await chromium.launchServer(launch);
  const { server, url } = await serve({ port: 0 });

  process.env.E2E_SITE = url;
  process.env.E2E_BROWSER = browser.wsEndpoint();
  globalThis.endToEnd = { browser, server };
  console.log(`\nBrowser: ${launch.executablePath} (${origin}); site: ${url}`);
}
