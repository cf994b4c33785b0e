import { type BuildOptions, buildXlsx } from '../support/xlsx';
import { cell, open } from './support';

const SHEETS = [
  {
    name: '自评表',
    cells: {
      B2: ' 项目 & <名称>\n第二行 ',
      C2: 12.5,
      D2: true,
      E2: { error: '#DIV/0!' },
      B4: { formula: 'C2*2&"a<b"', value: '25a<b' },
      C4: { formula: 'C2/0', value: { error: '#DIV/0!' } },
      D4: { formula: 'C2+1' },
      E6: { value: 0.95, format: '0.0"%"', fill: '#FFF2CC', locked: false },
      F6: { fill: '#DDEBF7' },
      G6: { format: '0.00%' },
      H6: {},
    },
    merges: ['B2:B3', 'E6:F7'],
    hiddenRows: [4, 9],
    hiddenColumns: ['C'],
    protected: true,
  },
  { name: "隐藏'表", cells: { A1: 1 }, visibility: 'veryHidden' as const },
];

const DIALECTS: Record<string, BuildOptions> = {
  'as Excel writes': {},
  'with prefixed elements': { prefix: 'x' },
  'with strings in the cells': { strings: 'inline' },
  'without cell references': { omitReferences: true },
  'with absolute targets': { absoluteTargets: true },
  'without compression': { store: true },
  'with all of it': { prefix: 'ss', strings: 'inline', omitReferences: true, absoluteTargets: true },
};

describe.each(Object.entries(DIALECTS))('a workbook %s', (_, options) => {
  const { workbook } = open(buildXlsx(SHEETS, options));
  const [first, second] = workbook.sheets;

  test('keeps every kind of value', () => {
    expect(cell(workbook, '自评表!B2').value).toBe(' 项目 & <名称>\n第二行 ');
    expect(cell(workbook, '自评表!C2')).toEqual({ value: 12.5 });
    expect(cell(workbook, '自评表!D2').value).toBe(true);
    expect(cell(workbook, '自评表!E2').value).toEqual({ error: '#DIV/0!' });
  });

  test('keeps formulas with their results', () => {
    expect(cell(workbook, '自评表!B4')).toEqual({ formula: 'C2*2&"a<b"', value: '25a<b' });
    expect(cell(workbook, '自评表!C4')).toEqual({ formula: 'C2/0', value: { error: '#DIV/0!' } });
    expect(cell(workbook, '自评表!D4')).toEqual({ formula: 'C2+1', value: null });
  });

  test('keeps formats, fills and locks, also of empty cells', () => {
    const styled = { value: 0.95, format: '0.0"%"', fill: '#FFF2CC', locked: false };
    expect(cell(workbook, '自评表!E6')).toEqual(styled);
    expect(cell(workbook, '自评表!F6')).toEqual({ value: null, fill: '#DDEBF7' });
    expect(cell(workbook, '自评表!G6')).toEqual({ value: null, format: '0.00%' });
    expect(first?.cells.size).toBe(10);
  });

  test('keeps merges, hidden rows and columns, protection and visibility', () => {
    expect(first?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 5, left: 4, bottom: 6, right: 5 },
    ]);
    expect([...(first?.hiddenRows ?? [])]).toEqual([3, 8]);
    expect([...(first?.hiddenColumns ?? [])]).toEqual([2]);
    expect([first?.protected, first?.visibility]).toEqual([true, 'visible']);
    expect([second?.name, second?.protected, second?.visibility]).toEqual(["隐藏'表", false, 'veryHidden']);
  });
});

test('says which day dates are counted from', () => {
  expect(open(buildXlsx(SHEETS)).workbook.date1904).toBe(false);
  expect(open(buildXlsx(SHEETS, { date1904: true })).workbook.date1904).toBe(true);
});
