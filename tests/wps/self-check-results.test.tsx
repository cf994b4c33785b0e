/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { selfCheckTexts as text } from '../../src/locales/zh-CN/wps-self-check';
import type { Outcome } from '../../src/wps/self-check/probe';
import { Results } from '../../src/wps/self-check/results';

function show(verdict: Outcome['verdict'], answer: string): void {
  render(<Results results={[{ id: 'moved-formulas', source: '', verdict, answer }]} />);
}

it('says what an unexpected answer means', () => {
  show('fail', 'other sheet, row deleted');
  expect(screen.getByText(text.answer('other sheet, row deleted'))).toBeTruthy();
  expect(screen.getByText(text.meanings['moved-formulas'])).toBeTruthy();
});

it.each([
  ['pass', 'yes'],
  ['skip', 'lacking: Range.Insert'],
] as const)(
  'says nothing of it where the answer is as expected or could not be had: %s',
  (verdict, answer) => {
    show(verdict, answer);
    expect(screen.getByText(text.answer(answer))).toBeTruthy();
    expect(screen.queryByText(text.meanings['moved-formulas'])).toBeNull();
  },
);
