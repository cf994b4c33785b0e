/** The task pane within the emulated Excel, in a real browser with Microsoft's own office.js. */
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { BrowserExcel } from '../../hosts/excel/browser/options';
import { type ExcelFile, WEB_PAGE, desktopScript, webPage } from '../../hosts/excel/browser/scripts';
import { OFFICE_ANSWERS } from './office';
import { type OpenPage, type PageOptions, openPage } from './page';
import { Pane } from './pane';

export interface ExcelOptions
  extends
    Omit<ExcelFile, 'file'>,
    Pick<PageOptions, 'site' | 'answers' | 'before' | 'width' | 'height' | 'scale'> {
  /** The page's clock can be put forward. */
  readonly clock?: boolean;
}

export interface OpenExcel extends OpenPage {
  readonly pane: Pane;
  readonly excel: Excel;
}

type Question = keyof Pick<BrowserExcel, 'counters' | 'marks' | 'paneState' | 'selection' | 'unsupported'>;

/** The application, seen from outside of the page. */
export class Excel {
  constructor(private readonly page: Page) {}

  ask<Q extends Question>(question: Q): Promise<ReturnType<BrowserExcel[Q]>> {
    const asked = this.page.evaluate((name) => window.emulatedExcel[name](), question);
    return asked as Promise<ReturnType<BrowserExcel[Q]>>;
  }

  /** The selection, once nothing moves it any more. */
  async selected(): Promise<string> {
    let [before, now] = ['', await this.ask('selection')];
    while (before !== now) {
      await this.page.waitForTimeout(60);
      [before, now] = [now, await this.ask('selection')];
    }
    return now;
  }

  /** The workbook as it would be saved now. */
  async saved(): Promise<Uint8Array> {
    return Buffer.from(await this.page.evaluate(() => window.emulatedExcel.saved()), 'base64');
  }

  userEdit(sheet: string, cell: string, value: string | number): Promise<void> {
    return this.page.evaluate(([sheet, cell, value]) => window.emulatedExcel.userEdit(sheet, cell, value), [
      sheet,
      cell,
      value,
    ] as const);
  }

  /** A person goes to another sheet. */
  goTo(sheet: string): Promise<void> {
    return this.page.evaluate((name) => window.emulatedExcel.goTo(name), sheet);
  }

  /** The pane is closed once so many batches more are done. */
  closeAfter(batches: number): Promise<void> {
    return this.page.evaluate((count) => window.emulatedExcel.closeAfter(count), batches);
  }

  /** Opens the pane again within Excel on the web, beside the workbook as it is. */
  reopen(): Promise<void> {
    return this.page.evaluate(() => window.emulatedExcel.reopen?.());
  }

  setFaults(faults: Parameters<BrowserExcel['setFaults']>[0]): Promise<void> {
    return this.page.evaluate((set) => window.emulatedExcel.setFaults(set), faults);
  }

  /** Presses a ribbon button that runs a function; returns once the function said to be done. */
  async click(functionName: string): Promise<void> {
    const before = await this.page.evaluate(() => window.emulatedExcel.completed?.() ?? 0);
    await this.page.evaluate((name) => window.emulatedExcel.click?.(`FormLint.${name}`, name), functionName);
    await this.page.waitForFunction((done) => (window.emulatedExcel.completed?.() ?? 0) > done, before);
  }

  /** Batches that were no housekeeping of the library's while something was done. */
  async syncsDuring(action: () => Promise<unknown>): Promise<number> {
    const before = await this.ask('counters');
    await action();
    return (await this.ask('counters')).batches - before.batches;
  }
}

/** Opens the file in desktop Excel, the pane beside it. */
export async function openInExcel(
  file: Uint8Array,
  {
    width = 360,
    height = 760,
    scale = 1,
    clock = false,
    answers = OFFICE_ANSWERS,
    site,
    before,
    ...excel
  }: ExcelOptions = {},
): Promise<OpenExcel> {
  const script = await desktopScript({ file, ...excel });
  const opened = await openPage('taskpane.html', {
    ...(site && { site }),
    width,
    height,
    scale,
    answers,
    before: async (page) => {
      await before?.(page);
      if (clock) await page.clock.install();
      await page.addInitScript(script);
    },
    judge,
  });
  return shown(opened, opened.page);
}

/** Where the pane is served from within Excel on the web: that page takes only https. */
const WEB_SITE = 'https://formlint.example/';
const BUILT = path.join(__dirname, '../../../dist/web');

/**
 * What office.js itself provokes when it is framed by another origin under a strict policy. Its two inline styles are
 * known by their hashes: any other is still a misstep.
 */
const OF_OFFICE_JS = [
  /^SecurityError: Failed to read the 'sessionStorage' property from 'Window'/,
  /inline style.*'sha256-(ICa0DhwZQJsOd\/Rn0N8H6FdQ71GfNL\+op2zhAQ\+Y4mM=|ZD0chCyBaNHl\+4UwQHJIHGoYhKwMeyCXGgJTKW5\/67E=)'/,
];

/** Opens the file in Excel on the web, the pane in a frame of its page. */
export async function openInWebExcel(
  file: Uint8Array,
  options: Omit<ExcelFile, 'file'> = {},
): Promise<OpenExcel> {
  const html = await webPage({ file, ...options }, `${WEB_SITE}taskpane.html`);
  const opened = await openPage(WEB_PAGE, {
    width: 400,
    height: 760,
    answers: {
      ...OFFICE_ANSWERS,
      [WEB_PAGE]: () => ({ html }),
      [WEB_SITE]: (url) => path.join(BUILT, new URL(url).pathname),
    },
    tolerated: OF_OFFICE_JS,
    judge,
  });
  return shown(opened, opened.page.frameLocator('iframe'));
}

async function shown(opened: OpenPage, root: Page | FrameLocator): Promise<OpenExcel> {
  const pane = new Pane(root, opened.page);
  await pane.heading('尚未检查').waitFor();
  return { ...opened, pane, excel: new Excel(opened.page) };
}

/** The emulator knows every member that was asked for. */
async function judge(page: Page): Promise<string[]> {
  const unsupported = await page.evaluate(() => window.emulatedExcel.unsupported());
  return unsupported.map((member) => `the emulated Excel lacks ${member}`);
}
