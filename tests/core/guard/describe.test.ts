/** What differs, as a list shows it. */
import type { Workbook } from '../../../src/core/grid/workbook';
import { check } from '../../../src/core/check';
import { baselineOf } from '../../../src/core/guard/baseline';
import { describeDifference } from '../../../src/core/guard/describe';
import { restorePlan } from '../../../src/core/guard/restore/plan';
import { differences as english } from '../../../src/locales/en/guard';
import { placeholders, render } from '../../../src/locales/render';
import { differences } from '../../../src/locales/zh-CN/guard';
import { buildForm } from '../../support/form-builder';
import { moved } from '../../support/reshaping';
import { present } from '../../support/rules';
import { withCell, withSheet } from '../../support/tampered';

const built = buildForm({
  layout: 'shenzhen-2022',
  change: { 'total.score': { value: 99.78, formula: 'SUM(H14:H26)+H6' } },
});
const SHEET = '自评表';

function told(workbook: Workbook, texts: Readonly<Record<string, string>> = differences): readonly string[] {
  const baseline = baselineOf(built.workbook, 'received');
  const { restorations, left } = restorePlan(workbook, check(workbook, { baseline }), baseline);
  return [...restorations, ...left].map(({ difference }) => {
    const { id, values } = describeDifference(difference);
    return render(present(texts[id]), values);
  });
}

function written(path: string, value: string | number | null): Workbook {
  return withCell(built.workbook, SHEET, present(built.at(path)), ({ formula: _, ...cell }) => ({
    ...cell,
    value,
  }));
}

const row = (path: string) => present(built.at(path)).row;

test.each<[string, Workbook]>([
  ['“分值”列改名为“权重”', written('columns.weight', '权重')],
  ['H27 公式被改为常数 9.90', written('total.score', 9.9)],
  ['H27 公式被删除', written('total.score', null)],
  ['A1 内容“项目支出绩效自评表”被清除', written('title', null)],
  ['E3“一级预算单位”由“青禾街道办事处”改为“别的单位”', written('header.top-unit', '别的单位')],
  [
    '第 8 行已插入（空行）',
    moved(built.workbook, SHEET, { axis: 'row', at: row('funds.carry.label'), by: 1 }),
  ],
  [
    '“上年结转资金”行已删除',
    moved(built.workbook, SHEET, { axis: 'row', at: row('funds.carry.label'), by: -1 }),
  ],
  ['E 列已插入（空列）', moved(built.workbook, SHEET, { axis: 'column', at: 4, by: 1 })],
  [
    'A1:I1 合并被拆开',
    withSheet(built.workbook, SHEET, (sheet) => ({ ...sheet, merges: sheet.merges.slice(1) })),
  ],
  ['工作表“自评表”改名为“终稿”', withSheet(built.workbook, SHEET, (sheet) => ({ ...sheet, name: '终稿' }))],
])('%s', (text, workbook) => {
  expect(told(workbook)).toContain(text);
});

test('in English', () => {
  expect(told(written('total.score', 9.9), english)).toEqual(['H27 formula replaced by the constant 9.90']);
});

test('both languages give the same values', () => {
  const names = (text: string): readonly string[] => placeholders(text).sort();
  for (const [id, text] of Object.entries(differences))
    expect([id, names(present((english as Record<string, string>)[id]))]).toEqual([id, names(text)]);
});
