/** The row of 三级指标 that a cell stands in, and what somebody has typed there. */
import { groupOf, indicatorAt } from '../../../core/editing/groups';
import { labelBase } from '../../../core/forms/labels';
import type { Form, Indicator } from '../../../core/forms/model';
import type { CellRef } from '../../../core/grid/address';
import { displayText } from '../../../core/grid/display';
import { type Sheet, cellAt, sheetNamed } from '../../../core/grid/workbook';
import { isBlank, normalizeText } from '../../../core/text/normalize';
import { formAt } from '../../session/editing';
import type { Checked } from '../../session/checked';

/** A cell that somebody has filled in. */
export interface Typed {
  /** The bare words of its column's heading; '' where it has none. */
  readonly heading: string;
  readonly at: CellRef;
  readonly text: string;
}

export interface CurrentRow {
  readonly form: Form;
  readonly at: CellRef;
  /** Its level-2 label and its own name; the latter is '' where nothing stands there yet. */
  readonly names: readonly [level2: string, name: string];
  /** What would go with the row. */
  readonly typed: readonly Typed[];
  /** The last row under its level-2 label, which would go with it. */
  readonly isOnly: boolean;
  readonly isProtected: boolean;
}

/** Null where the cell stands in no row of an indicator table. */
export function currentRow(checked: Checked, at: CellRef): CurrentRow | null {
  const form = formAt(checked, at);
  const sheet = sheetNamed(checked.workbook, at.sheet);
  const indicator = form && indicatorAt(form, at.row);
  if (!form || !sheet || !indicator) return null;
  const isOwn = indicator.row === at.row;
  const { level2, level3 } = indicator.cells;
  return {
    form,
    at,
    names: [oneLine(level2?.text ?? ''), isOwn ? oneLine(level3?.text ?? '') : ''],
    typed: typedIn(sheet, form, indicator, at.row),
    isOnly: isOwn && groupOf(form, indicator, 'level2').rows.length < 2,
    isProtected: sheet.protected,
  };
}

/** Labels at the left are the template's; a merged cell that goes on below keeps its content. */
function typedIn(sheet: Sheet, form: Form, { cells }: Indicator, row: number): readonly Typed[] {
  const first = (cells.level3 ?? cells.target ?? cells.actual)?.at.column ?? form.range.left;
  const goesOn = (column: number): boolean =>
    sheet.merges.some(({ top, left, bottom }) => top === row && left === column && bottom > row);
  const columns = Array.from({ length: form.range.right - first + 1 }, (_, index) => first + index);
  return columns
    .map((column) => ({ column, text: displayText(cellAt(sheet, row, column)) }))
    .filter(({ column, text }) => !isBlank(text) && !goesOn(column))
    .map(({ column, text }) => ({
      heading: headingOf(form, column),
      at: { sheet: sheet.name, row, column },
      text: oneLine(text),
    }));
}

function headingOf({ columns }: Form, column: number): string {
  const heading = Object.values(columns).find(({ at }) => at.column === column);
  return heading ? labelBase(heading.text) : '';
}

function oneLine(text: string): string {
  return normalizeText(text).replace(/\s+/g, ' ');
}
