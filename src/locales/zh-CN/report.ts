/** Words of the report to a reviewer; functions where a number or a name goes in. */
export const reportTexts = {
  product: '表检 FormLint',
  title: '项目支出绩效自评表、部门决算表检查报告',
  fileTitle: '检查报告',

  /** Names of the sheets of a report that is a workbook. */
  sheets: { overview: '总览', list: '问题清单', file: '检查报告' },

  run: {
    files: '文件',
    date: '检查日期',
    pack: '规则包',
    version: '程序版本',
    fileCount: (count: number) => `${count} 个`,
    conclusions: '结论',
    counts: '问题',
  },

  conclusions: {
    pass: '通过',
    amend: '修改后通过',
    return: '退回',
    incomplete: '未能完整检查',
    'no-form': '未发现自评表或决算表',
    unreadable: '无法读取',
  },
  conclusionHints: {
    pass: '没有错误，也没有警告。',
    amend: '没有错误，有警告，请修改或说明后通过。',
    return: '有错误，请退回修改后重新报送。',
    incomplete: '表格未能完整识别，结论须人工作出。',
    'no-form': '工作簿中没有可以检查的表。',
    unreadable: '文件未能打开，没有检查。',
  },
  tally: (name: string, count: number) => `${name} ${count}`,
  labelled: (name: string, text: string) => `${name}：${text}`,
  separator: '，',
  listMark: '、',

  head: {
    file: '文件',
    sheet: '工作表',
    project: '项目名称',
    code: '项目编码',
    amount: '项目金额',
    unit: '实施单位',
    'top-unit': '一级预算单位',
    department: '主管部门',
    'unit-code': '单位编码',
    year: '年度',
    template: '表名',
    layout: '版式',
    pack: '规则包',
    'accounts-department': '部门',
    'accounts-unit': '金额单位',
    tables: '表',
    conclusion: '结论',
  },
  blank: '（未填）',
  none: '—',
  layouts: {
    'shenzhen-2021': '深圳市 2021 年',
    'shenzhen-2022': '深圳市 2022 年',
    'shenzhen-2022-import': '深圳市 2022 年（导入格式）',
    'shenzhen-2024': '深圳市 2024 年',
    'shenzhen-2024-short': '深圳市 2024 年（简表）',
    generic: '通用',
  },

  score: {
    heading: '自评得分与复核得分',
    part: '部分',
    weight: '分值',
    claimed: '自评得分',
    recomputed: '复核得分',
    difference: '差额',
    budget: '预算执行率',
    total: '总分',
    notRecomputed: '分值合计有误，或有得分缺失、无法识别，总分暂不能复核。',
    unknown: '不能复核',
  },

  /** Behind what stands against an import; its kinds are among the words of the interface. */
  readiness: {
    behind: (rule: string, numbers: string) => `${rule}（序号 ${numbers}）`,
    separator: '；',
  },
  findings: {
    heading: (count: number) => `问题（${count}）`,
    none: '没有发现问题。',
    columns: {
      number: '序号',
      file: '文件',
      section: '表',
      severity: '级别',
      cell: '单元格',
      rule: '规则',
      message: '问题',
      found: '原值',
      expected: '应为',
      basis: '依据',
      action: '处理',
    },
    wholeForm: '整表',
    cells: (named: string, all: number) => `${named} 等 ${all} 格`,
    arithmetic: (equation: string) => `算式：${equation}`,
  },
  actions: {
    safe: (title: string) => `可自动修复：${title}`,
    suggested: (title: string) => `建议：${title}`,
    or: (title: string) => `或：${title}`,
    moreSuggestions: (count: number) => `另有 ${count} 种改法`,
    withheld: (rules: string) => `先处理 ${rules} 的问题`,
    error: '核对后更正',
    warning: '核对；无误的写明说明',
    info: '留意',
  },

  waived: {
    heading: (count: number) => `已说明的问题（${count}）`,
    reason: '出错说明',
    by: '说明人',
    at: '日期',
    stated: (reason: string) => `已说明：${reason}`,
  },
  lapsed: {
    heading: (count: number) => `已失效的说明（${count}）`,
    why: '对应的内容已经改动，说明不再有效。',
    gone: '（该处已无问题）',
  },
  coverage: {
    heading: (count: number) => `未能检查的规则（${count}）`,
    summary: (checked: number, found: number, notApplicable: number, notCheckable: number) =>
      `已检查 ${checked} 项规则，其中 ${found} 项发现问题；${notApplicable} 项不适用，${notCheckable} 项无法检查。`,
    reason: '原因',
    where: '表',
    deactivated: (reason: string) => `规则包已停用：${reason}`,
  },

  accounts: {
    heading: '等式检查',
    table: '表',
    all: '等式',
    states: { exact: '成立', rounding: '尾差', broken: '不成立', unreadable: '无法检查' },
    failed: (count: number) => `不成立的等式（${count}）`,
    equation: '等式',
    difference: '相差',
    faults: '最可能错的单元格',
    located: (count: number) => (count === 1 ? '1 个不成立的等式指向它' : `${count} 个不成立的等式都指向它`),
    likeliest: (count: number) =>
      count === 1 ? '改正后不成立的等式即成立' : `改正后 ${count} 个不成立的等式全部成立`,
    other: '其他可能',
    unknown: (count: number) => `${count} 个不成立的等式不能归结到少数几个单元格，请对照原始数据逐表核对。`,
    figure: '项目',
    slip: '可能原因',
    why: '说明',
    empty: '空白',
  },

  opinion: {
    heading: '复核意见',
    reviewer: '复核人',
    date: '日期',
  },

  review: {
    heading: '复核评分与意见',
    row: '指标',
    score: '复核人评分',
    opinion: '意见',
    conclusion: '复核结论',
    /** Of a conclusion that a person has drawn; {computed} is that of the check. */
    differs: (computed: string) => `由复核人作出；程序检查结论为 ${computed}。`,
    agrees: '由复核人作出，与程序检查结论一致。',
    /** In a narrow cell of an overview. */
    computed: (computed: string) => `检查：${computed}`,
    gone: '该指标已不在表中',
    problems: {
      'not-a-number': '评分不是数字',
      negative: '评分小于 0',
      'too-many-decimals': '评分超过两位小数',
      'over-weight': '评分高于现在的分值',
    },
  },

  resubmission: {
    heading: '与上次报送比较',
    earlier: '上次报送',
    states: {
      kept: '未改正',
      new: '新增',
      explained: '已说明',
      fixed: '已改正',
      unclear: '无法判断',
    },
    keptChanged: '内容有改动，问题仍在',
    keptUnchanged: '内容未改动',
    notes: {
      'row-removed': '该行已删除',
      'table-removed': '该表已不在工作簿中',
      'not-checked': '本次未能检查该规则',
      'not-checked-before': '上次未能检查该规则',
    },
    matched: {
      name: '项目编码与上次不同，按项目名称对应。',
      sheet: '项目编码、名称与上次不同，按工作表对应。',
      only: '项目编码、名称与上次不同，因是仅有的一张表而对应。',
    },
    findings: (count: number) => `问题的改正情况（${count}）`,
    noFindings: '两次均没有需要改正的问题。',
    infos: (count: number) => `另有提示 ${count}`,
    cells: (count: number) => `改动的单元格（${count}）`,
    noCells: '没有改动任何单元格。',
    moreCells: (count: number) => `另有 ${count} 处改动，未逐一列出。`,
    columns: { state: '改正情况', field: '字段', before: '上次', after: '本次', note: '说明' },
    wording: '（表内文字）',
    wasAt: (cell: string) => `（原 ${cell}）`,
    rowAdded: (row: string) => `新增一行：${row}`,
    rowRemoved: (row: string) => `删除一行：${row}`,
    rowRenamed: (before: string, after: string) => `指标改名：${before} → ${after}`,
    tableMissing: (table: string) => `本次缺表${table}`,
    tableAdded: (table: string) => `本次新增表${table}`,
    missing: (name: string, findings: number) => `本次的工作簿中没有：${name}（上次有 ${findings} 个问题）`,
    added: (name: string, findings: number) => `上次的工作簿中没有：${name}（有 ${findings} 个问题）`,
  },

  overview: {
    heading: '检查结果总览',
    project: '项目／部门',
    and: (name: string, count: number) => `${name} 等 ${count} 张表`,
    note: '备注',
    jump: '明细',
    top: '返回总览',
    several: '见明细',
  },

  page: (page: string, pages: string) => `第 ${page} 页，共 ${pages} 页`,
  files: { report: '检查报告' },

  /** Of a comment in an annotated workbook. */
  note: {
    settled: '该处已无问题。',
    expected: (expected: string) => `应为：${expected}`,
    basis: (basis: string) => `依据：${basis}`,
    action: (action: string) => `处理：${action}`,
  },
};

type Texts<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [K in keyof T]: Texts<T[K]> };

export type ReportTexts = Texts<typeof reportTexts>;
