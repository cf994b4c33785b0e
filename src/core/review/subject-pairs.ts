/** Which form or set of a later submission is which of an earlier one. */
import { type AccountsSet, tablesOf } from '../accounts/model';
import type { AccountsReport, FormReport } from '../check/report';
import { type PairedBy, pairForms } from '../forms/pairing';
import type { Subject } from './subjects';

type FormSubject = Extract<Subject, { kind: 'form' }>;
type SetSubject = Extract<Subject, { kind: 'accounts' }>;

export interface FormSubjects {
  readonly kind: 'form';
  readonly earlier: FormSubject;
  readonly later: FormSubject;
  readonly by: PairedBy;
}

export interface SetSubjects {
  readonly kind: 'accounts';
  readonly earlier: SetSubject;
  readonly later: SetSubject;
}

/** Every form and set has one counterpart at most; in the order of the later workbook. */
export function pairSubjects(
  before: readonly Subject[],
  after: readonly Subject[],
): readonly (FormSubjects | SetSubjects)[] {
  const forms = (subjects: readonly Subject[]): readonly FormSubject[] =>
    subjects.flatMap((subject) => (subject.kind === 'form' ? [subject] : []));
  const sets = (subjects: readonly Subject[]): readonly SetSubject[] =>
    subjects.flatMap((subject) => (subject.kind === 'accounts' ? [subject] : []));
  return [...formPairs(forms(before), forms(after)), ...setPairs(sets(before), sets(after))];
}

function formPairs(before: readonly FormSubject[], after: readonly FormSubject[]): readonly FormSubjects[] {
  const formOf = ({ report }: FormSubject): FormReport['form'] => report.form;
  return pairForms(before.map(formOf), after.map(formOf)).pairs.flatMap((pair) => {
    const earlier = before.find((subject) => formOf(subject) === pair.earlier);
    const later = after.find((subject) => formOf(subject) === pair.later);
    return earlier && later ? [{ kind: 'form' as const, earlier, later, by: pair.by }] : [];
  });
}

/** By kind, department and year; else by kind and year; else by kind. */
function setPairs(before: readonly SetSubject[], after: readonly SetSubject[]): readonly SetSubjects[] {
  const pairs: SetSubjects[] = [];
  for (const keyOf of [wholeKey, yearKey, kindKey]) {
    for (const later of after) {
      if (pairs.some((pair) => pair.later === later)) continue;
      const earlier = before.find(
        (one) => !pairs.some((pair) => pair.earlier === one) && keyOf(one.report) === keyOf(later.report),
      );
      if (earlier) pairs.push({ kind: 'accounts', earlier, later });
    }
  }
  return pairs.sort((a, b) => after.indexOf(a.later) - after.indexOf(b.later));
}

const kindKey = ({ set }: AccountsReport): string => set.kind;
const yearKey = (own: AccountsReport): string => `${kindKey(own)} ${String(yearOf(own.set))}`;
const wholeKey = (own: AccountsReport): string => `${yearKey(own)} ${departmentOf(own.set)}`;

function yearOf(set: AccountsSet): number | null {
  return tablesOf(set).find(({ year }) => year !== null)?.year?.value ?? null;
}

function departmentOf(set: AccountsSet): string {
  return tablesOf(set).find(({ department }) => department !== null)?.department?.name ?? '';
}
