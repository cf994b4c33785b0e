/** How the pane looks with final accounts: narrow and wide, light, dark and in forced colours. */
import { behind, disorderlyAccounts, faultlessAccounts, faultyAccounts } from '../support/faulty-accounts';
import { fileOf } from '../support/workbook-file';
import { seriousViolations } from './support/axe';
import { type OpenExcel, openInExcel } from './support/excel';
import { faultyForm } from './support/forms';
import { overflowing } from './support/overflowing';

const NARROW = 320;
const WIDE = 400;
const HEIGHT = 900;

interface Screen {
  readonly name: string;
  readonly file: () => Uint8Array;
  readonly go: (open: OpenExcel) => Promise<unknown>;
}

const SCREENS: readonly Screen[] = [
  { name: 'accounts', file: () => faultyAccounts().bytes(), go: ({ pane }) => pane.check() },
  {
    name: 'accounts-opened',
    file: () => faultyAccounts().bytes(),
    go: async ({ pane }) => {
      await pane.check();
      await pane
        .button(/^相关等式/)
        .first()
        .click();
      await pane
        .button(/^其他可能/)
        .first()
        .click();
    },
  },
  {
    name: 'accounts-list',
    file: () => faultyAccounts().bytes(),
    go: async ({ pane, page }) => {
      await pane.check();
      await pane.press('F8');
      await page.locator('[data-finding]').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'accounts-holding',
    file: () => faultyAccounts().bytes(),
    go: async ({ pane }) => {
      await pane.check();
      await pane.button(/^表1 /).click();
      await pane
        .button(/^成立的等式/)
        .first()
        .click();
      await pane.button(/^A01 /).click();
      await pane
        .button(/^A16 |^A19 /)
        .first()
        .click();
      await pane.button(/^表1 /).evaluate((element) => {
        element.scrollIntoView();
      });
    },
  },
  {
    name: 'accounts-expenses',
    file: () => faultyAccounts().bytes(),
    go: async ({ pane }) => {
      await pane.check();
      await pane.button(/^表8 /).evaluate((element) => {
        element.scrollIntoView();
      });
    },
  },
  {
    name: 'accounts-preview',
    file: () => faultyAccounts().bytes(),
    go: async ({ pane }) => {
      await pane.check();
      await pane
        .button(/^采用建议/)
        .first()
        .click();
      await pane.heading('修复预览').waitFor();
    },
  },
  {
    name: 'accounts-all',
    file: () => fileOf(behind(faultyForm(), faultyAccounts())),
    go: async ({ pane }) => {
      await pane.check();
      await pane.picker.selectOption('all');
      await pane.button(/^表3 /).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'accounts-disorder',
    file: () => disorderlyAccounts().bytes(),
    go: ({ pane }) => pane.check(),
  },
  {
    name: 'accounts-passed',
    file: () => faultlessAccounts().bytes(),
    go: async ({ pane }) => {
      await pane.check();
      await pane.button(/项无法检查/).click();
    },
  },
];

describe.each(SCREENS)('the pane: $name', ({ name, file, go }) => {
  it('fits and can be used by everybody, narrow and wide, light, dark and in forced colours', async () => {
    const open = await openInExcel(file(), { width: NARROW, height: HEIGHT, theme: 'untold' });
    const { page, screenshot } = open;
    await go(open);
    await page.mouse.move(0, 0);
    expect(await overflowing(page)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot(`${name}-narrow`);
    await page.setViewportSize({ width: WIDE, height: HEIGHT });
    await screenshot(`${name}-wide`);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seriousViolations(page)).toEqual([]);
    await screenshot(`${name}-dark`);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await screenshot(`${name}-forced`);
  });
});
