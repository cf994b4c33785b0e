/** Units of measurement: how they are written, what they convert to, and when two of them agree. */
import { Big } from '../decimal';

export type Dimension =
  | 'money'
  | 'percent'
  | 'time'
  | 'calendar'
  | 'workday'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'data'
  | 'people';

export interface Unit {
  /** Canonical spelling, lower case; '' when there is none. */
  readonly name: string;
  /** Null for units that convert to nothing else (台, 期, dB/km). */
  readonly dimension: Dimension | null;
  /** In the dimension's base unit: 元, %, millisecond, month, workday, m, ㎡, m³, kg, KB. */
  readonly factor: Big;
  /** What it is counted by, canonical: `人/月` in 元/人/月; '' when nothing. */
  readonly per: string;
}

type Row = readonly [dimension: Dimension, factor: number | string, ...names: string[]];

const TABLE: readonly Row[] = [
  ['money', 1, '元', '元整', '元人民币', '人民币', '圆', '块钱'],
  ['percent', 1, '%', '百分点', '个百分点'],
  ['percent', '0.1', '‰'],
  ['time', 1, '毫秒', 'ms'],
  ['time', 1000, '秒', '秒钟', 's', 'sec'],
  ['time', 60_000, '分钟', 'min', 'mins'],
  ['time', 3_600_000, '小时', '个小时', 'h', '钟头', '个钟头'],
  ['time', 86_400_000, '天', '日', '个自然日', '自然日', '日历天', '个日历天'],
  ['time', 604_800_000, '周', '个星期', '星期', '个周'],
  ['calendar', 1, '月', '个月'],
  ['calendar', 3, '季度', '个季度'],
  ['calendar', 12, '年', '周年'],
  ['workday', 1, '工作日', '个工作日', '工作天', '个工作天'],
  ['length', '0.001', '毫米', 'mm'],
  ['length', '0.01', '厘米', 'cm'],
  ['length', 1, '米', 'm', '延米', '延长米'],
  ['length', 1000, '公里', '千米', 'km'],
  ['area', 1, '平方米', '㎡', 'm2', 'm²', '平米', '平方', '个平方'],
  ['area', 10000, '公顷', 'hm2', 'hm²'],
  ['area', 1000000, '平方公里', '平方千米', 'km2', 'km²'],
  ['volume', '0.001', '升', 'l'],
  ['volume', 1, '立方米', 'm3', 'm³', '立方', '方'],
  ['mass', '0.001', '克', 'g'],
  ['mass', '0.5', '斤', '市斤'],
  ['mass', 1, '公斤', '千克', 'kg'],
  ['mass', 1000, '吨', 't'],
  ['data', 1, 'kb'],
  ['data', 1024, 'mb'],
  ['data', 1048576, 'gb'],
  ['data', 1073741824, 'tb'],
  ['people', 1, '人', '名', '位'],
];

/** Counted things: no conversion, each agrees with itself only. */
const COUNTERS =
  '个 台 套 件 份 次 期 项 家 篇 条 间 户 张 辆 门 场 场次 人次 批 批次 本 册 部 处 座 块 棵 株 头 只 支 根 幅 卷 盒 箱 ' +
  '包 单 宗 起 例 笔 款 类 种 轮 回 趟 班 组 队 届 节 课时 学时 课 分 倍 亩 度 千瓦 千瓦时 千伏 兆 所 栋 幢 副 双 枚 瓶 ' +
  '袋 桶 车次 班次 航次 架 艘 台套 台次 人天 人月 页 字 标段 床 床位 座席 户次 家次 件次 kwh kw w v a mbps gbps mpa pa ' +
  '℃ db m/s km/h mg/l mg ml ha';

const ONE = new Big(1);
export const NO_UNIT: Unit = { name: '', dimension: null, factor: ONE, per: '' };
export const PERCENT: Unit = { name: '%', dimension: 'percent', factor: ONE, per: '' };

const KNOWN: ReadonlyMap<string, Unit> = buildTable();
const LONGEST = Math.max(...Array.from(KNOWN.keys(), (name) => name.length));

