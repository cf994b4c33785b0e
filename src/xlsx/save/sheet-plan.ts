/** Decides what is written into the cells of one sheet. */
import { type CellRef, cellKey } from '../../core/grid/address';
import type { CellContent, Edit } from '../../core/grid/edit';
import type { CellValue } from '../../core/grid/workbook';
import { shiftFormula } from '../../core/formula/shift';
import { membersIn } from './array-members';
import type { CellWrite } from './cell-xml';
import { SaveError } from './save-error';
import type { SharedCell, SheetLayout } from './sheet-layout';

/** The recalculated value of a formula cell. */
export interface CellResult {
  readonly at: CellRef;
  readonly value: CellValue;
}

export interface SheetChanges {
  readonly edits: readonly Edit[];
  readonly results: readonly CellResult[];
  /** Formula cells whose cached value no longer holds. */
  readonly stale: readonly CellRef[];
}

/**
 * The writes by cell key; the last edit of a cell counts.
 * @param styleFor the style index for a cell that gets this number format
 * @throws SaveError `array-formula`, `bad-number`
 */
export function planSheet(
  layout: SheetLayout,
  { edits, results, stale }: SheetChanges,
  styleFor: (at: CellRef, format: string) => number,
): Map<number, CellWrite> {
  refuseArrayMembers(layout, edits);
  refuseBadNumbers([...edits.map(({ at, after }) => ({ at, value: after.value })), ...results]);
  const writes = new Map<number, CellWrite>();
  for (const at of stale) writes.set(cellKey(at.row, at.column), { value: null });
  for (const { at, value } of results) writes.set(cellKey(at.row, at.column), { value });
  for (const { at, after } of edits) writes.set(cellKey(at.row, at.column), writeOf(at, after, styleFor));
  giveFollowersTheirFormula(layout.shared, writes);
  return writes;
}

function writeOf(
  at: CellRef,
  { value, formula, format }: CellContent,
  styleFor: (at: CellRef, format: string) => number,
): CellWrite {
  return {
    value,
    formula: formula ?? null,
    ...(format !== undefined && { style: styleFor(at, format) }),
  };
}

function refuseArrayMembers(layout: SheetLayout, edits: readonly Edit[]): void {
  const members = membersIn(
    layout,
    edits.map(({ at }) => at),
  );
  if (members.length > 0) throw new SaveError('array-formula', members);
}

function refuseBadNumbers(values: readonly CellResult[]): void {
  const bad = values.filter(({ value }) => typeof value === 'number' && !Number.isFinite(value));
  if (bad.length > 0)
    throw new SaveError(
      'bad-number',
      bad.map(({ at }) => at),
    );
}

/** When the cell that holds a shared formula's text is overwritten, the cells that follow it get their own. */
function giveFollowersTheirFormula(shared: readonly SharedCell[], writes: Map<number, CellWrite>): void {
  const masters = new Map(shared.filter(({ text }) => text !== '').map((cell) => [cell.index, cell]));
  for (const cell of shared) {
    const key = cellKey(cell.row, cell.column);
    const master = masters.get(cell.index);
    if (!master || master === cell || cell.text !== '') continue;
    const isOrphan = writes.get(cellKey(master.row, master.column))?.formula !== undefined;
    const own = writes.get(key);
    if (!isOrphan || own?.formula !== undefined) continue;
    const formula = shiftFormula(master.text, cell.row - master.row, cell.column - master.column);
    writes.set(key, { ...own, formula });
  }
}
