/** Dates and deadlines: reading them, and an actual date against a deadline. */
import { parseNumeral } from '../numeral';
import { type DateValue, MET, NOT_MET, type Verdict, unknown } from './types';

const DAY_MS = 86_400_000;

/** A period as days since 1970-01-01, both included. */
interface Days {
  readonly from: number;
  readonly to: number;
}

interface Period {
  readonly year: number | null;
  readonly days: (year: number) => Days;
  /** The standard text of a digits-only date, else null. */
  readonly standard: string | null;
  /** 12月31日: before it means by the end of it, as nothing is left of the month. */
  readonly closesMonth: boolean;
}

const YEAR = '(?:((?:19|20)\\d{2}|\\d{2}(?=年\\d))年度?)?';
const IN_WORDS: readonly (readonly [
  RegExp,
  (m: RegExpExecArray) => Omit<Period, 'year' | 'standard'> | null,
])[] = [
  [new RegExp(`^${YEAR}(\\d{1,2})月份?(\\d{1,2})[日号]`), (m) => ofDay(Number(m[2]), Number(m[3]))],
  [new RegExp(`^${YEAR}(\\d{1,2})月份?(?:([上中下])旬)?`), (m) => ofMonth(Number(m[2]), m[3] ?? '')],
  [new RegExp(`^${YEAR}第?([1-4])季度?`), (m) => ofMonths(3 * Number(m[2]) - 2, 3 * Number(m[2]))],
  [new RegExp(`^${YEAR}([上下])半年`), (m) => (m[2] === '上' ? ofMonths(1, 6) : ofMonths(7, 12))],
  [/^((?:19|20)\d{2})年度?/, () => ofMonths(1, 12)],
  [/^()(?:当年|本年度?|年(?=[底末内终]))/, () => ofMonths(1, 12)],
];
const IN_DIGITS =
  /^((?:19|20)\d{2})([.\-/])(\d{1,2})(?:\2(\d{1,2}))?(?:;?\d{1,2}:\d{2}(?::\d{2})?)?(?![\d%])/;
/** 20231231. */
const IN_EIGHT_DIGITS = /^(20\d{2})()([01]\d)([0-3]\d)(?![\d.%])/;

/** Not 半, which belongs to 上半年. */
const NUMERAL_BEFORE_UNIT = /[〇○零一二三四五六七八九十]{1,5}(?=[年月日号季])/g;

const OPENING = /^(?:已经?|均|全部|都)?(?:于|在|截至|截止到?|到|至|不晚于|不迟于|最迟)?/;
const DEADLINE = /^(?:年?(?:底|末|终)|内|当月内)?(?:之?前|以前|止|之内|内)?/;
const DONE =
  /^(?:已经?|均|全部|全面|按时|按期|顺利|如期|正式|初步|整体)*(?:完成|完工|竣工|验收|通过|合格|交付|上线|运行|支付|发放|拨付|建成|开通|投入|使用|启用|完毕|结束|实施|提交|印发|发布|采购|到位|配置|安装|部署|建设|项目|工作|任务|并|和|及|、|;|,)*$/;
/** More words than these say what was done besides the date. */
const MAX_DONE = 16;

const MAX_LENGTH = 60;
const MAY_BE_DATE = /[年月季]|(?:19|20)\d{2}(?:[.\-/]|\d{4})/;

/** Reads a canonical text that is a date, a deadline or a period, whose missing year is given (or unknown). */
export function parseDate(text: string, year: number | null): DateValue | null {
  if (text.length > MAX_LENGTH || !MAY_BE_DATE.test(text)) return null;
  const arabic = withArabicDates(text);
  const body = arabic.slice(OPENING.exec(arabic)?.[0].length ?? 0);
  return parseSpan(body, year) ?? parseSingle(body, year);
}

function withArabicDates(text: string): string {
  const toDigits = (numeral: string): string => parseNumeral(numeral)?.toFixed() ?? numeral;
  return text.replace(NUMERAL_BEFORE_UNIT, toDigits);
}

function parseSingle(body: string, year: number | null): DateValue | null {
  const period = readPeriod(body);
  if (!period) return null;
  const after = body.slice(period.length);
  const deadline = DEADLINE.exec(after)?.[0] ?? '';
  const done = after.slice(deadline.length);
  if (done.length > MAX_DONE || !DONE.test(done)) return null;
  const ends = /[底末终内]/.test(deadline) || period.closesMonth;
  const before = deadline.includes('前') && !ends;
  const days = period.days(period.year ?? year ?? UNKNOWN_YEAR);
  return {
    kind: 'date',
    ...days,
    bound: before ? 'before' : 'by',
    deadline: /[前内止]/.test(deadline),
    yearless: period.year === null,
    digitsOnly: period.standard,
  };
}

