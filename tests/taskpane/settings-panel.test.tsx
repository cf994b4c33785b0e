/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import type { Desk } from './desk';
import { expectAccessible, idle, prepareDom, press, showChecked, showPane } from './dom';

beforeAll(prepareDom);
afterEach(() => {
  document.documentElement.lang = '';
});

const panel = () => screen.getByRole('region', { name: /^(设置|Settings)$/ });
const described = (control: HTMLElement) =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent;

/** Opened but not checked: there is the less to draw. */
async function show(): Promise<Desk> {
  const desk = showPane();
  await act(() => desk.session.open());
  return desk;
}

async function choose(label: string, value: string): Promise<void> {
  await act(async () => {
    fireEvent.change(within(panel()).getByRole('combobox', { name: label }), { target: { value } });
    await idle();
  });
}

async function tick(label: string): Promise<void> {
  await act(async () => {
    fireEvent.click(within(panel()).getByRole('checkbox', { name: label }));
    await idle();
  });
}

test('are behind ⋯, and say who has set them', async () => {
  await show();
  await press('更多');
  const live = within(panel()).getByRole('checkbox', { name: '修改后自动检查' });
  expect(live).toHaveProperty('checked', true);
  expect(described(live)).toBe('默认');
  await expectAccessible();
  await tick('修改后自动检查');
  expect(live).toHaveProperty('checked', false);
  expect(described(live)).toBe('个人设置');
  await press('只用于本工作簿：修改后自动检查');
  expect(described(live)).toBe('仅本工作簿');
  expect(document.activeElement).toBe(live);
  await expectAccessible();
});

test('go back one step at a time, or all at once', async () => {
  const { host } = await show();
  await press('更多');
  const all = screen.getByRole('button', { name: '全部恢复默认' });
  expect(all.getAttribute('aria-disabled')).toBe('true');
  await choose('重算默认写为', 'formulas');
  await press('只用于本工作簿：重算默认写为');
  await press('取消本工作簿的设置：重算默认写为');
  const mode = screen.getByRole('combobox', { name: '重算默认写为' });
  expect(described(mode)).toBe('个人设置');
  await press('恢复默认：重算默认写为');
  expect(described(mode)).toBe('默认');
  await tick('每次检查后自动标记');
  await press('只用于本工作簿：每次检查后自动标记');
  await choose('重算默认写为', 'formulas');
  await press('全部恢复默认');
  expect(described(mode)).toBe('默认');
  expect(host.settings.get('formlint.settings')).toBeNull();
});

test('the language changes at once, in every part of the pane', async () => {
  await showChecked();
  await press('更多');
  const language = screen.getByRole('combobox', { name: '界面语言' });
  expect([...language.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    '自动（中文）',
    '中文',
    'English',
  ]);
  await choose('界面语言', 'en');
  await screen.findByRole('heading', { name: 'Settings' });
  expect(screen.getByRole('button', { name: 'Fix 3 safely' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('en');
  const names = screen
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent);
  // The form's own words stay as they are.
  expect(names.filter((name) => /^(?!产出|效益|满意度).*\p{Script=Han}/u.test(name))).toEqual([]);
  await expectAccessible();
  await choose('Language', 'auto');
  await screen.findByRole('heading', { name: '设置' });
});

test('the default way to recompute comes first', async () => {
  const { session } = await showChecked();
  await act(() => session.settings.change('recompute', 'formulas'));
  await press('重算');
  const choice = screen.getByRole('group', { name: '重算' });
  expect(
    within(choice)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['写为公式', '按原有形式', '写为数值']);
});

test('what the workbook does not take is said, with the reason', async () => {
  const { host } = await show();
  await press('更多');
  host.refuse('setSetting', 'read-only');
  await press('只用于本工作簿：修改后自动检查');
  const word = within(panel()).getByText(/未能存入工作簿，设置不变。/);
  expect(word.textContent).toContain('工作簿为只读');
  await expectAccessible();
});

test('settings that cannot be read are replaced, with a word', async () => {
  const { host, session } = showPane();
  host.settings.set('formlint.settings', { version: 1, live: 'sometimes' });
  await act(() => session.check());
  await press('更多');
  expect(within(panel()).getByText(/本工作簿中的设置有一部分无法识别/)).toBeTruthy();
  await expectAccessible();
  // What is set anew replaces what was broken.
  await press('只用于本工作簿：修改后自动检查');
  expect(within(panel()).queryByText(/无法识别/)).toBeNull();
});
