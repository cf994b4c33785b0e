import type { RuleFamilyTexts } from '../locale';
import { balance, balances, differs, less, missing, more } from './balances';

export const accountsRules: RuleFamilyTexts<'A'> = {
  A01: balance({
    title: 'Totals of the summary are the sums of their lines',
    basis: 'Final accounts: 本年收入合计 and 本年支出合计 are the sums of their lines',
    of: 'the sum of its lines',
  }),
  A02: balance({
    title: 'Grand totals of the summary are the sums of their parts',
    basis: 'Final accounts: 总计 is the total of the year with the lines below it',
    of: 'the total of the year with the lines below it',
  }),
  A03: balance({
    title: 'Income and expenditure come to the same',
    basis: 'Final accounts: 总计 is the same on both sides',
    of: '总计 of the expenditure',
  }),
  A04: balance({
    title: 'Income less expenditure is what the carry-over changed by',
    basis: 'Final accounts: income − expenditure = closing − opening balance + distribution − balance used',
    of: 'expenditure with closing balance and distribution, less opening balance and balance used',
  }),
  A05: balance({
    title: 'Income is the sum of its kinds',
    basis: 'Final accounts: column 1 of 收入决算表 is the sum of columns 2 to 7',
    of: 'the sum of the kinds of income in its row',
  }),
  A06: balance({
    title: 'Expenditure is the sum of its kinds',
    basis: 'Final accounts: column 1 of 支出决算表 is the sum of columns 2 to 6',
    of: 'the sum of the kinds of expenditure in its row',
  }),
  A07: balance({
    title: 'Expenditure is basic and project expenditure together',
    basis: 'Final accounts: 合计 is 基本支出 and 项目支出 together',
    of: '基本支出 and 项目支出 together',
  }),
  A08: balance({
    title: 'A code is the sum of the codes beneath it',
    basis: 'Classification of revenue and expenditure: 类 is the sum of its 款, 款 the sum of its 项',
    of: 'the sum of the codes beneath it',
  }),
  A09: {
    title: 'Codes are valid, complete and stand once',
    basis:
      'Classification of revenue and expenditure: 3, 5 and 7 digits for 类, 款 and 项, each beginning with its parent',
    messages: {
      length:
        'The code {code} ({name}) is not as long as codes are: 3, 5 or 7 digits by function, 3 or 5 by kind. Check it.',
      'parent-missing':
        'The parent {parent} of the code {code} ({name}) is not in the table, where its amount belongs. Check the code, or add the line.',
      misplaced:
        'The code {code} ({name}) stands beneath {above}, while its parent {parent} has a line elsewhere. Check the code or its place.',
      duplicate:
        'The code {code} ({name}) stands in this table twice. A code has one line: check it, or put the lines together.',
    },
    fixes: {},
  },
  A10: balance({
    title: 'The total is the sum of the 类',
    basis: 'Final accounts: 合计 is the sum of the 类',
    of: 'the sum of the 类',
  }),
  A11: balances(
    {
      title: 'The summary of fiscal money balances',
      basis:
        'Final accounts: rows are sums of the three funds, columns as in the summary; opening + income = expenditure + closing for each fund',
      of: 'the sum of its parts',
    },
    {
      row: differs('the sum of the three funds'),
      column: differs('the sum of its lines'),
      sides: differs('总计 of the expenditure'),
      fund: differs('the opening balance of the fund with its income'),
    },
  ),
  A12: balance({
    title: 'The detail of basic expenditure adds up',
    basis: 'Final accounts: 类 is the sum of its 款; 人员经费 and 公用经费 are the sums of their 类',
    of: 'the sum of what stands beneath it',
  }),
  A13: balance({
    title: 'Basic expenditure is staff and public expenditure together',
    basis: 'Final accounts: 基本支出 of the general budget agrees with its detail',
    of: '人员经费 and 公用经费 of its detail together',
  }),
  A14: balances(
    {
      title: 'Opening, income, expenditure and closing balance agree',
      basis: 'Final accounts: opening + income − expenditure = closing; 小计 = 基本支出 + 项目支出',
      of: 'what it is worked out from',
    },
    {
      differs: differs('基本支出 and 项目支出 together'),
      movement: differs('opening balance and income less expenditure'),
    },
  ),
  A15: balance({
    title: 'The three public expenses add up',
    basis: 'Final accounts: 合计 = abroad + vehicles + reception; vehicles = purchase + running',
    of: 'the sum of its parts',
  }),
  A16: balance({
    title: 'The income table agrees with the summary',
    basis: 'Final accounts: 合计 of 收入决算表 agrees with the income of the summary',
    of: 'the same income in the summary',
  }),
  A17: balances(
    {
      title: 'The expenditure table agrees with the summary',
      basis: 'Final accounts: the total and every 类 are the same in both tables',
      of: 'the same expenditure in 支出决算表',
    },
    {
      differs: differs('the same expenditure in 支出决算表'),
      missing: missing('The other table does not have this 类'),
    },
  ),
  A18: balances(
    {
      title: 'The summary of fiscal money agrees with the summary and the tables of the funds',
      basis: 'Final accounts: fiscal income, and expenditure and carry-over of each fund, are the same',
      of: 'the same amount in the other table',
    },
    {
      differs: differs('the same amount in the other table'),
      missing: missing('The other table does not have this 类'),
    },
  ),
  A19: balances(
    {
      title: 'All expenditure against fiscal expenditure',
      basis: 'Final accounts: the same where all money is fiscal, otherwise at least as much',
      of: 'the same expenditure in the summary of fiscal money',
    },
    {
      differs: differs('the same expenditure in the summary of fiscal money'),
      less: less('the same expenditure in the summary of fiscal money'),
    },
  ),
  A21: balances(
    {
      title: 'The expenditure table agrees with the tables of the funds',
      basis:
        'Final accounts: code by code the sum of the funds where all money is fiscal, otherwise at least that',
      of: 'the sum of this code in the tables of fiscal money',
    },
    {
      differs: differs('the sum of this code in the tables of fiscal money'),
      less: less('the sum of this code in the tables of fiscal money'),
      missing: missing(
        '支出决算表 and the tables of fiscal expenditure have the same codes, yet one of them lacks this one',
      ),
    },
  ),
  A22: balances(
    {
      title: 'The three public expenses in basic expenditure are within their total',
      basis: 'Final accounts: basic expenditure is only a part of what was spent on them',
      of: 'the 决算数 of the table of public expenses',
    },
    {
      more: more('the 决算数 of the table of public expenses'),
    },
  ),
  A23: {
    title: 'An empty table says so',
    basis: 'Publication of final accounts: tables without amounts are published with a note',
    messages: {
      'note-missing':
        'All amounts of the table are zero and no note says why. State below it that nothing occurred this year.',
      'note-contrary':
        'The table has amounts, yet the note says “{note}”. Check the amounts, or drop the note.',
    },
    fixes: {},
  },
  A26: {
    title: 'Unit, year, department and 行次 agree',
    basis: 'Publication of final accounts: all tables are on the same footing',
    messages: {
      unit: 'This table is in {found}, the others are in {expected}. Use one unit: check unit and amounts.',
      year: 'This table is of {found}, the others are of {expected}. Check the year.',
      department: 'This table names “{found}”, the others name “{expected}”. Use one name.',
      'line-number':
        '行次 {found} does not follow the line before; it should be {expected}. Check for missing lines.',
    },
    fixes: {},
  },
};
