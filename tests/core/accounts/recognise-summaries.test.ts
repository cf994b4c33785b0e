/** T1, T4, T6 and T9: tables in groups of columns. */
import { amounts, read } from './recognise-reading';

const keys = (text: string) => read(text).lines.map(({ key }) => key);

const summary = (left: string, right: string) => `
收入支出决算总表
收入 | < | 支出 | <
项目 | 决算数 | 项目 | 决算数
${left} | 1 | ${right} | 2
本年收入合计 | 1 | 本年支出合计 | 2
总  计 | 1 | 总计 | 2`;

it.each([
  ['一、一般公共预算财政拨款收入', 'general'],
  ['1. 一般公共预算拨款', 'general'],
  ['（二）政府性基金预算财政拨款收入', 'funds'],
  ['三、国有资本经营预算财政拨款收入', 'capital'],
  ['四、上级补助收入', 'superior'],
  ['五、事业收入（含教育收费）', 'business'],
  ['六、事业单位经营收入', 'operating'],
  ['七、附属单位上缴收入', 'affiliated'],
  ['八、其他收入', 'other'],
  ['使用非财政拨款结余（含专用结余）', 'used-balance'],
  ['用事业基金弥补收支差额', 'used-balance'],
  ['年初结转和结余', 'opening'],
  ['上年结转结余', 'opening'],
  ['财政专户管理资金收入', '财政专户管理资金收入'],
])('the income %s is the line %s', (label, key) => {
  expect(keys(summary(label, '一、外交支出'))[0]).toBe(`income.${key}`);
});

it.each([
  ['一、一般公共服务支出', '201'],
  ['七、文化体育与传媒支出', '207'],
  ['七、文化旅游体育与传媒支出', '207'],
  ['九、社会保险基金支出', '209'],
  ['九、医疗卫生与计划生育支出', '210'],
  ['十、卫生健康支出', '210'],
  ['十四、资源勘探信息等支出', '215'],
  ['十四、资源勘探工业信息等支出', '215'],
  ['十五、商业服务业等支出', '216'],
  ['十七、援助其他地区支出', '219'],
  ['十八、国土海洋气象等支出', '220'],
  ['十八、自然资源海洋气象等支出', '220'],
  ['二十一、国有资本经营预算支出', '223'],
  ['二十二、灾害防治及应急管理支出', '224'],
  ['二十三、其他支出', '229'],
  ['二十三、预备费', '227'],
  ['二十四、债务还本支出', '231'],
  ['二十五、债务付息支出', '232'],
  ['二十六、债务发行费用支出', '233'],
  ['二十六、抗疫特别国债安排的支出', '234'],
  ['二十七、星际航行支出', '星际航行支出'],
  ['结余分配', 'distribution'],
  ['年末结转和结余', 'closing'],
  ['结转下年', 'closing'],
])('the expenditure %s is the line %s', (label, key) => {
  expect(keys(summary('五、事业收入', label))[1]).toBe(`expenditure.${key}`);
});

it('reads the sections of the central forms, with the opening balance above or below the income', () => {
  const table = read(`
财政拨款收支总表
收入 | < | 支出 | <
项目 | 预算数 | 项目 | 预算数
一、上年结转 | 1 | 一、本年支出 | 6
一般公共预算拨款收入 | 4 | （一）外交支出 | 6
二、本年收入 | 5 | 二、结转下年 |
三、上年结转 | 1 | |
（一）一般公共预算拨款 | 1 | |
收入总计 | 6 | 支出总计 | 6`);
  expect(table.lines.map(({ key }) => key)).toEqual([
    'income.opening',
    'expenditure.total',
    'income.general',
    'expenditure.202',
    'income.total',
    'expenditure.closing',
    'income.opening#2',
    'income.opening.general',
    'income.grand',
    'expenditure.grand',
  ]);
});

it('reads both sides, with what is part of a line left out', () => {
  const table = read(`
收入支出决算总表
收入 | < | < | 支出 | < | <
项目 | 行次 | 金额 | 项目（按功能分类） | 行次 | 金额
栏次 | | 1 | 栏次 | | 2
一、事业收入 | 1 | 5 | 一、教育支出 | 5 | 7
其中：教育收费 | 2 | 4 | | 6 |
本年收入合计 | 3 | 5 | 本年支出合计 | 7 | 7
总计 | 4 | 7 | 总计 | 8 | 7
补充资料 | | 9 | 补充资料 | | 9
注：略。`);
  expect(table.lineNumbers.map(({ side, field }) => [side, field.text])).toEqual([
    ['income', '1'],
    ['expenditure', '5'],
    ['income', '2'],
    ['expenditure', '6'],
    ['income', '3'],
    ['expenditure', '7'],
    ['income', '4'],
    ['expenditure', '8'],
  ]);
  expect(amounts(table)).toEqual({
    'income.business.amount': 'C5 5000000',
    'expenditure.205.amount': 'F5 7000000',
    'income.total.amount': 'C7 5000000',
    'expenditure.total.amount': 'F7 7000000',
    'income.grand.amount': 'C8 7000000',
    'expenditure.grand.amount': 'F8 7000000',
  });
});

