/** 分值 and 得分 merged over several rows: the points are those of all of the rows together. */
import { check } from '../../../src/core/check';
import { formatAddress } from '../../../src/core/grid/address';
import { grid, workbook } from '../forms/grid';

/** Six rows; the points of the first two as given. */
function form(first: string, second: string): string {
  return `
    项目支出绩效自评表（2023年度） | < | < | < | < | < | <
    项目名称 | 社区文化活动 | < | < | 实施单位 | 某中心 | <
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
    产出指标 | 数量指标 | 活动场次 | 12场 | 12场 | ${first}
    ^ | ^ | 参与人数 | ≥300人 | 210人 | ${second}
    ^ | 质量指标 | 活动质量合格率 | ≥90% | 93% | 30 | 30 |
    效益指标 | 社会效益指标 | 媒体报道次数 | ≥3次 | 3次 | 30 | 30 |
    满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 10 | 10 |
    总分 | < | < | < | < | 100 | 98 |
  `;
}

const RULES_ON_POINTS = new Set(['I02', 'I07', 'I08', 'I10', 'I11']);

function findings(first: string, second: string): string[] {
  return check(workbook(grid(form(first, second))))
    .findings.filter(({ rule }) => RULES_ON_POINTS.has(rule))
    .map(({ rule, cells, expected }) => [rule, ...cells.map(formatAddress), expected].join(' '));
}

describe('points merged over rows', () => {
  test('both merged: no share of them belongs to one row', () => {
    expect(findings('30 | 28 | 报名人数少，下年提前宣传', '^ | ^ | ^')).toEqual([]);
  });

  test('a merged score is held against the points of all its rows', () => {
    expect(findings('15 | 30 | 报名人数少，下年提前宣传', '15 | ^ | ^')).toEqual([]);
    expect(findings('15 | 30.5 | 报名人数少，下年提前宣传', '15 | ^ | ^')).toEqual(['I02 G4 30']);
  });

  test('scores under a merged weight add up to it at most', () => {
    expect(findings('30 | 15 | 报名人数少，下年提前宣传', '^ | 13 | ^')).toEqual([]);
    expect(findings('30 | 15 | 报名人数少，下年提前宣传', '^ | 16 | ^')).toEqual(['I02 G4 G5 30']);
  });

  test('points of its own are scored row by row', () => {
    expect(findings('15 | 15 |', '15 | 13 | 报名人数少，下年提前宣传')).toEqual(['I08 G5 E5 D5 10.5']);
  });
});
