/** Shows a date serial by the date and time parts of a format section. */
import type { Section, Token } from './sections';

const DAY_MS = 86_400_000;
const SECONDS_A_DAY = 86_400;
/** 1899-12-30, so that serial 61 is 1900-03-01. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel's calendar knows a 29 February 1900; serials before it are one day off ours. */
const PHANTOM_DAY = 60;
/** The last serial of 9999-12-31. */
const LAST_SERIAL = 2_958_465;
const WEEKDAYS = '日一二三四五六';
const MONTHS = 'January February March April May June July August September October November December';
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday';

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Seconds of the day with their fraction, for formats like `ss.0`. */
  readonly exactSeconds: number;
  /** Days and seconds since the epoch, for elapsed time like `[h]`. */
  readonly serial: number;
}

/** The date as the section shows it, or null for a serial that is no date (negative, beyond 9999). */
export function formatDate(serial: number, section: Section, date1904: boolean): string | null {
  if (serial < 0 || serial >= LAST_SERIAL + 1) return null;
  const moment = momentOf(serial, date1904, section);
  const halfDay = section.tokens.some((token) => token.kind === 'date' && /^a\/p|^am|^上午/.test(token.text));
  return section.tokens.map((token, index) => showToken(token, index, section, moment, halfDay)).join('');
}

function momentOf(serial: number, date1904: boolean, section: Section): Moment {
  const fractional = section.tokens.some((token) => token.kind === 'date' && token.text.includes('.0'));
  const total = serial * SECONDS_A_DAY;
  // Binary noise of a serial like 44400.99999999 must not show the second before.
  const seconds = fractional ? Math.round(total * 1000) / 1000 : Math.round(total);
  const days = Math.floor(seconds / SECONDS_A_DAY);
  const ofDay = seconds - days * SECONDS_A_DAY;
  const phantom = !date1904 && days === PHANTOM_DAY;
  const shifted = !date1904 && days < PHANTOM_DAY ? days + 1 : days;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + (phantom ? days - 1 : shifted) * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: phantom ? 29 : date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: Math.floor(ofDay) % 60,
    exactSeconds: ofDay % 60,
    serial: seconds,
  };
}

function showToken(token: Token, index: number, section: Section, moment: Moment, halfDay: boolean): string {
  if (token.kind === 'literal') return token.text;
  if (token.kind === 'digits') return token.text.replace(/[0#?]/g, '');
  if (token.kind !== 'date') return '';
  const { text } = token;
  if (text.startsWith('m') && isMinute(section.tokens, index)) return pad(moment.minute, text.length);
  if (text.startsWith('[')) return showElapsed(text, moment.serial);
  return showPart(text, moment, halfDay);
}

function showPart(text: string, moment: Moment, halfDay: boolean): string {
  const size = text.length;
  switch (text.charAt(0)) {
    case 'y':
      return size <= 2 ? pad(moment.year % 100, 2) : pad(moment.year, 4);
    case 'e':
      return String(moment.year);
    case 'm':
      return size <= 2 ? pad(moment.month, size) : name(MONTHS, moment.month - 1, size);
    case 'd':
      return size <= 2 ? pad(moment.day, size) : name(DAYS, moment.weekday, size);
    case 'h':
      return pad(halfDay ? moment.hour % 12 || 12 : moment.hour, size);
    case 's':
      return showSeconds(text, moment);
    case '上':
      return moment.hour < 12 ? '上午' : '下午';
    default:
      return showHalfDayOrWeekday(text, moment);
  }
}

function showHalfDayOrWeekday(text: string, { hour, weekday }: Moment): string {
  if (text === 'am/pm') return hour < 12 ? 'AM' : 'PM';
  if (text === 'a/p') return hour < 12 ? 'A' : 'P';
  return (text.length > 3 ? '星期' : '') + WEEKDAYS.charAt(weekday);
}

function showSeconds(text: string, { second, exactSeconds }: Moment): string {
  const [run = '', fraction] = text.split('.');
  if (fraction === undefined) return pad(second, run.length);
  return exactSeconds.toFixed(fraction.length).padStart(run.length + 1 + fraction.length, '0');
}

function showElapsed(text: string, seconds: number): string {
  const size = text.length - 2;
  const unit = { h: 3600, m: 60, s: 1 }[text.charAt(1)] ?? 1;
  return pad(Math.floor(seconds / unit), size);
}

/** `m` and `mm` mean minutes next to hours or seconds, else the month. */
function isMinute(tokens: readonly Token[], index: number): boolean {
  if (textOf(tokens[index]).length > 2) return false;
  const before = tokens.slice(0, index).reverse().find(isDatePart);
  const after = tokens.slice(index + 1).find(isDatePart);
  return /^\[?h/.test(textOf(before)) || /^\[?s/.test(textOf(after));
}

function isDatePart(token: Token): boolean {
  return token.kind === 'date' && !/^a|^上/.test(token.text);
}

function textOf(token: Token | undefined): string {
  return token?.kind === 'date' ? token.text : '';
}

function name(list: string, index: number, size: number): string {
  const full = list.split(' ')[index] ?? '';
  if (size === 5) return full.charAt(0);
  return size === 3 ? full.slice(0, 3) : full;
}

function pad(value: number, size: number): string {
  return String(value).padStart(size, '0');
}
