/** Every rule of the catalogue against its own cases, wording and doc. */
import { check } from '../../../src/core/check';
import type { Finding, Message } from '../../../src/core/finding';
import { RULES, allRules } from '../../../src/core/rules';
import type { AccountsCase, InvalidAccountsCase } from '../../../src/core/rules/accounts-case';
import { BALANCE_FIXES } from '../../../src/core/rules/balance-fixes';
import type { Case, InvalidCase } from '../../../src/core/rules/case';
import type { Rule } from '../../../src/core/rules/rule';
import { en } from '../../../src/locales/en';
import type { Locale, RuleWording } from '../../../src/locales/locale';
import { placeholders, render } from '../../../src/locales/render';
import { zhCN } from '../../../src/locales/zh-CN';
import { LAYOUTS } from '../../support/form-layouts';
import { buildForm } from '../../support/form-builder';
import {
  accountsPathsOf,
  accountsSettingsOf,
  describedTable,
  idleTableFixes,
  leftOpenInTables,
  tableFindingsIn,
  tableOutcomeIn,
  tableOutputOf,
  toldOf,
  vainTableSuggestions,
} from './accounts-tester';
import { DOC_HEADINGS, casesOf, docOf, foldersOfRules, reasonsOf } from './case-folders';
import {
  described,
  findingsIn,
  idleFixes,
  leftOpen,
  outcomeIn,
  outputOf,
  pathsOf,
  settingsOf,
  vainSuggestions,
} from './tester';

/** Fixes that localisation suggests: shared by all rules that compare figures of the accounts. */
const SHARED_FIXES: readonly string[] = BALANCE_FIXES;
const LOCALES: readonly Locale[] = [zhCN, en];

function wordingOf(locale: Locale, code: string): RuleWording<Rule> {
  const wording = (locale.rules as Readonly<Record<string, RuleWording<Rule>>>)[code];
  if (!wording) throw new Error(`${code} has no wording in ${locale.language}`);
  return wording;
}

/** The message in a locale; fails for an id without words and for a placeholder without a value. */
function say(texts: Readonly<Record<string, string>>, { id, values }: Message): string {
  const text = render(texts[id] ?? '', values);
  expect({ id, text, unfilled: placeholders(text) }).toEqual({
    id,
    text: expect.stringMatching(/\S/),
    unfilled: [],
  });
  return text;
}

