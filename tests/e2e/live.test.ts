/**
 * The pane keeps up with what a person does in Excel: calmly, without taking anything from them, and so that nothing
 * is lost where it is closed in the middle of its work.
 */
import type { Page } from 'playwright-core';
import { seriousViolations } from './support/axe';
import { type OpenExcel, openInExcel, openInWebExcel } from './support/excel';
import { SHEET, faultyFile, manyForms } from './support/forms';
import { overflowing } from './support/overflowing';
import { differences } from './support/package';

/** What a person would notice: nodes that come, go or take the focus, and anything that moves the list. */
interface Noticed {
  readonly progress: number;
  /** Findings whose nodes went, and such as came, `H13 I02`. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
  readonly focusMoved: number;
  readonly scrolled: number;
}

declare global {
  interface Window {
    noticed(): Noticed;
  }
}

/** Watches the page from now on. */
function watchNodes(page: Page): Promise<void> {
  return page.evaluate(() => {
    const list = document.querySelector('main');
    const before = { focus: document.activeElement, top: list?.scrollTop ?? 0 };
    const name = (node: Element) => node.getAttribute('data-finding') ?? '';
    const found = (nodes: NodeList, selector: string) =>
      [...nodes].flatMap((node) =>
        node instanceof Element
          ? [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)]
          : [],
      );
    let [progress, focusMoved] = [0, 0];
    const gone: string[] = [];
    const come: string[] = [];
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) {
        progress += found(addedNodes, 'progress').length;
        gone.push(...found(removedNodes, '[data-finding]').map(name));
        come.push(...found(addedNodes, '[data-finding]').map(name));
      }
    }).observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', () => focusMoved++);
    document.addEventListener('focusout', () => focusMoved++);
    window.noticed = () => {
      if (document.activeElement !== before.focus) focusMoved++;
      return { progress, gone, come, focusMoved, scrolled: (list?.scrollTop ?? 0) - before.top };
    };
  });
}

const noticed = (page: Page): Promise<Noticed> => page.evaluate(() => window.noticed());

/** `form|I02|12,7` for the finding of the rule in H13. */
const idOf = (ids: readonly string[]): string[] => ids.map((id) => id.split('|').slice(1).join(' '));

