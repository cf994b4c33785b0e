import fc from 'fast-check';
import {
  Big,
  decimal,
  formatAmount,
  formatDecimal,
  formatFixed,
  round2,
  sum,
} from '../../../src/core/text/decimal';

describe('decimal', () => {
  it('drops the noise of binary floats', () => {
    expect(formatDecimal(decimal(0.1 + 0.2))).toBe('0.3');
    expect(formatDecimal(decimal(1.005 * 100))).toBe('100.5');
    expect(formatDecimal(decimal('1808698.26'))).toBe('1808698.26');
  });

  it('refuses what is no number', () => {
    expect(() => decimal(NaN)).toThrow();
    expect(() => decimal('12期')).toThrow();
  });

  it('keeps every integer a form can hold', () => {
    fc.assert(fc.property(fc.integer(), (n) => decimal(n).toFixed() === String(n)));
  });
});

describe('round2', () => {
  it.each([
    ['1.005', '1.01'],
    ['0.285', '0.29'],
    ['2.675', '2.68'],
    ['-2.675', '-2.68'],
    ['9.94549', '9.95'],
    ['9.9', '9.9'],
  ])('%s → %s', (value, rounded) => expect(round2(new Big(value)).toFixed()).toBe(rounded));
});

describe('sum', () => {
  it('adds exactly', () => {
    expect(sum(['0.1', '0.2', '99.7'].map((x) => new Big(x))).toFixed()).toBe('100');
    expect(sum([]).toFixed()).toBe('0');
  });
});

describe('formats', () => {
  it('writes plain, fixed and grouped numbers', () => {
    expect(formatDecimal(new Big('1e21'))).toBe('1000000000000000000000');
    expect(formatDecimal(new Big('-0'))).toBe('0');
    expect(formatFixed(new Big('9.9'))).toBe('9.90');
    expect(formatFixed(new Big('-0.004'))).toBe('0.00');
    expect(formatAmount(new Big('1234567.5'))).toBe('1,234,567.50');
    expect(formatAmount(new Big('-123456'), 0)).toBe('-123,456');
    expect(formatAmount(new Big('999.995'))).toBe('1,000.00');
  });
});
