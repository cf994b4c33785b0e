/**
 * Whatever a host refuses, whatever the pane was about: there is a plain message, in both languages.
 *
 * @jest-environment jsdom
 */
import { cleanup, render } from '@testing-library/react';
import type { HostErrorCode } from '../../src/hosts/host';
import { en } from '../../src/locales/en';
import type { Locale } from '../../src/locales/locale';
import { zhCN } from '../../src/locales/zh-CN';
import { Notices } from '../../src/taskpane/components/notices';
import { LiveFailure, LiveWaiting } from '../../src/taskpane/components/live-state';
import { PaneContext } from '../../src/taskpane/context';
import type { Session } from '../../src/taskpane/session';
import {
  type Following,
  type Task,
  INITIAL_STATE,
  PASSING,
  type Work,
} from '../../src/taskpane/session/state';
import { openDesk } from './desk';
import { prepareDom } from './dom';

beforeAll(prepareDom);

const { codes, tasks } = zhCN.interface.pane.errors;
const CODES = Object.keys(codes) as HostErrorCode[];
const TASKS = Object.keys(tasks) as Task[];
const CELLS = [{ sheet: '自评表', row: 7, column: 7 }];

const LOCALES = [
  ['中文', zhCN],
  ['English', en],
] as const;

const HAN = /\p{Script=Han}/u;
/** What shows through where a text was not filled in, or never written. */
const UNFILLED = /undefined|null|NaN|function|=>|[{}$]|TODO/;

function shown(state: { work?: Work; following?: Following }, locale: Locale): string {
  const { session } = openDesk();
  const now = { ...INITIAL_STATE, ...state };
  const stub: Session = Object.assign(Object.create(session) as Session, { locale, getState: () => now });
  const context = { session: stub, docs: () => Promise.resolve(''), language: now.language };
  render(
    <PaneContext.Provider value={context}>
      <Notices />
      <LiveFailure />
      <LiveWaiting />
    </PaneContext.Provider>,
  );
  const text = document.body.textContent;
  cleanup();
  return text;
}

function expectPlain(text: string, locale: Locale): void {
  expect(text).not.toMatch(UNFILLED);
  expect(HAN.test(text)).toBe(locale === zhCN);
}

describe.each(LOCALES)('in %s', (_name, locale) => {
  const text = locale.interface.pane;

  test.each(TASKS)('every refusal of %s says what failed, why, at which cells, and the way out', (task) => {
    const said = CODES.map((code) => {
      const words = shown({ work: { state: 'failed', task, code, cells: CELLS } }, locale);
      expectPlain(words, locale);
      for (const part of [text.errors.tasks[task], text.errors.codes[code], 'H8']) {
        expect(words).toContain(part);
      }
      expect(words).toContain(code === 'in-doubt' ? text.errors.recover : text.notices.recheck);
      return words;
    });
    expect(new Set(said).size).toBe(CODES.length);
  });

  test.each(['results', 'marks'] as const)('every refusal that keeps %s from following', (behind) => {
    for (const code of CODES) {
      const words = shown({ following: { state: 'failed', code, behind } }, locale);
      expectPlain(words, locale);
      expect(words).toContain(text.live.failed[behind]);
      expect(words).toContain(text.errors.codes[code]);
      expect(words).toContain(code === 'in-doubt' ? text.errors.recover : text.live.retry);
    }
  });

  test('every refusal that is waited out', () => {
    const said = PASSING.map((code) => shown({ following: { state: 'waiting', code } }, locale));
    for (const words of said) expectPlain(words, locale);
    expect(new Set(said).size).toBe(PASSING.length);
  });
});
