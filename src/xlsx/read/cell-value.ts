/** The value of a cell from its type and the text of its `<v>`. */
import type { CellValue } from '../../core/grid/workbook';
import { XmlError, decodeEscapes } from '../xml/text';

interface ValueContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** @throws XmlError when a shared string does not exist */
export function cellValue(type: string, raw: string | undefined, context: ValueContext): CellValue {
  if (type === 'str') return raw === undefined ? null : decodeEscapes(raw);
  const text = raw?.trim();
  if (text === undefined || text === '') return null;
  if (type === 's') return sharedString(text, context.strings);
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  if (type === 'd') return dateSerial(text, context.date1904) ?? text;
  return numberOf(text) ?? decodeEscapes(raw ?? '');
}

function sharedString(index: string, strings: readonly string[]): string {
  const text = strings[Number(index)];
  if (text === undefined) throw new XmlError(`shared string ${index} is missing`);
  return text;
}

function numberOf(text: string): number | null {
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const MS_PER_DAY = 86_400_000;
/** Day 0 as the serial numbers of dates from March 1900 on imply it. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** Serial number of an ISO 8601 date, which strict files may hold; null when the text is none. */
function dateSerial(text: string, date1904: boolean): number | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  const [, year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = match.map((part) =>
    Number(part || 0),
  );
  const days = (Date.UTC(year, month - 1, day) - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MS_PER_DAY;
  const serial = days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
  // Serial numbers before 1 March 1900 count from one day later: Excel has a 29 February 1900.
  return date1904 || serial >= 61 ? serial : serial - 1;
}
