/** What a person can choose from, and has chosen, among the safe fixes. */
import type { CheckReport } from '../../core/check/report';
import { type Finding, type Fix, findingKey } from '../../core/finding';
import type { ChosenFix } from '../../core/fix';
import { type Workbook, isProtectedIn } from '../../core/grid/workbook';
import { type Scope, partsIn } from './reports';
import type { Checked } from './checked';

/** The findings of the scope that a safe fix can mend, with the index of that fix. */
export function safeChoices(report: CheckReport, scope: Scope): readonly ChosenFix[] {
  return partsIn(report, scope).flatMap(({ findings }) =>
    findings.flatMap((finding) => {
      const fix = finding.fixes.findIndex(({ kind }) => kind === 'safe');
      return fix < 0 ? [] : [{ finding: findingKey(finding), fix }];
    }),
  );
}

/** Those of {@link safeChoices} that no protection stands in the way of. */
export function openChoices({ workbook, report }: Checked, scope: Scope): readonly ChosenFix[] {
  const locked = new Set(report.findings.filter((finding) => isLocked(workbook, finding)).map(findingKey));
  return safeChoices(report, scope).filter(({ finding }) => !locked.has(finding));
}

/** True when a fix of the finding would write to a cell that its sheet protects. */
export function isLocked(workbook: Workbook, { fixes }: Finding): boolean {
  return fixes.some((fix) => writesLocked(workbook, fix));
}

export function writesLocked(workbook: Workbook, { edits }: Fix): boolean {
  return edits.some(({ at }) => isProtectedIn(workbook, at));
}
