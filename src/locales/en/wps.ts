import type { WpsTexts } from '../zh-CN/wps';

export const wpsTexts: WpsTexts = {
  outside: {
    heading: 'This page cannot run here',
    notWps:
      'This page is the task pane of FormLint in WPS Spreadsheets; open it there from the tab “表检” of the ribbon.',
    noWorkbook: 'No workbook is open. Open one, then open the pane again from the tab “表检” of the ribbon.',
    page: 'Open the page for browsers',
  },

  bar: {
    label: 'Task pane',
    collapse: 'Fold away',
    collapseHint: 'Fold the pane away. “打开面板” on the tab “表检” of the ribbon brings it back.',
    cannotCollapse:
      'This version of WPS does not let the pane fold itself away: use the close button of its title bar.',
    other: (own) => `This pane is about “${own}”; another workbook is in front.`,
    change: 'Check the workbook in front instead',
  },
};
