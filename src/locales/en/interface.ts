import type { InterfaceTexts } from '../zh-CN/interface';

export const interfaceTexts: InterfaceTexts = {
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  outcome: {
    passed: 'Passed',
    found: 'Found',
    'not-applicable': 'Not applicable',
    'not-checkable': 'Not checkable',
  },
  fixKind: { safe: 'Safe fix', suggested: 'Suggested fix' },
  source: {
    'notes-2021': 'Filling notes of the 2021 forms',
    'remarks-2022': 'Remarks of the 2022 and 2024 forms',
    'caiyu-2020-10': 'Caiyu [2020] No. 10',
    practice: 'Common practice of budget-performance systems',
    own: 'Consistency within the form',
  },
};
