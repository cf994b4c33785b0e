import type { ReasonTexts } from '../locale';

export const reasons: ReasonTexts = {
  'form-incomplete': '表格未能完整识别',
  'column-missing': '缺少“{column}”列',
  'block-missing': '缺少“{block}”部分',
  'amounts-unreadable': '金额无法识别为数字',
  'weights-unreadable': '分值无法识别为数字',
  'scores-unreadable': '得分无法识别为数字',
  'nothing-comparable': '没有可以与指标值比较的完成值',
  'formula-unresolved': '公式无法计算',
  'value-missing': '缺少可以计算的数值',
  'previous-missing': '所给上年工作簿中没有同一项目',
  'baseline-missing': '未设置基准（空白模板或收到时的工作簿）',
  'baseline-unmatched': '基准中没有对应的表格',
  'department-unmatched': '自评表的单位与决算的部门对应不上',
  'table-missing': '缺少所需的表：{tables}',
};
