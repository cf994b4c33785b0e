/** The packaged add-in within the emulated WPS, in a real browser: its ribbon, and its panes as pages of their own. */
import type { Page } from 'playwright-core';
import type { BrowserWps } from '../../wps/browser/options';
import { type WpsFiles, wpsScript } from '../../wps/browser/scripts';
import { openPage } from './page';
import { Pane } from './pane';
import { watch } from './watch';

type Question = 'marks' | 'selection' | 'panes' | 'misuses';

export interface WpsOptions extends WpsFiles {
  /** Address of the packaged site, without the last slash. */
  readonly site: string;
}

export interface WpsPage {
  readonly page: Page;
  readonly pane: Pane;
}

/** WPS with its ribbon, seen from outside. */
export class Wps {
  constructor(
    private readonly page: Page,
    readonly screenshot: (page: Page, name: string) => Promise<void>,
  ) {}

  ask<Q extends Question>(question: Q): Promise<ReturnType<BrowserWps[Q]>> {
    const asked = this.page.evaluate((name) => window.emulatedWps[name](), question);
    return asked as Promise<ReturnType<BrowserWps[Q]>>;
  }

  async saved(book = 0): Promise<Uint8Array> {
    return Buffer.from(await this.page.evaluate((place) => window.emulatedWps.saved(place), book), 'base64');
  }

  sheets(book = 0): Promise<string[]> {
    return this.page.evaluate((place) => window.emulatedWps.sheets(place), book);
  }

  /** A person types into a cell of the first workbook. */
  userEdit(sheet: string, a1: string, value: string | number): Promise<void> {
    return this.page.evaluate(
      ([name, at, typed]) => {
        window.emulatedWps.userEdit(0, name, at, typed);
      },
      [sheet, a1, value] as const,
    );
  }

  setEditing(isEditing: boolean): Promise<void> {
    return this.page.evaluate((now) => window.emulatedWps.setEditing(now), isEditing);
  }

  bringToFront(book: number): Promise<void> {
    return this.page.evaluate((place) => window.emulatedWps.bringToFront(place), book);
  }

  /** Presses a button of ribbon.xml. */
  async press(button: string): Promise<void> {
    await this.page.evaluate((id) => {
      const { OnAction } = window as unknown as { OnAction: (control: { Id: string }) => unknown };
      // Whatever it does, it must have returned: builds of WPS drop ribbons that give promises.
      if (OnAction({ Id: `formlint_${id}` }) !== true)
        throw new Error('a callback of the ribbon that does not return');
    }, button);
  }

  /** Presses a button that opens a page: the page, at the size of a pane. */
  async open(button: string, width = 380): Promise<WpsPage> {
    const [page] = await Promise.all([this.page.context().waitForEvent('page'), this.press(button)]);
    await page.setViewportSize({ width, height: 760 });
    return { page, pane: new Pane(page, page) };
  }
}

/**
 * Opens the add-in's entry page as WPS does, in the background. All its pages are watched: closing them fails the test
 * when one logged an error, broke its policy, asked another machine, or used what the API has not.
 */
export async function openInWps({ site, ...files }: WpsOptions): Promise<Wps> {
  const script = await wpsScript(files);
  const missteps: (readonly string[])[] = [];
  const isAllowed = (url: string) => url.startsWith(`${site}/`) || /^(data|blob|about):/.test(url);
  const { page } = await openPage('index.html', {
    site,
    before: async (entry) => {
      await entry.context().addInitScript(script);
      entry.context().on('page', (opened) => {
        if (opened !== entry) missteps.push(watch(opened, { isAllowed, tolerated: [] }));
      });
    },
    judge: async (entry) => [
      ...missteps.flat(),
      ...(await entry.evaluate(() => window.emulatedWps.misuses())),
    ],
  });
  await page.evaluate(() => {
    (window as unknown as { OnAddinLoad: (ribbon: object) => void }).OnAddinLoad({});
  });
  return new Wps(page, async (shown, name) => {
    await shown.screenshot({ path: `${__dirname}/../output/${name}.png`, animations: 'disabled' });
  });
}
