/**
 * Opens pages of the built site for end-to-end tests. Every page is watched: closing it fails the test when it
 * logged an error, broke its content security policy or asked another machine for anything.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { isOwn, watch } from './watch';

const OUTPUT = path.join(__dirname, '../output');
const PICTURES = path.join(__dirname, '../../../docs/images');

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** Answers for addresses outside the site, by prefix: a file's path. Stands in for office.js on its CDN. */
  readonly answers?: Readonly<Record<string, (url: string) => string>>;
  /** Runs in the page before any of its scripts: where a host emulator is put in place. */
  readonly before?: (page: Page) => Promise<unknown>;
}

export interface ScreenshotOptions {
  /** Also the README's picture: written to docs/images when UPDATE_SCREENSHOTS=1. */
  readonly forReadme?: boolean;
  readonly fullPage?: boolean;
}

export interface OpenPage {
  readonly page: Page;
  /** Writes tests/e2e/output/NAME.png. */
  readonly screenshot: (name: string, options?: ScreenshotOptions) => Promise<void>;
  /** What the page has done wrong so far; empty as it should be. */
  readonly missteps: () => readonly string[];
  /** Closes the page; throws when it did anything wrong. */
  readonly close: () => Promise<void>;
}

function setting(name: 'E2E_SITE' | 'E2E_BROWSER'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the suite with jest.e2e.config.mjs`);
  return value;
}

let connection: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  connection ??= chromium.connect(setting('E2E_BROWSER'));
  return connection;
}

const opened = new Set<OpenPage>();

afterEach(async () => {
  const left = [...opened];
  opened.clear();
  for (const { close } of left) await close();
});

afterAll(async () => {
  await (await connection)?.close();
});

/** Nothing leaves the machine: what is not answered here is cut off. */
async function isolate(context: BrowserContext, answers: NonNullable<PageOptions['answers']>): Promise<void> {
  await context.route(
    (url) => !isOwn(url.href, setting('E2E_SITE')),
    async (route) => {
      const url = route.request().url();
      const answer = Object.entries(answers).find(([prefix]) => url.startsWith(prefix));
      await (answer ? route.fulfill({ path: answer[1](url) }) : route.abort());
    },
  );
}

async function capture(page: Page, name: string, options: ScreenshotOptions): Promise<void> {
  const image = { fullPage: options.fullPage ?? false, animations: 'disabled' } as const;
  await mkdir(OUTPUT, { recursive: true });
  await page.screenshot({ ...image, path: path.join(OUTPUT, `${name}.png`) });
  if (!options.forReadme || process.env.UPDATE_SCREENSHOTS !== '1') return;
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ ...image, path: path.join(PICTURES, `${name}.png`) });
}

/**
 * Opens a page of the site (`index.html`, `taskpane.html`); it is closed, and judged, after the test.
 */
export async function openPage(target: string, options: PageOptions = {}): Promise<OpenPage> {
  const { width = 1280, height = 800, colorScheme = 'light', forcedColors = 'none', answers = {} } = options;
  const site = setting('E2E_SITE');
  const context = await (
    await browser()
  ).newContext({ viewport: { width, height }, colorScheme, forcedColors, locale: 'zh-CN' });
  await isolate(context, answers);
  const page = await context.newPage();
  const missteps = watch(page, site, (url) => Object.keys(answers).some((prefix) => url.startsWith(prefix)));

  const handle: OpenPage = {
    page,
    screenshot: (name, extra = {}) => capture(page, name, extra),
    missteps: () => missteps,
    close: async () => {
      opened.delete(handle);
      await context.close();
      if (missteps.length > 0) throw new Error(`${target} misbehaved:\n  ${missteps.join('\n  ')}`);
    },
  };
  opened.add(handle);
  await options.before?.(page);
  await page.goto(`${site}/${target}`, { waitUntil: 'load' });
  return handle;
}
