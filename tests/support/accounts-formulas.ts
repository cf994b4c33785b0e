/** Turns printed totals of a workbook into formulas, as a clerk's own workbook has them. */
import type { Equality } from '../../src/core/accounts/equality';
import { type CellRef, cellKey, formatAddress } from '../../src/core/grid/address';
import { EMPTY_CELL, type Workbook } from '../../src/core/grid/workbook';

/** Rules whose totals are worked out within their table. */
const WORKED_OUT = ['A01', 'A02', 'A05', 'A06', 'A07', 'A08', 'A10', 'A12', 'A14', 'A15'];

/**
 * Each total that is the exact sum of its addends gets a formula; one that is off by rounding stays a constant, since
 * a formula would print something else.
 */
export function withFormulas(workbook: Workbook, equalities: readonly Equality[]): Workbook {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, new Map(sheet.cells)]));
  for (const equality of equalities.filter(isWorkedOut)) {
    const { sheet, row, column } = equality.total.at;
    const cells = sheets.get(sheet);
    const cell = cells?.get(cellKey(row, column)) ?? EMPTY_CELL;
    if (cell.formula !== undefined) continue;
    cells?.set(cellKey(row, column), { ...cell, value: cell.value ?? 0, formula: formulaOf(equality) });
  }
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, cells: sheets.get(sheet.name) ?? sheet.cells })),
  };
}

function isWorkedOut({ rule, relation, total, addends }: Equality): boolean {
  const rest = addends.reduce((left, { figure, sign }) => left - sign * (figure.fen ?? 0), total.fen ?? 0);
  const sameSheet = addends.every(({ figure }) => figure.at.sheet === total.at.sheet);
  return WORKED_OUT.includes(rule) && relation === 'sum' && addends.length > 0 && sameSheet && rest === 0;
}

/** A column in one piece is added up by SUM, anything else term by term. */
function formulaOf({ addends }: Equality): string {
  const cells = addends.map(({ figure }) => figure.at);
  const [first, ...rest] = cells;
  const last = rest[rest.length - 1];
  const inOnePiece = addends.every(
    ({ sign }, i) => sign === 1 && (i === 0 || follows(cells[i - 1], cells[i])),
  );
  if (first && last && inOnePiece) return `SUM(${formatAddress(first)}:${formatAddress(last)})`;
  const terms = addends.map(({ figure, sign }) => `${sign === 1 ? '+' : '-'}${formatAddress(figure.at)}`);
  return terms.join('').replace(/^\+/, '');
}

function follows(above: CellRef | undefined, cell: CellRef | undefined): boolean {
  return above?.column === cell?.column && (above?.row ?? 0) + 1 === cell?.row;
}
