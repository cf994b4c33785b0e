/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expectAccessible, idle, prepareDom, press, showChecked } from './dom';

beforeAll(prepareDom);

const REASON = '跨年度项目，已书面说明';

function finding(rule: string): HTMLElement {
  const item = [...document.querySelectorAll<HTMLElement>('[data-finding]')].find((element) =>
    within(element).queryByText(rule, { selector: 'span' }),
  );
  if (!item) throw new Error(`no finding of ${rule} is shown`);
  return item;
}

const field = () => screen.getByRole('textbox', { name: '出错说明' });

function type(text: string): void {
  fireEvent.change(field(), { target: { value: text } });
}

async function pressKey(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    fireEvent.keyDown(field(), { key, ...more });
    await idle();
  });
}

async function waive(rule: string): Promise<void> {
  await press('忽略…', finding(rule));
  type(REASON);
  await pressKey('Enter');
}

describe('setting a finding aside', () => {
  test('asks for the reason in place, and takes the focus there', async () => {
    await showChecked();
    await press('忽略…', finding('F06'));
    expect(document.activeElement).toBe(field());
    expect(field().getAttribute('maxlength')).toBe('200');
    await expectAccessible();
  });

  test('with Enter moves it to the closed group of what was explained', async () => {
    const { session } = await showChecked();
    await waive('F06');
    expect(screen.queryByRole('textbox', { name: '出错说明' })).toBeNull();
    expect(screen.getByRole('button', { name: '错误 2' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '一键安全修复 2 项' })).toBeTruthy();
    expect(screen.getByText('已列入“已说明”，不再计入结果。')).toBeTruthy();
    expect(document.activeElement?.getAttribute('data-finding')).toBe(session.getState().focus);
    const group = screen.getByRole('button', { name: '已说明 (1)' });
    expect(group.getAttribute('aria-expanded')).toBe('false');
    await press('已说明 (1)');
    const section = screen.getByRole('region', { name: '已说明' });
    expect(section.textContent).toContain(`说明：${REASON}`);
    await expectAccessible();
  });

  test('says what a reason has to be, and keeps what was typed', async () => {
    const { host } = await showChecked();
    await press('忽略…', finding('F06'));
    type(' 无 ');
    await press('列入已说明');
    expect(screen.getByText('请填写 2 至 200 字的原因。')).toBeTruthy();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field()).toHaveProperty('value', ' 无 ');
    expect(document.activeElement).toBe(field());
    expect(host.settings.size).toBe(0);
    await expectAccessible();
  });

  test('is given up with Esc, and the focus returns', async () => {
    await showChecked();
    await press('忽略…', finding('F06'));
    type(REASON);
    await pressKey('Escape');
    expect(screen.queryByRole('textbox', { name: '出错说明' })).toBeNull();
    expect(document.activeElement).toBe(within(finding('F06')).getByRole('button', { name: '忽略…' }));
    expect(screen.queryByRole('button', { name: /已说明/ })).toBeNull();
  });

  test('leaves Enter to the input method while it composes', async () => {
    const { host } = await showChecked();
    await press('忽略…', finding('F06'));
    type(REASON);
    await pressKey('Enter', { isComposing: true });
    expect(field()).toHaveProperty('value', REASON);
    expect(host.settings.size).toBe(0);
  });

  test('that the host refuses says so in words, and the reason is still there', async () => {
    const { host } = await showChecked();
    host.refuse('setSetting', 'read-only');
    await waive('F06');
    expect(screen.getByRole('alert').textContent).toContain('未能保存说明。工作簿为只读');
    expect(field()).toHaveProperty('value', REASON);
    await expectAccessible();
    await pressKey('Enter');
    expect(screen.getByRole('button', { name: '已说明 (1)' })).toBeTruthy();
  });

  test('of the last finding leaves the keyboard at its group', async () => {
    await showChecked({ change: { 'total.score': 90 } });
    await waive('I05');
    expect(screen.getByRole('heading', { name: '通过' })).toBeTruthy();
    expect(screen.getByText(/另有 1 条已说明，不计入结果/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '已说明 (1)' }));
  });
});

test('a reason is withdrawn', async () => {
  const { host, cell } = await showChecked();
  await waive('F06');
  await press('已说明 (1)');
  const section = screen.getByRole('region', { name: '已说明' });
  await press('定位到 H6', section);
  expect(host.selected?.range.top).toBe(cell('funds.total.score').row);
  await press('撤回说明：H6 F06');
  expect(finding('F06')).toBeTruthy();
  expect(screen.queryByRole('region', { name: '已说明' })).toBeNull();
});

describe('a reason whose cells have changed', () => {
  async function lapsed(value: number) {
    const desk = await showChecked();
    await waive('F06');
    act(() => {
      desk.host.type(desk.cell('funds.total.score'), value);
    });
    await act(() => desk.session.check());
    return desk;
  }

  test('is shown with why, and given anew', async () => {
    await lapsed(9.95);
    expect(screen.getByRole('button', { name: '说明已失效 (1)' }).getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('内容已变化，说明已失效，问题重新计入结果。')).toBeTruthy();
    expect(finding('F06')).toBeTruthy();
    await expectAccessible();
    await press('重新说明…');
    expect(field()).toHaveProperty('value', REASON);
    type(`${REASON}（二）`);
    await pressKey('Enter');
    expect(screen.queryByRole('button', { name: '说明已失效 (1)' })).toBeNull();
    await press('已说明 (1)');
    expect(screen.getByText(`说明：${REASON}（二）`)).toBeTruthy();
  });

  test('is removed where nothing is left to explain', async () => {
    await lapsed(9.88);
    expect(screen.getByText('此处已无该问题，说明不再需要。')).toBeTruthy();
    await press(/^删除说明：/);
    expect(screen.queryByRole('region', { name: '已说明' })).toBeNull();
  });
});
