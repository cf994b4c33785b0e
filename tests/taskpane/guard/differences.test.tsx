/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { sheetNamed } from '../../../src/core/grid/workbook';
import type { FieldPath } from '../../../src/core/rules/case';
import { moved } from '../../support/reshaping';
import { type Desk, type DeskOptions, SHEET } from '../desk';
import { expectAccessible, press, prepareDom } from '../dom';
import { openGuard } from './support';

beforeAll(prepareDom);

const section = () => screen.getByRole('region', { name: '与基准的差异' });
const inSection = () => within(section());
const pick = (change: RegExp) => inSection().getByRole<HTMLInputElement>('checkbox', { name: change });

/** The form is taken for the baseline as it is; then all of this is typed, and taken in. */
async function tampered(
  changes: Readonly<Record<FieldPath, string>>,
  options: DeskOptions = { change: {} },
): Promise<Desk> {
  const desk = await openGuard(options);
  await press('以当前工作簿为基准');
  await act(async () => {
    for (const [path, text] of Object.entries(changes)) desk.host.type(desk.cell(path), text);
    await desk.session.check();
  });
  return desk;
}

/** The sheet becomes another one behind the pane's back. */
async function reshaped({ host, session }: Desk, workbook: Desk['host']['workbook']): Promise<void> {
  await act(async () => {
    host.become(workbook, SHEET);
    await session.check();
  });
}

const PROJECT = { 'header.project-name': '另一项目', 'header.top-unit': '另一部门' };

describe('the differences from the baseline', () => {
  test('are none without a baseline, and where nothing was changed', async () => {
    await openGuard({ change: {} });
    inSection().getByText('设定基准后，在此列出差异，可以逐项还原。');
    await press('以当前工作簿为基准');
    inSection().getByText('已对照的自评表与基准一致。');
  }, 30_000);

  test('are restored as ticked, in one step of undo, and can be taken back here', async () => {
    const { host, cell } = await tampered(PROJECT);
    const kept = host.valueAt(cell('header.top-unit'));
    expect(pick(/^全选（2\/2）$/).checked).toBe(true);
    fireEvent.click(pick(/“另一项目”$/));
    expect(pick(/^全选（1\/2）$/).indeterminate).toBe(true);
    await expectAccessible();
    await press('还原选中的 1 处');
    expect(host.valueAt(cell('header.project-name'))).toBe('另一项目');
    expect(host.valueAt(cell('header.top-unit'))).not.toBe(kept);
    expect(screen.getAllByText('已还原，共写入 1 个单元格。')).toHaveLength(2);
    // What was left out stays left out.
    expect(pick(/“另一项目”$/).checked).toBe(false);
    fireEvent.click(pick(/“另一项目”$/));
    await press('还原选中的 1 处');
    inSection().getByText('已对照的自评表与基准一致。');
    expect(document.activeElement).toBe(section());
    const undo = screen.getAllByRole('button', { name: '撤销 1 格' });
    const last = undo[undo.length - 1]!;
    last.focus();
    await act(async () => {
      fireEvent.click(last);
      await Promise.resolve();
    });
    await inSection().findByText(/还原选中的 1 处/);
    // Where nothing is left to undo, or is for a moment, whoever works by keyboard keeps their place.
    expect(document.activeElement).toBe(last);
    expect(host.valueAt(cell('header.project-name'))).toBe('另一项目');
  }, 30_000);

  test('lead to their cells, each with what stands there now and what stood there', async () => {
    const { host, cell } = await tampered(PROJECT);
    const [entry] = inSection().getAllByRole('listitem');
    expect(entry?.textContent).toMatch(/另一.* → .*系统数据：/);
    fireEvent.click(within(entry!).getByRole('button', { name: /^定位到/ }));
    await act(async () => Promise.resolve());
    expect(host.selected?.range.top).toBe(cell('header.project-name').row);
  }, 30_000);

  test('of protected cells are shown with the reason why they stay', async () => {
    await tampered(PROJECT, { change: {}, protect: true });
    const box = pick(/“另一项目”$/);
    expect(box.disabled).toBe(true);
    inSection().getByText('工作表受保护，不能还原。请先在“审阅”中撤消工作表保护。');
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /^工作表受保护/,
    );
    await expectAccessible();
    expect(inSection().queryByRole('button', { name: /^还原选中/ })).toBeNull();
  }, 30_000);

  test('of rows are put right one by one, and what goes along is said before', async () => {
    const desk = await tampered({});
    const { row } = desk.cell('funds.total.label');
    const { host, session } = desk;
    await reshaped(desk, moved(host.workbook, SHEET, { axis: 'row', at: row, by: 1 }));
    await act(async () => {
      host.type({ sheet: SHEET, row, column: 1 }, '临时增加');
      await session.check();
    });
    const rows = () => sheetNamed(host.workbook, SHEET)!;
    const act_ = inSection().getByRole('button', { name: /^删除插入的行/ });
    expect(document.getElementById(act_.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '该处现有内容将一并删除：临时增加',
    );
    await press(/^删除插入的行/, section());
    expect([...rows().cells.values()].some(({ value }) => value === '临时增加')).toBe(false);
    inSection().getByText('已对照的自评表与基准一致。');
    expect(session.getState().undoable?.shape).toBe('delete-row');
  }, 30_000);

  test('of protection are put right by a button of their own', async () => {
    const desk = await tampered({}, { change: {}, protect: true });
    const { host } = desk;
    const open = host.workbook.sheets.map((sheet) => ({ ...sheet, protected: false }));
    await reshaped(desk, { ...host.workbook, sheets: open });
    await press(/^保护工作表（不设密码）/, section());
    expect(sheetNamed(host.workbook, SHEET)?.protected).toBe(true);
    inSection().getByText('已对照的自评表与基准一致。');
  }, 30_000);

  test('that no program mends are listed with what a person has to do', async () => {
    const desk = await tampered({});
    const { host, cell } = desk;
    const { column } = cell('header.project-name');
    await reshaped(desk, moved(host.workbook, SHEET, { axis: 'column', at: column + 2, by: 1 }));
    const list = within(inSection().getByRole('list', { name: /^须手工处理/ }));
    expect(list.getAllByRole('button').length).toBeGreaterThan(0);
    list.getByText(/^请在 Excel 或 WPS 中手工处理：插入的列删除/);
    await expectAccessible();
  }, 30_000);

  test('are told to have changed since, where the cells were changed behind the pane', async () => {
    const { host, session, cell } = await tampered(PROJECT);
    await act(() => session.settings.change('live', false));
    act(() => {
      host.type(cell('header.project-name'), '又一项目');
    });
    await press('还原选中的 2 处');
    expect(screen.getAllByText(/下列单元格在检查后有改动，未作修改/).length).toBeGreaterThan(0);
    expect(host.valueAt(cell('header.project-name'))).toBe('又一项目');
  }, 30_000);
});