function buildTable(): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const name of COUNTERS.split(' ')) units.set(name, { name, dimension: null, factor: ONE, per: '' });
  for (const [dimension, factor, canonical = '', ...others] of TABLE) {
    const unit: Unit = { name: canonical, dimension, factor: new Big(factor), per: '' };
    for (const name of [canonical, ...others]) units.set(name, unit);
  }
  return units;
}

/** Splits the text behind a number into its unit and what follows: `个秒批` → 个, 秒批. */
export function splitUnit(text: string): { readonly unit: Unit; readonly length: number } {
  const lower = text.toLowerCase();
  const head = knownPrefix(lower);
  if (!head) return { unit: NO_UNIT, length: 0 };
  const per = PER.exec(lower.slice(head.length))?.[0] ?? '';
  return {
    unit: per === '' ? head.unit : { ...head.unit, per: canonicalPer(per) },
    length: head.length + per.length,
  };
}

/** `/人/月`, `/人·月`, `/km`, `每平方米`; at most three of them. */
const PER =
  /^(?:[/·每](?:平方米|立方米|平方公里|公里|千米|小时|分钟|工作日|学年|季度|半年|[a-z]{1,3}[23²³]?|㎡|[人月年日天次户亩吨台套件份个周季页例米家场车村宗间班学期名位棵株度条字]{1,2})){1,3}/;

function canonicalPer(text: string): string {
  return text
    .split(/[/·每]/)
    .filter((word) => word !== '')
    .map((word) => KNOWN.get(word)?.name ?? word)
    .sort()
    .join('/');
}

function knownPrefix(lower: string): { readonly unit: Unit; readonly length: number } | null {
  for (let length = Math.min(LONGEST, lower.length); length > 0; length--) {
    const unit = KNOWN.get(lower.slice(0, length));
    if (!unit) continue;
    if (/[a-z]/.test(lower.charAt(length - 1)) && /[a-z]/.test(lower.charAt(length))) continue;
    return { unit, length };
  }
  return null;
}

/** Factors that bring a target and an actual to one base. */
export type Conversion = readonly [target: Big, actual: Big];

const MINUTE = new Big(60_000);
const HOUR = MINUTE.times(60);
const DAY = HOUR.times(24);
/** Working days in calendar days: at least one each, and over holidays up to this many. */
const WORKDAY_IN_DAYS = [DAY, DAY.times(3)];
/** In hours, a working day may also be the eight of them that are worked. */
const WORKDAY_IN_HOURS = [HOUR.times(8), ...WORKDAY_IN_DAYS];
/** The shortest and the longest month. */
const MONTH = [DAY.times(28), DAY.times(31)];

/**
 * Every way to bring two units to one base: none when they differ, several when the conversion depends on the
 * calendar. A side without unit is read in the other's.
 */
export function conversions(target: Unit, actual: Unit): readonly Conversion[] {
  if (target.name === '' || actual.name === '') return [[ONE, ONE]];
  if (target.per !== actual.per && target.per !== '' && actual.per !== '') return [];
  if (target.dimension !== null && target.dimension === actual.dimension)
    return [[target.factor, actual.factor]];
  if (target.name === actual.name || contained(target.name, actual.name)) return [[ONE, ONE]];
  const forward = loose(target, actual);
  if (forward.length > 0) return forward;
  return loose(actual, target).map(([first, second]) => [second, first]);
}

/** Conversions that have no single factor, for the first unit's side first. */
function loose(a: Unit, b: Unit): readonly Conversion[] {
  if (b.dimension !== 'time') return [];
  if (a.dimension === 'workday') {
    const lengths = b.factor.lt(DAY) ? WORKDAY_IN_HOURS : WORKDAY_IN_DAYS;
    return lengths.map((length) => [length, b.factor]);
  }
  if (a.dimension === 'calendar') return MONTH.map((length) => [length.times(a.factor), b.factor]);
  // 分 is a mark in most forms; next to hours or minutes it is a minute.
  return a.name === '分' ? [[MINUTE, b.factor]] : [];
}

/** 场 and 场次, 个 and 个平台: one unit written shorter. */
function contained(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

export function isTime({ dimension }: Unit): boolean {
  return dimension === 'time' || dimension === 'calendar' || dimension === 'workday';
}
