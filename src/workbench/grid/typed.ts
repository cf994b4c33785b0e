/** What a person types into a cell, and what they see when they begin to edit it. */
import { isPercentFormat } from '../../core/grid/display';
import type { CellContent } from '../../core/grid/edit';
import { type Cell, isError } from '../../core/grid/workbook';
import { Big, HUNDRED, decimal, formatDecimal } from '../../core/text/decimal';
import { type ParsedNumber, parseNumber } from '../../core/text/number';

const TEXT_FORMAT = '@';
/** A sheet keeps no more digits of a number; a longer one is a code, and has to stay text. */
const MAX_DIGITS = 15;

/**
 * The content for a cell. Numbers and percentages become numbers, `=` begins a formula, a leading apostrophe or
 * the cell's text format keeps everything as text; so do leading zeros and more digits than a number holds.
 */
export function contentOf(typed: string, cell: Cell): CellContent {
  // A cell copied from a spreadsheet ends in a line break.
  const text = typed.replace(/\r?\n$/, '').replace(/\r\n/g, '\n');
  if (text.trim() === '') return { value: null };
  if (cell.format === TEXT_FORMAT) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text.slice(1) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  const number = isCode(text) ? null : parseNumber(text);
  return number ? numberContent(number, cell) : { value: text };
}

/** The text that stands in the editor at first: the formula, or the value as it would be typed. */
export function editText({ value, formula, format }: Cell): string {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const isPercent = format !== undefined && isPercentFormat(format);
  return isPercent ? `${formatDecimal(decimal(value).times(HUNDRED))}%` : formatDecimal(decimal(value));
}

function isCode(text: string): boolean {
  const digits = text.replace(/[^0-9]/g, '');
  return digits.length > MAX_DIGITS || /^0\d/.test(text.trim());
}

function numberContent({ value, percent, decimals }: ParsedNumber, { format }: Cell): CellContent {
  const isPercentCell = format !== undefined && isPercentFormat(format);
  if (!percent && !isPercentCell) return { value: value.toNumber() };
  const stored = percent || value.abs().gte(new Big(1)) ? value.div(HUNDRED) : value;
  if (isPercentCell) return { value: stored.toNumber() };
  return { value: stored.toNumber(), format: decimals > 0 ? '0.00%' : '0%' };
}
