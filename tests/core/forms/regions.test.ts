/** Forms as other regions print them: other columns, other blocks, other places of the values. */
import { recognise } from '../../../src/core/forms/recognise';
import { grid, workbook } from './grid';
import { lines, readings } from './reading';

describe('forms of other regions', () => {
  test('eleven columns; 三级指标 and 执行率 over two; money by source', () => {
    const sheet = grid(`
      项目支出绩效自评表 | < | < | < | < | < | < | < | < | < | <
      （2023年度） | < | < | < | < | < | < | < | < | < | <
      项目名称 | < | 城区河道保洁经费 | < | < | < | < | < | < | < | <
      主管部门 | < | 某市水务局 | < | < | 实施单位 | < | 某市河道管理站 | < | < | <
      项目资金（万元） | < |  | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | < | 得分
      ^ | < | 年度资金总额 | < | 120 | 118.5 | 110 | 10 | 92.83% | < | 9.28
      ^ | < | 其中：中央补助 | < | 20 | 20 | 20 | — | — | < | —
      ^ | < | 地方资金 | < | 100 | 98.5 | 90 | — | — | < | —
      ^ | < | 其他资金 | < | 0 | 0 | 0 | — | — | < | —
      年度总体目标 | 年初设定目标 | < | < | < | < | 全年实际完成情况 | < | < | < | <
      ^ | 河面无成片漂浮物，两岸整洁。 | < | < | < | < | 河面清洁，群众反映良好。 | < | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | <
      ^ | 产出指标 | 数量指标 | 保洁河段长度 | < | ≥36公里 | 36公里 | 20 | 20 | | <
      ^ | ^ | ^ | 打捞船只 | < | 8艘 | 8艘 | 10 | 10 | | <
      ^ | ^ | 质量指标 | 水面达标率 | < | ≥95% | 93% | 20 | 19.58 | 汛期漂浮物多 | <
      ^ | 效益指标 | 社会效益指标 | 投诉减少 | < | 减少 | 减少 | 30 | 30 | | <
      ^ | 满意度指标 | 服务对象满意度指标 | 居民满意度 | < | ≥90% | 92% | 10 | 10 | | <
      总分 | < | < | < | < | < | < | 100 | 98.86 | | <
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:K18 generic 2023 wan complete
        title A1
        header project-name A3→C3 department A4→C4 implementing-unit F4→H4
        funds A5: begin E5 budget F5 executed G5 weight H5 rate I5 score K5
        total C6: begin E6 budget F6 executed G6 weight H6 rate I6 score K6
        fiscal C7: begin E7 budget F7 executed G7 weight H7 rate I7 score K7
        fiscal C8: begin E8 budget F8 executed G8 weight H8 rate I8 score K8
        other C9: begin E9 budget F9 executed G9 weight H9 rate I9 score K9
        goal expected B10→B11 actual G10→G11
        columns level1 B12 level2 C12 level3 D12 target F12 actual G12 weight H12 score I12 reason J12
        产出 B13: 13 14 15
        效益 B16: 16
        满意度 B17: 17
        13: level1 B13 level2 C13 level3 D13 target F13 actual G13 weight H13 score I13 reason J13
        14: level1 B13 level2 C13 level3 D14 target F14 actual G14 weight H14 score I14 reason J14
        15: level1 B13 level2 C15 level3 D15 target F15 actual G15 weight H15 score I15 reason J15
        16: level1 B16 level2 C16 level3 D16 target F16 actual G16 weight H16 score I16 reason J16
        17: level1 B17 level2 C17 level3 D17 target F17 actual G17 weight H17 score I17 reason J17
        total A18 H18 I18
        labels A5 A10 A12
      `),
    ]);
  });

  test('权重 before the target; sign and unit columns; conclusions and signatures below', () => {
    const sheet = grid(`
      附件2 | | | | | | | | | | |
      2023年度财政支出项目绩效自评表 | < | < | < | < | < | < | < | < | < | <
      填报单位：某区文化馆 | < | < | 项目编码：44990023 | < | < | 金额单位：万元 | < | < | < | <
      项目名称 | < | 公益演出 | < | < | < | < | < | < | < | <
      主管部门及代码 | < | 某区文化局[123] | < | < | 项目实施单位 | < | 某区文化馆 | < | < | <
      项目预算执行情况（10分） | < | 预算资金来源 | < | 年初预算 | 调整后预算数 | 实际执行数 | 执行率（B/A） | < | 得分 | 未完成原因
      ^ | < | 年度资金总额： | < | 50 | 48 | 48 | 100% | < | 10 |
      ^ | < | 其中：一般公共预算资金 | < | 50 | 48 | 48 | 100% | < | / |
      ^ | < | 政府性基金 | < | 0 | 0 | 0 | 0% | < | / |
      ^ | < | 财政专户管理资金 | < | 0 | 0 | 0 | 0% | < | / |
      ^ | < | 单位资金 | < | 0 | 0 | 0 | 0% | < | / |
      年度绩效目标 | 预期目标 | < | < | < | < | 实际完成情况 | < | < | < | <
      ^ | 演出十二场。 | < | < | < | < | 演出十二场。 | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 权重 | 指标性质 | 年初目标值（A） | 计量单位 | 实际完成值（B） | 自评得分 | 偏差原因分析 | 改进措施
      产出指标 | 数量指标 | 演出场次 | 30 | = | 12 | 场 | 12 | 30 | |
      ^ | 质量指标 | 上座率 | 20 | ≥ | 80 | % | 85 | 20 | |
      ^ | 时效指标 | 完成时间 | 10 | 定性 | 12月底前 | | 12月20日 | 10 | |
      效益指标 | 社会效益 | 观众人数 | 20 | ≥ | 3000 | 人次 | 3200 | 20 | |
      满意度指标 | 服务对象满意度 | 观众满意度 | 10 | ≥ | 90 | % | 96 | 10 | |
      合计 | < | < | 100 | | | | | 100 | |
      评价结论 | 完成较好。 | < | < | < | < | < | < | < | < | <
      存在问题 | 宣传不足。 | < | < | < | < | < | < | < | < | <
      改进措施 | 加强宣传。 | < | < | < | < | < | < | < | < | <
      项目负责人：张三 | < | < | < | 财务负责人：李四 | < | < | < | < | < | <
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:K24 generic 2023 wan complete
        title A2
        header project-code D3→D3“44990023” project-name A4→C4 department A5→C5 implementing-unit F5→H5
        funds A6: begin E6 budget F6 executed G6 rate H6 score J6 reason K6
        total C7: begin E7 budget F7 executed G7 rate H7 score J7 reason K7
        fiscal C8: begin E8 budget F8 executed G8 rate H8 score J8 reason K8
        special C10: begin E10 budget F10 executed G10 rate H10 score J10 reason K10
        own C11: begin E11 budget F11 executed G11 rate H11 score J11 reason K11
        goal expected B12→B13 actual G12→G13
        columns level1 A14 level2 B14 level3 C14 weight D14 operator E14 target F14 unit G14 actual H14 score I14 reason J14
        产出 A15: 15 16 17
        效益 A18: 18
        满意度 A19: 19
        15: level1 A15 level2 B15 level3 C15 weight D15 operator E15 target F15 unit G15 actual H15 score I15 reason J15
        16: level1 A15 level2 B16 level3 C16 weight D16 operator E16 target F16 unit G16 actual H16 score I16 reason J16
        17: level1 A15 level2 B17 level3 C17 weight D17 operator E17 target F17 unit G17 actual H17 score I17 reason J17
        18: level1 A18 level2 B18 level3 C18 weight D18 operator E18 target F18 unit G18 actual H18 score I18 reason J18
        19: level1 A19 level2 B19 level3 C19 weight D19 operator E19 target F19 unit G19 actual H19 score I19 reason J19
        total A20 D20 I20
        extras conclusion A21→B21 problems A22→B22 measures A23→B23 owner A24→A24“张三”
        labels A6 A12
        ! row-unknown funds C9
      `),
    ]);
  });

  test('成本指标 as a section of its own; weights printed in labels only; placeholders', () => {
    const sheet = grid(`
      项目支出绩效自评表 | < | < | < | < | < | < | <
      （2024年度） | < | < | < | < | < | < | <
      项目名称： | 路灯改造 | < | < | 项目编码： | A-01 | < | <
      预算单位： | 某镇政府 | < | < | 主管部门： | 某县住建局 | < | <
      项目资金（元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值（20分） | 执行率（%） | 得分
      ^ | 资金总额 | 100000 | 100000 | 80000 | 20 | 80 | 16
      ^ | 其中：财政拨款 | 100000 | 100000 | 80000 | — | — | —
      ^ | 其他资金 | | | | — | — | —
      总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
      ^ | 改造路灯 | < | < | 已改造 | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分 | 未完成原因和改进措施
      ^ | 成本指标（20分） | 经济成本指标 | 指标1：单灯造价 | ≤2000元 | 1900元 | 20 |
      ^ | ^ | ^ | …… | | | |
      ^ | 产出指标（40分） | 数量指标 | 指标1：路灯盏数 | 40盏 | 40盏 | 40 |
      ^ | ^ | 质量指标 | 指标1： | | | |
      ^ | ^ | ^ | 指标2： | | | |
      ^ | 效益指标（20分） | 社会效益指标 | 指标1：夜间事故下降 | 下降 | 下降 | 20 |
      ^ | 满意度指标（10分） | 服务对象满意度指标 | 指标1：满意度 | ≥90% | 95% | 10 |
      ^ | 总分 | < | < | < | < | 96 |
      填表人：王五 | < | < | 联系电话：1234567 | < | < | 填表日期：2025年3月1日 | <
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:H20 generic 2024 yuan complete
        title A1
        header project-name A3→B3 project-code E3→F3 implementing-unit A4→B4 department E4→F4
        funds A5: begin C5 budget D5 executed E5 weight F5 rate G5 score H5
        total B6: begin C6 budget D6 executed E6 weight F6 rate G6 score H6
        fiscal B7: begin C7 budget D7 executed E7 weight F7 rate G7 score H7
        other B8: begin C8 budget D8 executed E8 weight F8 rate G8 score H8
        goal expected B9→B10 actual E9→E10
        columns level1 B11 level2 C11 level3 D11 target E11 actual F11 score G11 reason H11
        成本 B12 20: 12 13
        产出 B14 40: 14 15 16
        效益 B17 20: 17
        满意度 B18 10: 18
        12: level1 B12 level2 C12 level3 D12 target E12 actual F12 score G12 reason H12
        13: level1 B12 level2 C12 level3 D13 target E13 actual F13 score G13 reason H13
        14: level1 B14 level2 C14 level3 D14 target E14 actual F14 score G14 reason H14
        15: level1 B14 level2 C15 level3 D15 target E15 actual F15 score G15 reason H15
        16: level1 B14 level2 C15 level3 D16 target E16 actual F16 score G16 reason H16
        17: level1 B17 level2 C17 level3 D17 target E17 actual F17 score G17 reason H17
        18: level1 B18 level2 C18 level3 D18 target E18 actual F18 score G18 reason H18
        total B19 - G19
        labels A5 A9 A11
        ! column-missing indicators.weight
      `),
    ]);
  });

  test('values below their labels; goals beside theirs; the form begins at F10', () => {
    const sheet = grid(
      `
      二〇二三年度项目绩效自评表 | < | < | < | < | < | < | <
      项目名称 | < | 项目代码 | < | 主管部门 | < | 实施单位 | <
      古树名木保护 | < | 9900112 | < | 某县林业局 | < | 某林场 | <
      资金情况（万元） | 资金来源 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
      ^ | 总额 | 30 | 30 | 30 | 10 | 100% | 10
      ^ | 财政拨款 | 30 | 30 | 30 | - | - | -
      年度总体目标 | 预期目标 | 保护古树 | < | < | < | < | <
      ^ | 实际完成情况 | 完成保护 | < | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 分值 | 得分 | 备注
      产出 | 数量 | 古树株数 | 25 | 25 | 50 | 50 |
      效益 | 生态效益 | 成活率 | 98% | 99% | 40 | 40 |
      总得分 | < | < | < | < | | 100 |
    `,
      { at: 'F10' },
    );
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        F10:M21 generic 2023 wan complete
        title F10
        header project-name F11→F12 project-code H11→H12 department J11→J12 implementing-unit L11→L12
        funds F13: begin H13 budget I13 executed J13 weight K13 rate L13 score M13
        total G14: begin H14 budget I14 executed J14 weight K14 rate L14 score M14
        fiscal G15: begin H15 budget I15 executed J15 weight K15 rate L15 score M15
        goal expected G16→H16 actual G17→H17
        columns level1 F18 level2 G18 level3 H18 target I18 actual J18 weight K18 score L18 reason M18
        产出 F19: 19
        效益 F20: 20
        19: level1 F19 level2 G19 level3 H19 target I19 actual J19 weight K19 score L19 reason M19
        20: level1 F20 level2 G20 level3 H20 target I20 actual J20 weight K20 score L20 reason M20
        total F21 K21 L21
        labels F13 F16
      `),
    ]);
  });

  test('weights of the upper levels; scoring standard; a reviewer’s column', () => {
    const sheet = grid(`
      项目绩效自评评分表（2022年度） | < | < | < | < | < | < | < | < | < | <
      项目名称 | 健身步道 | < | < | < | 实施单位 | 某街道办 | < | < | < | <
      一级指标 | 权重 | 二级指标 | 权重 | 三级指标 | 评分标准 | 目标值 | 完成值 | 分值 | 自评得分 | 复核得分
      产出 | 60 | 数量 | 60 | 步道长度 | 每少1公里扣5分 | 6公里 | 6公里 | 60 | 60 | 58
      效益 | 40 | 社会效益 | 40 | 使用人次 | 酌情 | 提高 | 提高 | 40 | 38 | 38
      总分 | | | | | | | | 100 | 98 | 96
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:K6 generic 2022 null complete
        title A1
        header project-name A2→B2 implementing-unit F2→G2
        columns level1 A3 level2 C3 level3 E3 target G3 actual H3 weight I3 score J3
        产出 A4: 4
        效益 A5: 5
        4: level1 A4 level2 C4 level3 E4 target G4 actual H4 weight I4 score J4
        5: level1 A5 level2 C5 level3 E5 target G5 actual H5 weight I5 score J5
        total A6 I6 J6
        ! block-missing funds
      `),
    ]);
  });

  test('amounts beside their headings; goals and total in the cells of their labels', () => {
    const sheet = grid(`
      项目支出绩效自评表 | < | < | < | < | <
      （二〇二一年度） | < | < | < | < | <
      项目名称 | 健身步道 | < | 主管部门 | 某局 | <
      项目资金（万元） | 预算数： | 100 | 执行数： | 95 |
      ^ | 其中：财政拨款 | 80 | 其中：财政拨款 | 75 |
      ^ | 其他资金 | 20 | 其他资金 | 20 |
      年度总体目标 | 预期目标：建成步道 | < | 实际完成情况：已建成 | < | <
      一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值 | 得分
      产出指标 | 数量指标 | 长度 | 6 | 6 | 100
      总分：100 | < | < | < | < | <
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:F10 generic 2021 wan complete
        title A1
        header project-name A3→B3 department D3→E3
        funds A4: budget B4 executed D4
        total A4: budget C4 executed E4
        fiscal B5: budget C5 executed E5
        other B6: budget C6 executed E6
        goal expected B7→B7“建成步道” actual D7→D7“已建成”
        columns level1 A8 level2 B8 level3 C8 target D8 actual E8 score F8
        产出 A9: 9
        9: level1 A9 level2 B9 level3 C9 target D9 actual E9 score F9
        total A10 - A10“100”
        labels A4 A7
        ! column-missing indicators.weight
      `),
    ]);
  });
});
