/** Labels in every spelling that clerks and converters give them. */
import { recognise } from '../../../src/core/forms/recognise';
import { grid, workbook } from './grid';
import { lines, readings } from './reading';

describe('wording', () => {
  test('blanks, line breaks, full-width forms, asterisks, numbering, two entries in one cell', () => {
    const sheet = grid(`
      项\u3000目\u3000支\u3000出\u3000绩\u3000效\u3000自\u3000评\u3000表 | < | < | < | < | < | < | <
      一、项目名称：校园修缮\u3000项目编码：771001 | < | < | < | （二）主 管 部 门： | 某区教育局 | < | <
      *（三）实施⏎单位： | 某小学 | < | < | （四）年度： | ２０２２ | < | <
      二、项目资金⏎（万 元） | | 年初⏎预算数 | 全年⏎预算数 | 全年⏎执行数 | 分\u3000值 | 执行率⏎（％） | 得\u3000分
      ^ | 1.年度资金总额 | '１２.５ | '12.50 | '12.50 | '10 | '100％ | '10
      ^ | 2、其中:财政拨款 | 12.5 | 12.5 | 12.5 | — | — | —
      三、年度总体目标 | *预期目标： | < | < | *实际⏎完成情况： | < | < | <
      ^ | 修好屋面 | < | < | 已修好 | < | < | <
      四、绩效⏎指标 | 一级⏎指标 | 二级⏎指标 | 三级⏎指标 | 年度⏎指标值 | *实际⏎完成值 | *分值 | *得分
      ^ | （一）产出指标（60分） | 1.数量指标 | 屋面面积 | 300平方米 | 300平方米 | '30 | '30
      ^ | ^ | 2.质量指标 | 验收合格率 | 100% | 100% | '30 | '30
      ^ | （二）效益指标⏎（30分） | 1.社会效益指标 | 受益学生 | 900人 | 900人 | '30 | '30
      总\u3000\u3000分： | < | < | < | < | < | '100 | '100
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:H13 generic 2022 wan complete
        title A1
        header project-name A2→A2“校园修缮” project-code A2→A2“771001” department E2→F2 implementing-unit A3→B3 year E3→F3
        funds A4: begin C4 budget D4 executed E4 weight F4 rate G4 score H4
        total B5: begin C5 budget D5 executed E5 weight F5 rate G5 score H5
        fiscal B6: begin C6 budget D6 executed E6 weight F6 rate G6 score H6
        goal expected B7→B8 actual E7→E8
        columns level1 B9 level2 C9 level3 D9 target E9 actual F9 weight G9 score H9
        产出 B10 60: 10 11
        效益 B12 30: 12
        10: level1 B10 level2 C10 level3 D10 target E10 actual F10 weight G10 score H10
        11: level1 B10 level2 C11 level3 D11 target E11 actual F11 weight G11 score H11
        12: level1 B12 level2 C12 level3 D12 target E12 actual F12 weight G12 score H12
        total A13 G13 H13
        labels A4 A7 A9
      `),
    ]);
  });

  test('labels of the header that the model does not hold; no total; points without brackets', () => {
    const sheet = grid(`
      附表3 | | | | | |
      项目支出绩效自评表（2023年度） | < | < | < | < | <
      （单位：元） | < | < | < | < | <
      项目名称： | 防汛物资 | 项目负责人： | 赵六 | 联系电话： | 1300
      实施单位： | | 项目负责人 | 赵六 | 主管部门： |
      项目资金 | 全年预算 | 全年支出 | 支出率 | 得分 |
      其中：本年财政拨款 | 10 | 10 | 100% | 10 |
      一级指标 | 二级指标 | 指标名称 | 年初目标值 | 年末完成值 | 指标得分
      产出指标50分 | 数量指标 | 物资件数 | 500件 | 500件 | 50
      效益指标（权重40） | 社会效益 | 保障能力 | 提升 | 提升 | 40
      自评结论： | 优 | < | < | < | <
      存在的问题： | 无 | < | < | < | <
      备注：本表由单位填写，自评表须盖章。 | < | < | < | < | <
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A1:F13 generic 2023 yuan complete
        title A2
        header project-name A4→B4 implementing-unit A5→B5 department E5→F5
        funds A6: budget B6 executed C6 rate D6 score E6
        fiscal A7: budget B7 executed C7 rate D7 score E7
        columns level1 A8 level2 B8 level3 C8 target D8 actual E8 score F8
        产出 A9 50: 9
        效益 A10 40: 10
        9: level1 A9 level2 B9 level3 C9 target D9 actual E9 score F9
        10: level1 A10 level2 B10 level3 C10 target D10 actual E10 score F10
        extras conclusion A11→B11 problems A12→B12
        notes A13
        labels A6
        ! column-missing indicators.weight
        ! block-missing total
      `),
    ]);
  });

  test('a notice and a list above the form; 不适用 merged over three columns', () => {
    const sheet = grid(`
      填报说明：请按要求填写项目支出绩效自评表。 | | | | | |
      序号 | 项目名称 | 实施单位 | 预算数 | 执行数 | 自评得分 |
      1 | 甲 | 某局 | 10 | 10 | 98 |
      | | | | | |
      2023年甲项目自评表 | < | < | < | < | < | <
      项目名称 | 甲 | < | 项目金额（元） | 10 | < | <
      主管部门 | 某局 | < | 实施单位 | 某局 | < | <
      年度总体目标 | 预期目标 | 做好 | < | < | < | <
      ^ | 实际完成情况 |  | < | < | < | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出 | 数量 | 不适用 | < | < | 0 | 0
      ^ | 质量 | 合格率 | 100% | 100% | 90 | 90
      总分 | < | < | < | < | 90 | 90
      注：第1页 | < | < | < | < | < | <
    `);
    expect(readings(recognise(workbook(sheet)))).toEqual([
      lines(`
        A5:G14 generic 2023 yuan complete
        title A5
        header project-name A6→B6 project-amount D6→E6 department A7→B7 implementing-unit D7→E7
        goal expected B8→C8 actual B9→C9
        columns level1 A10 level2 B10 level3 C10 target D10 actual E10 weight F10 score G10
        产出 A11: 11 12
        11: level1 A11 level2 B11 level3 C11 target C11 actual C11 weight F11 score G11
        12: level1 A11 level2 B12 level3 C12 target D12 actual E12 weight F12 score G12
        total A13 F13 G13
        notes A14
        labels A8
        ! block-missing funds
      `),
    ]);
  });
});
