/** The columns that are drawn, and where. */
import type { GridColumn } from './columns';
import type { Place } from './moves';
import type { Span } from './window';

export interface Across extends Span {
  readonly columns: readonly GridColumn[];
  /** Where each column begins, in pixels. */
  readonly offsets: readonly number[];
}

export interface DrawnColumn {
  readonly column: GridColumn;
  readonly at: number;
  readonly left: number;
}

/** The first, which stays in sight, and those in view. */
export function drawnColumns({ from, to, columns, offsets }: Across): readonly DrawnColumn[] {
  const inView = columns.slice(from, to).map((_, index) => from + index);
  return [0, ...inView].flatMap((at) => {
    const column = columns[at];
    return column ? [{ column, at, left: offsets[at] ?? 0 }] : [];
  });
}

export function idOf(ids: string, { row, column }: Place): string {
  return `${ids}-${String(row)}-${String(column)}`;
}
