/** How marks look, where they stand, and how any copy of the add-in, in Excel or in WPS, knows them again. */
import type { CellRef } from '../../core/grid/address';
import type { Mark } from '../host';

const SENTINEL = /^=?\s*LEN\(\s*"formlint:[^"]*"\s*\)\s*>\s*0\s*$/i;

/** Excel's own "bad", "neutral" and a blue of the same weight: readable with any theme. */
export const MARK_COLOURS = {
  error: { fill: '#FFC7CE', font: '#9C0006' },
  warning: { fill: '#FFEB9C', font: '#7F6000' },
  info: { fill: '#DDEBF7', font: '#1F4E78' },
} as const;

/** The condition of a mark: always true, and it carries a text of ours. */
export function markFormula({ rule, severity }: Pick<Mark, 'rule' | 'severity'>): string {
  return `=LEN("formlint:${rule}:${severity}")>0`;
}

export function isMarkFormula(formula: string): boolean {
  return SENTINEL.test(formula);
}

export function firstCell({ sheet, range }: Mark): CellRef {
  return { sheet, row: range.top, column: range.left };
}
