/** Words against words: 有效提升, 优秀, 及时. */
import { MET, NOT_MET, type Verdict, unknown } from './types';

/** Adverbs of degree by strength. */
const STRENGTHS: readonly (readonly string[])[] = [
  ['有所', '略有', '稍有', '基本', '初步', '适当'],
  ['逐步', '进一步', '稳步', '持续', '不断', '逐渐'],
  ['明显', '有效', '整体', '全面', '切实', '较大', '较为明显'],
  ['显著', '大幅', '极大', '大力'],
];
const STRENGTH: ReadonlyMap<string, number> = new Map(
  STRENGTHS.flatMap((words, strength) => words.map((word) => [word, strength] as const)),
);
const ADVERB = new RegExp(
  Array.from(STRENGTH.keys())
    .sort((a, b) => b.length - a.length)
    .join('|'),
);

/** Grades from best to worst; forms of one grade stand together. */
const GRADES: readonly (readonly string[])[] = [
  ['优秀', '优'],
  ['良好', '良'],
  ['中等', '中'],
  ['合格', '及格', '达标'],
];

/** The same in other words. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/提高/g, '提升'],
  [/加强/g, '增强'],
  [/地|的|得到|了/g, ''],
];

/** Words that deny or limit what follows. */
const DENIALS = /未|没|不(?!断)|无法|尚|难以|非(?!常)|待|拟|将|正在|预计|计划|部分|基本|较为?(?=满意|好)|否/;
const NEGATION = /^(?:尚?未能?|不能?|没有|没)/;
const SHORTEST_CORE = 2;

/**
 * Two canonical texts. Met when they are equal or the actual holds the target undenied; a weaker adverb, a
 * figure and other words leave it open.
 */
export function compareWords(target: string, actual: string): Verdict {
  const wanted = alike(target);
  const given = alike(actual);
  if (wanted === given) return MET;
  if (denies(wanted, given)) return NOT_MET;
  const graded = compareGrades(wanted, given);
  if (graded) return graded;
  const compared = compareContained(wanted, given) ?? compareAdverbs(wanted, given);
  if (compared) return compared;
  return unknown(isFigure(given) ? 'qualitative-vs-number' : 'different-wording');
}

function alike(text: string): string {
  return SYNONYMS.reduce((result, [pattern, word]) => result.replace(pattern, word), text);
}

/** 不满意 for 满意, 否 for 是. */
function denies(wanted: string, given: string): boolean {
  if (wanted === '是' && given === '否') return true;
  const negation = NEGATION.exec(given)?.[0];
  return negation !== undefined && given.slice(negation.length) === wanted;
}

function compareGrades(wanted: string, given: string): Verdict | null {
  const target = GRADES.findIndex((forms) => forms.includes(wanted));
  const actual = GRADES.findIndex((forms) => forms.includes(given));
  if (target < 0 || actual < 0) return null;
  return actual <= target ? MET : unknown('weaker-wording');
}

function compareContained(wanted: string, given: string): Verdict | null {
  if (wanted.length < SHORTEST_CORE || !given.includes(wanted)) return null;
  const rest = given.split(wanted).join('');
  const denial = DENIALS.exec(rest)?.[0];
  if (denial !== undefined)
    return unknown(/部分|基本|较/.test(denial) ? 'weaker-wording' : 'different-wording');
  // 60%满意 is not 满意; 100% is.
  const shares = rest.match(/\d+(?:\.\d+)?%/g) ?? [];
  return shares.every((share) => Number(share.slice(0, -1)) >= 100) ? MET : unknown('qualitative-vs-number');
}

/** 有所提升 for 显著提升: the same core in a weaker or a stronger degree. */
function compareAdverbs(wanted: string, given: string): Verdict | null {
  const target = takeAdverb(wanted);
  if (!target) return null;
  const actual = takeAdverb(given) ?? { core: given, strength: -1 };
  if (target.core.length < SHORTEST_CORE || !actual.core.includes(target.core)) return null;
  if (actual.strength < target.strength) return unknown('weaker-wording');
  return DENIALS.test(actual.core.split(target.core).join('')) ? unknown('different-wording') : MET;
}

function takeAdverb(text: string): { readonly core: string; readonly strength: number } | null {
  const adverb = ADVERB.exec(text)?.[0];
  return adverb === undefined
    ? null
    : { core: text.replace(adverb, ''), strength: STRENGTH.get(adverb) ?? 0 };
}

/** A figure in place of words: `100%`, `100%完成目标`. */
function isFigure(text: string): boolean {
  return /^[≥≤><=]?\d/.test(text);
}

/** Words that could stand in any form and tell nothing to check: 提升, 满意, 及时. */
const VAGUE = new Set(
  (
    '提升 提高 改善 改进 增强 加强 增加 优化 完善 促进 推进 推动 满意 满足 及时 显著 明显 有效 较好 保障 节约 降低 减少 ' +
    '减轻 长期 持续 稳定 良性 深化 规范'
  ).split(' '),
);

export function isVague(text: string): boolean {
  return VAGUE.has(text);
}
