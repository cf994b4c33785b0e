/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { recognise } from '../../../../src/core/forms/recognise';
import type { Desk, DeskOptions } from '../../desk';
import { expectAccessible, idle, prepareDom, press } from '../../dom';
import { goTo, showGuided } from './guided';

beforeAll(prepareDom);

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

/** Why a button cannot be used: its description. */
function reasonOf(name: string): string | null {
  const id = button(name).getAttribute('aria-describedby');
  return id === null ? null : (document.getElementById(id)?.textContent ?? null);
}

function rows({ host }: Desk): readonly (string | undefined)[] {
  return recognise(host.workbook)[0]?.indicators.map(({ cells }) => cells.level3?.text) ?? [];
}

/** Rows of the table, blank ones too. */
function height({ host }: Desk): number {
  const form = recognise(host.workbook)[0];
  return (form?.total?.label.at.row ?? 0) - (form?.columns.level3?.at.row ?? 0) - 1;
}

/** The row of a field, as a person counts. */
function rowOf({ cell }: Desk, path: string): number {
  return cell(path).row + 1;
}

const FREE = { 'indicators.0.level3': '培训人数' };
const BLANK = Object.fromEntries(
  ['level3', 'target', 'actual', 'weight', 'score', 'reason'].map((column) => [
    `indicators.1.${column}`,
    null,
  ]),
);

describe('where the person stands', () => {
  test('names the row, and follows', async () => {
    const desk = await showGuided({ change: FREE });
    expect(screen.getByText('请先选中三级指标所在的行。', { selector: 'p' })).toBeTruthy();
    goTo(desk, 'indicators.0.target');
    const row = rowOf(desk, 'indicators.0.level3');
    expect(screen.getByText(new RegExp(`^当前：第 ${row} 行，.+ · 培训人数$`))).toBeTruthy();
    goTo(desk, 'indicators.1.score');
    expect(screen.getByText(new RegExp(`^当前：第 ${row + 1} 行`))).toBeTruthy();
    goTo(desk, 'header.project-name');
    expect(reasonOf('新增三级指标行')).toBe('请先选中三级指标所在的行。');
    await expectAccessible();
  });

  test('is asked for at first', async () => {
    await showGuided({ change: FREE }, 'indicators.0.target');
    expect(screen.getByText(/ · 培训人数$/)).toBeTruthy();
  });
});

describe('a new row', () => {
  test('comes below the one that the person stands in, and is said', async () => {
    const desk = await showGuided({ change: FREE });
    goTo(desk, 'indicators.0.target');
    const before = height(desk);
    await press('新增三级指标行');
    expect(height(desk)).toBe(before + 1);
    expect(screen.getByText('已新增一行，合并、格式和合计公式已随之调整。')).toBeTruthy();
    await waitFor(() => {
      expect(desk.host.selected?.range.top).toBe(desk.cell('indicators.0.level3').row + 1);
    });
    await press('撤销');
    expect(height(desk)).toBe(before);
  });
});

describe('a row that goes', () => {
  test('says first what goes with it, and goes once that is agreed to', async () => {
    const desk = await showGuided({ change: FREE });
    goTo(desk, 'indicators.0.actual');
    const before = rows(desk);
    const row = rowOf(desk, 'indicators.0.level3');
    await press('删除本行');
    expect(rows(desk)).toEqual(before);
    const question = screen.getByRole('group', { name: `第 ${row} 行已有内容，将一并删除：` });
    expect(document.activeElement).toBe(question);
    expect(screen.getByText('三级指标：培训人数')).toBeTruthy();
    expect(screen.getByText(/^分值：/)).toBeTruthy();
    await expectAccessible();
    await press(`删除第 ${row} 行`);
    expect(rows(desk)).toEqual(before.slice(1));
    expect(screen.getByText('已删除一行，合并和合计公式已随之调整。')).toBeTruthy();
  });

  test.each([
    ['Escape', () => fireEvent.keyDown(screen.getByRole('group', { name: /一并删除/ }), { key: 'Escape' })],
    ['取消', () => fireEvent.click(button('取消'))],
  ])('%s gives up, and the focus is where it was', async (_name, giveUp) => {
    const desk = await showGuided({ change: FREE });
    goTo(desk, 'indicators.0.actual');
    const before = rows(desk);
    await press('删除本行');
    giveUp();
    await act(idle);
    expect(screen.queryByRole('group', { name: /一并删除/ })).toBeNull();
    expect(document.activeElement).toBe(button('删除本行'));
    expect(rows(desk)).toEqual(before);
  });

  test('goes at once where nothing is typed', async () => {
    const desk = await showGuided({ change: BLANK });
    goTo(desk, 'indicators.1.target');
    const [before, names] = [height(desk), rows(desk)];
    expect(screen.getByText(/ · （未填名称）$/)).toBeTruthy();
    await press('删除本行');
    expect(height(desk)).toBe(before - 1);
    expect(rows(desk)).toEqual(names);
  });

  test('is not asked about once the person has gone to another row', async () => {
    const desk = await showGuided();
    goTo(desk, 'indicators.0.actual');
    await press('删除本行');
    goTo(desk, 'indicators.1.actual');
    expect(screen.queryByRole('group', { name: /一并删除/ })).toBeNull();
  });

  test('does not go alone where its label would go with it', async () => {
    const desk = await showGuided();
    const form = recognise(desk.host.workbook)[0];
    const labels = form?.indicators.map(({ cells }) => cells.level2?.text) ?? [];
    const only = labels.findIndex((label) => labels.filter((other) => other === label).length === 1);
    goTo(desk, `indicators.${only}.actual`);
    expect(reasonOf('删除本行')).toBe('该二级指标下仅此一行，不能删除。');
    expect(reasonOf('新增三级指标行')).toBeNull();
  });
});

describe('where rows cannot come or go', () => {
  test.each<[string, DeskOptions, string]>([
    ['a protected sheet', { protect: true }, '工作表受保护，不能增删行。请先在“审阅”中撤消工作表保护。'],
    ['a workbook that is read-only', { able: { canWrite: false } }, '工作簿不能写入。'],
    [
      'a program that cannot',
      { able: { canReshape: false } },
      '当前程序暂不支持增删行和保护工作表，请在 Excel 或网页版中操作。',
    ],
  ])('%s: both say why', async (_name, options, reason) => {
    const desk = await showGuided({ change: {}, ...options });
    goTo(desk, 'indicators.0.actual');
    for (const name of ['新增三级指标行', '删除本行']) {
      expect(button(name).getAttribute('aria-disabled')).toBe('true');
      expect(reasonOf(name)).toBe(reason);
    }
    const before = height(desk);
    await press('新增三级指标行');
    expect(height(desk)).toBe(before);
    await expectAccessible();
  });
});
