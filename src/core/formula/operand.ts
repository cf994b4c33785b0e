/** What an expression yields: a single value, cells by reference, or a table of calculated values. */
import type { Range } from '../grid/address';
import { giveUp } from './outcome';
import type { Scalar } from './scalar';
import type { SheetView } from './sheet-view';

/** Cells by reference; functions such as SUM treat their contents otherwise than values given directly. */
export class Area {
  constructor(
    readonly sheet: SheetView,
    readonly range: Range,
  ) {}

  get height(): number {
    return this.range.bottom - this.range.top + 1;
  }

  get width(): number {
    return this.range.right - this.range.left + 1;
  }

  /** Value at an offset from the top-left cell. */
  value(down: number, across: number): Scalar {
    return this.sheet.value(this.range.top + down, this.range.left + across);
  }

  /** The non-empty values by rows; `skip` leaves cells out unread. */
  filled(skip?: (row: number, column: number) => boolean): readonly Exclude<Scalar, null>[] {
    const values: Exclude<Scalar, null>[] = [];
    const used = this.sheet.used(this.range);
    if (!used) return values;
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        if (skip?.(row, column)) continue;
        const value = this.sheet.value(row, column);
        if (value !== null) values.push(value);
      }
    }
    return values;
  }
}

/** Calculated values by rows, as in `(A1:A3="x")*B1:B3`. */
class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  value(down: number, across: number): Scalar {
    return this.rows[down]?.[across] ?? null;
  }

  filled(): readonly Exclude<Scalar, null>[] {
    return this.rows.flat().filter((value) => value !== null);
  }
}

export type Operand = Scalar | Area | Matrix;

export function isTable(operand: Operand): operand is Area | Matrix {
  return operand instanceof Area || operand instanceof Matrix;
}

/** A single value; gives up on several cells, which Excel versions read differently. */
export function single(operand: Operand): Scalar {
  if (!isTable(operand)) return operand;
  return operand.height === 1 && operand.width === 1 ? operand.value(0, 0) : giveUp();
}

/** More cells than a sensible array formula works out; whole columns would be a million. */
const MAX_MATRIX = 100_000;

/** The table of `each` over the places of one or more operands, single values standing for every place. */
export function broadcast(operands: readonly Operand[], each: (values: readonly Scalar[]) => Scalar): Matrix {
  const tables = operands.filter(isTable);
  const height = Math.max(1, ...tables.map((table) => table.height));
  const width = Math.max(1, ...tables.map((table) => table.width));
  const fits = tables.every(
    (table) => [1, height].includes(table.height) && [1, width].includes(table.width),
  );
  if (!fits || height * width > MAX_MATRIX) return giveUp();
  const rows = Array.from({ length: height }, (_row, down) =>
    Array.from({ length: width }, (_cell, across) =>
      each(operands.map((operand) => valueAt(operand, down, across))),
    ),
  );
  return new Matrix(rows);
}

function valueAt(operand: Operand, down: number, across: number): Scalar {
  if (!isTable(operand)) return operand;
  return operand.value(operand.height === 1 ? 0 : down, operand.width === 1 ? 0 : across);
}
