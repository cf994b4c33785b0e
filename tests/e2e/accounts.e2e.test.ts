/** Final accounts on the browser page, from the dropped file to the saved copy. */
import type { Locator, Page } from 'playwright-core';
import { formatAddress } from '../../src/core/grid/address';
import { zhCN } from '../../src/locales/zh-CN';
import { faultyAccounts } from '../support/faulty-accounts';
import { seriousViolations } from './support/axe';
import { drop } from './support/drop';
import { type OpenPage, openPage } from './support/page';

const WRONG = 'T3.2010302.project';

async function openAccounts(): Promise<OpenPage> {
  const opened = await openPage('index.html', { height: 1000 });
  await opened.page.getByRole('heading', { name: '退回修改' }).waitFor({ state: 'attached' });
  await drop(opened.page, '部门决算.xlsx', faultyAccounts().bytes());
  await faults(opened.page).waitFor();
  return opened;
}

const faults = (page: Page): Locator => page.getByRole('region', { name: '最可能错的单元格' });
const adopt = (page: Page): Locator => page.getByRole('button', { name: '采用建议：表3 E11' });
const errors = (page: Page, count: number): Locator =>
  page.getByRole('group', { name: '按级别筛选' }).getByRole('button', { name: `错误 ${String(count)}` });

/** The cell that the page shows selected, once it is this one. */
async function expectSelected(page: Page, path: string): Promise<void> {
  const at = faultyAccounts().at(path);
  if (!at) throw new Error(`no ${path}`);
  const cell = page.locator(`[data-cell="${formatAddress(at)}"][aria-selected="true"]`);
  await page
    .getByRole('grid', { name: `工作表 ${at.sheet}` })
    .locator(cell)
    .waitFor();
}

describe('final accounts on the browser page', () => {
  it('are checked, and the likeliest cell stands at the top with what it should be', async () => {
    const { page } = await openAccounts();
    await errors(page, 4).waitFor();
    await faults(page).getByText('以下 3 个等式都指向 E11：应为 3,630.98。').waitFor();
    expect(await page.getByLabel('当前表格').inputValue()).toBe('accounts:0');
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('every figure of an equation leads to its cell, on whatever sheet', async () => {
    const { page } = await openAccounts();
    await faults(page).getByRole('button', { name: '相关等式（3）' }).click();
    await faults(page).getByRole('button', { name: '3,630.98，定位到 C11' }).click();
    await expectSelected(page, 'T3.2010302.total');
    await faults(page)
      .getByRole('button', { name: /^3,630\.98，定位到 'GK05 / })
      .click();
    await expectSelected(page, 'T5.2010302.project');
  });

  it('a cell with a finding brings the finding into view', async () => {
    const { page } = await openAccounts();
    await page.getByRole('button', { name: '定位到 表3 C11', exact: true }).click();
    await expectSelected(page, 'T3.2010302.total');
    await page.locator('[data-cell="E9"]').click();
    await page.locator('li:focus, li').filter({ hasText: '表3 E9' }).first().waitFor();
  });

  it('a suggestion is previewed, adopted and undone', async () => {
    const { page } = await openAccounts();
    await adopt(page).click();
    await page.getByRole('heading', { name: '修复预览' }).waitFor();
    await page.getByRole('button', { name: '应用 1 处修改' }).click();
    await errors(page, 1).waitFor();
    await adopt(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await errors(page, 4).waitFor();
    await adopt(page).waitFor();
  });

  it('F8 walks from finding to finding over the sheets', async () => {
    const { page } = await openAccounts();
    await page.getByRole('button', { name: '定位到 表3 C11', exact: true }).waitFor();
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('F8');
      await page.waitForTimeout(150);
    }
    await page.locator('[data-finding]:focus').filter({ hasText: '表6 ' }).waitFor();
  });

  it('typing the right amount mends it as well', async () => {
    const { page } = await openAccounts();
    await page.getByRole('button', { name: '定位到 表3 E11', exact: true }).first().click();
    await expectSelected(page, WRONG);
    await page.locator('[data-cell="E11"]').click();
    await page.keyboard.type('3630.98');
    await page.keyboard.press('Enter');
    await errors(page, 1).waitFor();
  });
});

describe('the sample of final accounts', () => {
  it('is the third in the list, with two planted faults', async () => {
    const { page, screenshot } = await openPage('index.html?sample=3');
    await faults(page).waitFor();
    await page.getByText('示例三.xlsx').waitFor();
    expect(
      await faults(page)
        .getByRole('button', { name: /^采用建议/ })
        .count(),
    ).toBe(2);
    await faults(page).getByText(zhCN.accounts.slips.transposed).waitFor();
    await faults(page).getByText(zhCN.accounts.slips.shifted).waitFor();
    await screenshot('accounts-page');
  });
});
