import type { InterfaceTexts } from '../zh-CN/interface';
import { counted } from './counted';
import { blankTexts } from './pane-blank';
import { editingNotices } from './pane-editing';

export const paneTexts: Omit<InterfaceTexts['pane'], 'accounts' | 'settings'> = {
  product: 'FormLint',
  listMark: ', ',
  sentenceGap: ' ',
  cellsInAll: (count) => ` and others (${count} cells)`,
  fullStop: '.',

  header: {
    form: 'Form',
    recheck: 'Check again',
    more: 'More',
    formOption: (name, verdict) => `${name} (${verdict})`,
    allForms: (count) => `All ${count} forms`,
  },

  live: {
    signs: { well: 'Live', waiting: 'Waiting', failed: 'Outdated' },
    onHint: 'Live checking: results follow what you change. Can be switched off under More.',
    waiting: {
      'cell-editing': 'Waiting until the cell is no longer being edited.',
      busy: 'The program is busy; results follow when it is free.',
      'timed-out': 'The program does not answer; results follow when it does.',
    },
    failed: {
      results: 'The results could not follow.',
      marks: 'The results are up to date, but the marks could not follow.',
    },
    retry: 'Try again',
  },

  verdict: {
    pass: 'Pass',
    amend: 'Pass after changes',
    return: 'Return for correction',
    incomplete: 'Not fully checked',
    counts: 'Filter by severity',
    spoken: (verdict, counts) => `Result: ${verdict}. ${counts}.`,
  },

  score: {
    heading: 'Score review',
    budget: 'Budget',
    total: (claimed, recomputed) => `Claimed ${claimed} → recomputed ${recomputed}`,
    agreed: (score) => `Claimed ${score}, confirmed`,
    none: 'blank',
    unknown: 'not computable',
    bar: (name, claimed, recomputed, full) =>
      `${name}: claimed ${claimed}, recomputed ${recomputed}, of ${full} points`,
    filterHint: 'Show findings of this part only',
    account: 'Differences',
    lineAgreed: (name, score) => `${name}: claimed ${score}, confirmed`,
    line: (name, claimed, recomputed) => `${name}: claimed ${claimed} → recomputed ${recomputed}`,
    sum: (total, scores) => `Total: claimed ${total}, but the claimed scores come to ${scores}.`,
    rest: (points) => `The remaining ${points} points need a person.`,
    obstacles: 'The weights do not add up, so the total cannot be recomputed. Deal with these first:',
    unreadable: 'Scores are missing or are no numbers, so the total cannot be recomputed.',
    reveal: (rule, title) => `${rule} ${title}`,
  },

  parts: { header: 'Header', funds: 'Funds', goal: 'Goal', total: 'Total', other: 'Whole form' },

  actions: {
    label: 'Actions',
    fixSafe: (count) => `Fix ${count} safely`,
    fixNone: 'Fix safely',
    recompute: 'Recompute',
    recomputeAs: { kept: 'As they are', values: 'As values', formulas: 'As formulas' },
    recomputeHint:
      'Rates, budget score and totals; previewed before anything is written. As they are: formulas stay formulas, values stay values.',
    mark: 'Mark',
    clearMarks: 'Clear marks',
    undo: 'Undo',
    undoCells: (cells) => `Undo ${counted(cells, 'cell')}`,
    undoShape: {
      'insert-row': 'Undo inserted row',
      'delete-row': 'Undo deleted row',
      merges: 'Undo restoring',
      protect: 'Undo protection',
      unprotect: 'Undo',
    },
  },

  whyNot: {
    busy: 'At work, please wait.',
    nothingSafe: 'Nothing can be fixed automatically; the findings need a person.',
    readOnly: 'The workbook cannot be written to.',
    nothingToMark: 'There are no cells to mark.',
    cannotMark: 'This program cannot show marks.',
    nothingToUndo: 'There is nothing to undo yet.',
  },

  filter: {
    label: 'Filter findings',
    placeholder: 'Filter',
    sort: 'Sort by',
    sorts: { severity: 'Severity', cell: 'Place', rule: 'Rule' },
    previous: 'Previous finding (Shift+F8)',
    next: 'Next finding (F8)',
    active: (shown, all) => `${shown} of ${all} shown`,
    clear: 'Clear filter',
    nothing: 'No finding matches the filter.',
  },

  findings: {
    label: 'Findings',
    group: (name, count) => `${name} (${count})`,
    more: (count) => `Show the other ${count}`,
    goTo: (cell) => `Go to ${cell}`,
    figure: (figure, cell) => `${figure}, go to ${cell}`,
    found: 'Is',
    expected: 'should be',
    basis: (basis) => `Basis: ${basis}`,
    blank: '(blank)',
    fixTo: (content) => `Fix → ${content}`,
    moreFixes: (count) => counted(count, 'other way', 'other ways'),
    locked: 'The cell is locked; unprotect the sheet before fixing it.',
    withheld: (rules) => `The figures behind this may be wrong: deal with ${rules} first.`,
    locate: 'Go to cell',
    explain: 'Explain',
    waive: 'Waive…',
    balance: 'Balance the weights …',
  },

  waivers: {
    waived: 'Waived',
    lapsed: 'Lapsed waivers',
    reason: 'Reason',
    hint: '2 to 200 characters, kept with the workbook. It lapses when the cells concerned change.',
    invalid: 'Please give a reason of 2 to 200 characters.',
    submit: 'Waive',
    cancel: 'Cancel',
    given: (reason) => `Reason: ${reason}`,
    on: (day) => ` (${day})`,
    changed: 'The content has changed: the waiver lapsed, and the finding counts again.',
    gone: 'The finding is gone; its waiver is not needed any more.',
    withdraw: 'Withdraw',
    withdrawAt: (place) => `Withdraw: ${place}`,
    renew: 'Renew…',
    remove: 'Remove',
    removeAt: (place) => `Remove: ${place}`,
  },

  packs: {
    heading: 'Rule pack',
    auto: 'Automatic',
    load: 'Load from a file…',
    hint: 'Automatic takes the pack for the layout of each form. The choice is kept with the workbook.',
    chosen: 'chosen',
    unfit: 'the chosen pack is not for this form',
    refused: (file) => `${file} is not used; the check goes on with the pack as before.`,
    reasons: {
      'too-large': 'The file is larger than 1 MB.',
      unreadable: 'The file cannot be read; make sure that it was not moved or locked.',
      'not-json': 'The file is not JSON.',
    },
    own: 'This rule comes from the rule pack.',
  },

  rule: { loading: 'Loading …', failed: 'The explanation could not be loaded. Please try again later.' },

  preview: {
    safe: 'Preview of safe fixes',
    single: 'Preview of the fix',
    kept: 'Preview of what is recomputed',
    values: 'Preview of recomputed values',
    formulas: 'Preview of formulas',
    summary: (cells) => `${counted(cells, 'cell')} will change; one step undoes it.`,
    nothing: 'No cell needs to change.',
    locked: (count) => `${counted(count, 'more change')} left out: the cells are locked.`,
    all: (ticked, count) => `All (${ticked}/${count})`,
    change: (title) => `Change: ${title}`,
    follows: (title) => `Follows: ${title}`,
    before: 'Before',
    after: 'After',
    apply: (cells) => `Apply ${counted(cells, 'change')}`,
    cancel: 'Cancel',
    close: 'Close',
  },

  status: {
    checked: (count) => `${counted(count, 'rule')} checked`,
    notCheckable: (count) => `${count} not checkable`,
    coverage: 'What was checked',
    pack: (title, name, how) => `Rule pack: ${title} (${name}, ${how})`,
    unchecked: 'Not checkable',
    deactivated: 'Switched off by the rule pack',
    count: (label, count) => `${label}: ${count}`,
    reason: (rule, reason) => `${rule}: ${reason}`,
    notApplicable: (count) => `${count} more do not apply to this form.`,
    complete: 'Every rule could be checked.',
  },

  busy: {
    cancel: 'Cancel',
    tasks: {
      check: 'Checking …',
      preview: 'Preparing the preview …',
      fix: 'Fixing …',
      mark: 'Marking …',
      'clear-marks': 'Clearing the marks …',
      undo: 'Undoing …',
      recover: 'Checking and restoring …',
      waive: 'Keeping the waiver …',
      withdraw: 'Withdrawing the waiver …',
      'choose-pack': 'Changing the rule pack …',
      'set-baseline': 'Keeping the baseline …',
      'insert-row': 'Inserting a row …',
      'remove-row': 'Deleting the row …',
      balance: 'Balancing weights …',
      protect: 'Protecting the sheet …',
      restore: 'Restoring …',
    },
  },

  notices: {
    fixed: (cells) => `${counted(cells, 'cell')} changed.`,
    undone: (cells) => `${counted(cells, 'cell')} restored.`,
    undoRefused: {
      'changed-since': 'Changed since the fix, therefore left alone: ',
      protected: 'Protected by now, therefore left alone; unprotect the sheet first: ',
      'sheet-missing': 'On sheets that were deleted or renamed, and could not be restored: ',
    },
    ...editingNotices,
    undoneElsewhere: 'Another pane has undone this already; nothing was changed.',
    recovered: {
      finished: (cells) =>
        `A change that was left unfinished last time is complete now (${counted(cells, 'cell')}).`,
      'rolled-back': 'A change that was left unfinished last time was taken back.',
      conflict:
        'A change was left unfinished last time. These cells have changed since and were left alone, please review them; all others are as before: ',
      'marks-cleared': 'Marks that were half drawn last time were cleared.',
    },
    nothingToRecover: 'Checked: nothing was left unfinished.',
    previewOutdated: 'Cells of the preview were changed, so it was closed; please preview again.',
    marked: (places) => `${counted(places, 'place')} marked; the cells' own fills are unchanged.`,
    marksCleared: 'Marks cleared.',
    cancelled: 'Cancelled; the workbook was not changed.',
    outOfDate:
      'Checked again; please review and retry. Nothing was written, because these cells changed since the check: ',
    hindered: {
      locked: 'The cell is locked; nothing was changed. Unprotect the sheet, then check again.',
      'creates-finding': 'This change would bring a new finding; nothing was changed.',
      oscillates: 'Fixes disagree about a cell; nothing was changed.',
      'pass-limit': 'Too many fixes depend on each other; please go step by step.',
    },
    waived: 'Waived; it does not count any more.',
    withdrawn: 'The waiver is withdrawn.',
    packLost: 'The rule pack kept with the workbook cannot be used any more; packs are chosen automatically.',
    stale: 'The workbook changed since the check; these results may be out of date.',
    protected: (sheets) =>
      `${sheets}: protected. Locked cells are checked but not changed; unprotect the sheet under Review to fix them.`,
    recheck: 'Check again',
    undo: 'Undo',
    dismiss: 'Close',
  },

  errors: {
    kept: 'Earlier results and the undo are kept.',
    cells: 'Cells: ',
    recover: 'Check and restore',
    tasks: {
      check: 'The check failed.',
      locate: 'The cell could not be selected.',
      preview: 'The preview failed.',
      fix: 'The fix failed.',
      mark: 'Marking failed.',
      'clear-marks': 'The marks could not be cleared.',
      undo: 'The undo failed.',
      recover: 'Restoring failed.',
      waive: 'The waiver could not be kept.',
      withdraw: 'The waiver could not be withdrawn.',
      'choose-pack': 'The rule pack could not be changed.',
      'set-baseline': 'The baseline could not be kept.',
      'insert-row': 'The row could not be inserted.',
      'remove-row': 'The row could not be deleted.',
      balance: 'The weights could not be balanced.',
      protect: 'The sheet could not be protected.',
      restore: 'It could not be restored.',
    },
    codes: {
      'cell-editing': 'A cell is being edited: press Enter or Esc, then try again.',
      busy: 'The program is busy (a dialog may be open, or another pane is writing): try again in a moment.',
      protected: 'The cells are protected: unprotect the sheet, then try again.',
      'read-only': 'The workbook is read-only: save it under another name, then try again.',
      'too-large': 'The workbook is too large: remove unrelated sheets or unused rows, then try again.',
      'sheet-missing': 'A sheet was deleted or renamed: check again.',
      'changed-since': 'Cells changed since the check: check again.',
      'timed-out': 'The program did not answer in time, and nothing was changed: try again in a moment.',
      'in-doubt':
        'The program stopped answering, and may or may not have written. Once it answers again, choose “Check and restore”.',
      immovable:
        'The sheet holds something that cannot move along with its rows (such as an array formula across them, a pivot table, scenarios, a picture in the row alone, the heading of a table or filter): nothing was changed.',
      'mark-limit': 'The sheet takes no more conditional formats: use the list to go to the cells instead.',
      cancelled: 'The action was cancelled.',
      unsupported: 'This version of the program cannot do this.',
      failed: 'Try again; if it still fails, save the workbook and reopen the pane.',
    },
  },

  ...blankTexts,

  more: {
    heading: 'More',
    clearMarks: 'Clear all marks in the workbook',
    shortcuts: 'Keys',
    keys: {
      F8: 'Next finding',
      'Shift+F8': 'Previous finding',
      '↑ ↓': 'Move in the list',
      Enter: 'Go to the cell',
      Esc: 'Close a preview, an explanation or a field',
    },
    privacy: 'Everything is checked on this computer; nothing is sent.',
    host: (product) => `Running in ${product}.`,
  },

  outside: {
    unsupported:
      'This page is the task pane of FormLint and has to be opened from Excel. Without Excel, use the browser page.',
    tooOld:
      'This Excel is too old. FormLint needs Excel 2021, Microsoft 365 or later. You can use the browser page.',
    officeMissing:
      'The Office library did not load. Check the network and reopen the pane, or use the browser page.',
    heading: 'Cannot run here',
    page: 'Open the browser page',
  },
};
