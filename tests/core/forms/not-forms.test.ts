/** What is no self-evaluation form, though it shares many of its words. */
import { recognise } from '../../../src/core/forms/recognise';
import { grid, workbook } from './grid';

const SHEETS: Readonly<Record<string, string>> = {
  '项目绩效目标申报表: targets only': `
    项目绩效目标申报表 | < | < | < | <
    （2023年度） | < | < | < | <
    项目名称 | 通村公路 | < | 主管部门 | 某局
    项目资金（万元） | 年度资金总额 | 60 | < | <
    ^ | 其中：财政拨款 | 60 | < | <
    年度目标 | 修通公路 | < | < | <
    绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
    ^ | 产出指标 | 数量指标 | 里程 | 3公里
    ^ | ^ | 质量指标 | 合格率 | 100%
  `,
  'targets with weights, before the year': `
    项目支出绩效目标表 | < | < | < | < | <
    项目名称 | 通村公路 | < | 主管部门 | 某局 | <
    预算执行率权重（%） | 10 | < | 年度资金总额 | 60 | <
    年度目标 | 修通公路 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 权重
    产出指标 | 数量指标 | 里程 | ≥ | 3 | 50
  `,
  'a list of projects with their scores': `
    2023年度项目支出绩效自评汇总表 | < | < | < | < | < | <
    序号 | 项目名称 | 实施单位 | 全年预算数 | 全年执行数 | 执行率 | 得分
    1 | 通村公路 | 某局 | 60 | 60 | 100% | 98
    2 | 书香社区 | 某馆 | 10 | 9 | 90% | 95
  `,
  'a list of projects with amounts': `
    项目清单 | < | < | <
    序号 | 项目名称 | 实施单位 | 金额
    1 | 通村公路 | 某局 | 60
  `,
  'a list whose title names the form': `
    2023年项目绩效自评表汇总 | < | < | < | < | <
    项目名称 | 主管部门 | 预算数 | 执行数 | 执行率 | 自评得分
    通村公路 | 某局 | 60 | 60 | 100% | 98
  `,
  'a table of 部门决算': `
    收入支出决算总表 | < | < | < | < | <
    | | | | | 公开01表
    部门：某局 | | | | | 金额单位：万元
    收入 | < | < | 支出 | < | <
    项目 | 行次 | 金额 | 项目 | 行次 | 金额
    一、一般公共预算财政拨款收入 | 1 | 10 | 一、一般公共服务支出 | 31 | 10
    总计 | 30 | 10 | 总计 | 60 | 10
  `,
  'a scoring guideline that names the form': `
    项目支出绩效自评表评分指引 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准
    产出指标 | 数量指标 | 完成数量 | 20 | 完成得满分
    效益指标 | 社会效益 | 效益实现 | 30 | 酌情
    合计 | < | < | 100 |
  `,
  'an index system with points and scores': `
    绩效评价指标体系及评分表 | < | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
    决策 | 项目立项 | 立项依据充分性 | 5 | 依据充分得满分 | 5
    合计 | < | < | 100 | | 90
  `,
  'a pivot table over the scores': `
    行标签 | 求和项:分值 | 求和项:得分
    产出 | 50 | 49
    总计 | 100 | 99
  `,
  'a table of 分值 and 得分': `
    指标 | 分值 | 得分
    产出 | 50 | 49
    总计 | 100 | 99
  `,
  'a notice about the form, with its labels in sentences': `
    关于报送项目支出绩效自评表的通知
    各单位：请于3月底前报送项目支出绩效自评表，项目名称、实施单位、实际完成值、得分应如实填写。
    项目名称：按预算批复填写
    得分：按实填写
    实际完成情况：简要说明
  `,
  'an empty sheet': `
  `,
};

test.each(Object.entries(SHEETS))('%s', (_, text) => {
  expect(recognise(workbook(grid(text)))).toEqual([]);
});

test('a scoring table under the name of the form is at most an incomplete one', () => {
  const forms = recognise(
    workbook(
      grid(`
        项目支出绩效自评表（评分标准） | < | < | < | <
        一级指标 | 二级指标 | 三级指标 | 分值 | 得分
        产出指标 | 数量指标 | 完成数量 | 20 | 20
        合计 | < | < | 100 | 90
      `),
    ),
  );
  expect(forms.map(({ complete }) => complete)).toEqual([false]);
});
