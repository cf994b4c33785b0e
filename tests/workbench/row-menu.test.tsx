/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import { zhCN } from '../../src/locales/zh-CN';
import { PageContext, type PageContextValue } from '../../src/workbench/context';
import { RowMenu, type RowMenuAt } from '../../src/workbench/grid/row-menu';
import type { RowReasons } from '../../src/workbench/row-actions';

/** A menu has to do with words only. */
const context = { locale: zhCN } as PageContextValue;

function shown(reasons: RowReasons, at: Partial<RowMenuAt> = {}) {
  const [onChoose, onClose] = [jest.fn(), jest.fn()];
  const menu = { at: { sheet: '自评表', row: 13, column: 3 }, x: 10, y: 20, reasons, ...at };
  render(
    <PageContext.Provider value={context}>
      <RowMenu menu={menu} onChoose={onChoose} onClose={onClose} />
      <input aria-label="elsewhere" />
    </PageContext.Provider>,
  );
  const [insert, remove] = screen.getAllByRole('menuitem');
  return { onChoose, onClose, insert: insert!, remove: remove! };
}

const POSSIBLE: RowReasons = { insert: null, remove: null };

test('says which row it is about, and what goes with it', () => {
  const { insert, remove } = shown(POSSIBLE);
  expect(screen.getByRole('menu', { name: '第 14 行' })).toBeTruthy();
  expect(screen.getByRole('menuitem', { name: '在下方新增三级指标行' })).toBe(insert);
  expect(remove.getAttribute('aria-describedby')).not.toBeNull();
  expect(document.activeElement).toBe(insert);
});

test('the keys go round, and what they stop at is chosen', () => {
  const { insert, remove, onChoose } = shown(POSSIBLE);
  for (const [key, to] of [
    ['ArrowDown', remove],
    ['ArrowDown', insert],
    ['ArrowUp', remove],
    ['Home', insert],
    ['End', remove],
  ] as const) {
    fireEvent.keyDown(document.activeElement!, { key });
    expect(document.activeElement).toBe(to);
  }
  fireEvent.click(remove);
  expect(onChoose).toHaveBeenCalledWith('remove');
});

test('what is not possible can be reached, says why, and does nothing', () => {
  const { insert, remove, onChoose } = shown({ insert: null, remove: '该二级指标下仅此一行，不能删除。' });
  expect(remove.getAttribute('aria-disabled')).toBe('true');
  expect(insert.getAttribute('aria-disabled')).toBe('false');
  const reason = document.getElementById(remove.getAttribute('aria-describedby')!);
  expect(reason?.textContent).toContain('仅此一行');
  fireEvent.click(remove);
  expect(onChoose).not.toHaveBeenCalled();
});

test.each([
  ['Escape', true],
  ['Tab', true],
])('%s closes it and brings the focus back', (key, byKey) => {
  const { insert, onClose } = shown(POSSIBLE);
  fireEvent.keyDown(insert, { key });
  expect(onClose).toHaveBeenCalledWith(byKey);
});

test('going elsewhere closes it and leaves the focus there', () => {
  const { onClose } = shown(POSSIBLE);
  screen.getByLabelText('elsewhere').focus();
  expect(onClose).toHaveBeenCalledWith(false);
});

test('stays within the window', () => {
  shown(POSSIBLE, { x: 5000, y: 5000 });
  const { style } = screen.getByRole('menu');
  expect(parseInt(style.left, 10)).toBeLessThanOrEqual(window.innerWidth);
  expect(parseInt(style.top, 10)).toBeLessThanOrEqual(window.innerHeight);
});
