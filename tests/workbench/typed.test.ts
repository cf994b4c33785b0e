import type { CellContent } from '../../src/core/grid/edit';
import type { Cell } from '../../src/core/grid/workbook';
import { contentOf, editText } from '../../src/workbench/grid/typed';

const GENERAL: Cell = { value: null };
const TEXT: Cell = { value: null, format: '@' };
const PERCENT: Cell = { value: 0.5, format: '0.00%' };

describe('what is typed', () => {
  it.each<[string, Cell, CellContent]>([
    ['9.88', GENERAL, { value: 9.88 }],
    ['1,234.50', GENERAL, { value: 1234.5 }],
    ['９８.７９', GENERAL, { value: 98.79 }],
    ['-3', GENERAL, { value: -3 }],
    ['98.79%', GENERAL, { value: 0.9879, format: '0.00%' }],
    ['95%', GENERAL, { value: 0.95, format: '0%' }],
    ['98.79%', PERCENT, { value: 0.9879 }],
    ['98.79', PERCENT, { value: 0.9879 }],
    ['0.5', PERCENT, { value: 0.5 }],
    ['12期', GENERAL, { value: '12期' }],
    ['', GENERAL, { value: null }],
    ['   ', GENERAL, { value: null }],
    ['=SUM(H1:H3)', GENERAL, { value: null, formula: 'SUM(H1:H3)' }],
    ['=', GENERAL, { value: '=' }],
    ["'=1+1", GENERAL, { value: '=1+1' }],
    ['12', TEXT, { value: '12' }],
    ['=A1', TEXT, { value: '=A1' }],
    ['440309240000101160023', GENERAL, { value: '440309240000101160023' }],
    ['007', GENERAL, { value: '007' }],
    ['0.07', GENERAL, { value: 0.07 }],
    ['true', GENERAL, { value: true }],
    ['9.5\r\n', GENERAL, { value: 9.5 }],
    ['第一行\r\n第二行', GENERAL, { value: '第一行\n第二行' }],
  ])('%j in %j', (typed, cell, content) => {
    expect(contentOf(typed, cell)).toEqual(content);
  });

  it.each<[Cell, string]>([
    [{ value: 0.1 + 0.2 }, '0.3'],
    [{ value: 0.9879, format: '0.00%' }, '98.79%'],
    [{ value: 19, formula: 'SUM(B1:B2)' }, '=SUM(B1:B2)'],
    [{ value: '12期' }, '12期'],
    [{ value: null }, ''],
    [{ value: true }, 'TRUE'],
    [{ value: { error: '#N/A' } }, '#N/A'],
    [{ value: 1194480, format: '#,##0.00' }, '1194480'],
  ])('%j is edited as %j', (cell, text) => {
    expect(editText(cell)).toBe(text);
  });

  it.each<Cell>([
    { value: 9.88 },
    { value: 0.9879, format: '0.00%' },
    { value: '12期' },
    { value: 5, formula: 'A1' },
  ])('is what was there when %j is typed in as it is edited', (cell) => {
    const { value, formula } = contentOf(editText(cell), cell);
    expect(formula).toBe(cell.formula);
    if (cell.formula === undefined) expect(value).toBe(cell.value);
  });
});
