/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { recognise } from '../../../../src/core/forms/recognise';
import { type Workbook, sheetNamed } from '../../../../src/core/grid/workbook';
import { protectables } from '../../../../src/taskpane/guard/editing/protectable';
import { buildForm } from '../../../support/form-builder';
import { SHEET } from '../../desk';
import { expectAccessible, prepareDom, press } from '../../dom';
import { showGuided } from './guided';

beforeAll(prepareDom);

const UNLOCKED = {
  'indicators.0.actual': { value: '1200人', locked: false },
  'indicators.0.score': { value: 10, locked: false },
};

const isProtected = (workbook: Workbook) => sheetNamed(workbook, SHEET)?.protected;

test('protects the sheet, says what can still be filled in, and can be taken back', async () => {
  const { host } = await showGuided({ change: UNLOCKED });
  expect(screen.getByText(/^未锁定的 2 个单元格仍可填写：实际完成值、得分。/)).toBeTruthy();
  await expectAccessible();
  await press('保护锁定单元格（不设密码）');
  expect(isProtected(host.workbook)).toBe(true);
  expect(screen.getByText('已受保护，保持不变。')).toBeTruthy();
  await press('撤销');
  expect(isProtected(host.workbook)).toBe(false);
});

test('refuses a sheet on which nothing could be filled in any more', async () => {
  await showGuided();
  expect(screen.getByText(/请先在“设置单元格格式”的“保护”中取消填报单元格的“锁定”/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^保护/ })).toBeNull();
});

test('leaves a protected sheet as it is', async () => {
  await showGuided({ change: {}, protect: true });
  expect(screen.getByText('已受保护，保持不变。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^保护/ })).toBeNull();
});

test('says why where the program cannot protect', async () => {
  const { host } = await showGuided({ change: UNLOCKED, able: { canReshape: false } });
  const button = screen.getByRole('button', { name: /^保护/ });
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toMatch(/暂不支持/);
  await press(/^保护/);
  expect(isProtected(host.workbook)).toBe(false);
});

test('each sheet is one, whatever stands on it', () => {
  const sheets = ['甲', '乙'].flatMap(
    (sheet) => buildForm({ layout: 'shenzhen-2022', sheet, change: UNLOCKED }).workbook.sheets,
  );
  const workbook = { sheets, date1904: false };
  const forms = recognise(workbook);
  const found = protectables(workbook, [...forms, ...forms]);
  expect(found.map(({ sheet, refusal, unlocked }) => [sheet, refusal, unlocked])).toEqual([
    ['甲', null, 2],
    ['乙', null, 2],
  ]);
});
