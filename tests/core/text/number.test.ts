import fc from 'fast-check';
import { formatAmount, decimal } from '../../../src/core/text/decimal';
import { parseNumber } from '../../../src/core/text/number';

describe('parseNumber', () => {
  it.each<[string, string, boolean, number]>([
    ['1234.5', '1234.5', false, 1],
    ['1,234.50', '1234.5', false, 2],
    ['１，２３４．５０', '1234.5', false, 2],
    ['￥1,821,100.00', '1821100', false, 2],
    [' 9.90 \u3000', '9.9', false, 2],
    ['99.88%', '99.88', true, 2],
    ['100 ％', '100', true, 0],
    ['-5', '-5', false, 0],
    ['－5', '-5', false, 0],
    ['−5', '-5', false, 0],
    ['+5', '5', false, 0],
    ['.5', '0.5', false, 1],
    ['(1,234.50)', '-1234.5', false, 2],
    ['（3.5）', '-3.5', false, 1],
    ['007', '7', false, 0],
    ['440309210000000012345', '440309210000000012345', false, 0],
  ])('%j', (text, value, percent, decimals) => {
    const parsed = parseNumber(text);
    expect(parsed && [parsed.value.toFixed(), parsed.percent, parsed.decimals]).toEqual([
      value,
      percent,
      decimals,
    ]);
  });

  it.each([
    '',
    ' ',
    '.',
    '-',
    '%',
    '12期',
    '约5',
    '1,2345',
    '12,34',
    '1.2.3',
    '5.',
    '1 2',
    '1e5',
    '((5))',
    '(-5)',
    '—',
  ])('%j is no number', (text) => expect(parseNumber(text)).toBeNull());

  it('reads back what formatAmount writes', () => {
    fc.assert(
      fc.property(fc.integer(), (cents) => {
        const value = decimal(cents).div(100);
        expect(parseNumber(formatAmount(value))?.value.eq(value)).toBe(true);
      }),
    );
  });
});
