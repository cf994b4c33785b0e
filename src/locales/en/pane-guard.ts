import type { InterfaceTexts } from '../zh-CN/interface';

export const guardTexts: InterfaceTexts['guard'] = {
  loading: 'Loading the template tab…',
  loadFailed: 'The template tab could not be loaded. Check the connection, reload the page and try again.',
  more: (rows) => `Show ${rows} more`,

  readiness: {
    heading: 'Import',
    line: (state, note) => (note === '' ? state : `${state}: ${note}`),
    basis: 'By the remarks and notes of the form; what was set aside with a reason does not count.',
    ready: 'Nothing was found that stands against the import.',
    unknown: 'There is no self-evaluation form, so nothing can be said.',
    kind: (name, count) => `${name} (${count})`,
    reveal: (cell, title) => `Show the finding at ${cell}: ${title}`,
  },

  baseline: {
    heading: 'Baseline',
    what: 'The baseline is the blank template, or the workbook as it was received. Once set, every check compares structure, locked cells, formulas and notes with it.',
    none: 'No baseline is set: none of these were compared.',
    origins: { template: 'Blank template', received: 'Workbook as received' },
    inForce: (origin, details) => (details === '' ? origin : `${origin} (${details})`),
    setOn: (day) => `set on ${day}`,
    given: 'Given by the batch; change it there.',
    takeCurrent: 'Take this workbook',
    takeCurrentHint: 'Of this workbook, what its locked cells say now is taken for right: verify it first.',
    choose: 'Choose a blank template…',
    chooseHint: 'Of a template only what it prints counts; its file is read on this computer only.',
    remove: 'Remove the baseline',
    bringBack: (origin) => `Bring back: ${origin}`,
    reading: (name) => `Reading ${name}…`,
    refused: (name, why) => `${name}: ${why} The baseline is what it was.`,
    problems: { 'no-forms': 'No self-evaluation form was found, so this is no baseline.' },
    unmatched: (forms) =>
      `The baseline has no counterpart of these forms, which were not compared: ${forms}.`,
    access: {
      protection: 'Cells to be filled in: told by the protection of the sheet.',
      fill: 'Cells to be filled in: inferred from the fills (light blue to be filled in, grey the system’s).',
      layout: 'Cells to be filled in: inferred from the layout; no protection and no fills tell them.',
      unknown: 'Cells to be filled in: the layout is not known; only printed labels are taken for locked.',
    },
    ofForms: (forms, words) => `${forms}: ${words}`,
  },
};
