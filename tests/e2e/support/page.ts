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
  /** Where the pages are served from, without the last slash; the built site unless told. */
  readonly site?: string;
  readonly width?: number;
  readonly height?: number;
  /** Pixels of a picture for one of the page; 1 unless told. */
  readonly scale?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** Answers for addresses outside the site, by prefix. Stand in for office.js on its CDN, or for Excel on the web. */
  readonly answers?: Answers;
  /** Runs in the page before any of its scripts: where a host emulator is put in place. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Console errors known to come from others than us, and harmless. */
  readonly tolerated?: readonly RegExp[];
  /** Asked before the page closes: what else went wrong. */
  readonly judge?: (page: Page) => Promise<readonly string[]>;
}

/** A file's path, or a page as text. */
export type Answer = (url: string) => string | { readonly html: string };
export type Answers = Readonly<Record<string, Answer>>;

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
async function isolate(context: BrowserContext, site: string, answers: Answers): Promise<void> {
  await context.route(
    (url) => !isOwn(url.href, site),
    async (route) => {
      const url = route.request().url();
      const found = Object.entries(answers).find(([prefix]) => url.startsWith(prefix));
      if (!found) return route.abort();
      const answer = found[1](url);
      return route.fulfill(
        typeof answer === 'string' ? { path: answer } : { contentType: 'text/html', body: answer.html },
      );
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
 * Opens a page of the site (`index.html`, `taskpane.html`), or one that is answered for, by its whole address;
 * it is closed, and judged, after the test.
 */
export async function openPage(target: string, options: PageOptions = {}): Promise<OpenPage> {
  const {
    width = 1280,
    height = 800,
    colorScheme = 'light',
    forcedColors = 'none',
    answers = {},
    scale = 1,
    site = setting('E2E_SITE'),
  } = options;
  const context = await (
    await browser()
  ).newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme,
    forcedColors,
    // Nothing is caught half way between two states.
    reducedMotion: 'reduce',
    locale: 'zh-CN',
  });
  await isolate(context, site, answers);
  const page = await context.newPage();
  const isAnswered = (url: string) => Object.keys(answers).some((prefix) => url.startsWith(prefix));
  const missteps = watch(page, {
    isAllowed: (url) => isOwn(url, site) || isAnswered(url),
    tolerated: options.tolerated ?? [],
  });

  const handle: OpenPage = {
    page,
    screenshot: (name, extra = {}) => capture(page, name, extra),
    missteps: () => missteps,
    close: async () => {
      opened.delete(handle);
      const faults = [...missteps, ...((await options.judge?.(page)) ?? [])];
      await context.close();
      if (faults.length > 0) throw new Error(`${target} misbehaved:\n  ${faults.join('\n  ')}`);
    },
  };
  opened.add(handle);
  await options.before?.(page);
  await page.goto(isAnswered(target) ? target : `${site}/${target}`, { waitUntil: 'load' });
  return handle;
}
