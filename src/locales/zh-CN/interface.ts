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

/** Words of the interface that belong to no single rule. */
export const interfaceTexts = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  outcome: { passed: '通过', found: '发现问题', 'not-applicable': '不适用', 'not-checkable': '无法检查' },
  fixKind: { safe: '安全修复', suggested: '建议修复' },
  pane: { ...paneTexts, accounts: paneAccountsTexts, settings: settingsTexts },
  workbench: workbenchTexts,
  batch: batchTexts,
  editing: editingTexts,
  guard: guardTexts,
  /** What differs from a baseline, each in a line with placeholders. */
  differences,
  readiness: readinessTexts,
  review: reviewTexts,
};

type Texts<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [K in keyof T]: Texts<T[K]> };

/** The shape every locale fills. */
export type InterfaceTexts = Texts<typeof interfaceTexts>;
