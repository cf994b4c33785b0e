/**
 * The sheet as it is drawn while rows come and go.
 *
 * @jest-environment ./tests/hosts/excel/environment.cjs
 */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { parseAddress } from '../../src/core/grid/address';
import { merged, rowBelow, rowGone } from '../../src/core/grid/plan-shape';
import type { ShapeChange } from '../../src/core/grid/shape';
import { type Sheet, cellAt } from '../../src/core/grid/workbook';
import { zhCN } from '../../src/locales/zh-CN';
import { endTyping } from '../../src/taskpane/end-typing';
import { useFindingKeys } from '../../src/taskpane/finding-keys';
import type { Session } from '../../src/taskpane/session';
import { PageContext } from '../../src/workbench/context';
import { SheetGrid } from '../../src/workbench/grid/sheet-grid';
import { prepareDom } from '../taskpane/dom';
import { buildXlsx } from '../support/xlsx';
import { opened } from './opened';

const FILE = buildXlsx([
  { name: '表', cells: { A1: '甲', A2: '乙', A3: '丙', B3: '丁' } },
  { name: '另', cells: { A1: '一', A2: '二' } },
]);

beforeAll(prepareDom);

function Keys({ session }: { readonly session: Session }) {
  useFindingKeys(session);
  return null;
}

async function shown() {
  const { desk, book, valueOf } = await opened(FILE);
  render(
    <PageContext.Provider value={{ desk, locale: zhCN }}>
      <SheetGrid book={book} zoom={1} />
      <Keys session={book.session} />
    </PageContext.Provider>,
  );
  const sheet = (): Sheet => book.getState().sheet;
  return {
    book,
    valueOf,
    sheet,
    select: (a1: string, name = '表') => {
      act(() => {
        book.select({ sheet: name, ...parseAddress(a1)! });
      });
    },
    reshape: (change: ShapeChange) => act(() => book.host.reshape(change, [])),
    field: screen.getByRole<HTMLTextAreaElement>('textbox'),
  };
}

const cell = (a1: string) => document.querySelector<HTMLElement>(`[data-cell="${a1}"]`);
const selected = () =>
  document.querySelector<HTMLElement>('[role="gridcell"][aria-selected="true"]')?.dataset.cell;

test('rows and merges are drawn where they stand', async () => {
  const { sheet, reshape } = await shown();
  await reshape(rowBelow(sheet(), 0));
  expect([cell('A2')?.textContent, cell('A3')?.textContent]).toEqual(['', '乙']);
  await reshape(merged(sheet(), { top: 0, left: 0, bottom: 1, right: 0 }));
  expect(cell('A1')?.getAttribute('rowspan')).toBe('2');
  expect(cell('A2')).toBeNull();
});

test('the selection stays with its cell, in the sheet that is shown and in others', async () => {
  const { book, sheet, select, reshape } = await shown();
  select('B3');
  await reshape(rowBelow(sheet(), 0));
  expect(selected()).toBe('B4');
  const [first] = book.getState().view.workbook.sheets;
  select('A2', '另');
  await reshape(rowGone(first!, 1));
  act(() => {
    book.showSheet('表');
  });
  expect(selected()).toBe('B3');
});

test('what is being typed goes into the cell that it was begun in', async () => {
  const { sheet, select, reshape, field, valueOf } = await shown();
  select('B2');
  fireEvent.input(field, { target: { value: '新' } });
  await reshape(rowBelow(sheet(), 0));
  fireEvent.blur(field);
  expect([valueOf('B2'), valueOf('B3')]).toEqual([null, '新']);
});

test('what is being typed in a row that goes is not written anywhere', async () => {
  const { sheet, select, reshape, field, valueOf } = await shown();
  select('B2');
  fireEvent.input(field, { target: { value: '新' } });
  await reshape(rowGone(sheet(), 1));
  fireEvent.blur(field);
  expect(field.value).toBe('');
  expect([valueOf('B2'), valueOf('B1')]).toEqual(['丁', null]);
});

test('a sheet that is protected takes nothing more', async () => {
  const { select, reshape, field } = await shown();
  select('B2');
  expect(field.readOnly).toBe(false);
  await reshape({ kind: 'protect', sheet: '表' });
  expect(field.readOnly).toBe(true);
});

test('the menu key and a right click open the menu of the row', async () => {
  const { select, field } = await shown();
  select('B2');
  fireEvent.keyDown(field, { key: 'F10', shiftKey: true });
  expect(await screen.findByRole('menu', { name: '第 2 行' })).toBeTruthy();
  fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(field);
  fireEvent.contextMenu(screen.getByRole('rowheader', { name: '3' }));
  expect(await screen.findByRole('menu', { name: '第 3 行' })).toBeTruthy();
  expect(selected()).toBe('A3');
});

test('what is being typed is in its cell once typing is ended, and the focus stays', async () => {
  const { select, field, valueOf } = await shown();
  select('A2');
  act(() => {
    field.focus();
  });
  fireEvent.input(field, { target: { value: '新' } });
  await act(() => endTyping());
  expect(valueOf('A2')).toBe('新');
  expect(document.activeElement).toBe(field);
});

test('what is being typed is in its cell before a key leads to a finding on another sheet', async () => {
  const { book, select, field } = await shown();
  book.session.focusNext = () => book.session.locate({ sheet: '另', row: 1, column: 0 });
  select('A2');
  act(() => {
    field.focus();
  });
  fireEvent.input(field, { target: { value: '新' } });
  await act(async () => {
    fireEvent.keyDown(field, { key: 'F8' });
    await new Promise((resolve) => setTimeout(resolve));
  });
  const { sheet, view } = book.getState();
  expect(sheet.name).toBe('另');
  expect(cellAt(view.workbook.sheets[0]!, 1, 0).value).toBe('新');
});
