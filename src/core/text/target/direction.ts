/** Which way is better when a target names no operator: from the indicator's class, name and unit. */
import type { Operator, Quantity } from './types';
import { isTime } from './units';

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
}

/** Things one wants few of. */
const REVERSE =
  '差错|错误|失误|误差|缺陷|投诉|事故|故障|未注销|损耗|损失|损坏|流失|违规|违纪|违法|超标|逾期|超期|延误|漏报|误报|瞒报|退货|返工|不合格|不满意|死亡|伤亡|发病|发案|辍学|空置|闲置|舆情';
/** What may stand between such a thing and the end of the name: 投诉(次数), 事故(发生率). */
const MEASURE =
  '(?:发生|案件|事件|行为|人员|数据|信息|控制)?(?:率|数|数量|次数|件数|起数|例数|人数|个数|总数|比例|占比|比重|情况|值|时间|时长|量|度)?';
const REVERSE_NAME = new RegExp(`(?:${REVERSE})${MEASURE}$`);
const REVERSE_ANYWHERE = new RegExp(REVERSE);
/** 无差错率, 零投诉: the few are already counted as success. */
const DENIED = new RegExp(`(?:无|零|非|免|防|避免|减少|降低)(?:重大|较大|安全|有效|责任)*(?:${REVERSE})`);
/** 投诉处理率, 故障排除率: what is done about it, the more the better. */
const REMEDIED =
  /(?:处理|处置|办结|办理|整改|排除|修复|解决|查处|回复|答复|响应|化解|恢复|受理|追回|挽回|纠正|更正|清零|预警|识别|发现|检出|调解)[^率数]{0,6}(?:率|数|数量|次数|件数)?$/;

/** Rows of the cost class that measure progress or care instead of money. */
const NOT_A_COST = /率|满意|进度|节约|节省|减少|降低|频率|频次|次数|期限|质保|数量|人数|时间|及时|准确/;
/** Money that goes out, outside the cost class: fewer may be better or not. */
const SPENDING = /(?:成本|费用|支出|开支|单价|造价|能耗|耗电量|用水量|排放量)(?:金额|总额)?$/;
const SAVING = /节约|节省|减少|降低|减轻|压减|下降/;

/** Times that last, the longer the better. */
const LASTING =
  /质保|保修|维保|运行时间|运行时长|培训时|学时|课时|服务时长|使用年限|寿命|保存|留存|开放时|工作年限/;
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
  return '≥';
}

/** For frequencies: as for counts, without units to look at. */
export function defaultFrequencyOperator(indicator: Indicator): Operator | null {
  const reverse = reverseOperator(indicatorName(indicator.name));
  return reverse === undefined ? '≥' : reverse;
}

/** `≤` for a name that counts mishaps, `≥` for one that counts their absence or remedy, undefined for others. */
function reverseOperator(name: string): Operator | null | undefined {
  if (!REVERSE_ANYWHERE.test(name)) return undefined;
  if (DENIED.test(name)) return /无|零|免/.test(name) ? '≥' : null;
  if (REMEDIED.test(name)) return '≥';
  return REVERSE_NAME.test(name) ? '≤' : null;
}

function timeOperator(name: string, { level2 }: Indicator): Operator | null {
  if (LASTING.test(name)) return '≥';
  if (TERM.test(name)) return null;
  if (level2.includes('时效') || WAITING.test(name)) return '≤';
  return level2.includes('成本') ? null : '≥';
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
