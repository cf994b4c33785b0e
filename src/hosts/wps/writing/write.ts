/** Brings contents into cells: rectangles at once, formats first, because they decide how a content is taken. */
import { type CellRef, formatRange } from '../../../core/grid/address';
import type { CellBefore } from '../../../core/grid/edit';
import type { Cell } from '../../../core/grid/workbook';
import { entryOf, formatEntry } from '../../common/content';
import { type Change, hasContent } from '../../common/match';
import { runsOf } from '../../common/runs';
import type { Connection } from '../connection';

interface Write {
  readonly at: CellRef;
  readonly content: CellBefore;
  /** Absent leaves the cell's own. */
  readonly format?: string;
}

export function writeChanges(connection: Connection, changes: readonly Change[]): void {
  for (const [format, writes] of byFormat(changes.map(writeOf))) {
    for (const { sheet, range, rows } of runsOf(writes, ({ at }) => at)) {
      const target = connection.sheet(sheet).Range(formatRange(range));
      if (format !== undefined) target.NumberFormat = format;
      const entries = rows.map((row) => row.map(({ content }) => entryOf(content)));
      // Declared as a text, and given as many values as there are cells.
      target.Formula = connection.grids.entries(entries) as string;
    }
  }
}

/** Sets the format only where it differs, since that alone may be refused. */
function writeOf({ at, from, to }: Change): Write {
  const format = formatEntry(to.format);
  return { at, content: to, ...(format !== formatEntry(from.format) && { format }) };
}

function byFormat(writes: readonly Write[]): ReadonlyMap<string | undefined, Write[]> {
  const groups = new Map<string | undefined, Write[]>();
  for (const write of writes) {
    const group = groups.get(write.format);
    if (group) group.push(write);
    else groups.set(write.format, [write]);
  }
  return groups;
}

export function reversed({ at, from, to }: Change): Change {
  return { at, from: to, to: from };
}

export function placesOf(items: readonly { readonly at: CellRef }[]): CellRef[] {
  return items.map(({ at }) => at);
}

/** Of a formula only that there is one: its spelling is WPS's. */
export function isTaken(cell: Cell, wanted: CellBefore): boolean {
  return wanted.formula === undefined ? hasContent(cell, wanted) : cell.formula !== undefined;
}
