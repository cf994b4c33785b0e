/** What the headings of the tables say, and which column of amounts the headings above it make. */
import type { ColumnKey, TableCode } from '../model';

/** Columns that hold no amounts. */
export type CaptionKey = 'code' | 'label' | 'number';
/** ignored: a part of another column, another year, a remark. unknown: a heading that no table has. */
export type HeadingKey = ColumnKey | CaptionKey | 'ignored' | 'unknown';

type Meaning = HeadingKey | 'same';
type Words = readonly (readonly [Meaning, RegExp])[];

const CAPTIONS: Words = [
  ['code', /^[类款项]$/],
  [
    'ignored',
    /^其中|^备注$|^说明$|^(?:单位|部门)(?:编码|代码|名称)$|增减|^比|占.*比|%|比例$|比率$|[完执]成?行?率$/,
  ],
  ['code', /(?:编码|代码|编号)$/],
  ['label', /科目名称$|^名称$|科目$|^(?:收入|支出)?项目(?:按.*)?$|分类$/],
  ['number', /^(?:行次|序号)$/],
];
/** Stand for the heading above them, and alone for the total. */
const SAME: Words = [['same', /^(?:小计|合计|总计|金额|按.*)$|数$/]];

const FUNDS: Words = [
  ['general', /^一般公共预算/],
  ['funds', /^政府性基金/],
  ['capital', /^国有资本经营/],
];
const SPENT: Words = [
  ['basic', /^(?:本年)?基本支出(?:合计|小计)?$/],
  ['project', /^(?:本年)?项目支出(?:合计|小计)?$/],
  ['ignored', /^(?:人员|日常公用|公用)经费$/],
];
const TIMES: Words = [
  ['opening', /^(?:年初|上年)(?:财政拨款|预算)?(?:结转|结余)/],
  ['closing', /^(?:年末|年终|结转下年)/],
];
const MOVEMENT: Words = [
  ...TIMES,
  ...SPENT,
  ['income', /^本年(?:财政拨款|预算)?收入(?:合计)?$/],
  [
    'total',
    /^(?:本年)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?)?(?:财政拨款|当年拨款|拨款|预算)?支出(?:合计)?$/,
  ],
];
const SIDES: Words = [['label', /^(?:收入|支出)$/]];

const WORDS: Readonly<Record<TableCode, Words>> = {
  T1: SIDES,
  T2: [
    ...FUNDS,
    ...TIMES,
    ['fiscal', /^财政(?:拨款|补助)(?:收入|资金)?$/],
    ['special', /^(?:纳入)?财政专户(?:管理)?(?:的)?(?:资金|教育收费|非税)?(?:收入)?$/],
    ['own', /^单位资金(?:收入)?$/],
    ['used-balance', /^(?:使用|动用).*结余|^用事业基金弥补/],
    ['superior', /上级补助/],
    ['business', /^事业(?:预算)?收入$/],
    ['operating', /^(?:事业单位)?经营(?:预算)?收入$/],
    ['affiliated', /附属单位/],
    ['other', /^其他(?:预算)?收入$/],
    ['total', /^(?:本年)?收入(?:合计)?$/],
  ],
  T3: [
    ...TIMES,
    ...SPENT,
    ['to-superior', /上缴上级/],
    ['operating', /^(?:事业单位)?经营(?:预算)?支出$/],
    ['to-affiliated', /附属单位/],
    ['total', /^(?:本年)?支出(?:合计)?$/],
  ],
  T4: [...FUNDS, ...SIDES],
  T5: MOVEMENT,
  // 人员经费 and 公用经费 are captions over their groups of columns.
  T6: [
    [
      'same',
      /^(?:本年)?(?:一般公共预算)?(?:财政拨款|拨款)?(?:基本)?支出(?:合计)?$|^(?:人员|日常公用|公用)经费$/,
    ],
  ],
  T7: MOVEMENT,
  T8: MOVEMENT,
  T9: [
    ['abroad', /因公出国/],
    ['vehicles', /^公务用车(?:购置.*运行.*)?(?:费|经费)?(?:小计)?$/],
    ['purchase', /公务用车购置|^购置费$/],
    ['running', /公务用车运行|^运行(?:维护)?费$/],
    ['reception', /公务接待/],
    ['total', /^[“”"]?三公[“”"]?经费(?:支出)?(?:合计)?$/],
  ],
};

/** Settled figures stand before planned ones, these before those of the year that runs. */
const KINDS_OF_FIGURES = [/(?:执行|完成|支出)数$/, /预算数$/, /决算数$/];

/** 2024年基本支出: the year says nothing about the column. */
const YEAR = /^(?:19|20)\d{2}年度?/;

/** The meaning of a heading's bare words by itself. */
export function headingMeaning(table: TableCode, base: string): Meaning | undefined {
  const name = base.replace(YEAR, '');
  for (const words of [CAPTIONS, WORDS[table], SAME]) {
    const found = words.find(([, pattern]) => pattern.test(name));
    if (found) return found[0];
  }
  return undefined;
}

/** The best kind of figures among the headings: 决算数 make 预算数 beside them another matter, but for T9. */
export function figuresWanted(table: TableCode, bases: readonly string[]): number {
  return table === 'T9' ? -1 : Math.max(...bases.map(kindOfFigures), -1);
}

function kindOfFigures(base: string): number {
  return KINDS_OF_FIGURES.findIndex((pattern) => pattern.test(base));
}

/**
 * What a column holds.
 * @param path the headings over it from top to bottom: `本年支出`, `基本支出`, `小计`
 */
export function columnKey(table: TableCode, path: readonly string[], wanted: number): HeadingKey {
  let key: HeadingKey | null = null;
  for (const base of path) {
    const kind = kindOfFigures(base);
    if (kind >= 0 && kind < wanted) return 'ignored';
    key = below(key, headingMeaning(table, base));
  }
  return key ?? 'unknown';
}

function below(above: HeadingKey | null, meaning: Meaning | undefined): HeadingKey {
  const open = above === null || above === 'total' || isCaption(above);
  if (meaning === 'same') return open ? 'total' : above;
  if (open) return meaning ?? 'unknown';
  if (meaning === above) return above;
  if (above === 'vehicles' && (meaning === 'purchase' || meaning === 'running')) return meaning;
  // The funds beside their sum, or in its place.
  if (above === 'fiscal' && FUNDS.some(([fund]) => fund === meaning)) return meaning ?? 'ignored';
  return above === 'unknown' ? 'unknown' : 'ignored';
}

function isCaption(key: HeadingKey): key is CaptionKey {
  return key === 'code' || key === 'label' || key === 'number';
}
