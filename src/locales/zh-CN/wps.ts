/** Words of the pages in WPS that no other host has. */
export const wpsTexts = {
  outside: {
    heading: '无法在此处运行',
    notWps: '此页面是表检在 WPS 表格中的任务窗格，需要从 WPS 表格的“表检”选项卡打开。',
    noWorkbook: '没有打开的工作簿。请打开工作簿后，在“表检”选项卡中重新打开面板。',
    page: '打开网页版',
  },

  bar: {
    label: '任务窗格',
    collapse: '收起',
    collapseHint: '收起面板。需要时在“表检”选项卡中单击“打开面板”。',
    cannotCollapse: '此版本的 WPS 不允许面板自行收起，请单击面板标题栏的关闭按钮。',
    other: (own: string) => `此面板检查的是“${own}”，当前工作簿不是它。`,
    change: '改为检查当前工作簿',
  },
};

export type WpsTexts = typeof wpsTexts;
