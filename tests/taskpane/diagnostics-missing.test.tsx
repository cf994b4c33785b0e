/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import type * as report from '../../src/taskpane/diagnostics/report';
import { press, prepareDom, showPane } from './dom';

jest.mock('../../src/taskpane/diagnostics/report', () => ({
  ...jest.requireActual<typeof report>('../../src/taskpane/diagnostics/report'),
  takeReport: jest.fn(() => Promise.reject(new Error('offline'))),
}));

beforeAll(prepareDom);

test('diagnostics that need code which does not load say so', async () => {
  showPane();
  await press('更多');
  await press('诊断');
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(
    await screen.findByText('诊断信息未能读取，请检查网络连接后再试。', {}, { timeout: 15_000 }),
  ).toBeTruthy();
});
