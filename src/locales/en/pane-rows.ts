import type { InterfaceTexts } from '../zh-CN/interface';
import { counted } from './counted';

export const editingTexts: InterfaceTexts['editing'] = {
  titles: {
    'insert-row': 'Insert a row of level-3 indicators below row {row}',
    'remove-row': 'Delete row {row}',
    'balance-half': 'All rows in proportion, in steps of 0.5',
    'balance-quarter': 'All rows in proportion, in steps of 0.25',
    'balance-proportional': 'All rows in proportion, to two decimals',
    'balance-row': 'One row takes up the difference',
  },
  cannotReshape:
    'This program can neither insert and delete rows nor protect sheets yet. Use Excel or the web page.',

  rows: {
    heading: 'Rows of level-3 indicators',
    current: (row, name) => `Now: row ${row}, ${name}`,
    nameless: '(no name yet)',
    insert: 'Insert a row',
    insertHint: (insert) => `${insert}; merges, formats and totals follow.`,
    remove: 'Delete this row',
    goes: (row) => `Row ${row} is filled in. This goes with it:`,
    content: (heading, text) => `${heading}: ${text}`,
    cancel: 'Cancel',
  },

  balance: {
    heading: 'Balance the weights',
    allRight: 'The weights of every section add up to its points: nothing to balance.',
    noWeights: 'There are no weights to balance.',
    differs: (section, sum, points) => `${section}: adds up to ${sum}, should be ${points}`,
    unknown: (section, sum) => `${section}: adds up to ${sum}`,
    into: 'The row',
    apply: (cells) => `Apply (${counted(cells, 'cell')})`,
    refused: {
      'points-unknown': 'Its label prints no points: it cannot be balanced.',
      unreadable: 'These weights are no numbers, or results of formulas. Settle them first: ',
      locked: 'These cells are protected: ',
      'no-room': 'The points cannot be shared out so.',
      balanced: 'The weights add up to the points.',
    },
  },

  protection: {
    heading: 'Protection',
    act: 'Protect locked cells (no password)',
    sheet: (sheet) => `Sheet ‘${sheet}’`,
    editable: (names, cells) =>
      `${counted(cells, 'unlocked cell')} can still be filled in: ${names}. All others cannot be changed until the sheet is unprotected under Review.`,
    refused: {
      protected: 'It is protected already, and stays as it is.',
      'nothing-editable':
        'All cells to be filled in are set to be locked: once protected, nobody could go on. Take “Locked” off them under Format Cells, Protection, and come back.',
    },
  },
};
