/** A sheet as the recogniser reads it: fields behind merges, and the labels that stand in a row. */
import { type Range, addressOfKey, cellKey } from '../grid/address';
import { displayText, isPercentFormat } from '../grid/display';
import { type Cell, EMPTY_CELL, MergeIndex, type Sheet, usedRange } from '../grid/workbook';
import { type Big, HUNDRED, decimal } from '../text/decimal';
import { parseNumber } from '../text/number';
import { labelBase } from './labels';
import type { Field } from './model';

/** A field with text, and what it says as a label. */
export interface Labelled {
  readonly field: Field;
  readonly base: string;
}

/** Words of an office for labels, each with the word that the tables know; bare words on both sides. */
export type LabelWords = ReadonlyMap<string, string>;

const NO_WORDS: LabelWords = new Map();

export class SheetView {
  readonly used: Range | null;
  private readonly merges: MergeIndex;
  private readonly rows = new Map<number, number[]>();
  private readonly fields = new Map<number, Field>();
  private readonly labels = new Map<number, readonly Labelled[]>();

  constructor(
    readonly sheet: Sheet,
    private readonly date1904: boolean,
    private readonly words = NO_WORDS,
    private readonly left = -Infinity,
    private readonly right = Infinity,
    /** The cells with the results of formulas that came without one. */
    private readonly calculated = sheet.cells,
  ) {
    this.used = usedRange(sheet);
    this.merges = new MergeIndex(sheet.merges, this.used);
    for (const [key, cell] of sheet.cells) {
      if (cell.value === null && cell.formula === undefined) continue;
      const { row, column } = addressOfKey(key);
      if (column < left || column > right) continue;
      const columns = this.rows.get(row);
      if (columns) columns.push(column);
      else this.rows.set(row, [column]);
    }
  }

  /** The same sheet as if only these columns held anything. */
  strip(left: number, right: number): SheetView {
    const [from, to] = [Math.max(left, this.left), Math.min(right, this.right)];
    return new SheetView(this.sheet, this.date1904, this.words, from, to, this.calculated);
  }

  /** The field at a place; inside a merge, the merge's own. */
  field(row: number, column: number): Field {
    const at = this.merges.anchor(row, column);
    const key = cellKey(at.row, at.column);
    const known = this.fields.get(key);
    if (known) return known;
    const cell = this.sheet.cells.get(key) ?? EMPTY_CELL;
    const result = this.calculated.get(key) ?? cell;
    const text = displayText(result, this.date1904).trim();
    const field: Field = { at, cell, text, ...numberOf(result, text) };
    this.fields.set(key, field);
    return field;
  }

  /** The cells a field covers. */
  span({ at }: Field): Range {
    return (
      this.merges.covering(at.row, at.column) ?? {
        top: at.row,
        left: at.column,
        bottom: at.row,
        right: at.column,
      }
    );
  }

  /** Fields with text that begin in this row, from left to right. */
  labelled(row: number): readonly Labelled[] {
    const known = this.labels.get(row);
    if (known) return known;
    const columns = [...(this.rows.get(row) ?? [])].sort((a, b) => a - b);
    const list = columns
      .map((column) => this.field(row, column))
      .filter((field, i) => field.text !== '' && field.at.row === row && field.at.column === columns[i])
      .map((field) => ({ field, base: this.base(field) }));
    this.labels.set(row, list);
    return list;
  }

  /** A field's bare words as a label, in a word that the tables know. */
  base({ text }: Field): string {
    const base = labelBase(text);
    return this.words.get(base) ?? base;
  }

  isBlankRow(row: number): boolean {
    return this.labelled(row).length === 0;
  }

  /** Nothing stands in the column, and no text is merged over it. */
  isBlankColumn(column: number): boolean {
    for (const row of this.rows.keys()) {
      const covered = this.labelled(row).some(({ field }) => {
        const { left, right } = this.span(field);
        return left <= column && column <= right;
      });
      if (covered) return false;
    }
    return true;
  }

  /**
   * The field of a column in a row: the cell under the heading, or, where that is blank and a value slipped
   * sideways under a wide heading, the first with text up to `right`.
   */
  inSpan(row: number, left: number, right: number): Field {
    const first = this.field(row, left);
    if (first.text !== '') return first;
    for (let column = left + 1; column <= right; column++) {
      const field = this.field(row, column);
      if (field.text !== '' && field.at.column === column) return field;
    }
    return first;
  }
}

/** No number takes more characters; narrative does. */
const LONGEST_NUMBER = 60;

function numberOf(cell: Cell, text: string): { number: Big | null; percent: boolean } {
  // A snapshot may hold numbers that no sheet shows (#NUM!).
  if (typeof cell.value === 'number' && Number.isFinite(cell.value)) {
    const percent = cell.format !== undefined && isPercentFormat(cell.format);
    const value = decimal(cell.value);
    return { number: percent ? value.times(HUNDRED) : value, percent };
  }
  const parsed = typeof cell.value === 'string' && text.length <= LONGEST_NUMBER ? parseNumber(text) : null;
  return { number: parsed?.value ?? null, percent: parsed?.percent ?? false };
}
