/** Words of the review; those that a report has too are the report's. */
export const reviewTexts = {
  loading: '正在载入复核……',
  loadFailed: '复核的程序未能载入。请检查网络连接，重新载入页面后再试。',

  byCheck: (conclusion: string) => `按检查结论（${conclusion}）`,
  reviewer: '复核人',
  dateHint: '如 2026-03-01',

  rows: {
    heading: (rows: number) => `逐行评分（${rows}）`,
    figures: (weight: string, claimed: string) => `分值 ${weight}，自评 ${claimed}`,
    score: '复核得分',
    opinion: '意见',
    of: (row: string, field: string) => `${row}：${field}`,
    problems: {
      'not-a-number': '请填数字，如 7.5。',
      negative: '不能小于 0。',
      'too-many-decimals': '最多两位小数。',
      'over-weight': '不能高于该行分值。',
    },
    gone: (rows: number) => `已不在表中的指标（${rows}）`,
    goneHint: '指标已删除或改名，原来的评分不计入总分。',
    said: (score: string, opinion: string) => `复核得分 ${score}，意见：${opinion}`,
    remove: '删除',
  },
  total: (claimed: string, recomputed: string, reviewed: string) =>
    `总分：自评 ${claimed}，复算 ${recomputed}，复核 ${reviewed}`,

  stray: (name: string) => `另有“${name}”的复核意见，该表已不在工作簿中，项目编码或名称可能已更改。`,
  adopt: '用于当前的表',

  saving: {
    untouched: '填写后自动保存。',
    waiting: '稍后自动保存……',
    saving: '正在保存……',
    saved: { workbook: '已存入工作簿，请随后保存工作簿。', browser: '已保存在本浏览器中。' },
    invalid: (fields: number) => `${fields} 处评分有误，未保存，请按提示改正。`,
    refused: '未能保存，所填内容仍在。',
    unread: '未能读取已保存的复核意见。',
    newer: '工作簿中的复核意见由更新版本的程序写入，不能在此修改。',
    retry: '重试',
  },

  compare: {
    choose: '选择上次报送的工作簿…',
    another: '换一个…',
    drop: '不再比较',
    hint: '查看上次的问题是否已改正。文件只在本机读取。',
    reading: (name: string) => `正在读取 ${name}……`,
    refused: (name: string, why: string) => `${name}：${why}`,
    filter: '按改正情况筛选',
    cells: '改动',
    unmatched: '上次报送的工作簿中没有对应的表。',
    nothing: '无。',
    more: (rows: number) => `显示其余 ${rows} 条`,
    change: (before: string, after: string) => `${before} → ${after}`,
    blank: '（空）',
  },

  report: {
    heading: '报告',
    hint: '包括检查结果、复核意见和与上次报送的比较。',
    making: '正在生成报告……',
    fileName: (workbook: string) => `${workbook}-复核报告`,
  },
};
