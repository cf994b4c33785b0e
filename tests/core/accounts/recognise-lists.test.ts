/** T2, T3, T5, T7, T8: where codes, names and columns may stand. */
import { amounts, read } from './recognise-reading';

const keys = (text: string) => read(text).lines.map(({ key }) => key);

it('joins codes that are split over 类, 款 and 项, each with two digits or one', () => {
  const text = `
支出决算表
部门：示例局 | | | | | 单位：元
项目 | < | < | < | 本年支出合计 | 基本支出 | 项目支出
支出功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^
类 | 款 | 项 | 栏次 | 1 | 2 | 3
| | | 合计 | 30 | 10 | 20
'201 | | | 一般公共服务支出 | 30 | 10 | 20
'201 | '03 | | 政府办公厅 | 30 | 10 | 20
201 | 3 | 2 | 一般行政管理事务 | 30 | 10 | 20`;
  expect(keys(text)).toEqual(['total', '201', '20103', '2010302']);
  expect(read(text).layout).toBe('split-codes');
  expect(read(text).lines[3]?.codeAt).toMatchObject({ row: 8, column: 2 });
  expect(amounts(read(text))['2010302.project']).toBe('G9 2000');
});

it('takes the upper levels from the rows above where only the own column is filled', () => {
  const text = `
支出决算表
科目编码 | < | < | 科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | ^ | ^ | ^ | ^
'201 | | | 一般公共服务支出 | 30 | 10 | 20
 | '03 | | 政府办公厅 | 12 | 10 | 2
 | | '01 | 行政运行 | 10 | 10 |
 | | '02 | 一般行政管理事务 | 2 | | 2
 | '05 | | 统计信息事务 | 18 | | 18
'205 | | | 教育支出 | 1 | | 1`;
  expect(keys(text)).toEqual(['201', '20103', '2010301', '2010302', '20105', '205']);
});

it('knows codes whose columns repeat the digits of the upper levels', () => {
  const text = `
支出决算表
科目编码 | < | < | 科目名称 | 合计 | 基本支出 | 项目支出
类 | 款 | 项 | ^ | ^ | ^ | ^
'201 | | | 一般公共服务支出 | 30 | 10 | 20
'201 | '20103 | | 政府办公厅 | 12 | 10 | 2
'201 | '20103 | '2010301 | 行政运行 | 10 | 10 |
 | | '2010302 | 一般行政管理事务 | 2 | | 2`;
  expect(keys(text)).toEqual(['201', '20103', '2010301', '2010302']);
});

it.each([
  ['as numbers', '2010301'],
  ['as texts', "'2010301"],
  ['with blanks inside', '201 03 01'],
  ['with points', '201.03.01'],
  ['in full width', '２０１０３０１'],
])('reads codes %s', (_, code) => {
  const table = read(`
收入决算表
科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入
${code} | 行政运行 | 5 | 5 | 0
合  计 | | 5 | 5 | 0`);
  expect(table.lines.map(({ key, code }) => [key, code])).toEqual([
    ['2010301', '2010301'],
    ['total', null],
  ]);
});

it('reads a code that stands before the name in one cell', () => {
  const table = read(`
支出决算表
科目 | 合计 | 基本支出 | 项目支出
201 一般公共服务支出 | 5 | 5 |
20103政府办公厅 | 5 | 5 |
合计 | 5 | 5 |`);
  expect(table.lines.map(({ key }) => key)).toEqual(['201', '20103', 'total']);
});

it('has 项目 over codes and names that have no headings of their own', () => {
  const table = read(`
支出决算表
项目 | < | 合计 | 基本支出 | 项目支出
合计 | < | 5 | 5 |
201 | 一般公共服务支出 | 5 | 5 |`);
  expect(amounts(table)).toMatchObject({ 'total.total': 'C3 5000000', '201.basic': 'D4 5000000' });
});

it('keeps a line whose code is missing, and one whose code stands twice', () => {
  const table = read(`
支出决算表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 5 | 5 |
 | 政府办公厅 | 5 | 5 |
2010301 | 行政运行 | 3 | 3 |
2010301 | 行政运行 | 2 | 2 |`);
  expect(table.lines.map(({ key, code }) => [key, code])).toEqual([
    ['201', '201'],
    ['政府办公厅', null],
    ['2010301', '2010301'],
    ['2010301#2', '2010301'],
  ]);
});