/** Stands in for a year that neither the text nor the form tells; two such dates still compare. */
const UNKNOWN_YEAR = 2000;

/** `3月-9月`, `2021年1月至2021年12月`, `1-12月`. */
function parseSpan(body: string, year: number | null): DateValue | null {
  const short = /^((?:19|20)\d{2}年)?(\d{1,2})[-~—至到](\d{1,2})月(.*)$/.exec(body);
  const long = /^(.{2,12}?)[-~—至到](.{2,20})$/.exec(body);
  const [, from = '', to = ''] = short
    ? ['', `${short[1] ?? ''}${short[2] ?? ''}月`, `${short[1] ?? ''}${short[3] ?? ''}月${short[4] ?? ''}`]
    : (long ?? []);
  if (from === '') return null;
  const start = parseSingle(from, year);
  const end = start && parseSingle(to, start.yearless ? year : yearOf(start.from));
  if (!start || !end || start.deadline || end.to < start.from) return null;
  return { ...end, from: start.from, bound: 'within', yearless: start.yearless, digitsOnly: null };
}

function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear();
}

function readPeriod(body: string): (Period & { readonly length: number }) | null {
  for (const [pattern, build] of IN_WORDS) {
    const match = pattern.exec(body);
    if (!match) continue;
    const built = build(match);
    if (!built) return null;
    return { ...built, year: fourDigits(match[1]), standard: null, length: match[0].length };
  }
  return readDigits(body);
}

function readDigits(body: string): (Period & { readonly length: number }) | null {
  const match = IN_DIGITS.exec(body) ?? IN_EIGHT_DIGITS.exec(body);
  if (!match) return null;
  const [all, year = '', , month = '', day] = match;
  const built = day === undefined ? ofMonth(Number(month), '') : ofDay(Number(month), Number(day));
  if (!built) return null;
  const standard = `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
  return { ...built, year: Number(year), standard, length: all.length };
}

function fourDigits(text: string | undefined): number | null {
  if (text === undefined || text === '') return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

type Built = Omit<Period, 'year' | 'standard'>;

function ofDay(month: number, day: number): Built | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(2000, month)) return null;
  const days = (year: number): Days => ({
    from: dayNumber(year, month, day),
    to: dayNumber(year, month, day),
  });
  return { days, closesMonth: day >= daysIn(2001, month) };
}

const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  上: [1, 10],
  中: [11, 20],
  下: [21, 31],
};

function ofMonth(month: number, third: string): Built | null {
  if (month < 1 || month > 12) return null;
  const [first, last] = THIRDS[third] ?? [1, 31];
  const days = (year: number): Days => ({
    from: dayNumber(year, month, first),
    to: dayNumber(year, month, Math.min(last, daysIn(year, month))),
  });
  return { days, closesMonth: false };
}

function ofMonths(first: number, last: number): Built {
  const days = (year: number): Days => ({
    from: dayNumber(year, first, 1),
    to: dayNumber(year, last, daysIn(year, last)),
  });
  return { days, closesMonth: false };
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** An actual period against a deadline. */
export function compareDates(target: DateValue, actual: DateValue, yearKnown: boolean): Verdict {
  if (target.yearless !== actual.yearless && !yearKnown) return unknown('year-missing');
  if (target.bound === 'within') return compareWithin(target, actual);
  if (target.bound === 'before') {
    if (actual.to < target.from) return MET;
    return actual.from > target.to ? late(actual) : unknown('same-period');
  }
  if (actual.to <= target.to) return MET;
  return actual.from > target.to ? late(actual) : unknown('bounds-overlap');
}

/** An actual that is itself a deadline (12月底前) may have been done long before it. */
function late(actual: DateValue): Verdict {
  return actual.deadline ? unknown('bounds-overlap') : NOT_MET;
}

function compareWithin(target: DateValue, actual: DateValue): Verdict {
  if (actual.from > target.to) return late(actual);
  if (actual.to < target.from) return unknown('before-period');
  return actual.from >= target.from && actual.to <= target.to ? MET : unknown('bounds-overlap');
}
