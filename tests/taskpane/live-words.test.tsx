/**
 * What the pane says while it keeps up by itself, after work that was left half done, and where undo was refused.
 *
 * @jest-environment jsdom
 */
import { act, cleanup, render, screen } from '@testing-library/react';
import { formatAddress } from '../../src/core/grid/address';
import { HostError, type HostErrorCode, type Recovered, type RevertRefusal } from '../../src/hosts/host';
import { Pane } from '../../src/taskpane/pane';
import { type Desk, SHEET, openSession } from './desk';
import { expectAccessible, prepareDom, press, showChecked, showPane } from './dom';

beforeAll(prepareDom);

let waiting: Desk | null = null;
// A pane that is refused asks again and again.
afterEach(() => {
  waiting?.session.dispose();
  waiting = null;
});

const banner = (text: RegExp): HTMLElement => {
  const found = screen.getByText(text).closest<HTMLElement>('[role="status"]');
  if (!found) throw new Error(`${String(text)} stands in no notice`);
  return found;
};

/** Somebody types, and the program refuses what is asked of it then. @returns makes it willing again */
async function refused(desk: Desk, operation: 'read' | 'highlight', code: HostErrorCode) {
  waiting = desk;
  const refusal = jest.spyOn(desk.host, operation).mockRejectedValue(new HostError(code));
  await act(async () => {
    desk.host.type(desk.cell('indicators.0.score'), 8);
    await new Promise((resolve) => setTimeout(resolve, 120));
  });
  return () => {
    refusal.mockRestore();
  };
}

describe('results that keep up', () => {
  test('are said to, in a word with its meaning, once there are any', async () => {
    const { session } = showPane();
    expect(screen.queryByText('实时')).toBeNull();
    await act(() => session.check());
    expect(screen.getByText('实时').title).toMatch(/^实时检查：.+自动更新/);
    await act(() => session.settings.change('live', false));
    expect(screen.queryByText('实时')).toBeNull();
  });

  test.each([
    ['cell-editing', '正在等待单元格编辑结束，随后自动更新。'],
    ['busy', '程序正忙，空闲后自动更新。'],
    ['timed-out', '程序没有响应，恢复后自动更新。'],
  ] as const)('and have to wait say what for: %s', async (code, words) => {
    const desk = await showChecked();
    await refused(desk, 'read', code);
    expect(banner(new RegExp(words)).textContent).toBe(words);
    expect(screen.queryByText('实时')).toBeNull();
    expect(screen.getByText('等待').title).toBe(words);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('progressbar')).toBeNull();
    await expectAccessible();
  });

  test('and cannot say why, and try again when asked to', async () => {
    const desk = await showChecked();
    const relent = await refused(desk, 'read', 'too-large');
    const line = banner(/未能自动更新。工作簿超出可处理的大小/);
    expect(screen.getByText('过时')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: '资金 (1)' })).toHaveLength(1);
    await expectAccessible();
    relent();
    await press('重试', line);
    expect(screen.queryByText(/未能自动更新/)).toBeNull();
    expect(screen.getByText('实时')).toBeTruthy();
    expect(screen.getByRole('button', { name: '错误 2' })).toBeTruthy();
  });

  test('without their marks say so, and how to settle what is in doubt', async () => {
    const desk = await showChecked();
    await act(() => desk.session.mark());
    const relent = await refused(desk, 'highlight', 'in-doubt');
    const line = banner(/结果已更新，标记未能更新。程序停止响应/);
    expect(screen.getByText('实时')).toBeTruthy();
    expect(screen.getByRole('button', { name: '错误 2' })).toBeTruthy();
    relent();
    await press('检查并恢复', line);
    expect(screen.queryByText(/标记未能更新/)).toBeNull();
    expect(screen.getByText('已核实，没有未完成的修改。')).toBeTruthy();
  });
});

