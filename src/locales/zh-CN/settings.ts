/** Words of the pane's settings. */
export const settingsTexts = {
  heading: '设置',
  names: {
    live: '修改后自动检查',
    marks: '每次检查后自动标记',
    recompute: '重算默认写为',
    language: '界面语言',
  },
  recompute: { kept: '原有形式', values: '数值', formulas: '公式' },
  languages: { 'zh-CN': '中文', en: 'English' },
  automatic: (language: string) => `自动（${language}）`,
  /** Who has set what holds. */
  from: { default: '默认', user: '个人设置', workbook: '仅本工作簿' },
  toDefault: '恢复默认',
  toUser: '取消本工作簿的设置',
  toWorkbook: '只用于本工作簿',
  /** An action in full, for those who do not see what it stands next to. */
  action: (action: string, setting: string) => `${action}：${setting}`,
  hint: '本工作簿的设置优先于个人设置，个人设置优先于默认值。',
  resetAll: '全部恢复默认',
  damaged: {
    user: '保存的个人设置有一部分无法识别，已改用默认值。',
    workbook: '本工作簿中的设置有一部分无法识别，已改用个人设置或默认值。',
  },
  problems: {
    'not-kept': '设置已生效，但浏览器不允许保存，关闭后将恢复原状。',
    'language-missing': '所选语言未能载入，请检查网络连接后重新选择。',
  },
  refused: (reason: string) => `未能存入工作簿，设置不变。${reason}`,
  /** The entry below the settings. */
  diagnostics: {
    heading: '诊断',
    loading: '正在读取诊断信息……',
    failed: '诊断信息未能读取，请检查网络连接后再试。',
  },
};
