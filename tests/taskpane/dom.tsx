/** Renders the pane for a test, with what jsdom lacks. */
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { Pane } from '../../src/taskpane/pane';
import type { RuleDocs } from '../../src/taskpane/rule-docs';
import { type Desk, type DeskOptions, openDesk } from './desk';

const docs: RuleDocs = (code) =>
  Promise.resolve(`# ${code}\n\n## 说明\n\n得分 = 分值 × 执行率\n\n- 一\n- 二`);

/** To be called before all tests of a suite. */
export function prepareDom(): void {
  class NoResizeObserver {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  }
  const noMedia = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(window, { ResizeObserver: NoResizeObserver, matchMedia: () => noMedia });
  Element.prototype.scrollIntoView = () => undefined;
}

/** Shows the pane before its first check. */
export function showPane(options?: DeskOptions, own: RuleDocs = docs): Desk {
  const desk = openDesk(options);
  render(<Pane session={desk.session} docs={own} />);
  return desk;
}

export async function showChecked(options?: DeskOptions): Promise<Desk> {
  const desk = showPane(options);
  await act(() => desk.session.check());
  return desk;
}

/** Presses a button and waits until the pane is idle again. */
export async function press(name: string | RegExp, within_?: HTMLElement): Promise<void> {
  const scope = within_ ? within(within_) : screen;
  await act(async () => {
    fireEvent.click(scope.getByRole('button', { name }));
    await idle();
  });
}

/** Resolves once nothing is under way any more. */
export async function idle(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (document.querySelector('progress'));
}

export async function expectAccessible(): Promise<void> {
  const { violations } = await axe(document.body);
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
}
