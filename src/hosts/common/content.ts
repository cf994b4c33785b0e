/** Between what Excel says of a cell, what the snapshot holds and what Excel has to be given. */
import type { CellBefore } from '../../core/grid/edit';
import { type Cell, type CellValue, isError } from '../../core/grid/workbook';

const ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;
const GENERAL = 'General';
const TEXT = '@';
const WHITE = '#FFFFFF';

/** One cell of a range's `values`, `formulas`, `numberFormat` and `getCellProperties`. */
export interface ExcelCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: unknown;
  readonly properties: Excel.CellProperties | undefined;
}

/** The snapshot's cell. Excel calls a cell without a fill white, so that white is no fill to us. */
export function cellOf({ value, formula, format, properties }: ExcelCell): Cell {
  const calculated = formulaOf(value, formula);
  const fill = properties?.format?.fill?.color?.toUpperCase();
  return {
    value: valueOf(value, calculated !== undefined),
    ...(calculated !== undefined && { formula: calculated }),
    ...(typeof format === 'string' && format !== GENERAL && { format }),
    ...(fill !== undefined && fill !== '' && fill !== WHITE && { fill }),
    ...(properties?.format?.protection?.locked === false && { locked: false }),
  };
}

/** True for a cell that the snapshot leaves out. */
export function isBlank(cell: Cell): boolean {
  const { value, formula, format, fill, locked } = cell;
  return (
    value === null &&
    formula === undefined &&
    format === undefined &&
    fill === undefined &&
    locked === undefined
  );
}

/** A constant text that begins with `=` is its own value; a formula never is. */
function formulaOf(value: unknown, formula: unknown): string | undefined {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return isFormula ? formula.slice(1) : undefined;
}

function valueOf(value: unknown, calculated: boolean): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (value === '') return calculated ? '' : null;
  return ERROR.test(value) ? { error: value } : value;
}

/** What to assign to `formulas` so that the cell comes to hold the content. */
export function entryOf({ value, formula, format }: CellBefore): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (isError(value)) return value.error;
  return typeof value === 'string' ? textEntry(value, format) : value;
}

/**
 * Excel parses an assigned text as if it were typed: `12` becomes a number, `1-2` a date, `-a` a formula. A
 * leading apostrophe keeps it text; a cell formatted as text needs one for formulas and apostrophes only.
 */
function textEntry(text: string, format: string | undefined): string {
  const parsed = format === TEXT ? /^[=']/ : /^[='+\-@#]|[\d\uFF10-\uFF19]|^\s*(true|false)\s*$/i;
  return parsed.test(text) ? `'${text}` : text;
}

export function formatEntry(format: string | undefined): string {
  return format ?? GENERAL;
}