describe('what is typed into the sheet', () => {
  it('is followed by verdict, counts, list and marks, in one sync', async () => {
    const { page, pane, excel } = await openInExcel(manyForms(12));
    await pane.check();
    await pane.text('实时').waitFor();
    const mended = async () => {
      await excel.userEdit('项目1', 'H13', 8);
      await pane.finding('H13', 'I02').waitFor({ state: 'detached' });
    };
    expect(await excel.syncsDuring(mended)).toBe(1);
    expect((await pane.counts())[0]).toBe(5);
    await pane.button('标记').click();
    await pane.notice('已标记').waitFor();
    await pane.settled();
    await excel.userEdit('项目1', 'H13', 20);
    await pane.finding('H13', 'I02').waitFor();
    const isMarked = async () =>
      (await excel.ask('marks')).some(
        ({ sheet, row, column }) => sheet === '项目1' && row === 12 && column === 7,
      );
    while (!(await isMarked())) await page.waitForTimeout(50);
  });

  it('moves neither the focus nor the list, and leaves every other finding as it stands', async () => {
    const { page, pane, excel } = await openInExcel(faultyFile(), { height: 420 });
    await pane.check();
    await pane.filter.fill('i');
    await pane.filter.focus();
    await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 60));
    await watchNodes(page);
    await excel.userEdit(SHEET, 'H13', 8);
    await pane.finding('H13', 'I02').waitFor({ state: 'detached' });
    await page.waitForTimeout(200);
    const seen = await noticed(page);
    expect({ ...seen, gone: idOf(seen.gone) }).toEqual({
      progress: 0,
      gone: ['I02 12,7'],
      come: [],
      focusMoved: 0,
      scrolled: 0,
    });
    await pane.press('0');
    expect(await pane.filter.inputValue()).toBe('i0');
  });

  it('keeps what was opened, and who has the focus, within the list', async () => {
    const { page, pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    const finding = pane.finding('H6', 'F06');
    await finding.getByRole('button', { name: '说明' }).click();
    await finding.getByRole('heading', { name: '正确示例' }).waitFor();
    await finding.focus();
    await watchNodes(page);
    await excel.userEdit(SHEET, 'H13', 8);
    await pane.finding('H13', 'I02').waitFor({ state: 'detached' });
    expect(await noticed(page)).toMatchObject({ progress: 0, come: [], focusMoved: 0, scrolled: 0 });
    expect(await finding.getByRole('heading', { name: '正确示例' }).isVisible()).toBe(true);
  });

  it('waits until the cell is left, and says so', async () => {
    const { pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    await excel.setFaults({ cellEditing: true });
    const top = () => pane.finding('H6', 'F06').boundingBox();
    const before = await top();
    await excel.userEdit(SHEET, 'H13', 8);
    await pane.notice('正在等待单元格编辑结束').waitFor();
    expect(await pane.finding('H13', 'I02').count()).toBe(1);
    expect(await top()).toEqual(before);
    await excel.setFaults({ cellEditing: false });
    await pane.finding('H13', 'I02').waitFor({ state: 'detached' });
    await pane.notice('正在等待单元格编辑结束').waitFor({ state: 'detached' });
  });

  it('is not followed once that is switched off, and what is shown is said to be old', async () => {
    const { pane, excel } = await openInExcel(faultyFile());
    await pane.check();
    await pane.followByItself(false);
    await pane.text('实时').waitFor({ state: 'detached' });
    const changed = async () => {
      await excel.userEdit(SHEET, 'H13', 8);
      await pane.notice('工作簿在检查后有改动').waitFor();
    };
    expect(await excel.syncsDuring(changed)).toBe(0);
    expect(await pane.finding('H13', 'I02').count()).toBe(1);
    await pane.followByItself(true);
    await pane.finding('H13', 'I02').waitFor({ state: 'detached' });
    await pane.notice('工作簿在检查后有改动').waitFor({ state: 'detached' });
  });
});

/** What is said where something is in the way, beside the list that stays. */
const SAID: readonly { readonly name: string; readonly go: (open: OpenExcel) => Promise<void> }[] = [
  { name: 'live', go: ({ pane }) => pane.text('实时').waitFor() },
  {
    name: 'waiting',
    go: async ({ pane, excel }) => {
      await excel.setFaults({ cellEditing: true });
      await excel.userEdit(SHEET, 'H13', 8);
      await pane.notice('正在等待单元格编辑结束').waitFor();
    },
  },
  {
    name: 'not-following',
    go: async ({ pane, excel }) => {
      await excel.setFaults({ requestLimit: 10 });
      await excel.userEdit(SHEET, 'H13', 8);
      await pane.notice(/未能自动更新。工作簿超出可处理的大小/).waitFor();
      await pane.text('过时').waitFor();
    },
  },
  {
    name: 'undo-refused',
    go: async ({ pane, excel }) => {
      await pane.button('一键安全修复 6 项').click();
      await pane.button('应用 6 处修改').click();
      await pane.notice('已修改 6 个单元格').waitFor();
      await pane.settled();
      for (const cell of ['H13', 'H6']) await excel.userEdit(SHEET, cell, 7.5);
      await pane.button('撤销 6 格').click();
      await pane.notice(/又有改动，未予恢复：H13、H6。|又有改动，未予恢复：H6、H13。/).waitFor();
      await pane.settled();
    },
  },
];

