/** Which rows of an indicator table belong together, and how their labels are written. */
import type { Field, Form, Indicator, IndicatorColumn } from '../forms/model';
import { sameAddress } from '../grid/address';
import type { Sheet } from '../grid/workbook';
import { normalizeText } from '../text/normalize';

export type LabelColumn = Extract<IndicatorColumn, 'level1' | 'level2'>;
export const LABEL_COLUMNS: readonly LabelColumn[] = ['level1', 'level2'];

/** merged: one cell over its rows; repeated: on every row; once: on the first row, blank below. */
export type Convention = 'merged' | 'repeated' | 'once';

/** Rows of the indicator table under one label, the first and the last counted as they stand on the sheet. */
export interface Group {
  readonly rows: readonly Indicator[];
  readonly first: number;
  readonly last: number;
}

/**
 * The indicator that a row of the table belongs to: its own or, for a row where nothing stands yet, the one above.
 * Null outside of the table.
 */
export function indicatorAt(form: Form, row: number): Indicator | null {
  const end = form.total?.label.at.row ?? form.range.bottom + 1;
  if (row >= end) return null;
  const above = form.indicators.filter((indicator) => indicator.row <= row);
  return above[above.length - 1] ?? null;
}

/** The rows around an indicator under the same level-2 label, or level-1 label where that is asked for. */
export function groupOf(form: Form, indicator: Indicator, column: LabelColumn): Group {
  const index = form.indicators.indexOf(indicator);
  const belongs = (other: Indicator | undefined): boolean =>
    other?.section === indicator.section &&
    (column === 'level1' || sameLabel(other.cells.level2, indicator.cells.level2));
  let [from, to] = [index, index];
  while (belongs(form.indicators[from - 1])) from--;
  while (belongs(form.indicators[to + 1])) to++;
  const rows = form.indicators.slice(from, to + 1);
  return {
    rows,
    first: rows[0]?.row ?? indicator.row,
    last: rows[rows.length - 1]?.row ?? indicator.row,
  };
}

/** How labels of a column are written: as the group itself does, else as others of the form do. */
export function conventionOf(form: Form, sheet: Sheet, group: Group, column: LabelColumn): Convention {
  const others = form.indicators.map((indicator) => groupOf(form, indicator, column));
  for (const candidate of [group, ...others]) {
    const found = conventionIn(sheet, candidate, column);
    if (found) return found;
  }
  return hasTallLabels(form, sheet) ? 'merged' : 'repeated';
}

/** Null for a group of one row, which shows none. */
function conventionIn(sheet: Sheet, { rows }: Group, column: LabelColumn): Convention | null {
  const [first, second] = rows.map(({ cells }) => cells[column]);
  if (!first || !second) return null;
  if (!sameAddress(first.at, second.at)) return 'repeated';
  return isTall(sheet, first) ? 'merged' : 'once';
}

function hasTallLabels({ indicators }: Form, sheet: Sheet): boolean {
  return indicators.some(({ cells }) =>
    LABEL_COLUMNS.some((column) => {
      const field = cells[column];
      return field !== undefined && isTall(sheet, field);
    }),
  );
}

function isTall(sheet: Sheet, { at }: Field): boolean {
  return sheet.merges.some(({ top, left, bottom }) => top === at.row && left === at.column && bottom > top);
}

function sameLabel(a: Field | undefined, b: Field | undefined): boolean {
  if (!a || !b) return a === b;
  return sameAddress(a.at, b.at) || normalizeText(a.text) === normalizeText(b.text);
}
