/** What all rules that compare figures of the accounts have in common. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Equality } from '../../../src/core/accounts/equality';
import { type Figure, figureOf } from '../../../src/core/accounts/model';
import { recogniseAccounts } from '../../../src/core/accounts/recognise';
import type { Change } from '../../../src/core/accounts/repair';
import { check } from '../../../src/core/check';
import { allRules } from '../../../src/core/rules';
import { BALANCE_FIXES, balanceFixes } from '../../../src/core/rules/balance-fixes';
import type { CaseValue } from '../../../src/core/rules/case';
import { en } from '../../../src/locales/en';
import { placeholders, render } from '../../../src/locales/render';
import { zhCN } from '../../../src/locales/zh-CN';
import { accountsWorkbook } from '../../support/accounts-builder';
import { sampleAccounts } from '../../support/accounts-sample';
import { casesOf } from './case-folders';

const RULES = allRules().filter((rule) => rule.equalities !== undefined);

/** 教育支出 of T3: its total, and what it is the sum of. */
function rowOf(change: Readonly<Record<string, CaseValue>> = {}) {
  const [set] = recogniseAccounts(accountsWorkbook(sampleAccounts(), 'official', change).workbook);
  const figure = (column: 'total' | 'basic' | 'project'): Figure => {
    const found = figureOf(set?.tables.T3, '205', column);
    if (!found) throw new Error(`no ${column}`);
    return found;
  };
  const [total, basic, project] = [figure('total'), figure('basic'), figure('project')];
  const addends = [basic, project].map((part) => ({ figure: part, sign: 1 as const }));
  const equality: Equality = { rule: 'A06', relation: 'sum', total, addends, message: 'differs' };
  return { equality, total, basic, project };
}

function contentsOf(equality: Equality, ...changes: readonly Change[]) {
  const [fix] = balanceFixes(equality, [{ changes, explains: 1 }]);
  return fix?.edits.map(({ after }) => after);
}

describe('a suggested change', () => {
  test('writes a number in the unit of the table', () => {
    const { equality, total } = rowOf();
    expect(contentsOf(equality, { figure: total, fen: 270_830_000, slip: null })).toEqual([
      { value: 270.83 },
    ]);
  });

  test('leaves a text a text, with separators where it had them', () => {
    const { equality, total } = rowOf({ 'T3.205.total': '1,042.27' });
    expect(contentsOf(equality, { figure: total, fen: 2_042_270_000, slip: null })).toEqual([
      { value: '2,042.27' },
    ]);
    const bare = rowOf({ 'T3.205.total': '1042.27' });
    expect(contentsOf(bare.equality, { figure: bare.total, fen: 2_042_270_000, slip: null })).toEqual([
      { value: '2042.27' },
    ]);
  });

  test('writes the sum into a total that is a formula, where it comes to the amount', () => {
    const { equality, total } = rowOf({ 'T3.205.total': { value: 99, formula: 'D15+1' } });
    const sum = equality.addends.reduce((all, { figure }) => all + (figure.fen ?? 0), 0);
    const [written] = contentsOf(equality, { figure: total, fen: sum, slip: null }) ?? [];
    expect(written).toMatchObject({ value: 42.27, formula: expect.stringMatching(/^D\d+\+E\d+$/) });
    const [other] = contentsOf(equality, { figure: total, fen: sum + 10_000, slip: null }) ?? [];
    expect(other?.formula).toBeUndefined();
  });

  test('counts what changes along with a total that is a formula', () => {
    const { equality, total, project } = rowOf({ 'T3.205.total': { value: 99, formula: 'D15+1' } });
    const fen = (project.fen ?? 0) + 10_000;
    const sum = equality.addends.reduce((all, { figure }) => all + (figure.fen ?? 0), 0) + 10_000;
    const changes = [
      { figure: total, fen: sum, slip: null },
      { figure: project, fen, slip: null },
    ];
    expect(contentsOf(equality, ...changes)?.map(({ formula }) => formula !== undefined)).toEqual([
      true,
      false,
    ]);
  });

  test('puts a cell of the equality before cells of others', () => {
    const { equality, total, project } = rowOf();
    const elsewhere = { ...project, at: { ...project.at, sheet: '其他表' } };
    const changes = [
      { figure: elsewhere, fen: 10_000, slip: null },
      { figure: total, fen: 20_000, slip: null },
    ];
    const [fix] = balanceFixes(equality, [{ changes, explains: 1 }]);
    expect(fix?.edits.map(({ at }) => at.sheet)).toEqual([total.at.sheet, '其他表']);
    expect(fix?.title.values).toEqual({
      changes: expect.stringMatching(/^C\d+ → 0\.02、其他表!E\d+ → 0\.01$/),
    });
  });

  test('is one of five at most', () => {
    const { equality, total } = rowOf();
    const repairs = [1, 2, 3, 4, 5, 6].map((wan) => ({
      changes: [{ figure: total, fen: wan * 1_000_000, slip: null }],
      explains: 1,
    }));
    expect(balanceFixes(equality, repairs)).toHaveLength(5);
  });
});

