/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { idle, prepareDom, press, showChecked } from '../../dom';
import { LOADED } from '../support';

beforeAll(prepareDom);

test('weights that do not add up lead to where they are balanced, with the focus', async () => {
  await showChecked({ change: { 'indicators.0.weight': 9, 'indicators.0.score': 9 } });
  await press('平衡分值…');
  const section = await screen.findByRole('region', { name: '平衡分值' }, LOADED);
  await waitFor(() => {
    expect(section.contains(document.activeElement)).toBe(true);
  }, LOADED);
  expect(screen.getByRole('tab', { name: '模板' }).getAttribute('aria-selected')).toBe('true');
  expect(within(section).getAllByRole('radio').length).toBeGreaterThan(1);
  // Gone to by its tab, it does not take the focus again.
  for (const name of ['检查', '模板']) {
    const tab = screen.getByRole('tab', { name });
    await act(async () => {
      tab.focus();
      tab.click();
      await idle();
    });
  }
  expect(section.contains(document.activeElement)).toBe(false);
});

test('other findings have no such link', async () => {
  await showChecked();
  expect(screen.queryByRole('button', { name: '平衡分值…' })).toBeNull();
});
