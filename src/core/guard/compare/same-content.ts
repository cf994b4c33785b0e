/** When two cells say the same: neither blanks nor the way a number is stored make a difference. */
import type { Big } from '../../text/decimal';
import { HUNDRED, decimal } from '../../text/decimal';
import { displayText, isPercentFormat } from '../../grid/display';
import type { Cell } from '../../grid/workbook';
import { naMarker, normalizeLabel, normalizeText } from '../../text/normalize';
import { parseNumber } from '../../text/number';

/** Two labels: stars before and colons behind them count for nothing. */
export function sameLabel(a: Cell, b: Cell): boolean {
  return normalizeLabel(displayText(a)) === normalizeLabel(displayText(b));
}

export function sameValue(a: Cell, b: Cell): boolean {
  const [first, second] = [bare(a), bare(b)];
  if (first === second) return true;
  const marker = naMarker(first);
  if (marker !== null && marker === naMarker(second)) return true;
  const [one, other] = [numberIn(a), numberIn(b)];
  return one !== null && other !== null && one.eq(other);
}

function bare(cell: Cell): string {
  return normalizeText(displayText(cell)).replace(/\s+/g, '');
}

/** In percent where it is a percentage. Codes keep their digits: as numbers they would lose some. */
function numberIn(cell: Cell): Big | null {
  const { value, format } = cell;
  if (typeof value === 'number' && Number.isFinite(value)) {
    const number = decimal(value);
    return format !== undefined && isPercentFormat(format) ? number.times(HUNDRED) : number;
  }
  const text = bare(cell);
  return typeof value === 'string' && text.length < 16 ? (parseNumber(text)?.value ?? null) : null;
}
