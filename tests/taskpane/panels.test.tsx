/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expectAccessible, idle, prepareDom, press, showChecked, showPane } from './dom';

beforeAll(prepareDom);

const PACK = {
  id: 'own-bureau',
  version: '2026.1',
  date: '2026-01-01',
  title: '本局规则包',
  rules: { I05: { off: '总分由系统计算' } },
  own: [
    {
      code: 'U01',
      name: 'budget-limit',
      severity: 'warning',
      title: '全年预算数不得超过上限',
      message: '全年预算数超过上限',
      basis: '本局通知',
      for: 'fund-row',
      check: { left: 'budget', is: '<', right: 1 },
    },
  ],
};

async function load(content: string): Promise<void> {
  const file = Object.assign(new File([content], '本局.json'), { text: () => Promise.resolve(content) });
  await act(async () => {
    fireEvent.change(screen.getByLabelText('从文件载入…', { selector: 'input' }), {
      target: { files: [file] },
    });
    await idle();
  });
}

const choice = () => screen.getByRole('combobox', { name: '规则包' });

describe('the choice of the rule pack', () => {
  test('is behind ⋯, and the status bar names the pack in use', async () => {
    await showChecked();
    await press('更多');
    expect(choice()).toHaveProperty('value', 'auto');
    expect([...choice().querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
      '自动选择',
      '深圳 2021 年度',
      '深圳 2022—2024 年度',
      '成本为一级指标',
      '全国通用',
    ]);
    await act(async () => {
      fireEvent.change(choice(), { target: { value: 'cn-default' } });
      await idle();
    });
    expect(screen.getByText('指定 · 全国通用')).toBeTruthy();
    await expectAccessible();
  });

  test('says when the chosen pack is for other forms', async () => {
    const { session } = await showChecked();
    await act(() => session.choosePack('shenzhen-2021'));
    expect(screen.getByText('指定的规则包不适用于本表 · 深圳 2022—2024 年度')).toBeTruthy();
  });

  test('takes one from a file, and explains its rules', async () => {
    await showChecked();
    await press('更多');
    await load(JSON.stringify(PACK));
    expect(choice()).toHaveProperty('value', 'file');
    expect(screen.getByText('指定 · 本局规则包')).toBeTruthy();
    const own = screen.getAllByText('全年预算数超过上限')[0]!.closest('li')!;
    await press('说明', own);
    expect(within(own).getByText('本规则由规则包规定。')).toBeTruthy();
    await expectAccessible();
  });

  test('refuses a faulty file whole, each problem with its path in words', async () => {
    await showChecked();
    await press('更多');
    await load(JSON.stringify({ ...PACK, date: '昨天', wrong: 1 }));
    expect(screen.getByText(/“本局.json”未采用，检查仍按原规则包进行。/)).toBeTruthy();
    expect(screen.getByText('date：格式不对')).toBeTruthy();
    expect(screen.getByText('wrong：没有这一项，请删除或更正名称')).toBeTruthy();
    expect(screen.getByText('自动选择 · 深圳 2022—2024 年度')).toBeTruthy();
    await expectAccessible();
  });

  test('refuses what is no JSON', async () => {
    await showChecked();
    await press('更多');
    await load('规则');
    expect(screen.getByText(/文件内容不是 JSON 格式。/)).toBeTruthy();
  });

  test('that cannot be kept says so, and stays as it was', async () => {
    const { host } = await showChecked();
    await press('更多');
    host.refuse('setSetting', 'read-only');
    await load(JSON.stringify(PACK));
    expect(screen.getByRole('alert').textContent).toContain('未能更换规则包。工作簿为只读');
    expect(choice()).toHaveProperty('value', 'auto');
  });

  test('that is kept and cannot be used any more is said to be lost', async () => {
    const { host, session } = showPane();
    host.settings.set('formlint.pack', { version: 1, kind: 'built-in', id: 'gone' });
    await act(() => session.check());
    expect(screen.getByText('工作簿中记录的规则包已不能使用，改为自动选择。')).toBeTruthy();
  });
});

describe('the coverage', () => {
  const panel = () => screen.getByRole('region', { name: '检查范围' });

  test('opens below and names the pack and what does not apply', async () => {
    await showChecked();
    await press(/项规则已检查/);
    expect(panel().textContent).toContain('规则包：深圳 2022—2024 年度（shenzhen-2022@2026.1，自动选择）');
    expect(panel().textContent).toMatch(/另有 \d+ 项不适用于本表/);
    await expectAccessible();
    await press(/项规则已检查/);
    expect(screen.queryByRole('region', { name: '检查范围' })).toBeNull();
  });

  test('lists what the pack has switched off, with its reason', async () => {
    await showChecked();
    await press('更多');
    await load(JSON.stringify(PACK));
    await press(/项规则已检查/);
    expect(within(panel()).getByRole('heading', { name: '规则包停用 1 项' })).toBeTruthy();
    expect(panel().textContent).toMatch(/I05 .+：总分由系统计算/);
  });

  test('speaks of each form by itself', async () => {
    const { host, session } = showPane();
    const [sheet] = host.workbook.sheets;
    host.workbook = { ...host.workbook, sheets: [sheet!, { ...sheet!, name: '第二张' }] };
    await act(() => session.check());
    act(() => {
      session.setScope('all');
    });
    await press(/项规则已检查/);
    expect(within(panel()).getAllByRole('heading', { level: 2 })).toHaveLength(2);
    await expectAccessible();
  });
});

describe('the account of the score', () => {
  const account = () => screen.getByRole('region', { name: '差异明细' });

  test('tells part by part what is claimed, recomputed, and why', async () => {
    await showChecked();
    const toggle = screen.getByRole('button', { name: '差异明细' });
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    await press('差异明细');
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    expect(account().textContent).toContain('预算执行：自评 9.99 → 复核 9.88 −0.11');
    expect(account().textContent).toContain('复核一致');
    await expectAccessible();
  });

  test('leads to the cell and to the finding', async () => {
    const { host, cell } = await showChecked();
    await press('差异明细');
    await press('定位到 H6', account());
    expect(host.selected?.range.top).toBe(cell('funds.total.score').row);
    await press(/^F06 /, account());
    expect(document.activeElement?.getAttribute('data-finding')).toContain('F06');
  });

  test('tells of a total that is not the sum', async () => {
    await showChecked({ change: { 'total.score': 90 } });
    await press('差异明细');
    expect(account().textContent).toContain('自评总分 90，各部分自评得分之和 99.78，两者不一致。');
  });

  test('says why there is no recomputed total', async () => {
    await showChecked({ change: { 'indicators.0.weight': 3 } });
    await press('差异明细');
    expect(account().textContent).toContain('分值合计有误，暂不能复算总分，请先处理：');
    await expectAccessible();
  });
});
