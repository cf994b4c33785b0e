import type { ReasonTexts } from '../locale';

export const reasons: ReasonTexts = {
  'form-incomplete': 'The form could not be read completely',
  'column-missing': 'The column “{column}” is missing',
  'block-missing': 'The block “{block}” is missing',
  'amounts-unreadable': 'An amount is not a number',
  'weights-unreadable': 'A weight is not a number',
  'scores-unreadable': 'A score is not a number',
  'nothing-comparable': 'No actual value can be compared with its target',
  'formula-unresolved': 'A formula could not be calculated',
  'value-missing': 'A value that it works with is missing',
  'previous-missing': 'The workbook of the year before does not hold this project',
  'baseline-missing': 'no baseline is set (the blank template, or the workbook as received)',
  'baseline-unmatched': 'the baseline has no such form',
  'department-unmatched': 'No form belongs to the department of the accounts',
  'table-missing': 'A needed table is missing: {tables}',
};
