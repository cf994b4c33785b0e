import { check } from '../../../src/core/check';
import { I11 } from '../../../src/core/rules/I11/rule';
import { buildForm } from '../../support/form-builder';

/** Row 5 was scored down with a reason; row 6, right below it, is scored down without one. */
const change = { 'indicators.6.score': 9 };

function findings(style: 'official' | 'plain') {
  const { workbook } = buildForm({ layout: 'shenzhen-2022', style, change });
  return check(workbook, { rules: [I11] }).findings;
}

describe('I11 and reasons shared by several rows', () => {
  test('a form with its merges says which rows a reason is for', () => {
    expect(findings('official')).toHaveLength(1);
  });

  test('a form that lost its merges gets the benefit of the doubt', () => {
    expect(findings('plain')).toEqual([]);
  });
});
