/** What is reviewed as one: a self-evaluation form, or the tables of a set of accounts. */
import { setNames } from '../accounts/paths';
import {
  type AccountsReport,
  type CheckReport,
  type FormReport,
  type TableReport,
  recognisedIn,
} from '../check/report';
import type { Finding } from '../finding';
import { formNames } from '../forms/paths';
import type { WaivedFinding } from '../waiver';

/** Under the permanent name of its form (`code:4403…`) or set (`accounts:final`). */
export type Subject =
  | { readonly kind: 'form'; readonly name: string; readonly report: FormReport }
  | { readonly kind: 'accounts'; readonly name: string; readonly report: AccountsReport };

/** The forms, then the sets, in the order of the report. */
export function subjectsOf(report: CheckReport): readonly Subject[] {
  const { forms, accounts } = recognisedIn(report);
  const names = formNames(forms);
  const sets = setNames(accounts);
  return [
    ...report.forms.map((own): Subject => ({
      kind: 'form',
      name: names.get(own.form) ?? own.form.id,
      report: own,
    })),
    ...report.accounts.map((own): Subject => ({
      kind: 'accounts',
      name: sets.get(own.set) ?? own.set.kind,
      report: own,
    })),
  ];
}

/** The form, or the tables one by one. */
export function partsOf(subject: Subject): readonly (FormReport | TableReport)[] {
  return subject.kind === 'form' ? [subject.report] : subject.report.tables;
}

export function openIn(subject: Subject): readonly Finding[] {
  return partsOf(subject).flatMap(({ findings }) => findings);
}

export function waivedIn(subject: Subject): readonly WaivedFinding[] {
  return partsOf(subject).flatMap(({ waived }) => waived);
}
