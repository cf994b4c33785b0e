/** @jest-environment jsdom */
import { act, render, screen, within } from '@testing-library/react';
import type { Workbook } from '../../../src/core/grid/workbook';
import { baselineOf } from '../../../src/core/guard/baseline';
import { zhCN } from '../../../src/locales/zh-CN';
import { Pane } from '../../../src/taskpane/pane';
import { createSession } from '../../../src/taskpane/session';
import type { Given } from '../../../src/taskpane/session/checked';
import { buildForm } from '../../support/form-builder';
import { faultyAccounts } from '../../support/faulty-accounts';
import { withCell } from '../../support/tampered';
import { besideForm } from '../accounts-desk';
import { prepareDom, press } from '../dom';
import { FakeHost } from '../fake-host';
import { LOADED, showTab } from './support';

beforeAll(prepareDom);

const formOn = (sheet: string): Workbook =>
  buildForm({ layout: 'shenzhen-2022', sheet, change: { 'header.project-name': `${sheet}经费` } }).workbook;

/** Two forms, each on a sheet of its own. */
function twoForms(): Workbook {
  return { sheets: [...formOn('甲').sheets, ...formOn('乙').sheets], date1904: false };
}

async function show(host: FakeHost, given: Given = {}) {
  const session = createSession({ host, locale: zhCN, given });
  render(<Pane session={session} docs={() => Promise.resolve('')} />);
  await act(() => session.check());
  await showTab('模板');
  return session;
}

describe('the template tab of other workbooks', () => {
  test('names the baseline that the batch has given, and leaves it to the batch', async () => {
    const baseline = { ...baselineOf(formOn('甲'), 'template'), name: '市级模板.xlsx' };
    await show(new FakeHost(formOn('甲')), { baseline });
    const section = within(await screen.findByRole('region', { name: '基准' }, LOADED));
    section.getByText('空白模板（市级模板.xlsx）');
    section.getByText('由批量检查指定，在批量检查中更换。');
    expect(section.queryByRole('button', { name: '选择空白模板…' })).toBeNull();
    within(screen.getByRole('region', { name: '与基准的差异' })).getByText('已对照的自评表与基准一致。');
  }, 30_000);

  test('names the sheets of differences where there are several, and only those of the form looked at else', async () => {
    const host = new FakeHost(twoForms());
    const session = await show(host);
    await screen.findByRole('region', { name: '基准' }, LOADED);
    await press('以当前工作簿为基准');
    const title = { row: 0, column: 0 };
    const changed = ['甲', '乙'].reduce(
      (workbook, sheet) => withCell(workbook, sheet, title, (cell) => ({ ...cell, value: '评价表' })),
      host.workbook,
    );
    await act(async () => {
      host.become(changed, '甲');
      await session.check();
    });
    const section = within(screen.getByRole('region', { name: '与基准的差异' }));
    section.getByRole('button', { name: '定位到 A1' });
    act(() => {
      session.setScope('all');
    });
    await section.findByRole('button', { name: '定位到 甲!A1' });
    section.getByRole('button', { name: '定位到 乙!A1' });
    section.getByRole('checkbox', { name: /^还原：乙：/ });
    await press('还原选中的 2 处');
    expect(host.workbook.sheets.map(({ cells }) => cells.get(0)?.value)).not.toContain('评价表');
  }, 30_000);

  test('has nothing to say of final accounts, and of the form beside them all the same', async () => {
    const session = await show(new FakeHost(besideForm(faultyAccounts())));
    await screen.findByRole('region', { name: '导入判定' }, LOADED);
    act(() => {
      session.setScope({ accounts: 0 });
    });
    screen.getByText('所选内容没有项目支出绩效自评表，不与模板对照。');
    expect(screen.queryByRole('region', { name: '导入判定' })).toBeNull();
  }, 30_000);
});
