import { recogniseAccounts } from '../../../src/core/accounts/recognise';
import { formatAddress } from '../../../src/core/grid/address';
import { ACCOUNTS_STYLES, accountsWorkbook } from '../../support/accounts-builder';
import { sampleAccounts } from '../../support/accounts-sample';
import { allTables, figuresOf } from './recognise-reading';

describe.each(ACCOUNTS_STYLES)('a set of nine tables in the style %s', (style) => {
  const data = sampleAccounts(style === 'split-codes' ? 'yuan' : 'wan');
  const built = accountsWorkbook(data, style);
  const sets = recogniseAccounts(built.workbook);
  const tables = allTables(sets);

  it('is read as one set of final accounts', () => {
    expect(sets.map(({ kind }) => kind)).toEqual(['final']);
    expect(tables.map(({ table }) => table)).toEqual(data.tables);
    expect(tables.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('has every amount of the data at its cell, and no other', () => {
    const read = [...figuresOf(tables)].map(([path, { at, fen }]) => [
      path,
      `${at.sheet} ${formatAddress(at)}`,
      fen,
    ]);
    const expected = [...data.amounts].map(([path, fen]) => {
      const at = built.at(path);
      return [path, at && `${at.sheet} ${formatAddress(at)}`, fen];
    });
    expect(new Map(read.map(([path, ...rest]) => [path, rest]))).toEqual(
      new Map(expected.map(([path, ...rest]) => [path, rest])),
    );
  });

  it.each(['title', 'number', 'unit', 'department', 'year'] as const)('has the %s of every table', (part) => {
    const read = tables.map((table) => {
      const found = table[part];
      const field = found && ('field' in found ? found.field : found);
      return field && { sheet: table.sheet, ...field.at };
    });
    expect(read).toEqual(data.tables.map((table) => built.at(`${table}.${part}`)));
  });

  it('has codes, names, 行次 and notes at their cells', () => {
    for (const { sheet, table, lines, lineNumbers, notes } of tables) {
      for (const { key, code, codeAt, label } of lines) {
        if (table === 'T9') continue;
        expect({ sheet, ...label.at }).toEqual(built.at(`${table}.${key}.label`));
        if (code !== null) expect(codeAt).toEqual(built.at(`${table}.${key}.code`));
      }
      const numbers = new Set(lineNumbers.map(({ field }) => formatAddress(field.at)));
      for (const { key } of lines) {
        const at = built.at(`${table}.${key}.number`);
        if (at) expect(numbers).toContain(formatAddress(at));
      }
      expect(notes.map(({ at }) => ({ sheet, ...at }))).toEqual([built.at(`${table}.note`)]);
    }
  });
});

it('tells 元 from 万元', () => {
  const styles = [
    ['official', 'wan'],
    ['split-codes', 'yuan'],
  ] as const;
  const units = styles.map(([style, unit]) => {
    const tables = allTables(recogniseAccounts(accountsWorkbook(sampleAccounts(unit), style).workbook));
    const figures = [...figuresOf(tables).values()];
    return [new Set(tables.map(({ unit }) => unit?.name)), new Set(figures.map(({ unit }) => unit))];
  });
  expect(units).toEqual([
    [new Set(['wan']), new Set([10_000])],
    [new Set(['yuan']), new Set([1])],
  ]);
});

it('names a figure as a person does', () => {
  const figures = figuresOf(allTables(recogniseAccounts(accountsWorkbook(sampleAccounts()).workbook)));
  expect(
    [
      'T3.2010302.project',
      'T3.total.total',
      'T3.total.project',
      'T1.income.general.amount',
      'T4.income.general.amount',
      'T4.income.opening.general.amount',
      'T4.expenditure.201.total',
      'T4.expenditure.total.total',
      'T6.30216.amount',
      'T6.staff.amount',
      'T7.total.total',
      'T9.budget.total',
      'T9.final.vehicles',
    ].map((path) => figures.get(path)?.name),
  ).toEqual([
    '支出决算表 2010302 项目支出',
    '支出决算表 本年支出合计',
    '支出决算表 合计 项目支出',
    '收支总表 一般公共预算财政拨款收入',
    '财政拨款总表 一般公共预算财政拨款',
    '财政拨款总表 年初一般公共预算财政拨款',
    '财政拨款总表 一般公共服务支出 合计',
    '财政拨款总表 本年支出合计',
    '基本支出明细表 30216 培训费',
    '基本支出明细表 人员经费合计',
    '政府性基金表 本年支出小计',
    '“三公”经费表 预算数 合计',
    '“三公”经费表 决算数 公务用车购置及运行维护费小计',
  ]);
});

it('reads what was changed', () => {
  const { workbook } = accountsWorkbook(sampleAccounts(), 'official', {
    'T3.2010302.project': '3,630.89',
    'T3.2010302.basic': '—',
    'T3.2010302.total': '约3,630',
    'T3.unit': '单位：元',
    'T5.total.basic': { value: 0.25, format: '0.00%' },
    'T8.note': null,
  });
  const tables = allTables(recogniseAccounts(workbook));
  const figures = figuresOf(tables);
  const fen = (path: string) => figures.get(path)?.fen;
  expect(fen('T3.2010302.project')).toBe(363_089);
  expect(fen('T3.2010302.basic')).toBe(0);
  expect(fen('T3.2010302.total')).toBeNull();
  expect(fen('T5.total.basic')).toBeNull();
  expect(tables.find(({ table }) => table === 'T8')?.notes).toEqual([]);
  expect(tables.flatMap(({ problems }) => problems)).toEqual([
    { kind: 'amount-unreadable', path: 'T3.2010302.total' },
    { kind: 'amount-unreadable', path: 'T5.total.basic' },
  ]);
});
