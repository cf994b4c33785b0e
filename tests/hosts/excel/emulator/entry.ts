/** What Excel makes of a value that is put into a cell: text is parsed as if it had been typed. */
import type { Cell, CellValue } from '../../../../src/core/grid/workbook';

export interface ExcelCell extends Cell {
  /** The cell carries Excel's text prefix, so that its content is never parsed. */
  readonly quoted?: true;
}

const ERRORS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
]);
const NUMBER = /^[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const PERCENT = /^([+-]?\d+(?:\.\d+)?)%$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DAY = 86_400_000;

/** The cell after the entry; its fill, lock and (unless the entry is a date or percentage) format stay. */
export function entered(cell: ExcelCell, input: unknown): ExcelCell {
  const { value: _value, formula: _formula, quoted: _quoted, ...kept } = cell;
  if (typeof input === 'number' || typeof input === 'boolean') return { ...kept, value: input };
  if (typeof input !== 'string') throw new TypeError(`not a cell entry: ${String(input)}`);
  if (input === '') return { ...kept, value: null };
  if (input.startsWith("'")) return { ...kept, value: input.slice(1), quoted: true };
  if (input.startsWith('=') && input.length > 1) return { ...kept, value: 0, formula: input.slice(1) };
  if (cell.format === '@') return { ...kept, value: input };
  return parsed(kept, input);
}

function parsed(kept: Omit<ExcelCell, 'value'>, text: string): ExcelCell {
  const typed = text.trim();
  if (NUMBER.test(typed)) return { ...kept, value: Number(typed.replaceAll(',', '')) };
  const percent = PERCENT.exec(typed);
  if (percent) return { format: '0%', ...kept, value: Number(percent[1]) / 100 };
  const date = DATE.exec(typed);
  if (date)
    return { format: 'yyyy/m/d', ...kept, value: serial(Number(date[1]), Number(date[2]), Number(date[3])) };
  if (/^[+-]/.test(typed)) return { ...kept, value: 0, formula: typed };
  return { ...kept, value: literal(text) };
}

function literal(text: string): CellValue {
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return ERRORS.has(upper) ? { error: upper } : text;
}

function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
}
