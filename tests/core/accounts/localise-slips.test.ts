import { slipBetween } from '../../../src/core/accounts/localise/slips';
import type { Slip } from '../../../src/core/accounts/repair';

/** 分 of an amount in 万元. */
const wan = (amount: number): number => Math.round(amount * 100) * 10_000;
const WAN = { scale: 1_000_000, unit: 10_000 };
const YUAN = { scale: 100, unit: 1 };

test.each<[right: number, printed: number, slip: Slip | null]>([
  [2708.3, 2780.3, 'transposed'],
  [12.34, 13.24, 'transposed'],
  [0.45, 4.05, 'transposed'],
  [14410.64, 1440.64, 'dropped'],
  [1234.56, 1234.6, 'dropped'],
  [9.94, 9.4, 'dropped'],
  [563.13, 5563.13, 'doubled'],
  [88.6, 888.6, 'doubled'],
  [36.19, 66.19, 'digit'],
  [562.98, 562.9, 'dropped'],
  [1038.44, -1038.44, 'sign'],
  [-9.54, 9.54, 'sign'],
  [11000, 1100, 'shifted'],
  [42.27, 4227, 'shifted'],
  [310.38, 3103800, 'shifted'],
  [279.99, 0.03, null],
  [310.38, 333.33, null],
  [310.38, 310.38, null],
  [0, 310.38, null],
  [310.38, 0, null],
])('%d printed as %d is %s', (right, printed, slip) => {
  expect(slipBetween(wan(printed), wan(right), WAN)).toBe(slip);
});

test('元 in a table in 万元 lose nothing, 万元 rounded from 元 some digits', () => {
  expect(slipBetween(wan(27_083_041.17), wan(2708.3), WAN)).toBe('shifted');
  expect(slipBetween(wan(2.71), wan(27_083.04), WAN)).toBe('shifted');
  expect(slipBetween(wan(0.27), wan(2708.3), WAN)).toBeNull();
});

test('amounts in 元 are compared by their own digits', () => {
  expect(slipBetween(1_234_56, 1_243_56, YUAN)).toBe('transposed');
  expect(slipBetween(1_234_56, 12_345_60, YUAN)).toBe('shifted');
});

test('a digit of an amount without decimals moves no point', () => {
  const whole = { scale: 100, unit: 100 };
  expect(slipBetween(1_234_00, 12_934_00, whole)).toBe('dropped');
  expect(slipBetween(12_344_00, 1_234_00, whole)).toBe('doubled');
  expect(slipBetween(12_340_00, 12_354_00, whole)).toBeNull();
});
