import { check } from '../../../src/core/check';
import type { Workbook } from '../../../src/core/grid/workbook';
import { baselineOf } from '../../../src/core/guard/baseline';
import { formReadiness, importReadiness } from '../../../src/core/guard/readiness';
import type { Changes } from '../../../src/core/rules/case';
import { ruleOf } from '../../../src/core/rules';
import { buildForm } from '../../support/form-builder';
import { present } from '../../support/rules';
import { withSheet } from '../../support/tampered';
import { accountsWorkbook } from '../../support/accounts-builder';
import { sampleAccounts } from '../../support/accounts-sample';

const formWith = (change: Changes = {}, sheet = '自评表'): Workbook =>
  buildForm({ layout: 'shenzhen-2022', change, sheet }).workbook;
const kindsOf = (workbook: Workbook, baseline?: Workbook) =>
  importReadiness(check(workbook, baseline ? { baseline: baselineOf(baseline, 'received') } : {}));

test('a faultless form can be imported; without a baseline its structure was not compared', () => {
  expect(kindsOf(formWith())).toEqual({ ready: true, reasons: [], isCompared: false });
  expect(kindsOf(formWith(), formWith())).toEqual({ ready: true, reasons: [], isCompared: true });
});

test.each([
  ['required', { 'indicators.0.actual': null }],
  ['values', { 'indicators.0.score': 99 }],
  ['values', { 'funds.total.budget': '约三百万' }],
  ['values', { 'funds.total.rate': 12.34 }],
  ['values', { 'funds.total.score': 1.23 }],
  ['values', { 'total.score': 12.3 }],
  ['structure', { 'goal.actual.label': null }],
  ['locked', { 'header.top-unit': '别的单位' }],
  ['locked', { 'sections.0.label': '产出(40分)' }],
])('not where %s stands against it', (kind, change) => {
  const { ready, reasons } = kindsOf(formWith(change), formWith());
  expect(ready).toBe(false);
  expect(reasons.map((reason) => reason.kind)).toContain(kind);
  expect(reasons.every(({ findings }) => findings.length > 0)).toBe(true);
});

test('what a reviewer would ask about does not stand against it', () => {
  const { workbook } = buildForm({
    layout: 'shenzhen-2022',
    change: { 'indicators.1.level3': '公共区域保洁面积' },
  });
  const report = check(workbook);
  expect(report.findings.some(({ severity }) => severity === 'warning')).toBe(true);
  expect(importReadiness(report).reasons.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(
    [],
  );
});

test('a form that is gone is a reason of its own', () => {
  const both = {
    ...formWith(),
    sheets: [
      ...formWith().sheets,
      ...formWith({ 'header.project-code': '440309230100150000999', 'header.project-name': '另一项目' }, '乙')
        .sheets,
    ],
  };
  const { ready, reasons } = kindsOf(formWith(), both);
  expect(ready).toBe(false);
  expect(reasons).toMatchObject([{ kind: 'form-lost', lost: [{ sheet: '乙' }] }]);
});

test('macros stand against it', () => {
  expect(kindsOf({ ...formWith(), macros: true }).reasons.map(({ kind }) => kind)).toEqual(['file']);
});

test('a workbook without a form is not to be imported', () => {
  expect(kindsOf(accountsWorkbook(sampleAccounts(), 'official').workbook).ready).toBeNull();
  const empty = withSheet(formWith(), '自评表', (sheet) => ({ ...sheet, cells: new Map(), merges: [] }));
  expect(kindsOf(empty).ready).toBeNull();
  expect(kindsOf(empty, formWith()).ready).toBe(false);
});

test('each form has an answer of its own', () => {
  const both = {
    ...formWith(),
    sheets: [...formWith().sheets, ...formWith({ 'goal.actual': null }, '乙').sheets],
  };
  const report = check(both);
  expect(report.forms.map((form) => formReadiness(form).ready)).toEqual([true, false]);
  expect(importReadiness(report).ready).toBe(false);
});

test('every rule that blocks is in the catalogue', () => {
  for (const code of [
    'T01',
    'T02',
    'T04',
    'T06',
    'T07',
    'T10',
    'T11',
    'H01',
    'I16',
    'N01',
    'F02',
    'I01',
    'I02',
    'I03',
    'I04',
  ])
    expect(present(ruleOf(code)).code).toBe(code);
});