it('takes the settled column of a summary with planned ones, and no third group', () => {
  const table = read(`
收入支出决算总表
收入 | < | < | < | 支出 | < | < | < | < | < | < | <
项目 | 行次 | 年初预算数 | 决算数 | 项目（按功能分类） | 行次 | 年初预算数 | 决算数 | 项目（按支出性质） | 行次 | 年初预算数 | 决算数
一、事业收入 | 1 | 3 | 5 | 一、教育支出 | 5 | 6 | 7 | 一、基本支出 | 9 | 8 | 7`);
  expect(amounts(table)).toEqual({
    'income.business.amount': 'D4 5000000',
    'expenditure.205.amount': 'H4 7000000',
  });
  expect(table.problems.map(({ path }) => path)).toEqual([
    'income.total',
    'income.grand',
    'expenditure.total',
    'expenditure.grand',
  ]);
});

it('reads T4 with blank zeros, and the funds of the opening balance', () => {
  const table = read(`
财政拨款收入支出决算总表
收入 | | 支出 | | | |
项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
一、一般公共预算财政拨款 | 9 | 一、一般公共服务支出 | 8 | 8 | |
二、政府性基金预算财政拨款 | | 二、外交支出 | | | |
本年收入合计 | 9 | 本年支出合计 | 8 | 8 | |
年初财政拨款结转和结余 | 1 | 年末财政拨款结转和结余 | 2 | 2 | |
其中：一般公共预算财政拨款 | 1 | | | | |
政府性基金预算财政拨款 | | | | | |
总计 | 10 | 总计 | 10 | 10 | |`);
  expect(table.lines.map(({ key }) => key)).toEqual([
    'income.general',
    'expenditure.201',
    'income.funds',
    'expenditure.202',
    'income.total',
    'expenditure.total',
    'income.opening',
    'expenditure.closing',
    'income.opening.general',
    'income.opening.funds',
    'income.grand',
    'expenditure.grand',
  ]);
  expect(amounts(table)['expenditure.202.general']).toBe('E5 0');
  expect(table.problems).toEqual([]);
});

it('reads T6 with the columns 人员经费 and 公用经费 beside 合计', () => {
  const table = read(`
一般公共预算财政拨款基本支出决算表
经济分类科目 | < | 本年基本支出 | < | <
科目编码 | 科目名称 | 人员经费 | 公用经费 | 合计
合计 | < | 6 | 3 | 9
301 | 工资福利支出 | 6 | | 6
30101 | 基本工资 | 6 | | 6
302 | 商品和服务支出 | | 3 | 3`);
  expect(amounts(table)).toEqual({
    'total.amount': 'E4 9000000',
    'staff.amount': 'C4 6000000',
    'public.amount': 'D4 3000000',
    '301.amount': 'E5 6000000',
    '30101.amount': 'E6 6000000',
    '302.amount': 'E7 3000000',
  });
});

it('finds the sums of T6 below groups whose merges are dissolved', () => {
  const table = read(`
一般公共预算财政拨款基本支出决算表
人员经费 | | | 公用经费 | | | | |
科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
301 | 工资福利支出 | 6 | 302 | 商品和服务支出 | 2 | 310 | 资本性支出 | 1
人员经费合计 | | 6 | 公用经费合计 | | | | | 3`);
  expect(amounts(table)).toMatchObject({
    '310.amount': 'I4 1000000',
    'staff.amount': 'C5 6000000',
    'public.amount': 'I5 3000000',
  });
});

it('reads T9 as a row under two halves, at its place even where all is blank', () => {
  const text = (row: string) => `
财政拨款"三公"经费支出决算表
预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
${row}`;
  expect(amounts(read(text('9 | 0 | 6 | 2 | 4 | 3 | 5 | | 4 | 1 | 3 | 1')))).toMatchObject({
    'budget.vehicles': 'C6 6000000',
    'budget.reception': 'F6 3000000',
    'final.purchase': 'J6 1000000',
    'final.abroad': 'H6 0',
  });
  expect(amounts(read(text('\n注：无。')))).toMatchObject({ 'final.total': 'G6 0' });
});

it('reads T9 from top to bottom, without the numbers of journeys and guests', () => {
  const table = read(`
“三公”经费支出决算表
项目 | 行次 | 预算数 | 决算数
栏次 | | 1 | 2
一、“三公”经费支出 | 1 | 9 | 5
1．公务用车购置及运行维护费 | 3 | 6 | 4
（1）公务用车购置费 | 4 | 2 | 1
（2）公务用车运行维护费 | 5 | 4 | 3
3．公务接待费 | 6 | 3 | 1
因公出国（境）团组数（个） | 7 | — | 2`);
  expect(amounts(table)).toMatchObject({
    'budget.total': 'C4 9000000',
    'budget.vehicles': 'C5 6000000',
    'final.purchase': 'D6 1000000',
    'final.reception': 'D8 1000000',
  });
  expect(table.problems).toEqual([{ kind: 'column-missing', path: 'abroad' }]);
  expect(table.lines.map(({ key }) => key)).toEqual(['budget', 'final']);
});
