/** Compares a returned workbook with the one handed in before it: 已改正, 未改正, 新增, and what was changed. Pure. */
import { type AccountsSet, TABLE_CODES, type TableCode, tablesOf } from '../accounts/model';
import { recognisedIn } from '../check/report';
import type { PairedBy } from '../forms/pairing';
import { namedParts } from '../recognised';
import { type ChangedCell, type RowChanges, changedCells, indicatorChanges, lineChanges } from './changes';
import {
  type ComparedFinding,
  type ComparedSubject,
  type Submission,
  type Submissions,
  compareFindings,
} from './compared-findings';
import { type ResubmissionCounts, countsIn, totalCounts } from './counts';
import { type Counterparts, formCounterparts, tableCounterparts } from './counterparts';
import { type FormSubjects, type SetSubjects, pairSubjects } from './subject-pairs';
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
  /** Which accounts: 决算 or 预算; null for a form. */
  readonly set: AccountsSet['kind'] | null;
  /** How many errors and warnings are open in it. */
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
  readonly tables: { readonly missing: readonly TableCode[]; readonly added: readonly TableCode[] };
  readonly counts: ResubmissionCounts;
}

export function compareSubmissions(earlier: Submission, later: Submission): Resubmission {
  const [before, after] = [subjectsOf(earlier.report), subjectsOf(later.report)];
  const pairs = pairSubjects(before, after);
  const both: Submissions = { earlier: namedIn(earlier), later: namedIn(later) };
  const parts = pairs.map((pair) =>
    pair.kind === 'form' ? compareForms(pair, both) : compareSets(pair, both),
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

function namedIn({ workbook, report }: Submission): Submissions['later'] {
  return { workbook, parts: namedParts(recognisedIn(report)) };
}

function compareForms(pair: FormSubjects, submissions: Submissions): PartComparison {
  const [before, after] = [pair.earlier.report.form, pair.later.report.form];
  const { counterparts, rows } = formCounterparts(before, after);
  const changes = indicatorChanges(before, after, rows);
  return comparison({ ...pair, counterparts: [counterparts] }, pair.by, changes, submissions);
}

function compareSets(pair: SetSubjects, submissions: Submissions): PartComparison {
  const [before, after] = [pair.earlier.report.set, pair.later.report.set];
  const both = TABLE_CODES.flatMap((code) => {
    const [one, other] = [before.tables[code], after.tables[code]];
    return one && other ? [{ one, other }] : [];
  });
  const counterparts = both.map(({ one, other }) => tableCounterparts(one, other));
  const changes = joinedChanges(both.map(({ one, other }) => lineChanges(one, other)));
  return {
    ...comparison({ ...pair, counterparts }, null, changes, submissions),
    tables: { missing: tablesBeyond(before, after), added: tablesBeyond(after, before) },
  };
}

function comparison(
  subject: ComparedSubject,
  by: PairedBy | null,
  rows: RowChanges,
  submissions: Submissions,
): PartComparison {
  const findings = compareFindings(subject, submissions);
  const cells = changesIn(subject.counterparts, rows, submissions);
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
  { earlier, later }: Submissions,
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

function tablesBeyond(set: AccountsSet, other: AccountsSet): readonly TableCode[] {
  return tablesOf(set).flatMap(({ table }) => (other.tables[table] ? [] : [table]));
}

function partName(subject: Subject): PartName {
  const form = subject.kind === 'form' ? subject.report.form : null;
  return {
    kind: subject.kind,
    name: subject.name,
    title: form ? form.header['project-name']?.value.text || form.sheet : '',
    set: subject.kind === 'form' ? null : subject.report.set.kind,
    findings: openIn(subject).filter(({ severity }) => severity !== 'info').length,
  };
}
