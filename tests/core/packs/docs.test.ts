/** Every example in docs/packs.md does what the page says, and the published schema is the one in use. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packSchema } from '../../../scripts/pack-schema';
import { check } from '../../../src/core/check';
import type { LayoutName } from '../../../src/core/forms/model';
import type { Pack } from '../../../src/core/pack';
import { BUILT_IN_PACKS } from '../../../src/core/packs/built-in';
import type { CaseValue } from '../../../src/core/rules/case';
import { zhCN } from '../../../src/locales/zh-CN';
import { withOwnRules } from '../../../src/locales/own-rules';
import { messageOf } from '../../../src/locales/wording';
import { buildForm } from '../../support/form-builder';
import { packFrom } from '../../support/packs';

const DOCS = path.join(__dirname, '../../../docs');
const PAGE = readFileSync(path.join(DOCS, 'packs.md'), 'utf8');

function sectionUnder(heading: string): string {
  return PAGE.split(/^#{2,3} /m).find((part) => part.startsWith(heading)) ?? '';
}

/** The example under a heading. */
function example(heading: string): Pack {
  const json = /```json\n([\s\S]*?)```/.exec(sectionUnder(heading))?.[1];
  if (json === undefined) throw new Error(`no example under ${heading}`);
  return packFrom(JSON.parse(json));
}

/** Rule and message of each finding. */
function found(
  pack: Pack,
  change: Readonly<Record<string, CaseValue>>,
  layout: LayoutName = 'shenzhen-2022',
): string[] {
  const locale = withOwnRules(zhCN, pack);
  const report = check(buildForm({ layout, change }).workbook, { pack });
  return report.findings.map(
    (finding) => `${finding.rule} ${finding.severity}: ${messageOf(locale, finding)}`,
  );
}

const own = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('U'));

test('时效指标每条不超过10分', () => {
  const pack = example('新增一条规则');
  expect(own(found(pack, {}))).toEqual([]);
  expect(own(found(pack, { 'indicators.4.weight': 12 }))).toEqual([
    'U01 error: “年度维修完成时间”的分值为 12.00 分，超过 10 分。请调整分值。',
  ]);
  expect(own(found(pack, { 'indicators.0.weight': 12 }))).toEqual([]);
});

test('更多例子', () => {
  const pack = example('更多例子');
  expect(own(found(pack, {}))).toEqual([]);
  expect(own(found(pack, { 'indicators.2.weight': 2, 'indicators.3.weight': 2 }))).toEqual([
    'U02 warning: 质量指标合计 4 分，应不少于 9.75 分。',
  ]);
  const low = { 'indicators.5.score': 2.9 };
  expect(own(found(pack, low))).toEqual([]);
  expect(own(found(pack, { ...low, 'indicators.5.reason': null }))).toEqual([
    'U03 error: “报修响应及时率”得 2.90 分，不足分值 5.00 分的六成，请写明原因。',
  ]);
});

test('停用一条规则、调整级别', () => {
  const pack = example('停用一条规则');
  const change = { 'header.project-code': '4403', 'indicators.4.target': '2023.11' };
  const codes = (lines: readonly string[]) => lines.map((line) => line.slice(0, line.indexOf(':')));
  expect(codes(found(pack, change))).not.toContain('H03 warning');
  expect(codes(found({ ...pack, deactivated: [] }, change))).toContain('H03 warning');
  expect(codes(found(pack, change))).toContain('I22 warning');
});

test('增加标签的同义词', () => {
  const pack = example('增加标签的同义词');
  const change = {
    'header.project-name.label': '支出事项：',
    'columns.actual': '全年成果',
    'funds.columns.executed': '已拨付',
  };
  const [form] = check(buildForm({ layout: 'shenzhen-2022', change }).workbook, { pack }).forms.map(
    (report) => report.form,
  );
  expect(form?.complete).toBe(true);
  expect(form?.header['project-name']?.value.text).toBe('社区综合服务中心运行保障');
  expect(form?.columns.actual?.text).toBe('全年成果');
  expect(form?.funds?.rows[0]?.cells.executed?.text).toBe('2965000.00');
});

test('参数和分值方案', () => {
  const pack = example('参数和分值方案');
  const points = (label: string, year: number) =>
    found(pack, { 'sections.0.label': label, 'header.year': year }).filter((line) => line.startsWith('T10'));
  expect(points('产出(50分)', 2025)).toEqual([]);
  expect(points('产出(55分)', 2025)).toEqual([expect.stringContaining('T10 error')]);
  expect(pack.parameters).toMatchObject({ lowExecution: 0.8, reverseFormula: 'w*t/a', heavyRow: 30 });
});

test('the page names the packs that there are', () => {
  const named = [...sectionUnder('选用').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id]) => id);
  expect(named).toEqual(BUILT_IN_PACKS.map(({ id }) => id));
});

test('the published schema is the one in use', () => {
  const published: unknown = JSON.parse(readFileSync(path.join(DOCS, 'schema/pack.schema.json'), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(packSchema())));
});
