import type { RuleFamilyTexts } from '../locale';

export const templateRules: RuleFamilyTexts<'T'> = {
  T01: {
    title: '表格应能完整识别',
    basis: '表内一致性',
    messages: {
      incomplete:
        '本表像是项目支出绩效自评表，但未找到：{parts}。缺少这些内容，其余各项无法检查。请核对表头和行列标签是否被改动。',
      'table-incomplete':
        '本表像是部门决算（预算）表，但未找到：{parts}。与之有关的等式无法检查。请核对表头、栏次和行标签是否被改动。',
      'amount-unreadable': '“{name}”的“{found}”不是金额，有关的等式无法检查。请只填写金额数字，没有的填 0。',
    },
    fixes: {},
  },
  T02: {
    title: '模板标签不得缺失',
    basis: '与所用模板一致',
    messages: {
      missing: '缺少模板标签“{label}”。标签缺失的表格可能无法导入。请按原模板补上该标签。',
    },
    fixes: {},
  },
  T03: {
    title: '项目资金部分的行列应完整',
    basis: '与所用模板一致',
    messages: {
      'block-unread': '“{found}”部分没有可识别的列标题（{expected}），资金无法检查。请按模板恢复列标题。',
      'rows-missing': '项目资金部分缺少明细行：{expected}。资金来源须分行列示，无金额的填 0。请按模板补上。',
      'row-unknown': '该行标签不是模板中的资金来源，且缺少：{expected}。请按模板恢复行标签。',
      'row-renamed': '行标签“{found}”与模板的“{expected}”不符。标签被改动的表格可能无法导入。请恢复原标签。',
      'rows-disordered': '资金明细行的次序与模板不符，应依次为：{expected}。请恢复原次序。',
      'headings-missing': '项目资金部分缺少列标题：{expected}。请按模板补上。',
      'heading-renamed':
        '列标题“{found}”与模板的“{expected}”不符。标题被改动的表格可能无法导入。请恢复原标题。',
      'headings-disordered': '项目资金部分各列的次序与模板不符，应依次为：{expected}。请恢复原次序。',
    },
    fixes: {},
  },
  T08: {
    title: '表格内容不得隐藏',
    basis: '表内一致性',
    messages: {
      sheet: '表格所在的工作表“{sheet}”被隐藏。隐藏的表不会打印，容易漏审。请取消隐藏；不报送的请删除。',
      rows: '第 {lines} 行被隐藏，其中有内容（“{text}”等）。隐藏的内容仍计入合计和导入数据。请取消隐藏后核对。',
      columns:
        '{lines} 列被隐藏，其中有内容（“{text}”等）。隐藏的内容仍计入合计和导入数据。请取消隐藏后核对。',
    },
    fixes: {},
  },
  T09: {
    title: '数字应按数字存储',
    basis: '表内一致性',
    messages: {
      text: '“{found}”是按文本存储的数字。求和等公式会忽略文本，请转换为数字。',
      texts: '本列有 {count} 个数字按文本存储（“{found}”等）。求和等公式会忽略文本，请转换为数字。',
      'formula-text':
        '“{found}”是公式得出的文本。求和等公式会忽略文本，请修改公式（如去掉 TEXT 函数），使结果为数字。',
    },
    fixes: { 'to-number': '“{found}”转换为数字', 'to-numbers': '{count} 个文本转换为数字' },
  },
  T10: {
    title: '一级指标的分值应与方案一致',
    basis: '2021年自评表填报说明；财预〔2020〕10号',
    messages: {
      printed: '“{section}”标注 {found} 分，按分值方案应为 {expected} 分。请恢复模板的分值。',
      sum: '“{section}”的分值合计 {found}，按分值方案应为 {expected}。请核对分值，或确认本地区的方案。',
      'no-scheme': '各一级指标的分值为{found}，与规则包的方案（{schemes}）都不一致。请核对。',
    },
    fixes: {},
  },
};
