/**
 * Indicators that belong to another 二级指标. What each class is for follows 财预〔2021〕101号《中央部门项目支出核心绩效
 * 目标和指标设置及取值指引（试行）》: 数量 what is provided, 质量 to which standard, 时效 when, 成本 at which cost;
 * 效益 what comes of it. Only names that no reading of their class covers are listed.
 */
import type { ParsedValue } from '../../text/target/types';

export type Misplacement =
  /** 支出进度 as a cost: the ten points of the funds block score it already. */
  | 'budget-execution'
  | 'to-time'
  | 'to-quality'
  | 'to-quantity'
  | 'to-cost'
  | 'to-satisfaction'
  | 'not-a-cost';

interface Entry {
  /** Level-2 names without 指标. */
  readonly classes: RegExp;
  readonly name: RegExp;
  readonly except?: RegExp;
  readonly misplacement: Misplacement;
}

const BENEFITS = /^(?:经济效益|社会效益|生态效益|可持续影响)$/;
const COST = /^(?:经济)?成本$/;
/** Words for money, in the name of an indicator or in its target. */
const MONEY =
  /成本|费|支出|金额|价|预算|决算|概算[内范金控数]|资金|经费|投入|开支|节约|节省|补[助贴]|工资|薪|租金|元|款|投资|合同额|限额|标准|定额|能耗|超支|负担/;
/** Less of a time is an effect, and so is what is saved. */
const SHORTENED = /缩短|压缩|压减|减少|降低|节[约省]|提[高升]/;

const LEXICON: readonly Entry[] = [
  {
    classes: COST,
    name: /(?:支出|资金|预算|经费).{0,6}(?:进度|执行率|完成率|支付率|支出率|使用率)(?:达标率|完成率)?$/,
    misplacement: 'budget-execution',
  },
  {
    classes: COST,
    name: /(?:期限|时限|时效|频率|频次|周期|及时率|及时性|响应时间|完成时间)$/,
    except: MONEY,
    misplacement: 'to-time',
  },
  {
    classes: COST,
    name: /(?:合格率|准确率|完好率|通过率|优良率)$/,
    except: MONEY,
    misplacement: 'to-quality',
  },
  {
    classes: /^(?:数量|质量)$/,
    name: /(?:响应|完成|到达|到场|修复)(?:时间|时限)$/,
    except: SHORTENED,
    misplacement: 'to-time',
  },
  {
    classes: BENEFITS,
    name: /(?:响应|处置|完成|到达|到场|修复)(?:时间|时限|时效)$/,
    except: SHORTENED,
    misplacement: 'to-time',
  },
  { classes: /^(?:数量|时效)$/, name: /(?:合格率|准确率|差错率|优良率)$/, misplacement: 'to-quality' },
  {
    classes: BENEFITS,
    name: /(?:验收|成果|产品|工程|制作|维修|发放).{0,4}(?:合格率|通过率|准确率)$/,
    misplacement: 'to-quality',
  },
  {
    classes: /^质量$/,
    name: /(?:业务|人员|设备|服务|采购|购置|建设|发放|印刷|办理)数量$/,
    except: /差错|错误|投诉|事故|故障|缺陷|不合格|违[规纪法]|问题|达标|合格/,
    misplacement: 'to-quantity',
  },
  {
    classes: /^(?:数量|质量|时效)$/,
    name: /(?:项目|年度|服务|建设|采购|总|单位)成本$/,
    misplacement: 'to-cost',
  },
  { classes: /^(?!.*满意度)/, name: /满意度$/, misplacement: 'to-satisfaction' },
];

/** Where the indicator belongs, or null. Names and classes come without blanks, brackets and 指标. */
export function misplacementOf(
  name: string,
  level2: string,
  target: ParsedValue,
  targetText: string,
): Misplacement | null {
  const entry = LEXICON.find(
    ({ classes, name: pattern, except }) => classes.test(level2) && pattern.test(name) && !except?.test(name),
  );
  if (entry) return entry.misplacement;
  return COST.test(level2) && isNoCost(name, target, targetText) ? 'not-a-cost' : null;
}

/** Words for a target, and nowhere a word for money: 是否满足…服务 as a cost. */
function isNoCost(name: string, target: ParsedValue, targetText: string): boolean {
  return target.kind === 'qualitative' && !MONEY.test(name) && !MONEY.test(targetText);
}
