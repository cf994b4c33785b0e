import type { RuleFamilyTexts } from '../locale';

export const headerRules: RuleFamilyTexts<'H'> = {
  H01: {
    title: '表头不得空白',
    basis: '填报说明第1条：表头各项为必填项',
    messages: {
      blank: '表头“{label}”空白。缺少表头信息无法确认项目和填报单位。请填写。',
      emptied: '表头“{label}”被清空，基准为“{expected}”。缺少表头信息无法确认项目和填报单位。请恢复。',
    },
    fixes: { restore: '恢复为“{expected}”' },
  },
  H02: {
    title: '年度应一致',
    basis: '表内一致性',
    messages: {
      malformed: '“{found}”中的年份不是四位数字。年份写错的表无法归入年度。请改为四位数字。',
      differs: '绩效自评年度为 {found}，标题为 {title}年。一张表只能属于一个年度。请核对后统一。',
      'others-agree': '年度写为 {year}，表内的期限、完成时间和总体目标均为 {agreed}年。请核对年度是否写错。',
      'deadline-past': '指标期限“{found}”早于自评年度 {year}。可能沿用了上年的指标。请核对期限的年份。',
    },
    fixes: { 'to-year': '年份改为 {year}' },
  },
  H03: {
    title: '项目编码格式',
    basis: '项目编码为 21 位，前六位为行政区划代码（GB/T 2260）',
    messages: {
      'lost-digits':
        '项目编码“{found}”按数字存储，15 位以后的数字已经丢失。请先把单元格设为文本格式，再重新录入 {digits} 位编码。',
      'blanks-inside': '项目编码“{found}”中间有空格。编码按字符逐位比对，请删去空格并核对各位数字。',
      'not-digits': '项目编码“{found}”含有编码以外的字符。项目编码为 {digits} 位数字，请核对后重新录入。',
      'wrong-length': '项目编码“{found}”为 {length} 位，应为 {digits} 位。请核对是否漏录或多录。',
      'no-division': '项目编码“{found}”的前六位不是行政区划代码。项目编码以所在地行政区划代码开头，请核对。',
    },
    fixes: {},
  },
  H04: {
    title: '标题应写明项目名称',
    basis: '2021年模板标题为“年度＋项目名称＋项目自评表”',
    messages: {
      missing: '标题没有项目名称。2021年模板的标题写明项目名称，本表应为“{name}”。请补上。',
      other: '标题中的“{title}”与项目名称“{name}”不符。标题可能复制自别的表。请核对后统一。',
    },
    fixes: {},
  },
  H05: {
    title: '项目金额应等于全年预算数',
    basis: '表内一致性',
    messages: {
      differs:
        '项目金额 {found} 与年度资金总额的全年预算数不符。项目金额按全年预算数填写，应为 {expected}；如预算数有误，请先改正预算数。',
    },
    fixes: { 'to-budget': '项目金额改为 {expected}' },
  },
  H06: {
    title: '金额单位不得混用',
    basis: '表内一致性',
    messages: {
      column:
        '{label} {found} 与{other} {amount} 相差一万倍，疑为元与万元混用。单位错误会使执行率和得分出错。请核对单位后改正。',
      undecided:
        '金额相差一万倍，疑为元与万元混用：{amounts}。表内未注明单位，无法判断哪一个有误。请核对后统一。',
      parts: '{column}的明细 {found} 与年度资金总额 {total} 相差一万倍，疑为元与万元混用。请核对单位后改正。',
      text: '全年预算数 {found} 的单位印为{unit}，表内文字写明“{text}”，相差一万倍。请核对资金部分的单位。',
    },
    fixes: { rescale: '{operation}，换算为同一单位' },
  },
  H07: {
    title: '项目编码不得重复',
    basis: '一个编码对应一个项目',
    messages: {
      'other-project':
        '项目编码 {code} 与本工作簿另 {count} 张表相同（{projects}）。一个编码只对应一个项目，导入时会互相覆盖。请核对编码。',
      'same-project':
        '本工作簿另有 {count} 张同一项目的自评表（{forms}），编码相同。请确认是否重复，多余的请删除。',
    },
    fixes: {},
  },
  H08: {
    title: '名称、编码中不得有多余空格',
    basis: '表内一致性',
    messages: {
      inside: '{label}中间有多余的空格。系统按字符比对，多一个空格就对不上。应为“{expected}”。',
      around: '{label}首尾有多余的空格。系统按字符比对，多一个空格就对不上。应为“{expected}”。',
    },
    fixes: { trim: '改为“{expected}”' },
  },
};
