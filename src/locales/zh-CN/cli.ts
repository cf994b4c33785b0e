/** Words of the command line. */
export const cliTexts = {
  description: '检查项目支出绩效自评表：列出错误，给出依据，安全修复。',
  commands: {
    check: '检查文件、文件夹（含子文件夹）或通配符匹配的工作簿',
    fix: '把安全修复写入副本，原文件不变',
    rules: '列出全部规则',
    explain: '说明一条规则',
  },
  options: {
    format: '输出格式',
    output: '把结果写入文件',
    previous: '与上年工作簿比较',
    lang: '语言',
    out: '修复后的文件放入此文件夹',
    inPlace: '直接修改原文件',
    suggested: '没有安全修复时，采用首个建议修复',
    copyAll: '无需修改的文件也复制',
    includeLocked: '保护工作表中锁定的单元格也修改（保护保持不变）',
  },
  verdict: {
    passed: '通过',
    failed: '错误 {errors}　警告 {warnings}　提示 {infos}',
    noForm: '未发现自评表',
    unreadable: '无法读取',
  },
  score: '自评 {claimed} → 复核 {recomputed}',
  scoreOpen: '自评 {claimed}，分值不平，暂不复核',
  arithmetic: '算式',
  basis: '依据',
  fix: '修复',
  suggestion: '建议',
  coverage: '{checked} 项规则已检查，{notCheckable} 项无法检查',
  edits: '修改 {count} 处 → {output}',
  unchanged: '没有可以安全修复的内容',
  locked: '{cell} 已锁定，未修改（{rule}）',
  summary: '共 {files} 个文件：错误 {errors}，警告 {warnings}，提示 {infos}；无法读取 {unreadable}',
  progress: '正在检查 {done}/{total} {file}',
  errors: {
    noRule: '没有规则 {code}。用 formlint rules 查看全部规则。',
    noPrevious: '无法读取上年工作簿 {path}：{problem}',
    noOutput: '请用 --out 指定输出文件夹，或用 --in-place 修改原文件。',
    bothOutputs: '--out 与 --in-place 不能同时使用。',
    overInput: '输出会覆盖原文件：{path}。请换一个输出文件夹。',
    sameOutput: '两个文件会写到同一位置：{path}',
  },
};

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };

export type CliTexts = Texts<typeof cliTexts>;
