/** Words of the tab about the template: import, baseline, differences. */
export const guardTexts = {
  loading: '正在载入模板功能……',
  loadFailed: '模板功能的程序未能载入。请检查网络连接，重新载入页面后再试。',
  more: (rows: number) => `显示其余 ${rows} 条`,

  readiness: {
    heading: '导入判定',
    /** In a line: the state, and why or with what reservation; '' for none. */
    line: (state: string, note: string) => (note === '' ? state : `${state}：${note}`),
    basis: '按自评表备注和填报说明判定；已说明的问题不计。',
    ready: '没有发现妨碍导入的问题。',
    unknown: '没有项目支出绩效自评表，无从判定。',
    kind: (name: string, count: number) => `${name}（${count}）`,
    reveal: (cell: string, title: string) => `查看问题 ${cell}：${title}`,
  },

  baseline: {
    heading: '基准',
    what: '基准是空白模板，或收到时的工作簿。设定后，每次检查都核对表格结构、锁定单元格、公式和备注有无改动。',
    none: '未设定基准，上述内容没有核对。',
    origins: { template: '空白模板', received: '收到时的工作簿' },
    /** The origin, with the name of the file and the day where they are known. */
    inForce: (origin: string, details: string) => (details === '' ? origin : `${origin}（${details}）`),
    setOn: (day: string) => `${day} 设定`,
    given: '由批量检查指定，在批量检查中更换。',
    takeCurrent: '以当前工作簿为基准',
    takeCurrentHint: '以当前工作簿为基准时，锁定单元格现有的内容视为正确，请先核对。',
    choose: '选择空白模板…',
    chooseHint: '模板只取印制的内容，文件只在本机读取。',
    remove: '撤除基准',
    bringBack: (origin: string) => `恢复原基准：${origin}`,
    reading: (name: string) => `正在读取 ${name}……`,
    refused: (name: string, why: string) => `${name}：${why}原有基准未变。`,
    problems: { 'no-forms': '没有找到项目支出绩效自评表，不能作为基准。' },
    unmatched: (forms: string) => `基准中没有与下列自评表对应的表，未与基准核对：${forms}。`,
    access: {
      protection: '可填写的单元格：按工作表保护确定。',
      fill: '可填写的单元格：系推断，按底色（浅蓝为填报，置灰为系统数据）。',
      layout: '可填写的单元格：系推断，按版式，未见工作表保护和底色标示。',
      unknown: '可填写的单元格：版式未知，只有印制的文字视为锁定。',
    },
    /** What holds for some of several forms. */
    ofForms: (forms: string, words: string) => `${forms}：${words}`,
  },
};
