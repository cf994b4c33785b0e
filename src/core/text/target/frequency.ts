/** How often something is done: reading it, and one frequency against another as occurrences a year. */
import { Big } from '../decimal';
import { NUMERAL_CHARACTERS, parseNumeral } from '../numeral';
import { type Interval, bounded, span } from './interval';
import { type Reading, judge } from './judge';
import { combine, takePrefix, takeSuffix } from './operators';
import {
  type Frequency,
  MET,
  type Operator,
  type Period,
  type Quantity,
  type Verdict,
  unknown,
} from './types';

const PERIODS: Readonly<Record<string, Period>> = {
  年: '年', 年度: '年', 半年: '半年', 半年度: '半年', 季: '季', 季度: '季', 月: '月', 月度: '月', 周: '周', 星期: '周', 日: '日', 天: '日',
}; // prettier-ignore

/** Fewest and most occurrences a year; four times a month counts as weekly, working days count as days. */
const PER_YEAR: Readonly<Record<Period, readonly [number, number]>> = {
  年: [1, 1],
  半年: [2, 2],
  季: [4, 4],
  月: [12, 12],
  周: [48, 53],
  日: [240, 366],
};

const PERIOD = '(半年度?|年度?|季度?|月度?|周|星期|日|天)';
const NUMBER = `(\\d{1,6}(?:\\.\\d{1,4})?|[${NUMERAL_CHARACTERS}]{1,6})`;
const COUNTED = '(人次|批次|场次|次|期|场|轮|回|批|份|篇|条)(?![性第])';

const RATE = new RegExp(`^(.{0,12}?)${NUMBER}${COUNTED}(.{0,4}?)(?:\\/|每)个?${PERIOD}(.{0,8})$`);
const EVERY = new RegExp(`^(.{0,12}?)每(?:${NUMBER}?个?)${PERIOD}(?![均底末初])(.{0,40})$`);
const ONCE_A_PERIOD = new RegExp(`^(?:(半)|${NUMBER}个?)${PERIOD}(.{0,6}?${NUMBER}${COUNTED}.{0,6})$`);
/** 按年度计划 follows a plan and names no frequency. */
const BY_PERIOD = new RegExp(
  `^(?:已|均|能够|能)?按${PERIOD}(?!度?(?:计划|要求|标准|目标|任务|预算|初|末|底|份))(.{0,20})$`,
);
const TIMES = new RegExp(`^(.{0,30}?)${NUMBER}${COUNTED}(.{0,12})$`);

const MAX_LENGTH = 60;

/** Reads a canonical text that says how often, else null. */
export function parseFrequency(text: string): Frequency | null {
  if (text.length > MAX_LENGTH || !/[年季月周期日天]/.test(text)) return null;
  return parseRate(text) ?? parseEvery(text) ?? parseOnce(text) ?? parseByPeriod(text);
}

/** `至少2次/周`, `4次以上/年`, `1次每月`. */
function parseRate(text: string): Frequency | null {
  const match = RATE.exec(text);
  if (!match) return null;
  const [, before = '', number = '', unit = '', middle = '', period = '', after = ''] = match;
  const suffix = takeSuffix(middle);
  const closing = takeSuffix(after);
  if (suffix.length < middle.length) return null;
  return build(
    before,
    number,
    unit,
    suffix.operator ?? closing.operator,
    period,
    1,
    after.slice(closing.length),
  );
}

/** `每季度不少于1次`, `每2周更新`, 每年开展两次. */
function parseEvery(text: string): Frequency | null {
  const match = EVERY.exec(text);
  if (!match) return null;
  const [, before = '', every = '', period = '', tail = ''] = match;
  const steps = every === '' ? new Big(1) : readNumber(every);
  if (!steps?.gt(0)) return null;
  const times = TIMES.exec(tail);
  if (times) return buildTimes(times, before, period, Number(steps));
  if (/\d/.test(tail) || /\d/.test(before)) return null;
  return build(before, '1', '次', null, period, Number(steps), tail);
}

/** 一年两次, 半年1次. */
function parseOnce(text: string): Frequency | null {
  const match = ONCE_A_PERIOD.exec(text);
  if (!match) return null;
  const [, half, every = '1', period = '', tail = ''] = match;
  const steps = readNumber(every);
  const times = TIMES.exec(tail);
  if (!times || !steps || !steps.gt(0) || steps.gt(100)) return null;
  if (half !== undefined && period !== '年') return null;
  return buildTimes(times, '', half === undefined ? period : '半年', Number(steps));
}

