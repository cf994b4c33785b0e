import { check } from '../../../src/core/check';
import type { Form, LayoutName, Section } from '../../../src/core/forms/model';
import { recognise } from '../../../src/core/forms/recognise';
import { DEFAULT_PACK, type Pack } from '../../../src/core/pack';
import { BUILT_IN_PACKS, CN_COST, SHENZHEN_2021, SHENZHEN_2022 } from '../../../src/core/packs/built-in';
import { loadPack } from '../../../src/core/packs/load';
import { resolvePack } from '../../../src/core/packs/resolve';
import { allRules } from '../../../src/core/rules';
import { isFormRule } from '../../../src/core/rules/rule';
import { decimal } from '../../../src/core/text/decimal';
import { buildForm } from '../../support/form-builder';
import { PACK_HEAD, packFrom } from '../../support/packs';
import { present } from '../../support/rules';

function formIn(layout: LayoutName): Form {
  return present(recognise(buildForm({ layout }).workbook)[0]);
}

function withSections(points: Readonly<Record<string, number | null>>): Form {
  const form = formIn('shenzhen-2022');
  const label = present(form.sections[0]).label;
  const sections = Object.entries(points).map(([name, value]): Section => ({
    label,
    name,
    points: value === null ? null : decimal(value),
    indicators: [],
  }));
  return { ...form, layout: 'generic', sections };
}

describe('built-in packs', () => {
  test.each(BUILT_IN_PACKS)('$id is what the schema allows', (pack) => {
    const { severities, deactivated: _deactivated, ...file } = pack;
    expect(loadPack({ ...file, rules: severities })).toEqual({ ok: true, pack });
  });

  test('have names of their own, and the last is for every form', () => {
    expect(new Set(BUILT_IN_PACKS.map(({ id }) => id)).size).toBe(BUILT_IN_PACKS.length);
    expect(BUILT_IN_PACKS.map(({ applies }) => applies === undefined)).toEqual([false, false, false, true]);
  });

  test.each<[LayoutName, Pack]>([
    ['shenzhen-2021', SHENZHEN_2021],
    ['shenzhen-2022', SHENZHEN_2022],
    ['shenzhen-2022-import', SHENZHEN_2022],
    ['shenzhen-2024', SHENZHEN_2022],
    ['shenzhen-2024-short', SHENZHEN_2022],
  ])('the form says which: %s', (layout, pack) => {
    expect(resolvePack(formIn(layout))).toBe(pack);
  });

  test('成本 as a level-1', () => {
    expect(resolvePack(withSections({ 成本: 20, 产出: 40, 效益: 20, 满意度: 10 }))).toBe(CN_COST);
    expect(resolvePack(withSections({ 产出: 50, 效益: 30, 满意度: 10 }))).toBe(DEFAULT_PACK);
  });
});

describe('what a pack is for', () => {
  const form = withSections({ 产出: 50, 效益: 40 });
  const chosenFor = (applies: unknown, given: Form = form): boolean =>
    resolvePack(given, packFrom({ ...PACK_HEAD, applies })).id === PACK_HEAD.id;

  test.each<[string, unknown, boolean]>([
    ['nothing said', {}, true],
    ['its layout', { layouts: ['generic'] }, true],
    ['another layout', { layouts: ['shenzhen-2021'] }, false],
    ['its year', { years: { from: 2023 } }, true],
    ['years before', { years: { to: 2022 } }, false],
    ['a word of the title', { titles: ['专项', '自评表'] }, true],
    ['another title', { titles: ['专项'] }, false],
    ['its level-1 labels', { sections: ['效益', '产出'] }, true],
    ['a level-1 label that is missing', { sections: ['产出', '成本'] }, false],
    ['its points', { points: { 效益: 40 } }, true],
    ['other points', { points: { 产出: 50, 效益: 30 } }, false],
    ['its weight of the funds', { fundsWeight: 10 }, true],
    ['another weight', { fundsWeight: 20 }, false],
    ['one thing right and one wrong', { fundsWeight: 10, years: { to: 2022 } }, false],
  ])('%s', (_name, applies, expected) => {
    expect(chosenFor(applies)).toBe(expected);
  });

  test('a form without a year is of no year', () => {
    expect(chosenFor({ years: { from: 2000 } }, { ...form, year: null })).toBe(false);
  });

  test('a chosen pack that is for other forms leaves the choice to the form', () => {
    const pack = packFrom({ ...PACK_HEAD, applies: { years: { to: 2020 } } });
    expect(resolvePack(formIn('shenzhen-2021'), pack)).toBe(SHENZHEN_2021);
  });
});

describe('a check under a pack', () => {
  const { workbook } = buildForm({
    layout: 'shenzhen-2022',
    change: { 'indicators.0.score': 8.5, 'header.project-code': '4403' },
  });

  test('tells which one, for the run and for each form', () => {
    const chosen = check(workbook, { pack: packFrom(PACK_HEAD) });
    expect([chosen.pack, chosen.forms[0]?.pack]).toEqual(['test-office@2026.1', 'test-office@2026.1']);
    const left = check(workbook);
    expect([left.pack, left.forms[0]?.pack]).toEqual(['cn-default@2026.1', 'shenzhen-2022@2026.1']);
  });

  test('does not run what is switched off, and says why', () => {
    const pack = packFrom({ ...PACK_HEAD, rules: { H03: { off: '编码另有规定' } } });
    const before = check(workbook);
    const [report] = check(workbook, { pack }).forms;
    expect(before.findings.some(({ rule }) => rule === 'H03')).toBe(true);
    expect(report?.findings).toEqual(before.findings.filter(({ rule }) => rule !== 'H03'));
    expect(report?.deactivated).toEqual([{ rule: 'H03', reason: '编码另有规定' }]);
    expect(report?.results.length).toBe(allRules().filter(isFormRule).length - 1);
  });

  test('gives findings the severity that is set', () => {
    const pack = packFrom({
      ...PACK_HEAD,
      rules: { H03: { severity: 'info' }, I02: { severity: 'warning' } },
    });
    const severityOf = (code: string) =>
      check(workbook, { pack }).findings.find(({ rule }) => rule === code)?.severity;
    expect([severityOf('H03'), severityOf('I02'), severityOf('I05')]).toEqual(['info', 'warning', 'error']);
  });

  test("reads labels in the office's words", () => {
    const renamed = buildForm({
      layout: 'shenzhen-2022',
      change: { 'header.project-code.label': '支出事项代号', 'columns.actual': '全年成果' },
    }).workbook;
    const synonyms = { 'header.project-code': ['支出事项代号'], 'indicators.actual': ['全年成果'] };
    const [plain] = check(renamed).forms;
    const [read] = check(renamed, { pack: packFrom({ ...PACK_HEAD, synonyms }) }).forms;
    expect([plain?.form.complete, plain?.form.header['project-code']]).toEqual([false, undefined]);
    expect(read?.form.complete).toBe(true);
    expect(read?.form.header['project-code']?.value.text).toBe('440309230100150000217');
  });
});