test('every slip is told in words', () => {
  const { equality, total, project } = rowOf();
  const single = BALANCE_FIXES.filter((id) => id !== 'change' && id !== 'several');
  const repairs = [
    ...single.map((slip) => [{ figure: total, fen: 10_000, slip }]),
    [{ figure: total, fen: 10_000, slip: null }],
    [
      { figure: total, fen: 10_000, slip: null },
      { figure: project, fen: 10_000, slip: null },
    ],
  ];
  const titles = repairs.flatMap((changes) =>
    balanceFixes(equality, [{ changes, explains: 1 }]).map(({ title }) => title),
  );
  expect(new Set(titles.map(({ id }) => id))).toEqual(new Set(BALANCE_FIXES));
  for (const { rules } of [zhCN, en]) {
    const texts = titles.map(({ id, values }) =>
      render((rules.A06.fixes as Record<string, string>)[id] ?? '', values),
    );
    expect(texts.filter((text) => text === '' || placeholders(text).length > 0)).toEqual([]);
    expect(new Set(texts).size).toBe(BALANCE_FIXES.length);
  }
});

test('every reason for which such a rule gives up stands in a case', () => {
  const source = readFileSync(join(__dirname, '../../../src/core/rules/balances.ts'), 'utf8');
  const reasons = [...source.matchAll(/notCheckable\(\s*'([a-z-]+)'/g)].map((match) => match[1]);
  const shown = RULES.flatMap(({ code }) => casesOf(code).accountsCases.valid.map(({ reason }) => reason));
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.filter((reason) => !shown.some((other) => other === reason))).toEqual([]);
});

test('no two rules hold the same figures against each other', () => {
  const [set] = recogniseAccounts(accountsWorkbook(sampleAccounts('yuan'), 'split-codes').workbook);
  if (!set) throw new Error('no set');
  const owners = new Map<string, string>();
  for (const rule of RULES) {
    for (const { total, addends, relation } of rule.equalities?.(set) ?? []) {
      const paths = [total.path, ...addends.map(({ figure }) => figure.path)].sort().join(' ');
      const key = `${paths} ${relation === 'at-least' || relation === 'at-most' ? 'bound' : 'equal'}`;
      expect([key, owners.get(key) ?? rule.code]).toEqual([key, rule.code]);
      owners.set(key, rule.code);
    }
  }
  expect(owners.size).toBeGreaterThan(300);
});

test('equalities carry the code of their rule and one of its messages', () => {
  const [set] = recogniseAccounts(accountsWorkbook(sampleAccounts()).workbook);
  if (!set) throw new Error('no set');
  for (const rule of RULES) {
    for (const equality of rule.equalities?.(set) ?? []) {
      expect(equality.rule).toBe(rule.code);
      expect(rule.messages).toContain(equality.message);
    }
  }
});

test.each(['official', 'plain', 'split-codes', 'one-sheet'] as const)(
  'a set that balances has nothing but rounding: %s',
  (style) => {
    const data = sampleAccounts(style === 'split-codes' ? 'yuan' : 'wan');
    const { findings, accounts } = check(accountsWorkbook(data, style).workbook);
    expect(findings.filter(({ message }) => message.id !== 'rounding')).toEqual([]);
    expect(findings.length > 0).toBe(style !== 'split-codes');
    expect(accounts.flatMap(({ tables }) => tables)).toHaveLength(9);
  },
);
