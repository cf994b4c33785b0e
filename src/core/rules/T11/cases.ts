import type { RuleCases } from '../case';

const BOTH = ['shenzhen-2022', 'shenzhen-2021'] as const;

export const cases: RuleCases = {
  valid: [
    { description: '没有基准，也没有宏', outcome: 'not-applicable', layouts: BOTH },
    {
      description: '基准中没有这张表',
      baseline: 'unrelated',
      outcome: 'not-checkable',
      reason: 'baseline-unmatched',
      layouts: BOTH,
    },
    { description: '保护仍在', baseline: { protected: true }, layouts: BOTH },
    { description: '基准没有保护', baseline: {}, layouts: BOTH },
  ],
  invalid: [
    {
      description: '工作表保护被解除',
      baseline: { protected: true },
      tampering: { unprotect: true },
      layouts: BOTH,
      findings: [{ message: 'removed', severity: 'info', cells: ['title'] }],
    },
    {
      description: '单元格被改为可编辑',
      baseline: { protected: true },
      tampering: { unlock: 'header.project-name' },
      layouts: BOTH,
      findings: [{ message: 'unlocked', cells: ['header.project-name'] }],
    },
    {
      description: '文件带有宏',
      tampering: { macros: true },
      layouts: BOTH,
      findings: [{ message: 'macros', cells: ['title'] }],
    },
  ],
};
