/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { zhCN } from '../../src/locales/zh-CN';
import { Pane } from '../../src/taskpane/pane';
import { disorderlyAccounts, faultlessAccounts, faultyAccounts } from '../support/faulty-accounts';
import { type AccountsDesk, besideForm, openAccounts } from './accounts-desk';
import { expectAccessible, prepareDom, press } from './dom';

beforeAll(prepareDom);
async function show(...args: Parameters<typeof openAccounts>): Promise<AccountsDesk> {
  const desk = openAccounts(...args);
  render(<Pane session={desk.session} docs={() => Promise.resolve('')} />);
  await act(() => desk.session.check());
  return desk;
}

const faults = () => screen.getByRole('region', { name: '最可能错的单元格' });
const card = (index: number) => {
  const buttons = within(faults()).getAllByRole('button', { name: /^采用建议/ });
  const own = buttons[index]?.closest('li');
  if (!own) throw new Error(`no card ${String(index)}`);
  return own;
};
const heading = (name: RegExp) => screen.getByRole('button', { name });

describe('the cells most likely wrong', () => {
  test('stand at the top: cell, correction, slip, and what points at it', async () => {
    const { host } = await show();
    expect(within(faults()).getByRole('heading', { level: 3 }).textContent).toBe('最可能错的单元格');
    expect(card(0).textContent).toContain('支出决算表 2010302 项目支出');
    expect(card(0).textContent).toContain(`3,603.98 → 3,630.98可能原因：${zhCN.accounts.slips.transposed}`);
    expect(card(0).textContent).toContain('以下 3 个等式都指向 E11：应为 3,630.98。');
    await expectAccessible();
    await press('定位到 表3 E11', card(0));
    expect(host.selected).toMatchObject({ sheet: 'GK03 支出决算表', range: { top: 10, left: 4 } });
  });

  test('show their equalities when asked, every figure of which leads to its cell', async () => {
    const { host } = await show();
    const toggle = within(card(0)).getByRole('button', { name: '相关等式（3）' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await press('相关等式（3）', card(0));
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(card(0).textContent).toContain('3,630.98 ≠ 3,603.98相差 27.00');
    await press('3,630.98，定位到 C11', card(0));
    expect(host.selected?.range).toMatchObject({ top: 10, left: 2 });
    await expectAccessible();
  });

  test('keep the less likely ones behind a button, each with its own suggestion', async () => {
    await show();
    const before = within(card(1)).getAllByRole('button', { name: /^采用建议/ }).length;
    await press(/^其他可能/, card(1));
    expect(within(card(1)).getAllByRole('button', { name: /^采用建议/ }).length).toBeGreaterThan(before);
    await expectAccessible();
  });

  test('are adopted by way of the preview, and the focus goes on from the top', async () => {
    const { host, cell } = await show();
    const at = cell('T3.2010302.project');
    await press('采用建议：表3 E11');
    const preview = screen.getByRole('region', { name: '修复预览' });
    expect(preview.textContent).toContain('E11');
    expect(preview.textContent).not.toContain('随之重算');
    expect(host.valueAt(at)).toBe(3603.98);
    await press('应用 1 处修改');
    expect(host.valueAt(at)).toBe(3630.98);
    expect(screen.queryByRole('button', { name: '采用建议：表3 E11' })).toBeNull();
    expect(faults().parentElement).toBe(document.activeElement);
  });

  test('that are too many say so, with the tables concerned', async () => {
    await show(disorderlyAccounts());
    expect(faults().textContent).toMatch(/\d+ 个不成立的等式相互关联，不能归结到少数几个单元格/);
    expect(faults().textContent).toContain('涉及：表3 支出决算表、表5 一般公共预算财政拨款支出决算表。');
    await expectAccessible();
  });

  test('that are wrong together are adopted together', async () => {
    const { host, cell } = await show(faultyAccounts({ 'T3.2010302.basic': 12 }));
    expect(card(1).textContent).toContain('同时更正 2 个单元格后，5 个不成立的等式全部成立。');
    await press('采用建议：表3 D11、表3 E11');
    await press('应用 2 处修改');
    expect(host.valueAt(cell('T3.2010302.basic'))).toBe(0);
    expect(host.valueAt(cell('T3.2010302.project'))).toBe(3630.98);
    await press('撤销 2 格');
    expect(host.valueAt(cell('T3.2010302.basic'))).toBe(12);
  });

  test('of a protected sheet are not offered to be written', async () => {
    const accounts = faultyAccounts();
    const sheets = accounts.workbook.sheets.map((sheet) => ({ ...sheet, protected: true }));
    await show(accounts, { ...accounts.workbook, sheets });
    expect(within(faults()).queryByRole('button', { name: /^采用建议/ })).toBeNull();
    expect(faults().textContent).toContain('单元格受保护');
  });
});

describe('the tables', () => {
  test('say how their equalities stand; a failed one is a finding with its equation', async () => {
    await show();
    expect(heading(/^表3 支出决算表 \(3\)/).textContent).toMatch(/\d+ 个等式：成立 \d+，尾差 \d+，不成立 3$/);
    expect(heading(/^表7 /).textContent).toMatch(/26 个等式：成立 26$/);
    const finding = screen.getByRole('button', { name: '定位到 表3 C11' }).closest('li')!;
    expect(finding.textContent).toContain('3,630.98 ≠ 3,603.98');
  });

  test('without findings are closed, and list what holds rule by rule when opened', async () => {
    await show();
    expect(heading(/^表1 /).getAttribute('aria-expanded')).toBe('false');
    await press(/^表1 /);
    await press(/^成立的等式（57）$/);
    await press(/^A01 .+（1）$/);
    expect(screen.getByText(/6,189.64/)).toBeTruthy();
    await expectAccessible();
  });

  test('show the percentages of the “三公” expenses', async () => {
    await show();
    const table = screen.getByRole('table', { name: '“三公”经费支出' });
    const row = within(table).getByRole('row', { name: /公务接待费/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['21.5', '8.9']);
    const none = within(table).getByRole('row', { name: /公务用车购置费/ });
    expect(none.textContent).toContain('—');
  });

  test('have nothing safe to mend and nothing to recompute', async () => {
    await show();
    expect(screen.queryByRole('button', { name: /安全修复/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '重算' })).toBeNull();
    expect(screen.getByRole('button', { name: '标记' })).toBeTruthy();
  });

  test('tell of the rules that could not be checked, table by table', async () => {
    await show(faultyAccounts({ 'T3.2010302.project': '待核' }));
    await press(/项无法检查$/);
    const coverage = screen.getByRole('region', { name: '检查范围' });
    expect(within(coverage).getAllByRole('heading', { level: 2 })).toHaveLength(9);
    expect(coverage.textContent.match(/规则包：/g)).toHaveLength(1);
    expect(coverage.textContent).toContain('A21 支出决算表应与各项资金的支出表相符：金额无法识别为数字');
    await expectAccessible();
  });
});

test('beside a form the accounts are one choice, and nothing of them is seen with the form', async () => {
  await show(faultyAccounts(), besideForm(faultyAccounts()));
  const picker = screen.getByRole('combobox', { name: '当前表格' });
  expect([...picker.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('2023'),
    expect.stringContaining('部门决算 2024（9 张表）（退回修改）'),
    expect.stringContaining('全部 10 张表'),
  ]);
  expect(screen.queryByRole('region', { name: '最可能错的单元格' })).toBeNull();
  act(() => {
    fireEvent.change(picker, { target: { value: 'accounts:0' } });
  });
  expect(faults()).toBeTruthy();
  expect(screen.queryByRole('region', { name: zhCN.interface.pane.score.heading })).toBeNull();
});

test('accounts that balance pass, and their tables can still be read', async () => {
  await show(faultlessAccounts());
  expect(screen.getByRole('heading', { name: '通过' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: '最可能错的单元格' })).toBeNull();
  expect(heading(/^表2 /)).toBeTruthy();
  await expectAccessible();
});
