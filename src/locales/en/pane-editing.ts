import type { InterfaceTexts } from '../zh-CN/interface';
import { counted } from './counted';

type Notices = InterfaceTexts['pane']['notices'];

export const editingNotices: Pick<
  Notices,
  | 'edited'
  | 'editedPartly'
  | 'rowRefused'
  | 'rowCells'
  | 'shapeUndone'
  | 'shapeNotUndone'
  | 'baselineSet'
  | 'baselineRemoved'
> = {
  edited: {
    'insert-row': () => 'One row was inserted; merges, formats and totals followed.',
    'remove-row': () => 'One row was deleted; merges and totals followed.',
    balance: (cells) => `Weights and scores were adjusted in ${counted(cells, 'cell')}.`,
    protect: () => 'The sheet is protected, without a password: locked cells cannot be changed any more.',
    restore: (cells) => (cells > 0 ? `Restored; ${counted(cells, 'cell')} written.` : 'Restored.'),
  },
  editedPartly: (done, steps) =>
    `${done} of ${counted(steps, 'step')} made, the others not; what was made can be undone.`,
  rowRefused: {
    protected: 'The sheet is protected: rows can neither come nor go. Unprotect it under Review first.',
    'not-in-table': 'First select a row of level-3 indicators.',
    'only-row': 'It is the only row of its level-2 indicator and cannot be deleted.',
    beside: 'Something besides the form stands in the same row and would be affected. Nothing was changed.',
    referenced:
      'Formulas refer to cells of the row and would not be certain without it. Nothing was changed.',
    'sums-unclear':
      'It is not certain that totals are still right with the rows changed. Nothing was changed.',
  },
  rowCells: 'Cells: ',
  shapeUndone: {
    'insert-row': 'The inserted row was taken back.',
    'delete-row': 'The deleted row was brought back.',
    merges: 'The restoring was undone.',
    protect: 'The protection was taken back.',
    unprotect: 'The protection was brought back.',
  },
  shapeNotUndone: {
    'changed-since': 'The rows concerned were changed since: not undone.',
    protected: 'The sheet is protected now: not undone. Unprotect it first.',
    'sheet-missing': 'The sheet was deleted or renamed: not undone.',
  },
  baselineSet: 'The baseline is set; results are compared with it.',
  baselineRemoved: 'The baseline was removed.',
};
