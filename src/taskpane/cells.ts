/** Cells and their contents as a person reads them. */
import type { CellRef } from '../core/grid/address';
import { displayText } from '../core/grid/display';
import type { CellBefore, Edit } from '../core/grid/edit';

/** The sheet that all of the cells are on; undefined where they are on several. */
export function commonSheet(cells: readonly CellRef[]): string | undefined {
  const [first] = cells;
  return cells.every((cell) => cell.sheet === first?.sheet) ? first?.sheet : undefined;
}

/** A formula with its `=`, else what the cell shows. */
export function contentText(content: CellBefore, blank: string): string {
  if (content.formula !== undefined) return `=${content.formula}`;
  return displayText(content) || blank;
}

/** What the cell reads before the edit; a text that only looks like what it becomes stands in quotes. */
export function beforeText(edit: Edit, blank: string): string {
  const text = contentText(edit.before, blank);
  return typeof edit.before.value === 'string' && text === afterText(edit, blank) ? `“${text}”` : text;
}

/** What the cell reads once the edit is made, in its own number format unless the edit brings one. */
export function afterText({ before, after }: Edit, blank: string): string {
  return contentText({ ...(before.format !== undefined && { format: before.format }), ...after }, blank);
}
