import type { InterfaceTexts } from '../zh-CN/interface';

/** Words of the pane's settings. */
export const settingsTexts: InterfaceTexts['pane']['settings'] = {
  heading: 'Settings',
  names: {
    live: 'Check again after changes',
    marks: 'Mark after every check',
    recompute: 'Recompute as',
    language: 'Language',
  },
  recompute: { kept: 'They are', values: 'Values', formulas: 'Formulas' },
  languages: { 'zh-CN': '中文', en: 'English' },
  automatic: (language) => `Automatic (${language})`,
  from: { default: 'Default', user: 'Your setting', workbook: 'This workbook only' },
  toDefault: 'Back to the default',
  toUser: "Drop the workbook's setting",
  toWorkbook: 'For this workbook only',
  action: (action, setting) => `${action}: ${setting}`,
  hint: "The workbook's settings hold over yours, and yours over the defaults.",
  resetAll: 'Reset all to the defaults',
  damaged: {
    user: 'Some of your settings could not be read; their defaults hold.',
    workbook: 'Some settings in the workbook could not be read; yours or the defaults hold.',
  },
  problems: {
    'not-kept': 'The setting holds, but the browser does not keep it: it is lost when you leave.',
    'language-missing': 'The language did not load. Check the network, then choose it again.',
  },
  refused: (reason) => `The workbook did not take it, and nothing has changed. ${reason}`,
  /** The entry below the settings. */
  diagnostics: {
    heading: 'Diagnostics',
    loading: 'Reading the diagnostics…',
    failed: 'The diagnostics did not load. Check the network and try again.',
  },
};
