/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { SHEET, itemOf } from './desk';
import { expectAccessible, prepareDom, press, showChecked, showPane } from './dom';

beforeAll(prepareDom);

function finding(rule: string): HTMLElement {
  const item = screen
    .getAllByRole('listitem')
    .find((element) => within(element).queryByText(rule, { selector: 'span' }));
  if (!item) throw new Error(`no finding of ${rule} is shown`);
  return item;
}

const shown = () => [...document.querySelectorAll('[data-finding]')].map((item) => item.textContent);

describe('the safe fixes', () => {
  test('are previewed with ticks, applied as one, and undone as one', async () => {
    const { host, cell } = await showChecked();
    await press('一键安全修复 3 项');
    const preview = screen.getByRole('region', { name: '安全修复预览' });
    expect(document.activeElement).toBe(preview);
    expect(within(preview).getAllByRole('checkbox')).toHaveLength(3);
    expect(preview.textContent).toContain('9.99 → 9.88');
    await expectAccessible();
    await press('应用 2 处修改');
    expect(host.valueAt(cell('funds.total.score'))).toBe(9.88);
    expect(screen.getByText('已修改 2 个单元格。')).toBeTruthy();
    await press('撤销 2 格');
    expect(host.valueAt(cell('funds.total.score'))).toBe(9.99);
    expect(screen.getByText('已恢复 2 个单元格。')).toBeTruthy();
  });

  test('are left out one by one or all together', async () => {
    await showChecked();
    await press('一键安全修复 3 项');
    const tick = async (name: string | RegExp) => {
      await act(async () => {
        fireEvent.click(screen.getByRole('checkbox', { name }));
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
    };
    await tick(/预算执行得分/);
    expect(screen.getByRole('checkbox', { name: /预算执行得分/ })).toHaveProperty('checked', false);
    expect(screen.getByRole('checkbox', { name: /^全选/ })).toHaveProperty('indeterminate', true);
    await tick(/^全选/);
    expect(screen.getByRole('checkbox', { name: /预算执行得分/ })).toHaveProperty('checked', true);
  });

  test('Esc closes the preview and gives the focus back', async () => {
    const { host } = await showChecked();
    const button = screen.getByRole('button', { name: '一键安全修复 3 项' });
    button.focus();
    await press('一键安全修复 3 项');
    fireEvent.keyDown(screen.getByRole('region', { name: '安全修复预览' }), { key: 'Escape' });
    expect(screen.queryByRole('region', { name: '安全修复预览' })).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(host.written).toEqual([]);
  });

  test('of one finding say what they write', async () => {
    const { host, cell } = await showChecked({ change: { 'total.score': 90 } });
    await press('修复 → 99.78', finding('I05'));
    expect(host.valueAt(cell('total.score'))).toBe(99.78);
  });

  test('that are withheld name the rules to deal with first', async () => {
    const { session } = await showChecked({
      change: { 'funds.total.executed': 2_000_000, 'funds.total.score': 9.99 },
    });
    const withheld = session.getState().view.items.find((item) => item.finding.withheldBy.length > 0);
    expect(withheld).toBeDefined();
    const codes = withheld!.finding.withheldBy.join('、');
    expect(finding(withheld!.finding.rule).textContent).toContain(`请先处理 ${codes}`);
  });
});

describe('recomputing', () => {
  test.each([
    ['按原有形式', '重算预览（按原有形式）'],
    ['写为数值', '重算预览（写为数值）'],
    ['写为公式', '重算预览（写为公式）'],
  ])('%s', async (choice, title) => {
    const { host } = await showChecked();
    await press('重算');
    await expectAccessible();
    await press(choice);
    expect(screen.getByRole('region', { name: title })).toBeTruthy();
    await press('取消');
    expect(host.written).toEqual([]);
  });

  test('a form that agrees with itself has nothing to write', async () => {
    await showChecked({ change: {} });
    await press('重算');
    await press('写为数值');
    expect(screen.getByText('没有需要修改的单元格。')).toBeTruthy();
    await press('关闭', screen.getByRole('region', { name: '重算预览（写为数值）' }));
    expect(screen.queryByRole('region', { name: '重算预览（写为数值）' })).toBeNull();
  });
});

test('marks are put on and taken off', async () => {
  const { host } = await showChecked();
  await press('标记');
  expect(host.marks).toHaveLength(3);
  await press('清除标记');
  expect(host.marks).toEqual([]);
});

describe('the list', () => {
  test('is filtered by the counts, by the bars and by text', async () => {
    await showChecked();
    await press(/^产出：/);
    expect(shown()).toHaveLength(1);
    expect(screen.getByText('显示 1 / 3 条')).toBeTruthy();
    await press('清除筛选');
    await press('错误 3');
    expect(screen.getByRole('button', { name: '错误 3' }).getAttribute('aria-pressed')).toBe('true');
    expect(shown()).toHaveLength(3);
    fireEvent.change(screen.getByRole('textbox', { name: '筛选问题' }), {
      target: { value: '没有这样的字' },
    });
    expect(screen.getByText('没有符合筛选条件的问题。')).toBeTruthy();
    await expectAccessible();
  });

  test('is sorted', async () => {
    await showChecked();
    fireEvent.change(screen.getByRole('combobox', { name: '排序方式' }), { target: { value: 'rule' } });
    expect(screen.getByRole('combobox', { name: '排序方式' })).toHaveProperty('value', 'rule');
  });

  test('F8 and Shift+F8 go through it, in the sheet as well', async () => {
    const { host, session } = await showChecked();
    const key = (shiftKey: boolean) =>
      act(async () => {
        fireEvent.keyDown(document.body, { key: 'F8', shiftKey });
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
    await key(false);
    expect(document.activeElement?.getAttribute('data-finding')).toBe(itemOf(session, 'F06').id);
    expect(host.selected?.sheet).toBe(SHEET);
    await key(true);
    expect(document.activeElement?.getAttribute('data-finding')).toBe(itemOf(session, 'I05').id);
  });

  test('arrows move in it, and Tab reaches the controls of one finding only', async () => {
    const { host } = await showChecked();
    const items = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
    act(() => {
      items[0]?.focus();
    });
    act(() => {
      fireEvent.keyDown(items[0]!, { key: 'ArrowDown' });
    });
    expect(document.activeElement).toBe(items[1]);
    expect(items.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    expect(within(items[0]!).getByRole('button', { name: '说明' }).tabIndex).toBe(-1);
    await act(async () => {
      fireEvent.keyDown(items[1]!, { key: 'Enter' });
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(host.selected).not.toBeNull();
    act(() => {
      fireEvent.keyDown(items[1]!, { key: 'End' });
    });
    expect(document.activeElement).toBe(items[2]);
  });

  test('figures of the arithmetic lead to their cells', async () => {
    const { host, cell } = await showChecked();
    const { row, column } = cell('funds.total.weight');
    await press(/^10，定位到 /, finding('F06'));
    expect(host.selected?.range).toMatchObject({ top: row, left: column });
  });

  test('groups close and open', async () => {
    await showChecked();
    await press('资金 (1)');
    expect(shown()).toHaveLength(2);
    await press('资金 (1)');
    expect(shown()).toHaveLength(3);
  });

  async function showMany() {
    const { host, session } = showPane();
    const [sheet] = host.workbook.sheets;
    const sheets = Array.from({ length: 36 }, (_, index) => ({ ...sheet!, name: `表${index}` }));
    host.workbook = { ...host.workbook, sheets };
    await act(() => session.check());
    act(() => {
      session.setScope('all');
    });
    return session;
  }

  test('of very many puts only a part into the page, and the rest on demand', async () => {
    const session = await showMany();
    const { all } = session.getState().view;
    expect(all).toBeGreaterThan(100);
    expect(shown()).toHaveLength(100);
    // By its text: to look for roles among so many elements takes jsdom seconds.
    fireEvent.click(screen.getByText(`继续显示其余 ${all - 100} 条`));
    expect(shown()).toHaveLength(all);
  });

  test('goes to the last of very many though it was not in the page yet', async () => {
    const session = await showMany();
    await act(() => session.focusPrevious());
    const { all, items } = session.getState().view;
    expect(shown()).toHaveLength(all);
    expect(document.activeElement?.getAttribute('data-finding')).toBe(items[all - 1]?.id);
  });
});

describe('the explanation of a rule', () => {
  test('opens in place', async () => {
    await showChecked();
    await press('说明', finding('F06'));
    expect(
      within(finding('F06')).getByRole('heading', { name: '预算执行得分应等于分值乘以执行率' }),
    ).toBeTruthy();
    expect(within(finding('F06')).getByText('得分 = 分值 × 执行率')).toBeTruthy();
    await expectAccessible();
    fireEvent.keyDown(finding('F06'), { key: 'Escape' });
    expect(within(finding('F06')).queryByRole('heading')).toBeNull();
  });

  test('says when it cannot be loaded', async () => {
    const { session } = showPane({}, () => Promise.reject(new Error('offline')));
    await act(() => session.check());
    await press('说明', finding('F06'));
    expect(within(finding('F06')).getByText('说明未能读取，请稍后再试。')).toBeTruthy();
  });
});

test('another form is chosen in the header', async () => {
  const { host, session } = showPane();
  const [sheet] = host.workbook.sheets;
  host.workbook = { ...host.workbook, sheets: [sheet!, { ...sheet!, name: '第二张' }] };
  await act(() => session.check());
  const picker = screen.getByRole('combobox', { name: '当前表格' });
  expect([...picker.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    // The verdict on the chosen one stands below.
    expect.not.stringContaining('退回修改'),
    expect.stringContaining('退回修改'),
    '✖ 全部 2 张表（退回修改）',
  ]);
  fireEvent.change(picker, { target: { value: 'all' } });
  expect(session.getState().scope).toBe('all');
});
