/** Frames, several tables, sets, and sheets that hold no accounts. */
import type { Workbook } from '../../../src/core/grid/workbook';
import { recogniseAccounts } from '../../../src/core/accounts/recognise';
import { buildForm } from '../../support/form-builder';
import { accountsWorkbook } from '../../support/accounts-builder';
import { sampleAccounts } from '../../support/accounts-sample';
import { grid, stack, workbook } from '../forms/grid';
import { allTables, read, tableCodes } from './recognise-reading';

const TABLE = `
支出决算表
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 5 | 5 |
201 | 一般公共服务支出 | 5 | 5 |`;

describe('what stands above a table', () => {
  const framed = (lines: string) => `
支出决算表
${lines}
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
合计 | | 5 | 5 |`;

  it.each([
    ['部门：示例局 | | 金额单位：元', '示例局', 'yuan'],
    ['部 门：示例局 | | 单 位：万 元', '示例局', 'wan'],
    ['单位名称： | 示例局 | （单位：万元）', '示例局', 'wan'],
    ['编制单位：示例局     2024年度     单位：元', '示例局', 'yuan'],
    ['公开部门：示例局 | | 单位：人民币元', '示例局', 'yuan'],
    ['填报单位(盖章)：示例局 | | 计量单位：万元', '示例局', 'wan'],
  ])('%s', (line, department, unit) => {
    const table = read(framed(line));
    expect([table.department?.name, table.unit?.name]).toEqual([department, unit]);
  });

  it('may be missing', () => {
    const { department, unit, year, number } = read(TABLE);
    expect([department, unit, year, number]).toEqual([null, null, null, null]);
  });

  it.each([
    ['2024年度', 2024],
    ['二〇二四年度', 2024],
    ['填报日期：2025年8月20日', undefined],
  ])('%s is the year %s', (line, year) => {
    expect(read(framed(line)).year?.value).toBe(year);
  });

  it.each(['公开03表', '财决04表', '财决01-1表', '公开 03 表'])('%s is its number', (number) => {
    expect(read(framed(`| | | ${number}`)).number?.text).toBe(number);
    expect(read(`${number}\n${framed('部门：甲局').trim()}`).number?.at).toEqual({ row: 0, column: 0 });
  });
});

it('begins a table anywhere on the sheet', () => {
  expect(read(TABLE, 'D7').id).toBe('表!D7:H10');
});

it('reads a table whose only title is the name of its sheet', () => {
  const [, ...lines] = TABLE.trim().split('\n');
  const sheet = grid(lines.join('\n'), { name: 'GK03 支出决算表' });
  const [table] = allTables(recogniseAccounts(workbook(sheet)));
  expect([table?.table, table?.title, table?.lines.length]).toEqual(['T3', null, 2]);
});

it('takes no list of contents, cover, mention or other table for one of the nine', () => {
  const contents = `
目  录
1 | 收入支出决算总表 | 3
2 | 收入决算表 | 4
3 | 支出决算表 | 5

第二部分 2024年度部门决算表`;
  expect(tableCodes(contents)).toEqual([]);
  expect(tableCodes(stack(contents, TABLE, 2))).toEqual(['T3']);
  expect(tableCodes('\n2024年度部门决算\n示例局')).toEqual([]);
  expect(tableCodes('\n一、收入支出决算总表说明\n本年收入合计5万元，见收入决算表')).toEqual([]);
  expect(tableCodes(TABLE.replace('支出决算表', '项目支出决算表'))).toEqual([]);
  expect(
    tableCodes(`
示例市2024年一般公共预算支出决算表
科目编码 | 科目名称 | 预算数 | 决算数
201 | 一般公共服务支出 | 5 | 5`),
  ).toEqual([]);
});

it('finds nothing in self-evaluation forms', () => {
  expect(recogniseAccounts(buildForm({ layout: 'shenzhen-2024' }).workbook)).toEqual([]);
});

it('ends a table after a gap', () => {
  const below = '\n201 | 一般公共服务支出 | 7 | 7 |';
  expect(read(stack(TABLE, below, 2)).lines).toHaveLength(3);
  expect(read(stack(TABLE, below, 3)).lines).toHaveLength(2);
});

it('ends a table where another begins that is none of the nine', () => {
  const other = TABLE.replace('支出决算表', '项目支出决算明细表').replace('201', '205');
  const [table] = allTables(recogniseAccounts(workbook(grid(stack(TABLE, other, 1)))));
  expect(table?.lines.map(({ key }) => key)).toEqual(['total', '201']);
});

describe('sets', () => {
  const titles = (book: Workbook) =>
    recogniseAccounts(book).map(({ kind, tables }) => [
      kind,
      Object.values(tables)
        .map(({ table, department }) => `${table} ${String(department?.name)}`)
        .join(', '),
    ]);
  const sheets = (department: string, tables: readonly ('T1' | 'T2' | 'T3')[], year = 2024) =>
    accountsWorkbook({ ...sampleAccounts(), department, tables, year }, 'plain').workbook.sheets;
  const book = (...parts: readonly Workbook['sheets'][]): Workbook => ({
    date1904: false,
    sheets: parts.flat().map((sheet, i) => ({ ...sheet, name: `Sheet${String(i + 1)}` })),
  });

  it('keep departments apart, in whatever order their tables come', () => {
    const [a, b] = [sheets('甲局', ['T1', 'T2', 'T3']), sheets('乙局', ['T1', 'T3'])];
    const mixed = [a[0], b[0], b[1], a[1], a[2]].flatMap((sheet) => sheet ?? []);
    expect(titles(book(mixed))).toEqual([
      ['final', 'T1 甲局, T2 甲局, T3 甲局'],
      ['final', 'T1 乙局, T3 乙局'],
    ]);
  });

  it('keep departments apart whose tables go on below one another with other codes', () => {
    const framed = (department: string, code: string) => `
支出决算表
部门：${department}
科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
${code} | 教育支出 | 5 | 5 |`;
    const below = (department: string) =>
      workbook(grid(stack(framed('甲局', '201'), framed(department, '205'), 0)));
    expect(titles(below('乙局'))).toEqual([
      ['final', 'T3 甲局'],
      ['final', 'T3 乙局'],
    ]);
    expect(titles(below('甲局'))).toEqual([['final', 'T3 甲局']]);
  });

  it('keep years apart', () => {
    const years = book(sheets('甲局', ['T1', 'T3'], 2023), sheets('甲局', ['T1', 'T3'], 2024));
    expect(recogniseAccounts(years).map(({ tables }) => tables.T3?.year?.value)).toEqual([2023, 2024]);
  });

  it('go by the order of repetition where no department is printed', () => {
    const bare = workbook(grid(stack(TABLE, TABLE, 2)), grid(TABLE, { name: '二' }));
    expect(recogniseAccounts(bare).map(({ tables }) => tables.T3?.id)).toEqual([
      '自评表!A1:E4',
      '自评表!A7:E10',
      '二!A1:E4',
    ]);
  });

  it('are not torn apart by one sheet with another name', () => {
    expect(titles(book(sheets('甲局', ['T1', 'T2']), sheets('申局', ['T3'])))).toEqual([
      ['final', 'T1 甲局, T2 甲局, T3 申局'],
    ]);
  });

  it('tell 预算 from 决算', () => {
    const both = stack(TABLE, TABLE.replace('支出决算表', '2025年部门支出总体情况表'), 2);
    expect(recogniseAccounts(workbook(grid(both))).map(({ kind }) => kind)).toEqual(['final', 'budget']);
  });
});