it('takes 小计 of a column that is divided further', () => {
  const income = read(`
收入决算表
项目 | < | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | < | 经营收入 | 附属单位上缴收入 | 其他收入
科目编码 | 科目名称 | ^ | ^ | ^ | 小计 | 其中：教育收费 | ^ | ^ | ^
栏次 | < | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
合计 | < | 45 | 1 | 2 | 7 | 6 | 5 | 9 | 21`);
  expect(amounts(income)).toMatchObject({ 'total.business': 'F5 7000000', 'total.operating': 'H5 5000000' });
  const spent = read(`
一般公共预算财政拨款支出决算表
科目编码 | 科目名称 | 本年支出 | < | < | < | <
^ | ^ | 合计 | 基本支出 | < | < | 项目支出
^ | ^ | ^ | 小计 | 人员经费 | 公用经费 | ^
201 | 一般公共服务支出 | 9 | 5 | 3 | 2 | 4`);
  expect(amounts(spent)).toEqual({
    '201.total': 'C5 9000000',
    '201.basic': 'D5 5000000',
    '201.project': 'G5 4000000',
  });
});

it('has headings of a few words below those that are merged over their row', () => {
  const table = read(`
支出决算表
科目编码 | 科目名称 | 合计 | 基本支出 | < | 项目支出
^ | ^ | ^ | 离退休经费 | 小计 | ^
合计 | | 9 | 2 | 5 | 4`);
  expect(amounts(table)['total.basic']).toBe('E4 5000000');
  expect(table.lines).toHaveLength(1);
});

it('reads the same where an export dissolved the merges of the headings', () => {
  const table = read(`
一般公共预算财政拨款支出决算表
科目编码 | 科目名称 | 本年支出 | | | |
 | | 合计 | 基本支出 | | | 项目支出
 | | | 小计 | 人员经费 | 公用经费 |
201 | 一般公共服务支出 | 9 | 5 | 3 | 2 | 4`);
  expect(Object.keys(amounts(table))).toEqual(['201.total', '201.basic', '201.project']);
});

it('says so where 基本支出 is divided without 小计', () => {
  const table = read(`
一般公共预算财政拨款支出决算表
科目编码 | 科目名称 | 合计 | 基本支出 | < | 项目支出
^ | ^ | ^ | 人员经费 | 公用经费 | ^
合计 | | 9 | 3 | 2 | 4`);
  expect(table.problems).toEqual([
    { kind: 'column-missing', path: 'basic' },
    { kind: 'column-unknown', path: '人员经费' },
    { kind: 'column-unknown', path: '公用经费' },
  ]);
});

it('reads the movement of T7 and T8 with divided columns, as the reporting system prints it', () => {
  const table = read(`
国有资本经营预算财政拨款收入支出决算表
项目 | < | 年初结转和结余 | < | 本年收入 | 本年支出 | < | < | 年末结转和结余 | <
科目编码 | 科目名称 | 合计 | 基本支出结转 | ^ | 合计 | 基本支出 | 项目支出 | 合计 | 项目支出结转和结余
合计 | < | 1 | 1 | 8 | 5 | 2 | 3 | 4 | 4`);
  expect(amounts(table)).toEqual({
    'total.opening': 'C4 1000000',
    'total.income': 'E4 8000000',
    'total.total': 'F4 5000000',
    'total.basic': 'G4 2000000',
    'total.project': 'H4 3000000',
    'total.closing': 'I4 4000000',
  });
});

it('tells of a column of amounts that no table has', () => {
  const table = read(`
2025年部门收入总体情况表
科目编码 | 科目名称 | 合计 | 一般公共预算拨款收入 | 某项资金 | 事业收入 | 备注
合计 | | 9 | 5 | 3 | 1 |`);
  expect(Object.keys(table.columns)).toEqual(['total', 'general', 'business']);
  expect(table.problems).toEqual([{ kind: 'column-unknown', path: '某项资金' }]);
});

it('takes settled figures, not those planned beside them', () => {
  const table = read(`
支出决算表
科目编码 | 科目名称 | 年初预算数 | < | < | 决算数 | < | <
^ | ^ | 小计 | 基本支出 | 项目支出 | 小计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 1 | 1 | | 9 | 5 | 4`);
  expect(amounts(table)['201.total']).toBe('F4 9000000');
  expect(amounts(table)['201.project']).toBe('H4 4000000');
});

it('skips blank rows, and headings, numbers and units that are repeated inside', () => {
  const table = read(`
公开03表
支出决算表
部门：示例局 | | | | 单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
栏次 | < | 1 | 2 | 3
合计 | < | 5 | 5 |

201 | 一般公共服务支出 | 5 | 5 |
支出决算表（续表）
公开03表
部门：示例局 | | | | 单位：万元
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
栏次 | < | 1 | 2 | 3
20103 | 政府办公厅 | 5 | 5 |
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
2010301 | 行政运行 | 5 | 5 |
注：本表反映部门本年度各项支出情况。
2. 本表金额可能存在尾差。`);
  expect(table.lines.map(({ key }) => key)).toEqual(['total', '201', '20103', '2010301']);
  expect(table.id).toBe('表!A1:E18');
  expect(table.notes.map(({ at }) => at.row)).toEqual([16, 17]);
});
