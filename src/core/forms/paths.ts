/** Names of cells that do not move with their rows: canonical paths, by which a cell is known again later. */
import { type Address, type CellRef, cellKey, contains } from '../grid/address';
import { normalizeText } from '../text/normalize';
import type { Field, Form, Indicator } from './model';

/** The cells of one form by their places. A cell with several names has the first of them. */
export class CellPaths {
  private readonly paths = new Map<number, string>();

  constructor(readonly form: Form) {
    this.addSingle();
    this.addFunds();
    this.addIndicators();
    form.notes.forEach((note, index) => this.add(`notes.${String(index)}`, note));
    form.labels.forEach((label) => this.add(`labels.${bare(label.text)}`, label));
  }

  /** Null for a cell outside the form; a cell in it that holds no field is named by its place in the form. */
  pathOf({ sheet, row, column }: CellRef): string | null {
    const { range } = this.form;
    if (sheet !== this.form.sheet || !contains(range, { row, column })) return null;
    const known = this.paths.get(cellKey(row, column));
    return known ?? `cell.${String(row - range.top)},${String(column - range.left)}`;
  }

  private addSingle(): void {
    const { title, header, goal, extras, total } = this.form;
    this.add('title', title);
    for (const [key, entry] of Object.entries({ ...header, ...extras })) this.addEntry(key, entry);
    this.addEntry('goal.expected', goal.expected);
    this.addEntry('goal.actual', goal.actual);
    this.add('total.weight', total?.weight);
    this.add('total.score', total?.score);
    this.add('total.label', total?.label);
  }

  private addFunds(): void {
    const { funds } = this.form;
    const names = new Numbering();
    for (const { kind, label, cells } of funds?.rows ?? []) {
      const row = names.next(`funds.${kind}`);
      for (const [column, field] of Object.entries(cells)) this.add(`${row}.${column}`, field);
      this.add(`${row}.label`, label);
    }
    for (const [column, field] of Object.entries(funds?.columns ?? {}))
      this.add(`funds.columns.${column}`, field);
    this.add('funds.label', funds?.label);
  }

  private addIndicators(): void {
    const { indicators, sections, columns } = this.form;
    const names = new Numbering();
    for (const { label, name } of sections) this.add(`sections.${name}`, label);
    for (const indicator of indicators) {
      const row = names.next(`indicators.${this.nameOf(indicator)}`);
      for (const [column, field] of Object.entries(indicator.cells)) this.add(`${row}.${column}`, field);
    }
    for (const [column, field] of Object.entries(columns)) this.add(`columns.${column}`, field);
  }

  /** By its labels and not by its number: a row inserted above it changes nothing. */
  private nameOf({ section, cells }: Indicator): string {
    const labels = [this.form.sections[section]?.name, cells.level2?.text, cells.level3?.text];
    return labels.map((label) => bare(label ?? '')).join('/');
  }

  private addEntry(
    path: string,
    entry: { readonly label: Field; readonly value: Field } | null | undefined,
  ): void {
    this.add(path, entry?.value);
    this.add(`${path}.label`, entry?.label);
  }

  private add(path: string, field: { readonly at: Address } | null | undefined): void {
    if (!field) return;
    const key = cellKey(field.at.row, field.at.column);
    if (!this.paths.has(key)) this.paths.set(key, path);
  }
}

/** Tells rows of the same name apart: `funds.fiscal`, `funds.fiscal#2`. */
class Numbering {
  private readonly seen = new Map<string, number>();

  next(name: string): string {
    const count = (this.seen.get(name) ?? 0) + 1;
    this.seen.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  }
}

function bare(text: string): string {
  return normalizeText(text).replace(/\s+/g, '');
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
  const code = bare(header['project-code']?.value.text ?? '');
  if (code !== '') return `code:${code}`;
  const name = bare(header['project-name']?.value.text ?? '');
  return name === '' ? `sheet:${sheet}` : `name:${name}`;
}
