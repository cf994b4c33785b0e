/** A small invented set of final accounts that balances: every amount is rounded from exact ones, so 尾差 occur. */
import { Big } from '../../src/core/text/decimal';
import { type AccountsData } from './accounts-data';
import { EXPENDITURE_LABELS } from './accounts-headings';

/** An item (项) of the functional classification; amounts in 分. */
interface Item {
  readonly code: string;
  readonly fund: 'general' | 'funds';
  readonly basic: number;
  readonly project: number;
  readonly income: number;
}

const ITEMS: readonly Item[] = [
  item('2010301', 'general', 562_981_234, 0, 563_131_234),
  item('2010302', 'general', 0, 3_630_984_666),
  item('2010350', 'general', 1_038_441_527, 0, 1_038_391_527),
  item('2050803', 'general', 230_000, 42_041_377),
  item('2080505', 'general', 179_311_245, 0),
  item('2080506', 'general', 78_374_613, 0),
  item('2101101', 'general', 27_624_455, 0),
  item('2101102', 'general', 44_714_538, 0),
  item('2210201', 'general', 196_214_907, 0),
  item('2210203', 'general', 388_625_492, 0),
  item('2290402', 'funds', 0, 11_000_000_000),
];
const OPENING = 8_894_411;

const STAFF: Readonly<Record<string, number>> = {
  '30101': 214_361_233,
  '30102': 618_304_871,
  '30107': 672_764_419,
  '30108': 179_311_245,
  '30113': 196_214_907,
  '30302': 23_234_512,
  '30304': 27_654_486,
};
const PUBLIC: Readonly<Record<string, number>> = {
  '30201': 32_944_444,
  '30216': 534_507,
  '30217': 705_678,
  '30231': 7_271_233,
  '31002': 1_204_451,
};

const BUDGET = { abroad: 0, purchase: 0, running: 12_000_000, reception: 3_304_500 };
const FINAL = { abroad: 0, purchase: 0, running: 7_271_233, reception: 705_678 };

const NAMES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出', '20103': '政府办公厅（室）及相关机构事务', '2010301': '行政运行',
  '2010302': '一般行政管理事务', '2010350': '事业运行',
  '205': '教育支出', '20508': '进修及培训', '2050803': '培训支出',
  '208': '社会保障和就业支出', '20805': '行政事业单位养老支出',
  '2080505': '机关事业单位基本养老保险缴费支出', '2080506': '机关事业单位职业年金缴费支出',
  '210': '卫生健康支出', '21011': '行政事业单位医疗', '2101101': '行政单位医疗', '2101102': '事业单位医疗',
  '221': '住房保障支出', '22102': '住房改革支出', '2210201': '住房公积金', '2210203': '购房补贴',
  '229': '其他支出', '22904': '其他政府性基金及对应专项债务收入安排的支出',
  '2290402': '其他地方自行试点项目收益专项债券收入安排的支出',
  '301': '工资福利支出', '30101': '基本工资', '30102': '津贴补贴', '30107': '绩效工资',
  '30108': '机关事业单位基本养老保险缴费', '30113': '住房公积金', '30199': '其他工资福利支出',
  '302': '商品和服务支出', '30201': '办公费', '30216': '培训费', '30217': '公务接待费', '30231': '公务用车运行维护费',
  '303': '对个人和家庭的补助', '30302': '退休费', '30304': '抚恤金',
  '310': '资本性支出', '31002': '办公设备购置',
}; // prettier-ignore

/** The set printed in 万元 (with 尾差) or in 元 (exact). All money is fiscal; T8 is empty. */
export function sampleAccounts(unit: 'wan' | 'yuan' = 'wan'): AccountsData {
  const amounts = new Map<string, number>();
  const put = (table: string, line: string, columns: Readonly<Record<string, number>>) => {
    for (const [column, fen] of Object.entries(columns)) {
      amounts.set(`${table}.${line}.${column}`, unit === 'yuan' ? fen : roundToWan(fen));
    }
  };
  summary(put);
  lists(put);
  fiscalSummary(put);
  basicDetail(put);
  threePublic(put);
  return {
    department: '示例市政务服务局',
    year: 2024,
    amounts,
    tables: ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'],
    names: new Map(Object.entries(NAMES)),
  };
}

type Put = (table: string, line: string, columns: Readonly<Record<string, number>>) => void;

function summary(put: Put): void {
  const income = total(ITEMS, 'income');
  const spent = total(ITEMS, 'spent');
  for (const fund of ['general', 'funds'] as const) {
    put('T1', `income.${fund}`, { amount: total(ofFund(fund), 'income') });
  }
  for (const line of ['capital', 'superior', 'business', 'operating', 'affiliated', 'other']) {
    put('T1', `income.${line}`, { amount: 0 });
  }
  for (const [code] of EXPENDITURE_LABELS) {
    put('T1', `expenditure.${code}`, { amount: total(under(ITEMS, code), 'spent') });
  }
  put('T1', 'income.total', { amount: income });
  put('T1', 'expenditure.total', { amount: spent });
  put('T1', 'income.used-balance', { amount: 0 });
  put('T1', 'expenditure.distribution', { amount: 0 });
  put('T1', 'income.opening', { amount: OPENING });
  put('T1', 'expenditure.closing', { amount: OPENING + income - spent });
  put('T1', 'income.grand', { amount: OPENING + income });
  put('T1', 'expenditure.grand', { amount: OPENING + income });
}

