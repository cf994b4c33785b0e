/** Brings contents into cells: rectangles at once, formats first, because they decide how a content is taken. */
import { formatRange } from '../../../core/grid/address';
import { entryOf } from '../../common/content';
import type { Change } from '../../common/match';
import { runsOf } from '../../common/runs';
import { type Write, writeOf } from '../../common/writes';
import type { Connection } from '../connection';

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

function byFormat(writes: readonly Write[]): ReadonlyMap<string | undefined, Write[]> {
  const groups = new Map<string | undefined, Write[]>();
  for (const write of writes) {
    const group = groups.get(write.format);
    if (group) group.push(write);
    else groups.set(write.format, [write]);
  }
  return groups;
}
