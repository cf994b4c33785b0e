/** Whether a cell holds what a change found there or what it is to bring. */
import type { CellRef } from '../../core/grid/address';
import { type CellBefore, sameValue } from '../../core/grid/edit';
import { type Cell, type CellValue, type Workbook, cellIn } from '../../core/grid/workbook';
import { formatEntry } from './content';

/** A cell's content now and the one it is to have; an absent format is the general one. */
export interface Change {
  readonly at: CellRef;
  readonly from: CellBefore;
  readonly to: CellBefore;
}

/** `half` has the format of one and the content of the other. */
export type Holding = 'to' | 'from' | 'half' | 'other';

export function holdingIn(workbook: Workbook, change: Change): Holding {
  return holding(cellIn(workbook, change.at), change);
}

function holding(cell: Cell, { from, to }: Change): Holding {
  const [format, formatFrom, formatTo] = [cell.format, from.format, to.format].map(formatEntry);
  const setsFormat = formatFrom !== formatTo;
  const [isFrom, isTo] = [hasContent(cell, from), hasContent(cell, to)];
  if (isFrom && isTo) return setsFormat && format === formatTo ? 'to' : 'from';
  if (isTo) return setsFormat && format === formatFrom ? 'half' : 'to';
  // A format that somebody else has set is no work of ours.
  if (isFrom) return setsFormat && format === formatTo ? 'half' : 'from';
  return 'other';
}

export function placesOf(items: readonly { readonly at: CellRef }[]): CellRef[] {
  return items.map(({ at }) => at);
}

export function hasContent(cell: Cell, { value, formula }: CellBefore): boolean {
  if (formula !== undefined || cell.formula !== undefined)
    return spelling(formula) === spelling(cell.formula);
  return sameValue(normalised(cell.value), normalised(value));
}

/** Excel spells formulas its own way. */
function spelling(formula: string | undefined): string | undefined {
  return formula?.replace(/\s+/g, '').toUpperCase();
}

/** Excel keeps 15 significant digits. */
function normalised(value: CellValue): CellValue {
  return typeof value === 'number' ? Number(value.toPrecision(15)) : value;
}
