/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { moved } from '../../support/reshaping';
import { SHEET } from '../desk';
import { expectAccessible, idle, prepareDom, press, showChecked } from '../dom';
import { LOADED, openGuard, showTab } from './support';

beforeAll(prepareDom);

const section = () => screen.getByRole('region', { name: '导入判定' });

describe('whether the forms can be imported', () => {
  test('is told with the findings behind it, which lead to the list of the check', async () => {
    const { session, cell } = await openGuard({
      change: { 'header.project-name': null, 'indicators.0.score': 50 },
    });
    within(section()).getByText('不可导入');
    within(section()).getByText('未与模板对照，结构与锁定单元格未核对');
    const required = within(within(section()).getByRole('list', { name: '必填内容不全' }));
    within(section()).getByRole('list', { name: '数值不合要求' });
    await expectAccessible();
    const link = required.getByRole('button', { name: /^查看问题/ });
    await act(async () => {
      fireEvent.click(link);
      await idle();
    });
    expect(screen.getByRole('tab', { name: '检查' }).getAttribute('aria-selected')).toBe('true');
    const { focus, view } = session.getState();
    const item = view.items.find(({ id }) => id === focus);
    expect(item?.finding.rule).toBe('H01');
    expect(document.activeElement?.getAttribute('data-finding')).toBe(focus);
    expect(item?.finding.cells[0]).toMatchObject({ row: cell('header.project-name').row });
  }, 30_000);

  test('is told of a faultless form with the reservation that nothing was compared', async () => {
    await openGuard({ change: {} });
    within(section()).getByText('可以导入');
    within(section()).getByText('未与模板对照，结构与锁定单元格未核对');
    await press('以当前工作簿为基准');
    expect(within(section()).queryByText('未与模板对照，结构与锁定单元格未核对')).toBeNull();
  }, 30_000);

  test('says what became of the structure, since one cell may stand for several changes', async () => {
    const { host, session } = await openGuard({ change: {} });
    await press('以当前工作簿为基准');
    await act(async () => {
      host.become(moved(host.workbook, SHEET, { axis: 'row', at: 7, by: 1 }), SHEET);
      await session.check();
    });
    const [change] = within(within(section()).getByRole('list', { name: '表格结构不符' })).getAllByRole(
      'listitem',
    );
    expect(change?.textContent).toBe('A8 第 8 行已插入（空行）');
  }, 30_000);

  test('names a form that was there when the workbook was received', async () => {
    const { host, session } = await openGuard({ change: {} });
    await press('以当前工作簿为基准');
    const [sheet] = host.workbook.sheets;
    await act(async () => {
      host.become({ ...host.workbook, sheets: [{ ...sheet!, cells: new Map(), merges: [] }] }, sheet!.name);
      await session.check();
    });
    within(section()).getByText('不可导入');
    within(section()).getByText('缺少自评表（1）');
    within(section()).getByText(/^“自评表”/);
  }, 30_000);

  test('stands in a line of the check, which leads to the reasons', async () => {
    await showChecked({ change: { 'header.project-name': null } });
    const line = screen.getByRole('button', { name: '不可导入：必填内容不全' });
    await act(async () => {
      fireEvent.click(line);
      await idle();
    });
    await screen.findByRole('region', { name: '导入判定' }, LOADED);
    expect(screen.getByRole('tab', { name: '模板' }).getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement?.contains(section())).toBe(true);
    await showTab('检查');
    screen.getByRole('button', { name: '不可导入：必填内容不全' });
  }, 30_000);
});