function parseByPeriod(text: string): Frequency | null {
  const match = BY_PERIOD.exec(text);
  if (!match || /\d/.test(match[2] ?? '')) return null;
  return build('', '1', '次', null, match[1] ?? '', 1, match[2] ?? '');
}

function buildTimes(
  times: RegExpExecArray,
  opening: string,
  period: string,
  every: number,
): Frequency | null {
  const [, before = '', number = '', unit = '', after = ''] = times;
  const suffix = takeSuffix(after);
  const rest = after.slice(suffix.length);
  return /\d/.test(rest) ? null : build(opening + before, number, unit, suffix.operator, period, every, rest);
}

function build(
  before: string,
  number: string,
  unit: string,
  suffix: Operator | null,
  period: string,
  every: number,
  after: string,
): Frequency | null {
  const count = readNumber(number);
  const prefix = takePrefix(before);
  const operator = combine(prefix.operator, suffix);
  const per = PERIODS[period];
  if (!count || !per || operator === 'clash' || /[\d第]/.test(prefix.rest)) return null;
  return {
    kind: 'frequency',
    operator,
    count,
    period: per,
    every,
    unit,
    manner: mannerOf(prefix.rest + after),
  };
}

function readNumber(text: string): Big | null {
  return /^\d/.test(text) ? new Big(text) : parseNumeral(text);
}

/** What is done, without verbs that say nothing. */
function mannerOf(words: string): string {
  return words
    .replace(/^(?:已|均|能够|能|应)+/, '')
    .replace(/开展|进行|组织|举办|完成|实现|达到|频率|频次|的/g, '');
}

/** How far one frequency may be from another in kind: doing something on time is more than doing it. */
function mannersAgree(target: string, actual: string): boolean {
  if (/[未没不仅]/.test(actual) && !/[未没不仅]/.test(target)) return false;
  if (target === '' || actual.includes(target)) return true;
  if (/[及按定准]时|按期|如期/.test(target)) return false;
  return target.includes(actual);
}

export interface FrequencyVerdict {
  readonly verdict: Verdict;
  /** Occurrences a year, where they are exact on both sides. */
  readonly points: { readonly target: Big; readonly actual: Big } | null;
}

/** A frequency against another; operator null means that no way is known to be better. */
export function compareFrequencies(
  target: Frequency,
  actual: Frequency,
  operator: Operator | null,
): FrequencyVerdict {
  const doubt = (verdict: Verdict): FrequencyVerdict => ({ verdict, points: null });
  if (target.unit !== actual.unit) return doubt(unknown('units-differ'));
  if (!mannersAgree(target.manner, actual.manner)) return doubt(unknown('different-wording'));
  const samePeriod = target.period === actual.period;
  const targets = perYear(target, samePeriod);
  const actuals = perYear(actual, samePeriod);
  const [point, ...more] = targets;
  const [done, ...others] = actuals;
  const exact = more.length + others.length === 0 && point && done && !actual.operator;
  const points = exact ? { target: point, actual: done } : null;
  if (!operator) return doubt(points?.target.eq(points.actual) ? MET : unknown('direction-unclear'));
  const readings = targets.flatMap((t) =>
    actuals.map((a): Reading => ({ target: bounded(operator, t), actual: setOf(actual.operator, a) })),
  );
  const better = operator === '≤' || operator === '<' ? 'less' : 'more';
  return { verdict: judge(readings, better, 'unit-ambiguous'), points };
}

/** Occurrences a year: one figure, or the fewest and the most. */
function perYear({ count, period, every }: Frequency, samePeriod: boolean): readonly Big[] {
  const [least, most] = PER_YEAR[period];
  const rate = count.div(every);
  // In one and the same period the length of a year cancels out.
  return samePeriod || least === most ? [rate.times(most)] : [rate.times(least), rate.times(most)];
}

function setOf(operator: Operator | null, value: Big): Interval {
  return operator ? bounded(operator, value) : span(value, value);
}

/** A plain count is one a year, as the form is for a year. */
export function yearly(quantity: Quantity): Frequency {
  return {
    kind: 'frequency',
    operator: quantity.operator,
    count: quantity.value,
    period: '年',
    every: 1,
    unit: quantity.unit.name === '' ? '次' : quantity.unit.name,
    manner: '',
  };
}
