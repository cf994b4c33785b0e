import type { InterfaceTexts } from '../zh-CN/interface';
import { batchTexts } from './batch';
import { differences } from './guard';
import { paneTexts } from './pane';
import { paneAccountsTexts } from './pane-accounts';
import { editingTexts } from './pane-rows';
import { guardTexts } from './pane-guard';
import { readinessTexts } from './readiness';
import { reviewTexts } from './review';
import { settingsTexts } from './settings';
import { workbenchTexts } from './workbench';

export const interfaceTexts: InterfaceTexts = {
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  outcome: {
    passed: 'Passed',
    found: 'Found',
    'not-applicable': 'Not applicable',
    'not-checkable': 'Not checkable',
  },
  fixKind: { safe: 'Safe fix', suggested: 'Suggested fix' },
  pane: { ...paneTexts, accounts: paneAccountsTexts, settings: settingsTexts },
  workbench: workbenchTexts,
  batch: batchTexts,
  editing: editingTexts,
  guard: guardTexts,
  differences,
  readiness: readinessTexts,
  review: reviewTexts,
};
