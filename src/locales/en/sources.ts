import type { SourceTexts } from '../locale';

export const sources: SourceTexts = {
  'notes-2021': 'Filling notes of the 2021 forms',
  'remarks-2022': 'Remarks of the 2022 and 2024 forms',
  'caiyu-2020-10': 'Caiyu [2020] No. 10',
  practice: 'Common practice of budget-performance systems',
  own: 'Consistency within the form',
  pack: 'Own rule of the rule pack',
};
