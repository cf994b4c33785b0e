/** Names of cells that do not move with their rows: canonical paths, by which a cell is known again later. */
import { type CellRef, cellKey, contains } from '../grid/address';
import { bareText } from '../text/normalize';
import type { Form } from './model';
import { Numbering, namedFields } from './named-fields';

/** The cells of one form by their places. A cell with several names has the first of them. */
export class CellPaths {
  private readonly paths = new Map<number, string>();

  constructor(readonly form: Form) {
    for (const { path, at } of namedFields(form)) {
      const key = cellKey(at.row, at.column);
      if (!this.paths.has(key)) this.paths.set(key, path);
    }
  }

  /** Null for a cell outside the form; a cell in it that holds no field is named by its place in the form. */
  pathOf({ sheet, row, column }: CellRef): string | null {
    const { range } = this.form;
    if (sheet !== this.form.sheet || !contains(range, { row, column })) return null;
    const known = this.paths.get(cellKey(row, column));
    return known ?? `cell.${String(row - range.top)},${String(column - range.left)}`;
  }
}

/**
 * Names of forms that stay when the form moves or its sheet is renamed: by 项目编码, else 项目名称, else the sheet.
 * Forms of one name are numbered in their order.
 */
export function formNames(forms: readonly Form[]): ReadonlyMap<Form, string> {
  const names = new Numbering();
  return new Map(forms.map((form) => [form, names.next(nameOfForm(form))]));
}

function nameOfForm({ header, sheet }: Form): string {
  const code = bareText(header['project-code']?.value.text ?? '');
  if (code !== '') return `code:${code}`;
  const name = bareText(header['project-name']?.value.text ?? '');
  return name === '' ? `sheet:${sheet}` : `name:${name}`;
}
