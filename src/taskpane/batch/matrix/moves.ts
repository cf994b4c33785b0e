/** Where the keys lead in a table. */

export interface Place {
  /** {@link HEAD} for the headings. */
  readonly row: number;
  readonly column: number;
}

export const HEAD = -1;

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows of a page. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Null for a key that leads nowhere. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Key,
  { row, column }: Place,
  { rows, columns, page }: Size,
): Place | null {
  const far = ctrlKey || metaKey;
  const last = rows - 1;
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(HEAD, Math.min(last, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'PageDown':
      return to(Math.max(row, 0) + page, column);
    case 'PageUp':
      return to(Math.max(row - page, 0), column);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? last : row, columns - 1);
    default:
      return null;
  }
}
