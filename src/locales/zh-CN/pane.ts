import { blankTexts } from './pane-blank';
import { editingNotices } from './pane-editing';

/** Words of the pane; functions where a number or a name goes in. */
export const paneTexts = {
  product: '表检',
  /** Between the items of a list in running text. */
  listMark: '、',
  /** Between sentences. */
  sentenceGap: '',
  /** Ends a list of cells of which only some are named. */
  cellsInAll: (count: number) => ` 等 ${count} 格`,
  /** Ends a sentence that ends in a list. */
  fullStop: '。',

  header: {
    form: '当前表格',
    recheck: '重新检查',
    more: '更多',
    formOption: (name: string, verdict: string) => `${name}（${verdict}）`,
    allForms: (count: number) => `全部 ${count} 张表`,
  },

  live: {
    /** Two characters each: the words take turns in one place. */
    signs: { well: '实时', waiting: '等待', failed: '过时' },
    onHint: '实时检查：修改单元格后，结果自动更新。可在“更多”中关闭。',
    waiting: {
      'cell-editing': '正在等待单元格编辑结束，随后自动更新。',
      busy: '程序正忙，空闲后自动更新。',
      'timed-out': '程序没有响应，恢复后自动更新。',
    },
    failed: { results: '未能自动更新。', marks: '结果已更新，标记未能更新。' },
    retry: '重试',
  },

  verdict: {
    pass: '通过',
    amend: '修改后通过',
    return: '退回修改',
    incomplete: '未能完整检查',
    counts: '按级别筛选',
    spoken: (verdict: string, counts: string) => `检查结果：${verdict}。${counts}。`,
  },

  score: {
    heading: '得分复核',
    budget: '预算执行',
    total: (claimed: string, recomputed: string) => `自评 ${claimed} → 复核 ${recomputed}`,
    agreed: (score: string) => `自评 ${score}，复核一致`,
    none: '未填',
    unknown: '无法复算',
    bar: (name: string, claimed: string, recomputed: string, full: string) =>
      `${name}：自评 ${claimed} 分，复核 ${recomputed} 分，满分 ${full} 分`,
    filterHint: '只看本部分的问题',
    account: '差异明细',
    lineAgreed: (name: string, score: string) => `${name}：自评 ${score}，复核一致`,
    line: (name: string, claimed: string, recomputed: string) =>
      `${name}：自评 ${claimed} → 复核 ${recomputed}`,
    sum: (total: string, scores: string) =>
      `合计：自评总分 ${total}，各部分自评得分之和 ${scores}，两者不一致。`,
    rest: (points: string) => `其余 ${points} 分须人工核对。`,
    obstacles: '分值合计有误，暂不能复算总分，请先处理：',
    unreadable: '得分缺失或无法识别，暂不能复算总分。',
    reveal: (rule: string, title: string) => `${rule} ${title}`,
  },

  parts: { header: '表头', funds: '资金', goal: '年度目标', total: '合计', other: '整表' },

  actions: {
    label: '操作',
    fixSafe: (count: number) => `一键安全修复 ${count} 项`,
    fixNone: '一键安全修复',
    recompute: '重算',
    recomputeAs: { kept: '按原有形式', values: '写为数值', formulas: '写为公式' },
    recomputeHint: '重算执行率、预算执行得分和总分，先预览再写入。按原有形式时，公式仍为公式，数值仍为数值。',
    mark: '标记',
    clearMarks: '清除标记',
    undo: '撤销',
    undoCells: (cells: number) => `撤销 ${cells} 格`,
    undoShape: {
      'insert-row': '撤销新增行',
      'delete-row': '撤销删除行',
      merges: '撤销还原',
      protect: '撤销保护',
      unprotect: '撤销',
    },
  },

  whyNot: {
    busy: '正在处理，请稍候。',
    nothingSafe: '没有可以自动修复的问题，其余问题需人工核对。',
    readOnly: '工作簿不能写入。',
    nothingToMark: '没有可标记的单元格。',
    cannotMark: '当前程序不支持标记。',
    nothingToUndo: '还没有可以撤销的修改。',
  },

  filter: {
    label: '筛选问题',
    placeholder: '筛选',
    sort: '排序方式',
    sorts: { severity: '按级别', cell: '按位置', rule: '按规则' },
    previous: '上一个问题（Shift+F8）',
    next: '下一个问题（F8）',
    active: (shown: number, all: number) => `显示 ${shown} / ${all} 条`,
    clear: '清除筛选',
    nothing: '没有符合筛选条件的问题。',
  },

  findings: {
    label: '检查发现的问题',
    group: (name: string, count: number) => `${name} (${count})`,
    more: (count: number) => `继续显示其余 ${count} 条`,
    goTo: (cell: string) => `定位到 ${cell}`,
    figure: (figure: string, cell: string) => `${figure}，定位到 ${cell}`,
    found: '现为',
    expected: '应为',
    basis: (basis: string) => `依据：${basis}`,
    blank: '（空）',
    fixTo: (content: string) => `修复 → ${content}`,
    moreFixes: (count: number) => `其余 ${count} 种改法`,
    locked: '单元格受保护，须先撤消工作表保护才能修复。',
    withheld: (rules: string) => `所用数据可能有误，请先处理 ${rules}，再修复本项。`,
    locate: '定位',
    explain: '说明',
    waive: '忽略…',
    balance: '平衡分值…',
  },

  waivers: {
    waived: '已说明',
    lapsed: '说明已失效',
    reason: '出错说明',
    hint: '2 至 200 字，随工作簿保存。相关单元格变化后，说明自动失效。',
    invalid: '请填写 2 至 200 字的原因。',
    submit: '列入已说明',
    cancel: '取消',
    given: (reason: string) => `说明：${reason}`,
    on: (day: string) => `（${day}）`,
    changed: '内容已变化，说明已失效，问题重新计入结果。',
    gone: '此处已无该问题，说明不再需要。',
    withdraw: '撤回说明',
    withdrawAt: (place: string) => `撤回说明：${place}`,
    renew: '重新说明…',
    remove: '删除说明',
    removeAt: (place: string) => `删除说明：${place}`,
  },

  packs: {
    heading: '规则包',
    auto: '自动选择',
    load: '从文件载入…',
    hint: '自动选择时，按每张表的版式选用规则包。所作选择随工作簿保存。',
    chosen: '指定',
    unfit: '指定的规则包不适用于本表',
    refused: (file: string) => `“${file}”未采用，检查仍按原规则包进行。`,
    reasons: {
      'too-large': '文件超过 1 MB。',
      unreadable: '文件无法读取，请确认没有被移动或占用。',
      'not-json': '文件内容不是 JSON 格式。',
    },
    own: '本规则由规则包规定。',
  },

  rule: { loading: '正在读取说明……', failed: '说明未能读取，请稍后再试。' },

  preview: {
    safe: '安全修复预览',
    single: '修复预览',
    kept: '重算预览（按原有形式）',
    values: '重算预览（写为数值）',
    formulas: '重算预览（写为公式）',
    summary: (cells: number) => `将修改 ${cells} 个单元格，应用后可一次撤销。`,
    nothing: '没有需要修改的单元格。',
    locked: (count: number) => `另有 ${count} 项位于受保护的单元格，不会修改。`,
    all: (ticked: number, count: number) => `全选（${ticked}/${count}）`,
    change: (title: string) => `修改：${title}`,
    follows: (title: string) => `随之重算：${title}`,
    before: '原值',
    after: '新值',
    apply: (cells: number) => `应用 ${cells} 处修改`,
    cancel: '取消',
    close: '关闭',
  },

  status: {
    checked: (count: number) => `${count} 项规则已检查`,
    notCheckable: (count: number) => `${count} 项无法检查`,
    coverage: '检查范围',
    pack: (title: string, name: string, how: string) => `规则包：${title}（${name}，${how}）`,
    unchecked: '无法检查',
    deactivated: '规则包停用',
    count: (label: string, count: number) => `${label} ${count} 项`,
    reason: (rule: string, reason: string) => `${rule}：${reason}`,
    notApplicable: (count: number) => `另有 ${count} 项不适用于本表。`,
    complete: '全部规则均可检查。',
  },

  busy: {
    cancel: '取消',
    tasks: {
      check: '正在检查……',
      preview: '正在准备预览……',
      fix: '正在修复……',
      mark: '正在标记……',
      'clear-marks': '正在清除标记……',
      undo: '正在撤销……',
      recover: '正在检查并恢复……',
      waive: '正在保存说明……',
      withdraw: '正在撤回说明……',
      'choose-pack': '正在更换规则包……',
      'set-baseline': '正在保存基准……',
      'insert-row': '正在新增行……',
      'remove-row': '正在删除行……',
      balance: '正在平衡分值……',
      protect: '正在保护工作表……',
      restore: '正在还原……',
    },
  },

  notices: {
    fixed: (cells: number) => `已修改 ${cells} 个单元格。`,
    undone: (cells: number) => `已恢复 ${cells} 个单元格。`,
    undoRefused: {
      'changed-since': '下列单元格在修复后又有改动，未予恢复：',
      protected: '下列单元格现受保护，未予恢复，请先撤消工作表保护：',
      'sheet-missing': '下列单元格所在的工作表已删除或改名，未能恢复：',
    },
    ...editingNotices,
    undoneElsewhere: '该项修改已在另一窗格中撤销，未再作改动。',
    recovered: {
      finished: (cells: number) => `上次有一项修改没有写完，现已补完（${cells} 格）。`,
      'rolled-back': '上次有一项修改没有写完，现已恢复原样。',
      conflict:
        '上次有一项修改没有写完。下列单元格此后又有改动，保持不变，请逐一核对；其余单元格已恢复原样：',
      'marks-cleared': '上次有标记没有画完，现已清除。',
    },
    nothingToRecover: '已核实，没有未完成的修改。',
    previewOutdated: '有关单元格有改动，预览已关闭，请重新生成。',
    marked: (places: number) => `已标记 ${places} 处，原有填充色不变。`,
    marksCleared: '已清除标记。',
    cancelled: '已取消，工作簿未作修改。',
    outOfDate: '已重新检查，请核对后再试。下列单元格在检查后有改动，未作修改：',
    hindered: {
      locked: '单元格受保护，未作修改。请先撤消工作表保护，再重新检查。',
      'creates-finding': '这样修改会产生新的问题，未予执行，请人工核对。',
      oscillates: '几项修复对同一单元格的要求不一致，未予执行，请人工核对。',
      'pass-limit': '相关修复过多，未能一次完成，请分步处理。',
    },
    waived: '已列入“已说明”，不再计入结果。',
    withdrawn: '说明已撤回。',
    packLost: '工作簿中记录的规则包已不能使用，改为自动选择。',
    stale: '工作簿在检查后有改动，以下结果可能已过时。',
    protected: (sheets: string) =>
      `工作表“${sheets}”受保护，锁定的单元格只检查、不修改。如需修复，请先在“审阅”中撤消工作表保护。`,
    recheck: '重新检查',
    undo: '撤销',
    dismiss: '关闭',
  },

  errors: {
    kept: '原有结果和撤销记录均已保留。',
    cells: '涉及单元格：',
    recover: '检查并恢复',
    tasks: {
      check: '未能检查。',
      locate: '未能定位。',
      preview: '未能生成预览。',
      fix: '未能修复。',
      mark: '未能标记。',
      'clear-marks': '未能清除标记。',
      undo: '未能撤销。',
      recover: '未能恢复。',
      waive: '未能保存说明。',
      withdraw: '未能撤回说明。',
      'choose-pack': '未能更换规则包。',
      'set-baseline': '未能保存基准。',
      'insert-row': '未能新增行。',
      'remove-row': '未能删除行。',
      balance: '未能平衡分值。',
      protect: '未能保护工作表。',
      restore: '未能还原。',
    },
    codes: {
      'cell-editing': '有单元格正在编辑，请按 Enter 或 Esc 结束编辑后重试。',
      busy: '程序正忙（可能有对话框打开，或另一窗格正在写入），请稍候重试。',
      protected: '单元格受保护，请先撤消工作表保护后重试。',
      'read-only': '工作簿为只读，请另存为新文件后重试。',
      'too-large': '工作簿超出可处理的大小，请移除无关的工作表或多余的行列后重试。',
      'sheet-missing': '工作表已删除或改名，请重新检查。',
      'changed-since': '单元格在检查后有改动，请重新检查。',
      'timed-out': '程序未及时响应，未作改动，请稍候重试。',
      'in-doubt': '程序停止响应，内容可能已写入，也可能没有。待程序恢复响应后，请点“检查并恢复”。',
      immovable:
        '工作表中有不能随行移动的内容（如跨行的数组公式、数据透视表、方案、只在该行的图片、表格或筛选的标题行），未作改动。',
      'mark-limit': '工作表的条件格式已达上限，无法标记，请在问题列表中逐项定位。',
      cancelled: '操作已取消。',
      unsupported: '当前程序版本不支持此操作。',
      failed: '请重试；如仍不成功，请保存工作簿并重新打开窗格。',
    },
  },

  ...blankTexts,

  more: {
    heading: '更多',
    clearMarks: '清除工作簿中的全部标记',
    shortcuts: '快捷键',
    keys: {
      F8: '下一个问题',
      'Shift+F8': '上一个问题',
      '↑ ↓': '在问题列表中移动',
      Enter: '定位到单元格',
      Esc: '关闭预览、说明或填写框',
    },
    privacy: '全部检查在本机完成，不发送任何数据。',
    host: (product: string) => `运行于 ${product}。`,
  },

  outside: {
    unsupported:
      '此页面是表检在 Excel 中的任务窗格，需要从 Excel 中打开。没有 Excel 时，可使用网页版检查表格文件。',
    tooOld:
      '当前 Excel 版本过低。表检需要 Excel 2021、Microsoft 365 或更高版本。也可使用网页版检查表格文件。',
    officeMissing: 'Office 的组件未能载入。请检查网络连接后重新打开窗格，或使用网页版检查表格文件。',
    heading: '无法在此处运行',
    page: '打开网页版',
  },
};
