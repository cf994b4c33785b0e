/** What a cell holds, as a text by which contents are compared. */
import { decimal, formatDecimal } from '../text/decimal';
import { normalizeText } from '../text/normalize';
import { isPercentFormat } from './display';
import { type Cell, isError } from './workbook';

/** A text that differs where the content does: `n9.9`, `n0.95%` under a percent format, `s9.9` for a text. */
export function contentText({ value, format }: Cell): string {
  if (value === null) return '';
  if (isError(value)) return `e${value.error}`;
  if (typeof value === 'boolean') return `b${String(value)}`;
  if (typeof value === 'string') return `s${normalizeText(value)}`;
  const percent = format !== undefined && isPercentFormat(format);
  return `n${formatDecimal(decimal(value))}${percent ? '%' : ''}`;
}
