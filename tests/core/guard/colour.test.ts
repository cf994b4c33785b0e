import { shadeOf } from '../../../src/core/guard/colour';

test.each([
  ['#D9D9D9', 'grey'],
  ['#F2F2F2', 'grey'],
  ['#BFBFBF', 'grey'],
  ['#A6A6A6', 'grey'],
  ['#C0C0C0', 'grey'],
  ['#E7E6E6', 'grey'],
  ['#EDEDED', 'grey'],
  ['#DDEBF7', 'blue'],
  ['#BDD7EE', 'blue'],
  ['#DEEAF6', 'blue'],
  ['#CCECFF', 'blue'],
  ['#99CCFF', 'blue'],
  ['#CCFFFF', 'blue'],
  ['#DAEEF3', 'blue'],
  ['#E6F2FF', 'blue'],
  ['#FFFFFF', 'other'],
  ['#FFFF00', 'other'],
  ['#FFF2CC', 'other'],
  ['#E2EFDA', 'other'],
  ['#FCE4D6', 'other'],
  ['#FFC7CE', 'other'],
  ['#4472C4', 'other'],
  ['#000000', 'other'],
  ['#404040', 'other'],
  ['', 'other'],
  ['blue', 'other'],
])('%s is %s', (fill, shade) => {
  expect(shadeOf(fill)).toBe(shade);
});
