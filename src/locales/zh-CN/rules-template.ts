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
  T04: {
    title: '不可编辑的单元格不得改动',
    basis: '自评表备注：置灰信息无需录入且不可修改',
    messages: {
      value:
        '“{name}”所在单元格已锁定，原为“{expected}”，现为“{found}”。系统数据改动后无法导入。请恢复为基准的内容。',
      'value-inferred':
        '“{name}”是系统数据（按底色和版式推断），原为“{expected}”，现为“{found}”。系统数据改动后无法导入。请恢复为基准的内容。',
      label: '模板文字“{expected}”被改为“{found}”。文字改动的表格无法导入。请恢复原文字。',
      heading: '“{expected}”列改名为“{found}”。列标题改动的表格无法导入。请恢复原标题。',
      formula: '{cell} 的公式由“{expected}”改为“{found}”，结果不同。请恢复原公式。',
      filled: '该单元格在基准中为空白且不可填写，现填有“{found}”。请清除，需要说明的内容填入可填写的单元格。',
      emptied: '{cell} 的内容“{expected}”被清除。锁定的内容缺失的表格无法导入。请恢复。',
      renamed:
        '“{name}”原为“{expected}”，现为“{found}”（按底色和版式推断不可修改）。请核对是改动还是新增的指标；属改动的请恢复。',
      fill: '{count} 个置灰单元格的底色被改。置灰表示系统数据，改色后容易误填。请恢复底色。',
    },
    fixes: {
      restore: '恢复为“{expected}”',
      'restore-formula': '恢复公式“{expected}”',
      clear: '清除“{found}”',
    },
  },
  T05: {
    title: '备注和填报说明不得改动',
    basis: '与基准一致',
    messages: {
      altered: '备注（填报说明）与基准不同。说明是填报的依据，不应改动。请恢复为“{expected}”。',
      removed: '备注（填报说明）“{expected}”已被删除。说明是填报的依据，不应删除。请恢复。',
    },
    fixes: { restore: '恢复备注原文' },
  },
  T06: {
    title: '表格结构应与基准一致',
    basis: '填报说明：除三级指标可增删行外，表格结构不得改动',
    messages: {
      'row-inserted': '第 {lines} 行已插入（“{text}”）。三级指标以外的行不得增加，否则无法导入。请删除该行。',
      'row-inserted-blank':
        '第 {lines} 行已插入（空行）。三级指标以外的行不得增加，否则无法导入。请删除该行。',
      'row-deleted': '“{text}”行已删除。三级指标以外的行不得删除，否则无法导入。请按基准恢复。',
      'row-deleted-blank': '{cell} 上方的空行已删除。三级指标以外的行不得删除，否则无法导入。请按基准恢复。',
      'column-inserted': '{lines} 列已插入（“{text}”）。增加列的表格无法导入。请删除该列。',
      'column-inserted-blank': '{lines} 列已插入（空列）。增加列的表格无法导入。请删除该列。',
      'column-deleted': '“{text}”列已删除。缺少列的表格无法导入。请按基准恢复。',
      'merge-broken': '{range} 在基准中是合并单元格，现已拆开。请重新合并。',
      'merge-added': '{range} 在基准中没有合并。请取消合并。',
      'merges-gone':
        '基准中的合并单元格（{count} 处）全部被取消，可能是从其他程序导出的表格。请在原模板中填写。',
      'section-deleted': '基准中的一级指标“{section}”已不在表中。请按基准恢复。',
      'sheet-renamed': '工作表“{expected}”改名为“{found}”。导入按工作表名称读取，请改回原名。',
    },
    fixes: {},
  },
  T07: {
    title: '公式不得丢失或出错',
    basis: '表内一致性',
    messages: {
      lost: '{cell} 的公式 {expected} 被改为常数 {found}。常数不再随数据变化。请恢复公式。',
      emptied: '{cell} 的公式 {expected} 被删除。请恢复公式。',
      error: '{cell} 显示错误值 {found}。错误值无法导入，也会使合计出错。请修正公式或重新填写。',
      external: '{cell} 的公式引用了其他工作簿的单元格。脱离该文件后数值无法更新。请改为数值或本表的公式。',
    },
    fixes: { restore: '恢复公式 {expected}' },
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
      changed: '“{section}”原标注 {expected} 分，现为 {found} 分。一级指标的分值由模板规定。请恢复。',
      printed: '“{section}”标注 {found} 分，按分值方案应为 {expected} 分。请恢复模板的分值。',
      sum: '“{section}”的分值合计 {found}，按分值方案应为 {expected}。请核对分值，或确认本地区的方案。',
      'no-scheme': '各一级指标的分值为{found}，与规则包的方案（{schemes}）都不一致。请核对。',
    },
    fixes: { restore: '恢复模板的分值' },
  },
  T11: {
    title: '表格保护不得解除',
    basis: '自评表备注：置灰信息不可修改',
    messages: {
      removed: '基准的工作表保护已被解除，系统数据可能被误改。请核对后恢复保护。',
      unlocked: '{count} 个锁定的单元格被改为可编辑。请核对其内容并恢复锁定。',
      macros: '文件带有宏。财务系统通常拒收带宏的文件。请另存为不带宏的 .xlsx 工作簿。',
    },
    fixes: {},
  },
};