describe('work that an earlier pane has left half done', () => {
  async function reopened(left: (desk: Desk) => Recovered): Promise<Desk> {
    const desk = showPane();
    desk.host.left = [left(desk)];
    await act(() => desk.session.open());
    return desk;
  }

  test.each([
    ['finished', '上次有一项修改没有写完，现已补完（2 格）。'],
    ['rolled-back', '上次有一项修改没有写完，现已恢复原样。'],
    ['marks-cleared', '上次有标记没有画完，现已清除。'],
  ] as const)('is said to be %s before anything is checked, and can be put away', async (outcome, words) => {
    await reopened(({ cell }) => ({
      outcome,
      label: null,
      cells: [cell('funds.total.score'), cell('total.score')],
    }));
    const notice = banner(new RegExp(words.slice(0, 12)));
    expect(notice.textContent).toBe(words);
    await expectAccessible();
    await press('关闭', notice);
    expect(screen.queryByText(words)).toBeNull();
  });

  test('and that somebody has changed since is named cell by cell, with what to do', async () => {
    const desk = await reopened(({ cell }) => ({
      outcome: 'conflict',
      label: null,
      cells: [cell('funds.total.score'), cell('total.score')],
    }));
    const notice = banner(/请逐一核对/);
    const at = desk.cell('total.score');
    await expectAccessible();
    await press(`定位到 ${formatAddress(at)}`, notice);
    expect(desk.host.selected?.range).toMatchObject({ top: at.row, left: at.column });
    // A check says nothing about it: the notice stays until it is put away.
    await act(() => desk.session.check());
    expect(banner(/请逐一核对/)).toBe(notice);
  });
});

describe('an undo that keeps its word', () => {
  const PATHS = ['funds.total.score', 'indicators.0.score', 'total.score', 'funds.total.executed'];

  /** Another pane has written four cells, and each is refused for its reason, or taken back. */
  async function undone(reasons: readonly (RevertRefusal | null)[]): Promise<Desk> {
    const desk = await showChecked();
    const edits = PATHS.map((path) => ({
      at: desk.cell(path),
      before: { value: null },
      after: { value: 1 },
    }));
    desk.host.entries = [{ id: '1', label: { id: 'safe', values: {} }, edits }];
    jest.spyOn(desk.host, 'undo').mockResolvedValue({
      reverted: edits.filter((_edit, index) => reasons[index] === null),
      refused: edits.flatMap((edit, index) => {
        const reason = reasons[index];
        return reason ? [{ ...edit, reason }] : [];
      }),
    });
    await act(async () => {
      desk.host.tell({ sheet: SHEET, source: 'remote' });
      await new Promise((resolve) => setTimeout(resolve, 120));
    });
    await press('撤销 4 格');
    return desk;
  }

  test('names every cell left alone under its reason, and leads to it', async () => {
    const desk = await undone([null, 'changed-since', 'protected', 'sheet-missing']);
    const notice = banner(/已恢复 1 个单元格/);
    const name = (path: string) => formatAddress(desk.cell(path));
    expect(notice.textContent).toBe(
      [
        '已恢复 1 个单元格。',
        `下列单元格在修复后又有改动，未予恢复：${name('indicators.0.score')}。`,
        `下列单元格现受保护，未予恢复，请先撤消工作表保护：${name('total.score')}。`,
        `下列单元格所在的工作表已删除或改名，未能恢复：${name('funds.total.executed')}。`,
      ].join(''),
    );
    await expectAccessible();
    await press(`定位到 ${name('indicators.0.score')}`, notice);
    expect(desk.host.selected).not.toBeNull();
  });

  test('is there for a pane opened later', async () => {
    const { host, session, cell } = await showChecked({ change: { 'total.score': 90 } });
    await act(() => session.previewSafeFixes());
    await act(() => session.applyPreview());
    cleanup();
    const later = openSession(host);
    render(<Pane session={later} />);
    await act(() => later.open());
    expect(screen.queryByText(/单元格/)).toBeNull();
    await act(() => later.check());
    await press(/^撤销 \d+ 格$/);
    expect(host.valueAt(cell('total.score'))).toBe(90);
    expect(screen.getByText(/^已恢复 \d+ 个单元格。$/)).toBeTruthy();
  });
});
