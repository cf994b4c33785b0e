/** Words of the task pane and of the browser page around it; functions where a number or name goes in. */

const excess = (shown: number, all: number): string => (all > shown ? `等 ${String(all)} 处` : '');

export const paneTexts = {
  product: '表检',

  header: {
    form: '当前表格',
    recheck: '重新检查',
    more: '更多',
    formOption: (name: string, verdict: string) => `${name}（${verdict}）`,
  },

  verdict: {
    pass: '通过',
    amend: '修改后通过',
    return: '退回修改',
    incomplete: '未能完整检查',
    counts: '按级别筛选',
    count: (word: string, n: number) => `${word} ${String(n)}`,
    countHint: (word: string) => `只看${word}`,
  },

  score: {
    heading: '得分复核',
    total: (claimed: string, recomputed: string) => `自评 ${claimed} → 复核 ${recomputed}`,
    unknown: '无法复算',
    bar: (name: string, claimed: string, recomputed: string, weight: string) =>
      `${name}：自评 ${claimed} 分，复核 ${recomputed} 分，满分 ${weight} 分`,
    filterHint: '点击只看本部分的问题',
  },

  groups: {
    header: '表头',
    funds: '资金',
    goal: '年度目标',
    total: '合计',
    other: '整表',
    info: '提示',
    budget: '预算执行',
  },

  actions: {
    label: '操作',
    fixSafe: (n: number) => `一键安全修复 ${String(n)} 项`,
    fixNone: '一键安全修复',
    recompute: '重算',
    asValues: '写为数值',
    asFormulas: '写为公式',
    recomputeHint: '重算执行率、预算执行得分、各部分得分与总分',
    mark: '标记',
    clearMarks: '清除标记',
    undo: '撤销',
    undoLast: (label: string) => `撤销：${label}`,
  },

  whyNot: {
    busy: '正在处理，请稍候。',
    notChecked: '请先检查。',
    noForm: '没有可处理的自评表。',
    nothingSafe: '没有可以自动修复的问题；其余问题需人工核对。',
    readOnly: '当前工作簿不能写入。',
    nothingToMark: '没有可标记的单元格。',
    cannotMark: '当前程序不支持标记。',
    nothingToUndo: '还没有可以撤销的修改。',
  },

  filter: {
    label: '筛选问题',
    placeholder: '筛选：单元格、规则或文字',
    sort: '排序',
    sorts: { severity: '按严重程度', cell: '按单元格', rule: '按规则' },
    previous: '上一个问题（Shift+F8）',
    next: '下一个问题（F8）',
    active: (shown: number, all: number) => `显示 ${String(shown)} / ${String(all)} 条`,
    clear: '清除筛选',
    nothing: '没有符合筛选条件的问题。',
  },

  findings: {
    label: '检查发现的问题',
    group: (name: string, n: number) => `${name} (${String(n)})`,
    more: (n: number) => `再显示 ${String(n)} 条`,
    cell: (cell: string) => `定位到单元格 ${cell}`,
    found: '现为',
    expected: '应为',
    blank: '（空）',
    fixTo: (value: string) => `修复 → ${value}`,
    fixClear: '修复 → 清空',
    fixMany: (n: number) => `修复 ${String(n)} 格`,
    suggestions: '可选的修改',
    locate: '定位',
    explain: '说明',
    basis: '依据',
    protected: '单元格受工作表保护，需先在审阅选项卡中撤消保护。',
  },

  rule: {
    loading: '正在读取说明……',
    failed: '说明未能读取，请重新打开窗格后再试。',
  },

  preview: {
    safe: '安全修复预览',
    values: '重算预览（写为数值）',
    formulas: '重算预览（写为公式）',
    summary: (chosen: number, all: number) =>
      `已选 ${String(chosen)} / ${String(all)} 项，应用后可一次撤销。`,
    nothing: '没有需要修改的单元格，各项计算均已一致。',
    change: (cell: string) => `修改 ${cell}`,
    before: '原值',
    after: '改为',
    all: '全选',
    apply: (n: number) => `应用 ${String(n)} 项`,
    cancel: '取消',
    locked: '受保护，不会修改',
    close: '关闭',
  },

  status: {
    checked: (n: number) => `${String(n)} 项已检查`,
    notCheckable: (n: number) => `${String(n)} 项无法检查`,
    reasons: '无法检查的项目与原因',
    notApplicable: (n: number) => `另有 ${String(n)} 项不适用于本表。`,
    pack: (name: string) => `规则包 ${name}`,
  },

  tasks: {
    check: '正在检查',
    locate: '正在定位',
    preview: '正在准备预览',
    fix: '正在修复',
    recompute: '正在重算',
    mark: '正在标记',
    'clear-marks': '正在清除标记',
    undo: '正在撤销',
  },
  busy: { cancel: '取消' },

  notices: {
    fixed: (n: number) => `已修改 ${String(n)} 个单元格，并重新检查。`,
    undone: (n: number) => `已恢复 ${String(n)} 个单元格，并重新检查。`,
    undoRefused: (cells: string) => `以下单元格在修复之后又被改动，未予恢复：${cells}。`,
    marked: (n: number) => `已标记 ${String(n)} 处；原有填充色未改动。`,
    marksCleared: '已清除全部标记。',
    stale: '表格内容已改动，以下结果可能不是最新。',
    cancelled: '已取消，未作任何修改。',
    journalLost: '修改已完成，但撤销记录未能保存；关闭窗格后将不能撤销。',
    outOfDate: '表格内容刚刚改动，修复未执行；已重新检查，请再次确认。',
    dismiss: '关闭提示',
    undo: '撤销',
    recheck: '重新检查',
  },

  protected: {
    sheets: (names: string) => `工作表 ${names} 受保护：锁定的单元格可以检查，但不会被修改。`,
    cells: (n: number) => `${String(n)} 项修复位于锁定单元格，未列入。`,
    wayOut: '如需修改，请先在“审阅”选项卡撤消工作表保护，再重新检查。',
  },

  empty: {
    heading: '没有找到可检查的表格',
    looked: '已在所有工作表中查找项目支出绩效自评表，依据是表中的固定栏目：',
    anchors: [
      '项目名称',
      '主管部门',
      '实施单位',
      '年初预算数',
      '全年执行数',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
    ],
    sheets: (names: string) => `已查看的工作表：${names}。`,
    closest: (sheet: string, n: number) => `最接近的是工作表 ${sheet}，找到 ${String(n)} 个栏目。`,
    advice: [
      '确认打开的是自评表，而不是其他附件。',
      '栏目名称如被改写或合并，请按原模板恢复。',
      '表格在另一个工作簿时，请打开该工作簿后重新检查。',
    ],
    adviceHeading: '可以这样处理：',
    recheck: '重新检查',
  },

  start: {
    heading: '尚未检查',
    body: '检查只读取工作簿，不改动任何内容，也不向外发送数据。',
    check: '开始检查',
  },

  passed: {
    heading: '未发现错误和警告',
    body: (n: number) => `${String(n)} 项规则均已通过。`,
    withInfos: (n: number) => `另有 ${String(n)} 条提示，供参考。`,
    notChecked: (n: number) => `有 ${String(n)} 项无法检查，见底部状态栏。`,
    limits: '检查范围为格式、计算与前后一致，不替代对佐证材料的审核。',
  },

  errors: {
    heading: '未能完成',
    kept: '已有的检查结果和撤销记录均保留。',
    cells: (cells: string) => `涉及单元格：${cells}。`,
    retry: '重试',
    dismiss: '关闭',
    codes: {
      'cell-editing': '单元格正在编辑中。请按 Enter 或 Esc 结束编辑，然后重试。',
      protected: '单元格受工作表保护，未作修改。请先撤消工作表保护，然后重试。',
      'read-only': '工作簿以只读方式打开，不能写入。请另存为新文件或取消只读后重试。',
      'too-large': '工作簿过大，超出可读取的范围。请删除多余的空白行列或无关工作表后重试。',
      'sheet-missing': '工作表已被删除或改名。请重新检查。',
      'changed-since': '单元格内容已在检查之后改动，未作修改。请重新检查。',
      'timed-out': '程序没有及时响应，操作已中止。请稍候重试。',
      cancelled: '操作已取消。',
      unsupported: '当前程序版本不支持此操作。',
      failed: '操作未能完成。请重试；如仍失败，请保存工作簿并重新打开窗格。',
    },
  },

  cells: (shown: readonly string[], all: number) => shown.join('、') + excess(shown.length, all),

  more: {
    heading: '更多',
    clearMarks: '清除以前留下的标记',
    host: (product: string) => `运行于 ${product}`,
    shortcuts: '快捷键',
    shortcutList: [
      { keys: 'F8 / Shift+F8', does: '下一个 / 上一个问题' },
      { keys: '↑ ↓ Home End', does: '在问题列表中移动' },
      { keys: 'Enter', does: '定位到所选问题的单元格' },
      { keys: 'Esc', does: '关闭预览、说明或本栏' },
    ],
    privacy: '全部检查在本机完成，不联网发送任何内容。',
  },

  outside: {
    heading: '请在 Excel 中打开此窗格',
    body: '此页面是表检在 Excel 中的任务窗格，需要由 Excel 打开。不使用 Excel 时，可用网页版检查表格文件。',
    link: '打开网页版',
    oldHeading: '当前 Excel 版本过低',
    oldBody:
      '表检需要 Excel 2021、Microsoft 365 或更新的版本（ExcelApi 1.13）。可改用网页版：打开表格文件，检查、修复后保存。',
    crashedHeading: '窗格出现错误',
    crashedBody: '工作簿未受影响。请重新载入窗格。',
    reload: '重新载入',
  },
};
