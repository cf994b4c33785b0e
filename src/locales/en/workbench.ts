import type { InterfaceTexts } from '../zh-CN/interface';

const plural = (n: number, word: string): string => `${String(n)} ${word}${n === 1 ? '' : 's'}`;

export const workbenchTexts: InterfaceTexts['workbench'] = {
  product: 'FormLint',

  bar: {
    label: 'File',
    open: 'Open…',
    sample: 'Sample',
    save: 'Save the mended file',
    saveHint: (name) => `Saves a copy as ${name}; the original stays as it is`,
    nothingToSave: 'Nothing has been changed yet',
    readOnly: '.xls and .et files cannot be written: save the file as .xlsx in Excel or WPS, then open that.',
    annotated: 'Annotated copy',
    annotatedHint:
      'Downloads a copy with marks and notes at the cells with findings; the original stays as it is',
    nothingToAnnotate: 'There are no findings to annotate',
    modified: 'Modified',
    noFile: 'No file open',
  },

  samples: {
    'self-evaluation-2021': 'Sample 1: form of 2021 (filled in by hand)',
    'self-evaluation-2024': 'Sample 2: form of 2024 (protected, totals as formulas)',
    'final-accounts-2024': 'Sample 3: final accounts of 2024 (nine tables)',
    notice: 'This is a sample with a few deliberate errors. Try whatever you like.',
    openOwn: 'Open my own file',
    failed: 'The sample could not be loaded. Reload the page, or open a file of your own.',
  },

  empty: {
    heading: 'Open a workbook of self-evaluations or final accounts',
    body: 'Drop an .xlsx, .xls or .et file here, or choose one. It is checked in this browser and never uploaded.',
    open: 'Open a file',
    sample: 'Look at a sample first',
    steps: [
      'Open: the workbook is read and every form and every table of accounts in it is checked.',
      'Mend: findings are listed on the right; apply the safe fixes at once, or edit the cells.',
      'Save: download a mended copy; the original and everything unchanged stay as they are.',
    ],
  },

  drop: 'Drop to open',
  reading: (name) => `Reading ${name}…`,

  refused: {
    heading: (name) => `${name} cannot be opened`,
    kept: (name) => `${name} is still open, unchanged.`,
    dismiss: 'Dismiss',
  },

  unsaved: {
    heading: (name) => `${name} has unsaved changes`,
    body: (next) => `Opening ${next} would lose them.`,
    save: 'Save first, then open',
    discard: 'Open without saving',
    cancel: 'Cancel',
  },

  saved: (name) => `Downloaded ${name}; the original is unchanged.`,
  withoutNote: (cells) =>
    `Marked but without a note, because of a conversation or of comments that cannot be read: ${cells}.`,
  readOnly:
    'This is an .xls or .et file: it is checked in full, but cannot be changed here. To mend it, save it as .xlsx in Excel or WPS and open that. The annotated copy comes as .xlsx.',
  signed: 'The file is digitally signed; a copy with changes will no longer carry a valid signature.',
  saveFailed: 'Not saved',

  sheet: {
    grid: (name) => `Sheet ${name}`,
    gridHint:
      'Arrow keys move, F2 or typing edits, Enter confirms, Esc cancels, Ctrl+C copies, Ctrl+Z undoes, F8 goes to the next finding, Shift+F10 adds or deletes a row of indicators.',
    tabs: 'Sheets',
    nameBox: 'Cell address; type one and press Enter to go there',
    contentLine: 'Content of the cell',
    corner: 'Row numbers and column letters',
    editor: (cell) => `Cell ${cell}`,
    editing: (cell) => `Editing cell ${cell}`,
    locked: 'locked',
    stale: 'to be recalculated',
    staleHint:
      'This formula cannot be recalculated here and shows its old result; Excel or WPS will update it on opening.',
    hiddenRows: (n) => `${plural(n, 'row')} hidden here`,
    hiddenColumns: (n) => `${plural(n, 'column')} hidden here`,
    hidden: (rows, columns) =>
      [rows > 0 ? plural(rows, 'row') : '', columns > 0 ? plural(columns, 'column') : '']
        .filter((part) => part !== '')
        .join(', ') + ' hidden',
    hiddenSheets: (n) => `${plural(n, 'sheet')} hidden`,
    tooWide: (n) => `first ${String(n)} columns shown`,
    protected: 'Sheet is protected',
    mark: (severity, rules) => `${severity} ${rules}`,
    zoom: 'Zoom',
    fit: 'Fit width',
    noSuchCell: (text) => `There is no cell "${text}"`,
    rowMenu: {
      label: (row) => `Row ${String(row)}`,
      insert: 'New row of level-3 indicators below',
      remove: 'Delete this row',
      removeHint: 'What is filled in goes with it; it can be undone',
    },
  },

  entry: {
    protected: (cell) =>
      `${cell} is locked: the sheet is protected and this cell cannot be changed. The template says which cells may be; otherwise unprotect the sheet in Excel or WPS first.`,
    'read-only': (cell) =>
      `${cell} was not changed: .xls and .et files can be checked but not written. Save the file as .xlsx in Excel or WPS first.`,
    failed: (cell) => `${cell} could not be changed.`,
  },

  views: { label: 'What is shown', sheet: 'Sheet', pane: 'Findings' },
  divider: 'Width of the pane',

  fixedSuffix: '-fixed',
  annotatedSuffix: '-annotated',
};
