import { check } from '../../src/core/check';
import { zhCN } from '../../src/locales/zh-CN';
import { type FaultView, accountsViewOf } from '../../src/taskpane/session/accounts-view';
import { byRule, equationOf, tallyOf } from '../../src/taskpane/session/equalities';
import { disorderlyAccounts, faultlessAccounts, faultyAccounts } from '../support/faulty-accounts';
import type { AccountsWorkbook } from '../support/accounts-builder';

const SET = { accounts: 0 };

function faultsOf({ workbook }: AccountsWorkbook): readonly FaultView[] {
  return accountsViewOf(check(workbook), zhCN, SET).flatMap(({ faults }) => faults);
}

function reportOf({ workbook }: AccountsWorkbook) {
  const [accounts] = check(workbook).accounts;
  if (!accounts) throw new Error('no accounts');
  return accounts;
}

const textOf = ({ terms }: { readonly terms: readonly { readonly text: string }[] }) =>
  terms.map(({ text }) => text).join('');

describe('the cells most likely wrong', () => {
  test('a located one comes with its correction, the slip in words, and every equality that points at it', () => {
    const accounts = faultyAccounts();
    const [first] = faultsOf(accounts);
    expect(first).toMatchObject({
      isLocated: true,
      tables: ['表3 支出决算表', '表5 一般公共预算财政拨款支出决算表'],
      candidates: [
        {
          explains: 3,
          changes: [
            {
              at: accounts.at('T3.2010302.project'),
              cell: '表3 E11',
              found: '3,603.98',
              expected: '3,630.98',
              slip: zhCN.accounts.slips.transposed,
            },
          ],
        },
      ],
    });
    expect(first?.equations.map(({ rule, difference }) => [rule, difference])).toEqual([
      ['A06', '27.00'],
      ['A08', '27.00'],
      ['A21', '27.00'],
    ]);
  });

  test('one that has equals comes with them, and is not said to be the one', () => {
    const [, second] = faultsOf(faultyAccounts());
    expect(second?.isLocated).toBe(false);
    const cells = second?.candidates.map(({ changes: [change] }) => change?.cell);
    expect(cells?.length).toBeGreaterThan(1);
    expect(cells).toContain('表6 F7');
  });

  test('each suggestion is a fix that changes its cells and no others', () => {
    const candidates = faultsOf(faultyAccounts()).flatMap((fault) => fault.candidates);
    expect(candidates.length).toBeGreaterThan(2);
    for (const { changes, suggestion } of candidates) {
      expect(suggestion?.finding.fixes[suggestion.index]).toBe(suggestion?.fix);
      expect(suggestion?.fix.edits.map(({ at }) => at)).toEqual(changes.map(({ at }) => at));
    }
  });

  test('too many to be few: says which tables are concerned', () => {
    const faults = faultsOf(disorderlyAccounts());
    const unknown = faults.find(({ candidates }) => candidates.length === 0);
    expect(unknown?.equations.length).toBeGreaterThan(5);
    expect(unknown?.tables).toEqual(['表3 支出决算表', '表5 一般公共预算财政拨款支出决算表']);
  });

  test('there are none where all equalities hold', () => {
    expect(faultsOf(faultlessAccounts())).toEqual([]);
  });

  test('those of accounts out of scope are not shown', () => {
    const report = check(faultyAccounts().workbook);
    expect(accountsViewOf(report, zhCN, { form: 'Sheet1!A1' })).toEqual([]);
    expect(accountsViewOf(report, zhCN, { accounts: 1 })).toEqual([]);
    expect(accountsViewOf(report, zhCN, 'all')).toHaveLength(1);
  });
});

describe('the equalities', () => {
  test('are counted by how they stand', () => {
    const { tables } = reportOf(faultyAccounts());
    const t3 = tables.find(({ table }) => table.table === 'T3');
    const tally = tallyOf(t3?.balances ?? []);
    expect(tally).toMatchObject({ broken: 3, unreadable: 0 });
    expect(tally.exact + tally.rounding + tally.broken).toBe(t3?.balances.length);
  });

  test('an amount that is none leaves its equalities unchecked', () => {
    const { balances } = reportOf(faultyAccounts({ 'T3.2010302.project': '待核' }));
    const unreadable = byRule(balances, 'unreadable');
    expect(unreadable.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['A06', 'A08']));
    const [balance] = unreadable[0]?.balances ?? [];
    expect(balance && textOf(equationOf(balance))).toContain('待核');
    expect(balance && equationOf(balance).difference).toBeNull();
  });

  test('are written without the addends that are zero, and their figures know their cells', () => {
    const accounts = faultyAccounts();
    const { balances } = reportOf(accounts);
    const income = balances.find(({ equality }) => equality.total.path === 'T1.income.total.amount');
    const equation = income && equationOf(income);
    expect(equation && textOf(equation)).toBe('17,189.64 = 6,189.64 + 11,000.00');
    expect(equation?.difference).toBeNull();
    expect(equation?.terms.flatMap(({ at }) => at ?? [])).toEqual(
      ['T1.income.total.amount', 'T1.income.general.amount', 'T1.income.funds.amount'].map((path) =>
        accounts.at(path),
      ),
    );
  });

  test.each([
    ['exact', /^[\d,.]+ = /],
    ['rounding', /^[\d,.]+ ≈ .+ = [\d,.]+$/],
    ['broken', /^[\d,.]+ ≠ /],
  ] as const)('that are %s say so by their sign', (state, form) => {
    const { balances } = reportOf(faultyAccounts());
    const own = byRule(balances, state).find(({ rule }) => rule === 'A08')?.balances ?? [];
    expect(own.length).toBeGreaterThan(0);
    for (const balance of own) expect(textOf(equationOf(balance))).toMatch(form);
  });

  test('have a key of their own', () => {
    const keys = reportOf(faultyAccounts()).balances.map((balance) => equationOf(balance).key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
