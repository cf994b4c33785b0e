/** Between what WPS says of a cell and what the snapshot holds. What is written is as for Excel. */
import type { Cell, CellValue } from '../../core/grid/workbook';

/** COM's number of an error value: 0x800A0000 and the number in `XlCVError`. */
const ERROR_BASE = -2_146_828_288;
const ERRORS: Readonly<Record<number, string>> = {
  2000: '#NULL!',
  2007: '#DIV/0!',
  2015: '#VALUE!',
  2023: '#REF!',
  2029: '#NAME?',
  2036: '#NUM!',
  2042: '#N/A',
  2043: '#GETTING_DATA',
  2045: '#SPILL!',
  2046: '#CONNECT!',
  2047: '#BLOCKED!',
  2048: '#UNKNOWN!',
  2049: '#FIELD!',
  2050: '#CALC!',
};
const ERROR_TEXTS: ReadonlySet<string> = new Set(Object.values(ERRORS));

export const GENERAL = 'General';
/** The general format as a Chinese program spells it. */
const GENERAL_HERE = 'G/通用格式';

/** A cell by its `Value2` and `Formula`. */
export function contentOf(value: unknown, formula: unknown): Pick<Cell, 'value' | 'formula'> {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return { value: valueOf(value, formula), ...(isFormula && { formula: formula.slice(1) }) };
}

function valueOf(value: unknown, formula: unknown): CellValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return errorOf(value, formula) ?? value;
  if (typeof value !== 'string') return null;
  // A formula may give an empty text, which an empty cell is not.
  if (value === '') return typeof formula === 'string' && formula.startsWith('=') ? '' : null;
  return ERROR_TEXTS.has(value) ? { error: value } : value;
}

/** A number that was typed in is no error, whatever number it is: its formula is the number. */
function errorOf(value: number, formula: unknown): CellValue {
  const error = ERRORS[value - ERROR_BASE];
  return error !== undefined && typeof formula === 'string' && /^[=#]/.test(formula) ? { error } : null;
}

export function formatOf(code: string): string {
  return code === GENERAL_HERE ? GENERAL : code;
}

/** `#RRGGBB` of a number whose lowest byte is red. */
export function colourOf(bgr: number): string {
  const bytes = [bgr & 0xff, (bgr >> 8) & 0xff, (bgr >> 16) & 0xff];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

export function bgrOf(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}
