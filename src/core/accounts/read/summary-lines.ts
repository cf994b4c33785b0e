/** Lines of the two summaries by their names. */
import { categoryCode } from './categories';

type Names = readonly (readonly [string, RegExp])[];

const FUNDS: Names = [
  ['general', /^一般公共预算/],
  ['funds', /^政府性基金/],
  ['capital', /^国有资本经营/],
];
const INCOME: Names = [
  ['total', /^本年(?:财政拨款|预算)?收入(?:合计|小计)?$|^收入(?:合计|小计)$/],
  ['grand', /^(?:收入)?总计$|^合计$/],
  ['used-balance', /^(?:使用|动用).*结余|^用事业基金弥补/],
  ['opening', /^(?:年初|上年).*(?:结转|结余)/],
  ...FUNDS,
  ['superior', /^上级补助/],
  ['business', /^事业(?:预算)?收入$/],
  ['operating', /^(?:事业单位)?经营(?:预算)?收入$/],
  ['affiliated', /^附属单位/],
  ['other', /^其他(?:预算)?收入$/],
];
const EXPENDITURE: Names = [
  ['total', /^本年(?:财政拨款|预算)?支出(?:合计|小计)?$|^支出(?:合计|小计)$/],
  ['grand', /^(?:支出)?总计$|^合计$/],
  ['distribution', /^结余分配/],
  ['closing', /^年末.*(?:结转|结余)|^结转(?:下年|下一?年度)/],
];
/** Lines below which the three funds may be told apart, without 收入 in their names. */
const DIVIDED = ['opening', 'closing'];

export type Side = 'income' | 'expenditure';

/**
 * Key of a line by its bare words, `income.general`; an unknown name is its own key. Null for a part of the line above
 * (其中：…).
 * @param before key of the line above on this side
 */
export function lineKey(side: Side, base: string, before: string | null): string | null {
  const isPart = base.startsWith('其中');
  const name = base.replace(/^其中:?/, '');
  const divided = DIVIDED.find((key) => before?.startsWith(`${side}.${key}`));
  const fund = divided === undefined || name.endsWith('收入') ? undefined : keyIn(FUNDS, name);
  if (divided !== undefined && fund !== undefined) return `${side}.${divided}.${fund}`;
  if (isPart) return null;
  const key = side === 'income' ? keyIn(INCOME, name) : (keyIn(EXPENDITURE, name) ?? categoryCode(name));
  return `${side}.${key ?? name}`;
}

function keyIn(names: Names, name: string): string | undefined {
  return names.find(([, pattern]) => pattern.test(name))?.[0];
}