it.each(SAID)('says it so that it fits and can be used by everybody: $name', async ({ name, go }) => {
  const open = await openInExcel(faultyFile(), { width: 320, theme: 'untold' });
  const { page, pane, screenshot } = open;
  await pane.check();
  await go(open);
  expect(await overflowing(page)).toEqual([]);
  expect(await seriousViolations(page)).toEqual([]);
  await screenshot(`following-${name}-narrow`);
  await page.setViewportSize({ width: 400, height: 760 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousViolations(page)).toEqual([]);
  await screenshot(`following-${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await screenshot(`following-${name}-forced`);
});

describe('where the person is', () => {
  it('is the form that is shown', async () => {
    const { pane, excel } = await openInExcel(manyForms(3));
    await pane.check();
    await pane.heading('退回修改').waitFor();
    await excel.goTo('项目2');
    await pane.heading('退回修改').waitFor({ state: 'detached' });
    expect(await pane.picker.inputValue()).toMatch(/^form:项目2!/);
    await excel.goTo('项目1');
    await pane.heading('退回修改').waitFor();
    expect(await pane.picker.inputValue()).toMatch(/^form:项目1!/);
  });

  it('is one workbook: the pane of another is left alone', async () => {
    const one = await openInExcel(faultyFile());
    const other = await openInExcel(faultyFile());
    for (const { pane } of [one, other]) await pane.check();
    await watchNodes(other.page);
    const edited = async () => {
      await one.excel.userEdit(SHEET, 'H13', 8);
      await one.pane.finding('H13', 'I02').waitFor({ state: 'detached' });
    };
    expect(await other.excel.syncsDuring(edited)).toBe(0);
    expect(await noticed(other.page)).toMatchObject({ gone: [], come: [], focusMoved: 0 });
    expect(await other.pane.counts()).toEqual([6, 0, 1]);
  });
});

describe('a pane that is closed in the middle of a fix', () => {
  /** Excel breaks off at the third cell, and the pane is gone before it can put that right. */
  async function closedInTheMiddle(file: Uint8Array): Promise<OpenExcel> {
    const open = await openInWebExcel(file);
    const { page, pane, excel } = open;
    await pane.check();
    await pane.button('一键安全修复 6 项').click();
    await excel.setFaults({ failure: { location: 'Range.Formulas', nth: 3, code: 'GeneralException' } });
    await excel.closeAfter(2);
    await pane.button('应用 6 处修改').click();
    while (differences(file, await excel.saved()).length === 0) await page.waitForTimeout(50);
    return open;
  }

  it('leaves the workbook as it was, once it is opened again, and says so', async () => {
    const file = faultyFile();
    const { pane, excel } = await closedInTheMiddle(file);
    await excel.reopen();
    await pane.notice('上次有一项修改没有写完，现已恢复原样。').waitFor();
    expect(differences(file, await excel.saved())).toEqual([]);
    await pane.check();
    expect(await pane.counts()).toEqual([6, 0, 1]);
    await pane.notice('上次有一项修改没有写完').getByRole('button', { name: '关闭' }).click();
    await pane.notice('上次有一项修改没有写完').waitFor({ state: 'detached' });
  });

  it('leaves alone what somebody has typed since, and leads to it', async () => {
    const { pane, excel } = await closedInTheMiddle(faultyFile());
    await excel.userEdit(SHEET, 'G6', 55);
    await excel.reopen();
    const notice = pane.notice(/请逐一核对；其余单元格已恢复原样：G6。/);
    await notice.waitFor();
    await notice.getByRole('button', { name: '定位到 G6' }).click();
    expect(await excel.selected()).toBe(`${SHEET}!G6`);
  });
});

it('takes a fix back that was made before the pane was closed, to the very bytes', async () => {
  const file = faultyFile();
  const { pane, excel } = await openInWebExcel(file);
  await pane.check();
  await pane.button('一键安全修复 6 项').click();
  await pane.button('应用 6 处修改').click();
  await pane.notice('已修改 6 个单元格').waitFor();
  await pane.settled();
  await excel.reopen();
  await pane.check();
  await pane.button('撤销 6 格').click();
  await pane.notice('已恢复 6 个单元格').waitFor();
  expect(differences(file, await excel.saved())).toEqual([]);
  expect(await pane.counts()).toEqual([6, 0, 1]);
});
