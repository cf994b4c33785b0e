/** Which way is better when a target names no operator: from the indicator's class, name and unit. */
import { Big, HUNDRED } from '../decimal';
import type { Operator, Quantity } from './types';
import { NO_UNIT, isTime } from './units';

/** Up to here a bare number is a fraction, beyond it lacks only its sign. */
export const LARGEST_FRACTION = new Big('1.5');
const HALF = new Big(50);

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
}

/** Things one wants few of. */
const REVERSE = [
  '差错|错误|失误|误差|缺陷|未注销|损耗|损失|损坏|破损|漏损|流失|违规|违纪|违法|超标|逾期|超期|延误|漏报|误报|瞒报|退货|返工',
  '投诉|差评|扰民|舆情|事故|故障|火灾|掉线|中断|丢包|死机|停机|宕机|不合格|不满意|不良|废品|空置|闲置',
  '死亡|伤亡|发病|感染|复发|发案|犯罪|辍学|失业|离职|贫困发生|返贫|污染物|噪声|噪音',
].join('|');
/** What may stand between such a thing and the end of the name: 投诉(次数), 事故(发生率). */
const MEASURE =
  '(?:发生|案件|事件|行为|人员|数据|信息|控制|排放)?(?:率|数|数量|次数|件数|起数|例数|人数|个数|批次|总数|比例|占比|比重|情况|值|浓度|时间|时长|量|度)?';
const REVERSE_NAME = new RegExp(`(?:${REVERSE})${MEASURE}$`);
const REVERSE_ANYWHERE = new RegExp(REVERSE);
/** 无差错率, 零投诉: the few are already counted as success. */
const DENIED = new RegExp(`(?:无|零|非|免|防|避免|减少|降低)(?:重大|较大|安全|有效|责任)*(?:${REVERSE})`);
/** 投诉处理率, 故障排除率: what is done about it, the more the better. */
const REMEDIED =
  /(?:处理|处置|办结|办理|整改|排除|修复|解决|查处|回复|答复|响应|化解|恢复|受理|追回|挽回|纠正|更正|清零|预警|识别|发现|检出|调解|治理|防治|防控|救治|救助|消除|排查)[^率数]{0,6}(?:率|数|数量|次数|件数)?$/;

/** Things of which neither many nor few are good in themselves. */
const OPEN =
  /信访|上访|偏差|差异|变更|调整|淘汰|补植|结余|结转|负债|债务|隐患|病虫|浓度|强度|能耗|用能|耗能|碳排|排放|跑动|跑腿|重复|查重|阴性|阳性/;
/** Shares that are meant to grow, however small they are. */
const GROWING =
  /完成|合格|达标|覆盖|增长|增加|增幅|提升|提高|改善|参与|普及|使用|利用|转化|就业|入学|绿化|节约|节省|节能|降低|下降|减少|压减|满意|知晓|及时|准确|优良|优秀|通过|成功|到位|支付|执行/;

/** Rows of the cost class that measure progress or care instead of money. */
const NOT_A_COST = /率|满意|进度|节约|节省|减少|降低|频率|频次|次数|期限|质保|数量|人数|时间|及时|准确/;
/** Money that goes out, outside the cost class: fewer may be better or not. */
const SPENDING = /(?:成本|费用|支出|开支|单价|造价|能耗|耗电量|用水量|排放量)(?:金额|总额)?$/;
const SAVING = /节约|节省|减少|降低|减轻|压减|下降/;

/** Times that last, the longer the better. */
const LASTING =
  /无故障|故障间隔|质保|保修|维保|运行时间|运行时长|培训时|学时|课时|服务时长|使用年限|寿命|保存|留存|开放时|工作年限/;
/** Spans that are neither waited for nor used up: 服务期限. */
const TERM = /服务期|维护期|运维期|合同期|租赁期|租期|有效期|有效时间/;
/** Times one waits for, in any class. */
const WAITING =
  /响应|时限|等待|等候|耗时|恢复时间|修复时间|办理时间|处理时间|处置时间|办结时间|审批时间|到达时间|到场时间|间隔|周期/;

/** The operator a bare target stands for, or null where guessing would be needed. */
export function defaultOperator(target: Quantity, indicator: Indicator): Operator | null {
  const name = indicatorName(target.label === '' ? indicator.name : target.label);
  if (target.value.eq(0) && !target.upper) return '≤';
  if (isTime(target.unit)) return timeOperator(name, indicator);
  const reverse = reverseOperator(name);
  if (reverse !== undefined) return reverse;
  if (isCost(indicator)) return NOT_A_COST.test(name) ? null : '≤';
  if (SPENDING.test(name) && !SAVING.test(name)) return null;
  return isSmallShare(target, name) && !GROWING.test(target.words + name) ? null : '≥';
}

/** A share below half, of something that may be unwanted: the name would have to say so. */
function isSmallShare(target: Quantity, name: string): boolean {
  if (target.unit.dimension === 'percent') return target.value.times(target.unit.factor).lt(HALF);
  if (target.unit !== NO_UNIT || !isRatioName(name)) return false;
  return target.value.lt(target.value.gt(LARGEST_FRACTION) ? HALF : HALF.div(HUNDRED));
}

/** For frequencies: as for counts, without units to look at. */
export function defaultFrequencyOperator(indicator: Indicator): Operator | null {
  const reverse = reverseOperator(indicatorName(indicator.name));
  return reverse === undefined ? '≥' : reverse;
}

/**
 * `≤` for a name that counts mishaps, `≥` for one that counts their absence or remedy, null for one that leaves it
 * open, undefined for others.
 */
function reverseOperator(name: string): Operator | null | undefined {
  if (!REVERSE_ANYWHERE.test(name)) return OPEN.test(name) && !REMEDIED.test(name) ? null : undefined;
  if (DENIED.test(name)) return /无|零|免/.test(name) ? '≥' : null;
  if (REMEDIED.test(name)) return '≥';
  return REVERSE_NAME.test(name) ? '≤' : null;
}

function timeOperator(name: string, { level2 }: Indicator): Operator | null {
  if (LASTING.test(name)) return '≥';
  if (TERM.test(name)) return null;
  if (level2.includes('时效') || WAITING.test(name)) return '≤';
  return level2.includes('数量') ? '≥' : null;
}

function isCost({ level1, level2 }: Indicator): boolean {
  return level2.includes('成本') || (level2 === '' && level1.includes('成本'));
}

/** The name without 指标, notes in brackets and blanks. */
export function indicatorName(name: string): string {
  return name
    .replace(/\([^()]{0,40}\)/g, '')
    .replace(/\s+/g, '')
    .replace(/(?:完成)?(?:情况|指标|指标值)$/, '');
}

export function isReverse(operator: Operator | null): boolean {
  return operator === '≤' || operator === '<';
}

const NOT_A_RATIO = /(?:频率|功率|分辨率|速率|汇率|倍率|帧率|码率|采样率|心率|容积率|效率|曲率|斜率)$/;
const RATIO =
  /(?:率|满意度|完成度|知晓度|认可度|支持度|达成度|知晓|[准确及时完整规范合法安全稳定有效真实一致]性|比例|占比|比重|百分比)$/;

/** Names of shares of a whole, whose numbers are percentages with or without their sign. */
export function isRatioName(name: string): boolean {
  const bare = indicatorName(name);
  return name.includes('(%)') || (RATIO.test(bare) && !NOT_A_RATIO.test(bare));
}
