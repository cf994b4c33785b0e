/** Headings that are divided, and those of a department. */
import { recognise } from '../../../src/core/forms/recognise';
import { grid, workbook } from './grid';
import { lines, readings } from './reading';

describe('headings', () => {
  test('a heading divided below into sign and target', () => {
    const sheet = grid(`
      2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | <
      项目名称 | 通村公路 | < | < | 主管部门 | 某局 | < | < | <
      项目资金 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A*100%） | 得分 | | |
      年度资金总额 | 60 | 60 | 10 | 100% | 10 | | |
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | < | 全年完成值 | 分值 | 得分
      ^ | ^ | ^ | ^ | 运算符号 | 目标值 | ^ | ^ | ^
      ^ | 产出指标 | 数量指标 | 里程 | ≥ | 3 | 3 | 50 | 50
      ^ | ^ | 质量指标 | 合格率 | = | 100% | 100% | 40 | 40
      总分 | < | < | < | < | < | < | 100 | 100
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:I9 generic 2023 null complete
        title A1
        header project-name A2→B2 department E2→F2
        funds A3: budget B3 executed C3 weight D3 rate E3 score F3
        total A4: budget B4 executed C4 weight D4 rate E4 score F4
        columns level1 B5 level2 C5 level3 D5 operator E6 target F6 actual G5 weight H5 score I5
        产出 B7: 7 8
        7: level1 B7 level2 C7 level3 D7 operator E7 target F7 actual G7 weight H7 score I7
        8: level1 B7 level2 C8 level3 D8 operator E8 target F8 actual G8 weight H8 score I8
        total A9 H9 I9
        labels A3 A5
      `),
    ]);
  });

  test('levels divided below 绩效指标; no 二级指标; goals beside their labels', () => {
    const sheet = grid(`
      项目支出绩效自评表（2023年度） | < | < | < | < | <
      项目名称 | 通村公路 | < | 主管部门 | 某局 | <
      资金（元） | 年初预算 | 全年预算 | 全年执行 | 执行率 | 得分
      总额 | 60 | 60 | 60 | 100% | 10
      年度目标 | 修通公路 | < | 完成情况 | 已修通 | <
      绩效指标 | < | 指标值 | 实际完成值 | 分值 | 得分
      一级指标 | 三级指标 | ^ | ^ | ^ | ^
      产出 | 里程 | 3公里 | 3公里 | 90 | 90
      合计 | < | < | < | 100 | 100
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:F9 generic 2023 yuan complete
        title A1
        header project-name A2→B2 department D2→E2
        funds A3: begin B3 budget C3 executed D3 rate E3 score F3
        total A4: begin B4 budget C4 executed D4 rate E4 score F4
        goal expected A5→B5 actual D5→E5
        columns level1 A7 level3 B7 target C6 actual D6 weight E6 score F6
        产出 A8: 8
        8: level1 A8 level3 B8 target C8 actual D8 weight E8 score F8
        total A9 E9 F9
        labels A6
        ! column-missing indicators.level2
      `),
    ]);
  });

  test('goals by year: the year of the evaluation counts', () => {
    const sheet = grid(`
      项目支出绩效自评表（2023年度） | < | < | < | < | < | < | <
      项目名称 | 通村公路 | < | < | 项目起止年限 | 2022年-2024年 | < | <
      实施单位 | 某县交通局 | < | < | 主管部门 | 某市交通局 | < | <
      项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 60 | 60 | 60 | 10 | 100% | 10
      ^ | 其中：上年结转 | 10 | 10 | 10 | - | - | -
      ^ | 当年财政拨款 | 50 | 50 | 50 | - | - | -
      年度总体目标 | 年度 | 预期目标 | < | < | 实际完成情况 | < | <
      ^ | 2022年 | 完成路基 | < | < | 已完成路基 | < | <
      ^ | 2023年 | 完成路面 | < | < | 已完成路面 | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      ^ | 产出指标 | 数量指标 | 公里数 | 12 | 12 | 90 | 90
      总分 | < | < | < | < | < | 100 | 100
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:H13 generic 2023 wan complete
        title A1
        header project-name A2→B2 implementing-unit A3→B3 department E3→F3
        funds A4: begin C4 budget D4 executed E4 weight F4 rate G4 score H4
        total B5: begin C5 budget D5 executed E5 weight F5 rate G5 score H5
        carry B6: begin C6 budget D6 executed E6 weight F6 rate G6 score H6
        fiscal B7: begin C7 budget D7 executed E7 weight F7 rate G7 score H7
        goal expected C8→C10 actual F8→F10
        columns level1 B11 level2 C11 level3 D11 target E11 actual F11 weight G11 score H11
        产出 B12: 12
        12: level1 B12 level2 C12 level3 D12 target E12 actual F12 weight G12 score H12
        total A13 G13 H13
        labels A4 A8 A11
      `),
    ]);
  });

  test('an empty column between 三级指标 and the target; no funds block', () => {
    const sheet = grid(`
      项目支出绩效自评表
      项目名称 | 书香社区
      实施单位 | 某图书馆
      一级指标 | 二级指标 | 三级指标 |  | 指标值 | 完成值 | 分值 | 得分
      产出 | 数量 | 场次 | | 10 | 10 | 50 | 50
      产出 | 数量 | 人次 | | 100 | 100 | 50 | 50
      总分 | | | | | | 100 | 100
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:H7 generic null null complete
        title A1
        header project-name A2→B2 implementing-unit A3→B3
        columns level1 A4 level2 B4 level3 C4 target E4 actual F4 weight G4 score H4
        产出 A5: 5 6
        5: level1 A5 level2 B5 level3 C5 target E5 actual F5 weight G5 score H5
        6: level1 A6 level2 B6 level3 C6 target E6 actual F6 weight G6 score H6
        total A7 G7 H7
        ! block-missing funds
      `),
    ]);
  });

  test('一级指标 without its heading is known by its first label', () => {
    const sheet = grid(`
      项目支出绩效自评表 | < | < | < | < | < | <
      项目名称 | 甲 | < | < | < | < | <
      绩效指标 |  | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
      ^ | 产出指标 | 数量指标 | 次数 | 3 | 3 | 50
      ^ | 效益指标 | 社会效益 | 影响 | 好 | 好 | 40
      总分 | < | < | < | < | < | 90
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:G6 generic null null complete
        title A1
        header project-name A2→B2
        columns level2 C3 level3 D3 target E3 actual F3 score G3
        产出 B4: 4
        效益 B5: 5
        4: level1 B4 level2 C4 level3 D4 target E4 actual F4 score G4
        5: level1 B5 level2 C5 level3 D5 target E5 actual F5 score G5
        total A6 - G6
        labels A3
        ! block-missing funds
        ! column-missing indicators.weight
      `),
    ]);
  });

  test('a department’s own self-evaluation is read as far as it goes', () => {
    const sheet = grid(`
      部门整体支出绩效自评表 | < | < | < | < | < | < | <
      （2023年度） | < | < | < | < | < | < | <
      部门名称 | 某区司法局 | < | < | 预算编码 | 101 | < | <
      部门整体支出（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | 500 | 500 | 450 | 10 | 90% | 9
      ^ | 其中：基本支出 | 300 | 300 | 300 | - | - | -
      ^ | 项目支出 | 200 | 200 | 150 | - | - | -
      年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
      ^ | 保障运转 | < | < | 运转正常 | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
      ^ | 产出指标 | 数量指标 | 案件数 | 12 | 12 | 90 | 90
      总分 | < | < | < | < | < | 100 | 99
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:H12 generic 2023 wan complete
        title A1
        header department A3→B3 unit-code E3→F3
        funds A4: begin C4 budget D4 executed E4 weight F4 rate G4 score H4
        total B5: begin C5 budget D5 executed E5 weight F5 rate G5 score H5
        goal expected B8→B9 actual E8→E9
        columns level1 B10 level2 C10 level3 D10 target E10 actual F10 weight G10 score H10
        产出 B11: 11
        11: level1 B11 level2 C11 level3 D11 target E11 actual F11 weight G11 score H11
        total A12 G12 H12
        labels A8 A10
        ! row-unknown funds B6
        ! row-unknown funds B7
      `),
    ]);
  });
});