function lists(put: Put): void {
  for (const [line, items] of groups(ITEMS)) {
    const all = total(items, 'income');
    put('T2', line, {
      total: all,
      fiscal: all,
      superior: 0,
      business: 0,
      operating: 0,
      affiliated: 0,
      other: 0,
    });
    put('T3', line, { ...split(items), 'to-superior': 0, operating: 0, 'to-affiliated': 0 });
  }
  for (const [line, items] of groups(ofFund('general'))) put('T5', line, split(items));
  for (const [line, items] of groups(ofFund('funds'))) {
    put('T7', line, { opening: 0, income: total(items, 'income'), ...split(items), closing: 0 });
  }
  put('T8', 'total', { total: 0, basic: 0, project: 0 });
}

function fiscalSummary(put: Put): void {
  const by = (amount: (items: readonly Item[]) => number) => {
    const [general, funds] = [amount(ofFund('general')), amount(ofFund('funds'))];
    return { total: general + funds, general, funds, capital: 0 };
  };
  const income = by((items) => total(items, 'income'));
  const spent = by((items) => total(items, 'spent'));
  for (const fund of ['general', 'funds', 'capital'] as const) {
    put('T4', `income.${fund}`, { amount: income[fund] });
  }
  for (const [code] of EXPENDITURE_LABELS) {
    put(
      'T4',
      `expenditure.${code}`,
      by((items) => total(under(items, code), 'spent')),
    );
  }
  put('T4', 'income.total', { amount: income.total });
  put('T4', 'expenditure.total', spent);
  const closing = OPENING + income.general - spent.general;
  put('T4', 'income.opening', { amount: OPENING });
  put('T4', 'expenditure.closing', { total: closing, general: closing, funds: 0, capital: 0 });
  put('T4', 'income.opening.general', { amount: OPENING });
  put('T4', 'income.opening.funds', { amount: 0 });
  put('T4', 'income.opening.capital', { amount: 0 });
  put('T4', 'income.grand', { amount: OPENING + income.total });
  const general = OPENING + income.general;
  put('T4', 'expenditure.grand', {
    total: general + income.funds,
    general,
    funds: income.funds,
    capital: 0,
  });
}

function basicDetail(put: Put): void {
  const basic = total(ITEMS, 'basic');
  const named = sumOf(Object.values(STAFF)) + sumOf(Object.values(PUBLIC));
  const staff: Readonly<Record<string, number>> = { ...STAFF, '30199': basic - named };
  for (const category of ['301', '303', '302', '310']) {
    const details = Object.entries({ ...staff, ...PUBLIC })
      .filter(([code]) => code.startsWith(category))
      .sort(([a], [b]) => Number(a) - Number(b));
    put('T6', category, { amount: sumOf(details.map(([, fen]) => fen)) });
    for (const [code, amount] of details) put('T6', code, { amount });
  }
  put('T6', 'staff', { amount: sumOf(Object.values(staff)) });
  put('T6', 'public', { amount: sumOf(Object.values(PUBLIC)) });
}

function threePublic(put: Put): void {
  for (const [line, parts] of [
    ['budget', BUDGET],
    ['final', FINAL],
  ] as const) {
    const vehicles = parts.purchase + parts.running;
    const all = parts.abroad + vehicles + parts.reception;
    const { abroad, purchase, running, reception } = parts;
    put('T9', line, { total: all, abroad, vehicles, purchase, running, reception });
  }
}

function item(
  code: string,
  fund: Item['fund'],
  basic: number,
  project: number,
  income = basic + project,
): Item {
  return { code, fund, basic, project, income };
}

/** 合计, and every 类, 款 and 项 in the order of the codes, each with the items that it adds up. */
function groups(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const codes = new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]));
  return new Map([['total', items], ...[...codes].map((code) => [code, under(items, code)] as const)]);
}

function split(items: readonly Item[]) {
  return {
    total: total(items, 'spent'),
    basic: total(items, 'basic'),
    project: sumOf(items.map(({ project }) => project)),
  };
}

function total(items: readonly Item[], what: 'income' | 'basic' | 'spent'): number {
  return sumOf(items.map((one) => (what === 'spent' ? one.basic + one.project : one[what])));
}

function ofFund(fund: Item['fund']): readonly Item[] {
  return ITEMS.filter((one) => one.fund === fund);
}

function under(items: readonly Item[], code: string): readonly Item[] {
  return items.filter((one) => one.code.startsWith(code));
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function roundToWan(fen: number): number {
  return Number(new Big(fen).div(10_000).round(0, Big.roundHalfUp).times(10_000));
}