describe.each(RULES.map((rule): [string, Rule] => [`${rule.code} ${rule.name}`, rule]))(
  '%s',
  (_name, rule) => {
    const { cases, accountsCases } = casesOf(rule.code);
    const { valid, invalid } = cases;

    test('has cases about all that it checks', () => {
      expect(rule.check !== undefined).toBe(valid.length > 0 && invalid.length > 0);
      expect(rule.checkTable !== undefined).toBe(
        accountsCases.valid.length + accountsCases.invalid.length > 0,
      );
    });

    test('has valid and invalid cases, no two of them alike', () => {
      const all = [...valid, ...accountsCases.valid, ...invalid, ...accountsCases.invalid];
      expect(valid.length + accountsCases.valid.length).toBeGreaterThan(0);
      expect(invalid.length + accountsCases.invalid.length).toBeGreaterThan(0);
      expect(all.length).toBeGreaterThanOrEqual(3);
      expect(new Set(all.map(({ description }) => description)).size).toBe(all.length);
      const forms = all.map(({ description: _description, ...item }) => JSON.stringify(item));
      expect(new Set(forms).size).toBe(forms.length);
    });

    test('shows every message and fix that it declares in a case', () => {
      const inForms = invalid.flatMap((item) =>
        settingsOf(rule, item, pathsOf(item)).flatMap((setting) =>
          findingsIn(setting, setting.form.workbook),
        ),
      );
      const inTables = accountsCases.invalid.flatMap((item) =>
        accountsSettingsOf(rule, item, accountsPathsOf(item)).flatMap((setting) =>
          toldOf(tableFindingsIn(setting), item),
        ),
      );
      const found = [...inForms, ...inTables];
      expect(sortedSet(found.map(({ message }) => message.id))).toEqual([...rule.messages].sort());
      const fixes = found.flatMap((finding) => finding.fixes);
      const own = rule.equalities ? [] : rule.fixes;
      expect(sortedSet(fixes.map(({ title }) => title.id).filter(isOwnFix))).toEqual([...own].sort());
      if (rule.fixKind !== null) expect(fixes.map(({ kind }) => kind)).toContain(rule.fixKind);
    });

    test('shows every reason for giving up in a case', () => {
      const shown = [...valid, ...accountsCases.valid].map(({ reason }) => reason);
      expect(reasonsOf(rule.code).filter((reason) => !shown.some((other) => other === reason))).toEqual([]);
    });

    testEach(valid, 'valid', (item: Case) => {
      const settings = settingsOf(rule, item);
      expect(settings.length).toBeGreaterThan(0);
      for (const setting of settings) {
        const expected = { state: item.outcome ?? 'passed', reason: item.reason ?? null };
        expect({ setting: setting.name, ...outcomeIn(setting) }).toEqual({
          setting: setting.name,
          ...expected,
        });
      }
    });

    testEach(invalid, 'invalid', (item: InvalidCase) => {
      const settings = settingsOf(rule, item, pathsOf(item));
      expect(settings.length).toBeGreaterThan(0);
      for (const setting of settings) {
        const findings = findingsIn(setting, setting.form.workbook);
        const pairs = findings.map((finding, index) => described(setting, finding, item.findings[index]));
        expect({ setting: setting.name, findings: pairs.map(({ actual }) => actual) }).toEqual({
          setting: setting.name,
          findings: item.findings.map((expected, index) => pairs[index]?.expected ?? expected),
        });
        expect({ setting: setting.name, output: outputOf(setting, findings, pathsOf(item)) }).toEqual({
          setting: setting.name,
          output: item.output ?? {},
        });
        expect({ setting: setting.name, open: leftOpen(setting, findings) }).toEqual({
          setting: setting.name,
          open: [],
        });
        for (const finding of findings) {
          expect(idleFixes(setting, finding)).toEqual([]);
          expect(vainSuggestions(setting, finding)).toEqual([]);
          expectWords(rule, finding);
        }
      }
    });

    testEach(accountsCases.valid, 'valid accounts', (item: AccountsCase) => {
      const settings = accountsSettingsOf(rule, item);
      expect(settings.length).toBeGreaterThan(0);
      for (const setting of settings) {
        const expected = { state: item.outcome ?? 'passed', reason: item.reason ?? null };
        expect({ style: setting.style, ...tableOutcomeIn(setting, item) }).toEqual({
          style: setting.style,
          ...expected,
        });
      }
    });

    testEach(accountsCases.invalid, 'invalid accounts', (item: InvalidAccountsCase) => {
      const settings = accountsSettingsOf(rule, item, accountsPathsOf(item));
      expect(settings.length).toBeGreaterThan(0);
      for (const setting of settings) {
        const findings = toldOf(tableFindingsIn(setting), item);
        const pairs = findings.map((finding, i) => describedTable(setting, finding, item.findings[i]));
        expect({ style: setting.style, findings: pairs.map(({ actual }) => actual) }).toEqual({
          style: setting.style,
          findings: item.findings.map((expected, i) => pairs[i]?.expected ?? expected),
        });
        expect(tableOutputOf(setting, findings, accountsPathsOf(item))).toEqual(item.output ?? {});
        expect(leftOpenInTables(setting, findings)).toEqual([]);
        for (const finding of findings) {
          expect(idleTableFixes(setting, finding)).toEqual([]);
          expect(vainTableSuggestions(setting, finding)).toEqual([]);
          expectWords(rule, finding);
        }
      }
    });

    test('is explained in its rule.md', () => {
      const lines = (docOf(rule.code) ?? '').split('\n');
      expect(lines[0]).toBe(`# ${rule.code} ${rule.name}`);
      const headings = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3));
      expect(headings).toEqual([...DOC_HEADINGS]);
    });
  },
);

describe('the catalogue', () => {
  test('has no code and no name twice', () => {
    expect(new Set(allRules().map(({ code }) => code)).size).toBe(RULES.length);
    expect(new Set(allRules().map(({ name }) => name)).size).toBe(RULES.length);
  });

  test('holds every rule that has a folder', () => {
    expect([...foldersOfRules()].sort()).toEqual(
      allRules()
        .map(({ code }) => code)
        .sort(),
    );
  });

  test.each(LAYOUTS.map(({ name }) => name))('finds nothing in a faultless form: %s', (layout) => {
    // The short layout was published without the rows of its funds, which is a finding by itself.
    const published = layout === 'shenzhen-2024-short' ? ['T03'] : [];
    for (const style of ['official', 'plain'] as const) {
      const { workbook } = buildForm({ layout, style });
      const report = check(workbook);
      const unexpected = report.findings.filter(({ rule }) => !published.includes(rule));
      expect(unexpected.map(({ rule, message, cells }) => ({ rule, message, cells }))).toEqual([]);
      expect(report.forms).toHaveLength(1);
    }
  });
});

/** A test for each case; unlike test.each, none where there are no cases. */
function testEach<Item extends { readonly description: string }>(
  items: readonly Item[],
  kind: string,
  run: (item: Item) => void,
): void {
  for (const item of items) test(`${kind}: ${item.description}`, () => run(item));
}

function isOwnFix(id: string): boolean {
  return !SHARED_FIXES.includes(id);
}

/** Message and titles have words in every locale, no two titles the same. */
function expectWords(rule: Rule, finding: Finding): void {
  for (const locale of LOCALES) {
    const { messages, fixes } = wordingOf(locale, rule.code);
    say(messages, finding.message);
    const titles = finding.fixes.map(({ title }) => say(fixes, title));
    expect(new Set(titles).size).toBe(titles.length);
  }
}

function sortedSet(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
