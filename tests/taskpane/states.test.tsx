/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import { expectAccessible, prepareDom, press, showChecked, showPane } from './dom';
import { zhCN } from '../../src/locales/zh-CN';

beforeAll(prepareDom);

const { errors } = zhCN.interface.pane;

test('before the first check: says what a check does, and starts one', async () => {
  const { host } = showPane();
  expect(screen.getByText(/检查只读取工作簿/)).toBeTruthy();
  await expectAccessible();
  await press('开始检查');
  expect(host.reads).toBe(1);
  expect(screen.getByRole('heading', { name: '退回修改' })).toBeTruthy();
});

test('busy: progress, a way out, and actions that say why they wait', async () => {
  const { host, session } = await showChecked();
  const release = host.hold();
  await act(async () => {
    void session.check();
    await new Promise((resolve) => setTimeout(resolve, 10));
  });
  expect(screen.getByRole('progressbar', { name: '正在检查……' }).getAttribute('value')).toBe('1');
  const undo = screen.getByRole('button', { name: '撤销' });
  expect(undo.getAttribute('aria-disabled')).toBe('true');
  expect(document.getElementById(undo.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    '正在处理，请稍候。',
  );
  await expectAccessible();
  await press('取消');
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByText('已取消，工作簿未作修改。')).toBeTruthy();
  release();
});

test('findings: verdict, counts, score, groups, and what was checked', async () => {
  await showChecked();
  expect(screen.getByRole('button', { name: '错误 3' }).getAttribute('aria-pressed')).toBe('false');
  expect(
    screen.getByRole('button', { name: /预算执行：自评 9.99 分，复核 9.88 分，满分 10 分/ }),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: '资金 (1)' }).getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('button', { name: /^\d+ 项规则已检查 · \d+ 项无法检查$/ })).toBeTruthy();
  expect(screen.getByText('自动选择 · 深圳 2022—2024 年度')).toBeTruthy();
  expect(document.querySelector('[lang="zh-CN"]')).toBeTruthy();
  await expectAccessible();
});

test('results are read out politely', async () => {
  await showChecked();
  const live = document.querySelector('[aria-live="polite"]');
  expect(live?.textContent).toBe('检查结果：退回修改。错误 3、警告 0、提示 0。');
});

test('passed: says so plainly, with what the check does not cover', async () => {
  await showChecked({ change: {} });
  expect(screen.getByRole('heading', { name: '通过' })).toBeTruthy();
  expect(screen.getByText(/项规则已检查并通过/)).toBeTruthy();
  expect(screen.getByText(/不包括佐证材料/)).toBeTruthy();
  await expectAccessible();
});

test('no form: what was looked for, where, and what to do', async () => {
  const { host, session } = showPane();
  host.workbook = { ...host.workbook, sheets: [{ ...host.workbook.sheets[0]!, cells: new Map() }] };
  await act(() => session.check());
  expect(screen.getByRole('heading', { name: '没有找到可检查的表格' })).toBeTruthy();
  expect(screen.getByText('已查看的工作表：自评表。')).toBeTruthy();
  await expectAccessible();
});

test.each(Object.entries(errors.codes).filter(([code]) => code !== 'cancelled'))(
  'refused with %s: the way out in words, and nothing lost',
  async (code, words) => {
    const { host, session, cell } = await showChecked();
    host.refuse('read', code as keyof typeof errors.codes, [cell('total.score')]);
    await act(() => session.check());
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain(words);
    expect(alert.textContent).toContain('涉及单元格：H');
    expect(screen.getByRole('button', { name: '资金 (1)' })).toBeTruthy();
    await press('关闭', alert);
    expect(screen.queryByRole('alert')).toBeNull();
  },
);

test('a failure is accessible', async () => {
  const { host, session } = await showChecked();
  host.refuse('read', 'timed-out');
  await act(() => session.check());
  await expectAccessible();
});

test('protected sheet: named once, and locked fixes say why they cannot be made', async () => {
  await showChecked({ protect: true });
  expect(screen.getByText(/工作表“自评表”受保护/)).toBeTruthy();
  expect(screen.getAllByText('单元格受保护，须先撤消工作表保护才能修复。').length).toBeGreaterThan(0);
  await expectAccessible();
});

test('changed since the check, and not following: says so and offers to check again', async () => {
  const { host, session, cell } = await showChecked();
  await act(() => session.settings.change('live', false));
  act(() => {
    host.type(cell('funds.total.score'), 9.88);
  });
  const notice = screen.getByText('工作簿在检查后有改动，以下结果可能已过时。').closest('[role="status"]');
  await press('重新检查', notice as HTMLElement);
  expect(screen.queryByText(/可能已过时/)).toBeNull();
  expect(screen.queryByRole('button', { name: '资金 (1)' })).toBeNull();
});

test('read-only: nothing that writes can be pressed, and it says why', async () => {
  await showChecked({ able: { canWrite: false, canMark: false } });
  expect(screen.getByRole('button', { name: '一键安全修复 3 项' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  expect(screen.getAllByText('工作簿不能写入。').length).toBeGreaterThan(0);
  expect(screen.getByText('当前程序不支持标记。')).toBeTruthy();
});

test('what could not be checked is counted and explained', async () => {
  const { host, session } = showPane();
  const [sheet] = host.workbook.sheets;
  // Without its 分值 heading the form cannot be read completely.
  const cells = new Map([...sheet!.cells].filter(([, { value }]) => value !== '三级指标'));
  host.workbook = { ...host.workbook, sheets: [{ ...sheet!, cells }] };
  await act(() => session.check());
  await press(/项无法检查/);
  expect(screen.getByRole('region', { name: '检查范围' }).textContent).toMatch(/[A-Z]\d\d .+：.+/);
  await expectAccessible();
});

test('more: old marks, keys, and where the pane runs', async () => {
  const { host, session } = await showChecked();
  await act(() => session.mark());
  await press('更多');
  expect(screen.getByText(/运行于 测试环境/)).toBeTruthy();
  await expectAccessible();
  await press('清除工作簿中的全部标记');
  expect(host.marks).toEqual([]);
});
