/**
 * Whether rows have moved, told by the constants of one row that can be told from those around it. WPS may stop
 * between any two calls, so that no note of ours could say.
 */
import * as v from 'valibot';
import { addressOfKey, cellKey } from '../../../core/grid/address';
import { sameValue } from '../../../core/grid/edit';
import { type Reshape, rowMoveOf } from '../../../core/grid/shape';
import { withReshape } from '../../../core/grid/with-shape';
import { type Cell, type Sheet, type Workbook, sheetNamed } from '../../../core/grid/workbook';

const schema = v.object({
  /** Where the row stands while the shape is as before, and where once it has changed. */
  before: v.number(),
  after: v.number(),
  cells: v.array(v.object({ column: v.number(), value: v.union([v.string(), v.number(), v.boolean()]) })),
});

export type Telltale = v.InferOutput<typeof schema>;
type Constants = Telltale['cells'];

/** Null where rows stay, and where no row tells: none stands below, or they are all alike. */
export function telltaleOf(workbook: Workbook, reshape: Reshape): Telltale | null {
  const { change, edits } = reshape;
  const move = rowMoveOf(change);
  const [then, now] = [workbook, withReshape(workbook, reshape)].map((own) => sheetNamed(own, change.sheet));
  if (!move || !then || !now) return null;
  const isEdited = (row: number, column: number): boolean =>
    edits.some(({ at }) => at.sheet === change.sheet && at.row === row && at.column === column);
  for (const [row, constants] of constantsByRow(then)) {
    const after = row + move.by;
    if (row < move.at || after < move.at) continue;
    // Edits may be made or not when the question is asked.
    const cells = constants.filter(({ column }) => !isEdited(after, column));
    const others = cells.filter(({ column }) => !isEdited(row, column));
    if (!holds(then.cells, after, cells) && !holds(now.cells, row, others))
      return { before: row, after, cells };
  }
  return null;
}

/** Null where the contents do not tell. */
export function hasMoved(
  { before, after, cells }: Telltale,
  contents: ReadonlyMap<number, Cell>,
): boolean | null {
  const [isBefore, isAfter] = [holds(contents, before, cells), holds(contents, after, cells)];
  return isBefore === isAfter ? null : isAfter;
}

/** Reads a stored telltale; null for anything that is none. */
export function telltaleIn(stored: unknown): Telltale | null {
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : null;
}

/** From the top. */
function constantsByRow({ cells }: Sheet): readonly (readonly [row: number, constants: Constants])[] {
  const rows = new Map<number, Constants>();
  for (const [key, { value, formula }] of cells) {
    if (formula !== undefined || value === null || value === '' || typeof value === 'object') continue;
    const { row, column } = addressOfKey(key);
    rows.set(row, [...(rows.get(row) ?? []), { column, value }]);
  }
  return [...rows].sort(([a], [b]) => a - b);
}

function holds(contents: ReadonlyMap<number, Cell>, row: number, cells: Constants): boolean {
  return cells.every(({ column, value }) =>
    sameValue(contents.get(cellKey(row, column))?.value ?? null, value),
  );
}
