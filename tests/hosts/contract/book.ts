/** The workbook of the contract suite, as a file and as the snapshot that every host must read from it. */
import { parseRange } from '../../../src/core/grid/address';
import type { Cell, Sheet, Workbook } from '../../../src/core/grid/workbook';
import { type CellSpec, type SheetSpec, buildXlsx } from '../../support/xlsx';
import { keyOf } from '../plain';

const SCORES = '自评表';
const LOCKED = '预算 2022';
const HIDDEN = '附表';

export const SHEETS = { scores: SCORES, locked: LOCKED, hidden: HIDDEN } as const;

const CELLS: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  [SCORES]: {
    A1: { value: '项目支出绩效自评表', fill: '#DDEBF7' },
    A2: { value: '项目编码' },
    B2: { value: '440300210000000123456', format: '@' },
    A3: { value: '分值' },
    B3: { value: 50 },
    C3: { value: 0.5, format: '0.00%' },
    A4: { value: '得分' },
    B4: { value: 48.5, format: '0.00' },
    A5: { value: '合计' },
    B5: { value: 98.5, formula: 'SUM(B3:B4)' },
    C5: { value: { error: '#DIV/0!' }, formula: 'B3/B9' },
    A6: { value: '是否完成' },
    B6: { value: true },
    A7: { value: '=文字，不是公式' },
    D8: { value: null, fill: '#FFF2CC' },
  },
  [LOCKED]: {
    A1: { value: '预算数' },
    B1: { value: 100 },
    A2: { value: '执行数' },
    B2: { value: 80, locked: false },
    B3: { value: null, locked: false },
  },
  [HIDDEN]: { A1: { value: '说明' }, A2: { value: '隐藏行' }, B1: { value: '隐藏列' } },
};

const LAYOUT: Readonly<Record<string, Omit<SheetSpec, 'name' | 'cells'>>> = {
  [SCORES]: { merges: ['A1:D1', 'C6:D7'] },
  [LOCKED]: { protected: true },
  [HIDDEN]: { visibility: 'hidden', hiddenRows: [2], hiddenColumns: ['B'] },
};

export function contractFile(): Uint8Array {
  return buildXlsx(
    Object.entries(CELLS).map(([name, cells]): SheetSpec => {
      const specs = Object.entries(cells).map(([a1, cell]): [string, CellSpec] => [a1, cell]);
      return { name, cells: Object.fromEntries(specs), ...LAYOUT[name] };
    }),
  );
}

export function contractWorkbook(): Workbook {
  return { date1904: false, sheets: Object.entries(CELLS).map(([name, cells]) => sheet(name, cells)) };
}

function sheet(name: string, cells: Readonly<Record<string, Cell>>): Sheet {
  const { merges = [], visibility = 'visible', hiddenRows = [], hiddenColumns = [] } = LAYOUT[name] ?? {};
  return {
    name,
    visibility,
    cells: new Map(Object.entries(cells).map(([a1, cell]) => [keyOf(a1), cell])),
    merges: merges.flatMap((text) => parseRange(text) ?? []),
    hiddenRows: new Set(hiddenRows.map((row) => row - 1)),
    hiddenColumns: new Set(hiddenColumns.map((column) => column.charCodeAt(0) - 65)),
    protected: LAYOUT[name]?.protected ?? false,
  };
}
