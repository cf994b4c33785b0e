/** Words of the page behind the ribbon of WPS. Apart from the others, because that page loads nothing else. */
export const ribbonTexts = {
  pane: '表检',
  selfCheck: '表检 环境自检',
  noWorkbook: '请先打开需要检查的工作簿。',
};
