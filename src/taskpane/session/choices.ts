/** What a person can choose from, and has chosen, among the safe fixes. */
import type { CheckReport } from '../../core/check';
import { findingKey } from '../../core/finding';
import type { ChosenFix } from '../../core/fix';
import type { Preview } from './preview';
import { reportsIn } from './reports';
import type { Scope } from './state';

/** The findings of the scope that a safe fix can mend, with the index of that fix. */
export function safeChoices(report: CheckReport, scope: Scope): readonly ChosenFix[] {
  return reportsIn(report, scope).flatMap(({ findings }) =>
    findings.flatMap((finding) => {
      const fix = finding.fixes.findIndex(({ kind }) => kind === 'safe');
      return fix < 0 ? [] : [{ finding: findingKey(finding), fix }];
    }),
  );
}

/** Ids of the entries that are not ticked. */
export function leftOutOf(preview: Preview): ReadonlySet<string> {
  return new Set(preview.entries.filter(({ ticked }) => !ticked).map(({ id }) => id));
}
