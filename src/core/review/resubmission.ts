/** Compares a returned workbook with the one handed in before it: 已改正, 未改正, 新增, and what was changed. Pure. */
import { type AccountsSet, type AccountsTable, TABLE_CODES, tablesOf } from '../accounts/model';
import type { AccountsReport, FormReport } from '../check/report';
import { type PairedBy, pairForms } from '../forms/pairing';
import { type ChangedCell, type RowChanges, changedCells, indicatorChanges, lineChanges } from './changes';
import {
  type ComparedFinding,
  type ComparedSubject,
  type Submission,
  compareFindings,
} from './compared-findings';
import { type ResubmissionCounts, countsIn, totalCounts } from './counts';
import { type Counterparts, formCounterparts, tableCounterparts } from './counterparts';
import { type Subject, openIn, subjectsOf } from './subjects';

export type { ChangedCell, RowChanges, RowName } from './changes';
export type { ComparedFinding, FindingState, StateNote, Submission } from './compared-findings';
export type { ResubmissionCounts } from './counts';

/** Plain, serialisable data. */
export interface Resubmission {
  /** Forms and sets that both workbooks have, in the order of the later one. */
  readonly parts: readonly PartComparison[];
  /** Only in the earlier workbook. */
  readonly missing: readonly PartName[];
  /** Only in the later workbook; all that is found there is new. */
  readonly added: readonly PartName[];
  /** Of the parts that both have. */
  readonly counts: ResubmissionCounts;
}

export interface PartName {
  readonly kind: Subject['kind'];
  /** Permanent: `code:4403…`, `accounts:final`. */
  readonly name: string;
  /** What a person calls it: the project, else the sheet; '' for a set of accounts. */
  readonly title: string;
  /** How much is open in it. */
  readonly findings: number;
}

export interface PartComparison {
  readonly earlier: PartName;
  readonly later: PartName;
  /** Null for a set of accounts. */
  readonly by: PairedBy | null;
  readonly findings: readonly ComparedFinding[];
  readonly cells: readonly ChangedCell[];
  readonly rows: RowChanges;
  /** Tables of a set that only one of the two has. */
  readonly tables: { readonly missing: readonly string[]; readonly added: readonly string[] };
  readonly counts: ResubmissionCounts;
}

export function compareSubmissions(earlier: Submission, later: Submission): Resubmission {
  const [before, after] = [subjectsOf(earlier.report), subjectsOf(later.report)];
  const pairs = pairSubjects(before, after);
  const parts = pairs.map((pair) =>
    pair.kind === 'form' ? compareForms(pair, earlier, later) : compareSets(pair, earlier, later),
  );
  const isIn = (side: 'earlier' | 'later', subject: Subject): boolean =>
    pairs.some((pair) => pair[side] === subject);
  return {
    parts,
    missing: before.filter((subject) => !isIn('earlier', subject)).map(partName),
    added: after.filter((subject) => !isIn('later', subject)).map(partName),
    counts: totalCounts(parts.map(({ counts }) => counts)),
  };
}

type FormSubject = Extract<Subject, { kind: 'form' }>;
type SetSubject = Extract<Subject, { kind: 'accounts' }>;

interface FormSubjects {
  readonly kind: 'form';
  readonly earlier: FormSubject;
  readonly later: FormSubject;
  readonly by: PairedBy;
}

interface SetSubjects {
  readonly kind: 'accounts';
  readonly earlier: SetSubject;
  readonly later: SetSubject;
}

/** In the order of the later workbook. */
function pairSubjects(
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

function compareForms(pair: FormSubjects, earlier: Submission, later: Submission): PartComparison {
  const [before, after] = [pair.earlier.report.form, pair.later.report.form];
  const { counterparts, rows } = formCounterparts(before, after);
  const changes = indicatorChanges(before, after, rows);
  return comparison({ ...pair, counterparts: [counterparts] }, pair.by, changes, earlier, later);
}

function compareSets(pair: SetSubjects, earlier: Submission, later: Submission): PartComparison {
  const [before, after] = [pair.earlier.report.set, pair.later.report.set];
  const both = TABLE_CODES.flatMap((code) => {
    const [one, other] = [before.tables[code], after.tables[code]];
    return one && other ? [{ one, other }] : [];
  });
  const counterparts = both.map(({ one, other }) => tableCounterparts(one, other));
  const changes = joinedChanges(both.map(({ one, other }) => lineChanges(one, other)));
  return {
    ...comparison({ ...pair, counterparts }, null, changes, earlier, later),
    tables: { missing: tablesBeyond(before, after), added: tablesBeyond(after, before) },
  };
}

function comparison(
  subject: ComparedSubject,
  by: PairedBy | null,
  rows: RowChanges,
  earlier: Submission,
  later: Submission,
): PartComparison {
  const findings = compareFindings(subject, earlier.workbook, later.workbook);
  const cells = changesIn(subject.counterparts, rows, earlier, later);
  return {
    earlier: partName(subject.earlier),
    later: partName(subject.later),
    by,
    findings,
    cells,
    rows,
    tables: { missing: [], added: [] },
    counts: countsIn(findings, cells, rows),
  };
}

function changesIn(
  counterparts: readonly Counterparts[],
  { renamed, added, removed }: RowChanges,
  earlier: Submission,
  later: Submission,
): readonly ChangedCell[] {
  return counterparts.flatMap(({ cells }) =>
    changedCells(cells, earlier.workbook, later.workbook, {
      renamed: renamed.map((pair) => pair.later),
      added,
      removed,
    }),
  );
}

function joinedChanges(all: readonly RowChanges[]): RowChanges {
  return {
    added: all.flatMap(({ added }) => added),
    removed: all.flatMap(({ removed }) => removed),
    renamed: all.flatMap(({ renamed }) => renamed),
  };
}

function tablesBeyond(set: AccountsSet, other: AccountsSet): readonly AccountsTable['table'][] {
  return tablesOf(set).flatMap(({ table }) => (other.tables[table] ? [] : [table]));
}

function partName(subject: Subject): PartName {
  const form = subject.kind === 'form' ? subject.report.form : null;
  return {
    kind: subject.kind,
    name: subject.name,
    title: form ? form.header['project-name']?.value.text || form.sheet : '',
    findings: openIn(subject).length,
  };
}
