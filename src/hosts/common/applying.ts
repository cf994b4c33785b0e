/** Which edits can be made to an open workbook, and as what. */
import { type Edit, beforeOf, stillHolds } from '../../core/grid/edit';
import { type Cell, type Workbook, cellIn, isProtectedIn, sheetNamed } from '../../core/grid/workbook';
import { HostError, type HostErrorCode } from '../host';
import { placesOf } from './match';

/** @throws HostError `sheet-missing`, `changed-since` or `protected`, with all cells concerned */
export function refuseImpossible(current: Workbook, edits: readonly Edit[]): void {
  refuse('sheet-missing', edits, ({ at }) => sheetNamed(current, at.sheet) === undefined);
  refuse('changed-since', edits, (edit) => !stillHolds(current, edit));
  refuse('protected', edits, ({ at }) => isProtectedIn(current, at));
}

function refuse(code: HostErrorCode, edits: readonly Edit[], concerns: (edit: Edit) => boolean): void {
  const cells = placesOf(edits.filter(concerns));
  if (cells.length > 0) throw new HostError(code, cells);
}

/** Programs refuse formats on a protected sheet even in cells that may be edited: these keep their own. */
export function asMade({ at, after: { format, ...content } }: Edit, current: Workbook): Edit {
  const setsFormat = format !== undefined && sheetNamed(current, at.sheet)?.protected !== true;
  return { at, before: beforeOf(cellIn(current, at)), after: { ...content, ...(setsFormat && { format }) } };
}

/**
 * A program may spell a formula its own way, and a revert has to recognise it.
 * @param held what the cell holds once the edit is made
 */
export function asSpelt({ at, before, after }: Edit, held: Pick<Cell, 'formula'> | undefined): Edit {
  const formula = held?.formula;
  return { at, before, after: { ...after, ...(formula !== undefined && { formula }) } };
}
