import type { InterfaceTexts } from '../zh-CN/interface';

export const reviewTexts: InterfaceTexts['review'] = {
  loading: 'Loading the review…',
  loadFailed: 'The review could not be loaded. Check the connection, reload the page and try again.',

  byCheck: (conclusion) => `As the check concludes (${conclusion})`,
  reviewer: 'Reviewer',
  dateHint: 'Such as 2026-03-01',

  rows: {
    heading: (rows) => `Scores row by row (${rows})`,
    figures: (weight, claimed) => `Weight ${weight}, claimed ${claimed}`,
    score: 'Reviewed score',
    opinion: 'Opinion',
    of: (row, field) => `${row}: ${field}`,
    problems: {
      'not-a-number': 'Enter a number such as 7.5.',
      negative: 'Cannot be below 0.',
      'too-many-decimals': 'Two decimals at most.',
      'over-weight': 'Cannot be above the weight of the row.',
    },
    gone: (rows) => `Indicators no longer in the form (${rows})`,
    goneHint: 'The indicator was deleted or renamed; its score does not count.',
    said: (score, opinion) => `Reviewed score ${score}, opinion: ${opinion}`,
    remove: 'Remove',
  },
  total: (claimed, recomputed, reviewed) =>
    `Total: claimed ${claimed}, recomputed ${recomputed}, reviewed ${reviewed}`,

  stray: (name) =>
    `There is a review of “${name}”, which is no longer in the workbook; its code or name may have changed.`,
  adopt: 'Use it for this one',

  saving: {
    untouched: 'Saved by itself once something is entered.',
    waiting: 'Will be saved shortly…',
    saving: 'Saving…',
    saved: { workbook: 'Put into the workbook; save the workbook next.', browser: 'Saved in this browser.' },
    invalid: (fields) => `Scores to be corrected, and not saved: ${fields}.`,
    refused: 'Not saved; what was entered is still here.',
    unread: 'The saved review could not be read.',
    newer: 'The review in the workbook was written by a newer version and cannot be changed here.',
    retry: 'Try again',
  },

  compare: {
    choose: 'Choose the workbook submitted before…',
    another: 'Choose another…',
    drop: 'Stop comparing',
    hint: 'Shows whether what was found then is corrected. The file is read on this computer only.',
    reading: (name) => `Reading ${name}…`,
    refused: (name, why) => `${name}: ${why}`,
    filter: 'Filter by state',
    cells: 'Changes',
    unmatched: 'The earlier workbook has no such form.',
    nothing: 'None.',
    more: (rows) => `Show ${rows} more`,
    change: (before, after) => `${before} → ${after}`,
    blank: '(blank)',
  },

  report: {
    heading: 'Report',
    hint: 'With the findings, the review and the comparison with the earlier submission.',
    making: 'Making the report…',
    fileName: (workbook) => `${workbook}-review`,
  },
};
