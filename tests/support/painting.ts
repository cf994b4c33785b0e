/** A built form in the colours and under the protection of the official templates. */
import { type Address, cellKey } from '../../src/core/grid/address';
import type { Workbook } from '../../src/core/grid/workbook';
import type { FieldPath } from '../../src/core/rules/case';
import { FUND_COLUMNS, HEADER_KEYS, INDICATOR_COLUMNS } from '../../src/core/forms/model';
import { ROWS } from './form-content';
import type { BuiltForm } from './form-builder';

const GREY = '#D9D9D9';
const LIGHT_BLUE = '#DDEBF7';

const EDITABLE: readonly FieldPath[] = [
  'goal.actual',
  ...ROWS.flatMap((_, i) =>
    ['actual', 'weight', 'score', 'reason'].map((column) => `indicators.${String(i)}.${column}`),
  ),
];

/** Grey but for the cells that clerks fill in, which are light blue. */
export function painted(form: BuiltForm): Workbook {
  const { workbook } = form;
  const blue = new Set(EDITABLE.flatMap((path) => form.at(path) ?? []).map(keyOf));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, cell]) => [key, { ...cell, fill: blue.has(key) ? LIGHT_BLUE : GREY }]),
      ),
    })),
  };
}

function keyOf({ row, column }: Address): number {
  return cellKey(row, column);
}

/** Every value that a blank template leaves blank. */
export function blankPaths(form: BuiltForm): readonly FieldPath[] {
  const rows = INDICATOR_COLUMNS.filter((column) => !column.startsWith('level1') && column !== 'level2');
  const paths = [
    ...HEADER_KEYS.map((key) => `header.${key}`),
    ...['total', 'fiscal', 'carry', 'other'].flatMap((kind) =>
      FUND_COLUMNS.filter((column) => kind === 'total' || !['weight', 'score'].includes(column)).map(
        (column) => `funds.${kind}.${column}`,
      ),
    ),
    'goal.expected',
    'goal.actual',
    ...ROWS.flatMap((_, i) => rows.map((column) => `indicators.${String(i)}.${column}`)),
    'total.score',
  ];
  return paths.filter((path) => form.at(path) !== null);
}
