/**
 * How the pane looks in each of its states: narrow and wide, light, dark and in forced colours. Every picture is of
 * the built pane in the emulated Excel; each state is held to accessibility as well.
 */
import { seriousViolations } from './support/axe';
import { type OpenExcel, openInExcel } from './support/excel';
import { faultlessFile, faultyFile, manyForms, otherFile } from './support/forms';
import { overflowing } from './support/overflowing';

const NARROW = 320;
const WIDE = 400;
const HEIGHT = 760;

interface Screen {
  readonly name: string;
  readonly file: () => Uint8Array;
  /** Brings the pane into the state. */
  readonly go: (open: OpenExcel) => Promise<unknown>;
}

const SCREENS: readonly Screen[] = [
  { name: 'start', file: faultyFile, go: () => Promise.resolve() },
  { name: 'findings', file: faultyFile, go: ({ pane }) => pane.check() },
  {
    name: 'findings-all',
    file: () => manyForms(4),
    go: async ({ pane }) => {
      await pane.check();
      await pane.picker.selectOption('all');
      await pane.press('F8');
    },
  },
  {
    name: 'explained',
    file: faultyFile,
    go: async ({ pane }) => {
      await pane.check();
      const finding = pane.finding('H6', 'F06');
      await finding.getByRole('button', { name: '说明' }).click();
      await finding.getByRole('heading').first().waitFor();
      await finding.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'filtered',
    file: faultyFile,
    go: async ({ pane }) => {
      await pane.check();
      await pane.filter.fill('得分');
      await pane.button('重算').click();
    },
  },
  {
    name: 'preview',
    file: faultyFile,
    go: async ({ pane }) => {
      await pane.check();
      await pane.button(/一键安全修复/).click();
      await pane.heading('安全修复预览').waitFor();
    },
  },
  { name: 'passed', file: faultlessFile, go: ({ pane }) => pane.check() },
  { name: 'empty', file: otherFile, go: ({ pane }) => pane.check() },
  {
    name: 'error',
    file: faultyFile,
    go: async ({ pane, excel }) => {
      await pane.check();
      await excel.setFaults({ cellEditing: true });
      await pane.recheck();
      await pane.notice('未能检查').waitFor();
    },
  },
  {
    name: 'busy',
    file: faultyFile,
    go: async ({ pane, excel }) => {
      await pane.check();
      await excel.setFaults({ hang: true });
      await pane.button('重新检查').first().click();
      await pane.button('取消').waitFor();
    },
  },
  {
    name: 'fixed',
    file: faultyFile,
    go: async ({ pane }) => {
      await pane.check();
      await pane.button(/一键安全修复/).click();
      await pane.button(/^应用/).click();
      await pane.notice('已修改').waitFor();
    },
  },
  {
    name: 'protected',
    file: () => faultyFile({ protect: true }),
    go: ({ pane }) => pane.check(),
  },
  {
    name: 'more',
    file: faultyFile,
    go: async ({ pane }) => {
      await pane.check();
      await pane.button('更多').click();
    },
  },
  {
    name: 'settings',
    file: faultyFile,
    go: async ({ page, pane }) => {
      await pane.check();
      await pane.button('更多').click();
      await page.getByRole('checkbox', { name: '修改后自动检查' }).uncheck();
      await pane.button('只用于本工作簿：每次检查后自动标记').click();
      await pane.text('仅本工作簿').waitFor();
      await page.getByRole('combobox', { name: '界面语言' }).selectOption('en');
      await pane.heading('Settings').waitFor();
    },
  },
  {
    name: 'diagnostics',
    file: faultyFile,
    go: async ({ pane }) => {
      await pane.check();
      await pane.button('更多').click();
      await pane.button('诊断').click();
      await pane.heading('屏幕').scrollIntoViewIfNeeded();
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

describe('the pictures of the README', () => {
  const size = { width: 360, height: 700, scale: 1.5 };

  it('show the findings and the preview', async () => {
    const { page, pane, screenshot } = await openInExcel(faultyFile(), size);
    await pane.check();
    await page.mouse.move(0, 0);
    await screenshot('pane', { forReadme: true });
    await pane.button(/^一键安全修复/).click();
    await pane.heading('安全修复预览').waitFor();
    await page.mouse.move(0, 0);
    await screenshot('pane-preview', { forReadme: true });
  });

  it("show Excel's own dark", async () => {
    const { page, pane, screenshot } = await openInExcel(faultyFile(), { ...size, theme: 'dark' });
    await pane.check();
    await page.mouse.move(0, 0);
    await screenshot('pane-dark', { forReadme: true });
    const ground = await page.evaluate(
      () => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor,
    );
    expect(ground).toBe('rgb(41, 41, 41)');
  });
});

describe('the watch over accessibility', () => {
  it('notices a control without a name', async () => {
    const { page } = await openInExcel(faultyFile());
    await page.evaluate(() => document.body.append(document.createElement('button')));
    expect(await seriousViolations(page)).toEqual([expect.stringContaining('button-name')]);
  });
});
