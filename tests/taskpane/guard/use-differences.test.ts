/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { check } from '../../../src/core/check';
import { cellKey } from '../../../src/core/grid/address';
import type { Workbook } from '../../../src/core/grid/workbook';
import { type Baseline, baselineOf } from '../../../src/core/guard/baseline';
import { useDifferences } from '../../../src/taskpane/guard/use-differences';
import type { Checked } from '../../../src/taskpane/session/checked';
import { buildForm } from '../../support/form-builder';
import { withCell } from '../../support/tampered';

const NAMES = ['甲', '乙', '丙', '丁'];
const TITLE = { row: 0, column: 0 };

const original: Workbook = {
  sheets: NAMES.flatMap(
    (sheet) =>
      buildForm({ layout: 'shenzhen-2022', sheet, change: { 'header.project-name': sheet } }).workbook.sheets,
  ),
  date1904: false,
};
const baseline = baselineOf(original, 'received');

function retitled(value: string): Checked {
  const workbook = withCell(original, '甲', TITLE, (cell) => ({ ...cell, value }));
  return checkedOf(workbook, baseline);
}

/** The parts of a check that differences are worked out from. */
function checkedOf(workbook: Workbook, of: Baseline): Checked {
  return { workbook, report: check(workbook, { baseline: of }), under: { baseline: of } };
}

const now = jest.spyOn(performance, 'now');
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['performance'] });
  let time = 0;
  now.mockImplementation(() => (time += 1000));
});

afterEach(() => {
  jest.useRealTimers();
});

/** Every stretch of work that is due, one after the other. */
function worked(): void {
  act(() => {
    jest.runAllTimers();
  });
}

test('differences of many forms come by turns, those of one at once', () => {
  const checked = retitled('评价表');
  const { result, rerender } = renderHook(({ scope }) => useDifferences(checked, scope), {
    initialProps: { scope: 'all' as 'all' | { form: string } },
  });
  expect(result.current).toBeUndefined();
  worked();
  expect(result.current?.differences?.contents).toHaveLength(1);
  rerender({ scope: 'all' });
  expect(result.current?.checked).toBe(checked);

  const alone = checkedOf(
    { ...original, sheets: original.sheets.slice(0, 1) },
    baselineOf(original, 'template'),
  );
  expect(renderHook(() => useDifferences(alone, 'all')).result.current?.differences?.contents).toEqual([]);
});

test('those of the check before stay until the new ones are known, and say so', () => {
  const [before, after] = [retitled('评价表'), retitled('评分表')];
  const { result, rerender } = renderHook(({ checked }) => useDifferences(checked, 'all'), {
    initialProps: { checked: before },
  });
  worked();
  rerender({ checked: after });
  expect(result.current?.checked).toBe(before);
  worked();
  expect(result.current?.checked).toBe(after);
  const [one] = result.current?.differences?.contents ?? [];
  expect(one?.work).toMatchObject({ edit: { before: { value: '评分表' } } });
  expect(after.workbook.sheets[0]?.cells.get(cellKey(0, 0))?.value).toBe('评分表');
});
