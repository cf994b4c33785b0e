/**
 * The report to a reviewer as plain data: every text in the words of its language, every number a number, every cell
 * by its address. All renderers draw it as it is and add nothing but headings.
 */
import type { BalanceState } from '../../../core/accounts/equality';
import type { SeverityCounts } from '../../../core/check/report';
import type { BlockingKind } from '../../../core/guard/readiness';
import type { ReadinessState } from '../../readiness';
import type { CellPlace, FindingRow, LapsedRow, Opinion, WaivedRow } from './parts';
import type { SectionResubmission, WorkbookResubmission } from './resubmission-report';
import type { SectionReview } from './review-report';

/** What is the same for all files of a run. */
export interface RunMeta {
  /** Of the check, as the caller says: `2026-03-01`. */
  readonly date: string;
  /** Of the program. */
  readonly version: string;
  /** `cn-default@2026.1`: the pack of the run; each section tells its own. */
  readonly pack: string;
}

export interface RunReport extends RunMeta {
  readonly workbooks: readonly WorkbookReport[];
}

/** The file that a report is about. */
export interface ReportFile {
  /** As it is named to people. */
  readonly path: string;
  /** Where a link in the report finds it, URL-encoded; null where nothing leads to it. */
  readonly href: string | null;
}

/** pass: neither errors nor warnings; amend: warnings only; return: errors; incomplete: not fully readable. */
export type Conclusion = 'pass' | 'amend' | 'return' | 'incomplete';

export interface WorkbookReport {
  readonly file: ReportFile;
  /** The worst of its sections, reviewers' conclusions first; `no-form` and `unreadable` where nothing was checked. */
  readonly conclusion: Conclusion | 'no-form' | 'unreadable';
  /** What the check alone comes to. */
  readonly computed: WorkbookReport['conclusion'];
  readonly readiness: Readiness;
  /** Why the file could not be read. */
  readonly problem: string | null;
  readonly counts: SeverityCounts;
  /** The forms, then the sets of accounts. */
  readonly sections: readonly Section[];
  readonly lapsed: readonly LapsedRow[];
  readonly opinion: Opinion;
  /** Against the earlier submission; null where there is none. */
  readonly resubmission: WorkbookResubmission | null;
}

/** Whether the finance system would take it; `unknown` where there is no form to be imported. */
export interface Readiness {
  readonly state: ReadinessState;
  /** False where structure and locked cells were not compared with a template: more may stand against it. */
  readonly isCompared: boolean;
  readonly reasons: readonly ReadinessReason[];
}

export interface ReadinessReason {
  readonly kind: BlockingKind;
  /** The kind in words. */
  readonly text: string;
  /** The findings behind it, by their rule; `numbers` are those of their rows. */
  readonly rules: readonly {
    readonly rule: string;
    readonly title: string;
    readonly numbers: readonly number[];
  }[];
  /** Names of forms that are there no longer. */
  readonly lost: readonly string[];
}

export const HEAD_KEYS = [
  'project',
  'code',
  'unit',
  'top-unit',
  'department',
  'unit-code',
  'amount',
  'accounts-department',
  'year',
  'accounts-unit',
  'tables',
  'template',
  'sheet',
  'layout',
  'pack',
] as const;
export type HeadKey = (typeof HEAD_KEYS)[number];

/** A self-evaluation form, or the tables of a set of accounts. */
export interface Section {
  /** What a person calls it: the project, or 部门决算 2024. */
  readonly name: string;
  /** The reviewer's where there is one, else that of the check. */
  readonly conclusion: Conclusion;
  readonly computed: Conclusion;
  /** Null for accounts, which are not imported. */
  readonly readiness: Readiness | null;
  readonly counts: SeverityCounts;
  /** In the order of {@link HEAD_KEYS}; '' for what the form leaves blank. */
  readonly head: readonly { readonly key: HeadKey; readonly value: string }[];
  /** Errors first. */
  readonly findings: readonly FindingRow[];
  readonly waived: readonly WaivedRow[];
  readonly coverage: Coverage;
  /** Null for accounts. */
  readonly score: Score | null;
  /** Null for a form. */
  readonly equalities: Equalities | null;
  /** Null where no reviewer has said anything. */
  readonly review: SectionReview | null;
  /** Null where the earlier submission has no counterpart. */
  readonly resubmission: SectionResubmission | null;
}

export interface Coverage {
  readonly passed: number;
  readonly found: number;
  readonly notApplicable: number;
  readonly notCheckable: number;
  /** What was not checked and why, those that the pack has switched off included. */
  readonly gaps: readonly Gap[];
}

export interface Gap {
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
  /** Tables concerned: `表3、表5`; '' in a form. */
  readonly where: string;
}

export interface ScoreLine {
  readonly name: string;
  readonly weight: number;
  readonly claimed: number;
  readonly recomputed: number;
  /** Recomputed less claimed. */
  readonly difference: number;
  /** With the reviewer's scores; null where no reviewer has given any, or a score is no number. */
  readonly reviewed: number | null;
}

export interface Score {
  readonly claimed: number | null;
  /** Null while the weights do not add up or a score is no number. */
  readonly recomputed: number | null;
  readonly difference: number | null;
  /** The total with the reviewer's scores. */
  readonly reviewed: number | null;
  /** A reviewer has given scores. */
  readonly isReviewed: boolean;
  /** The funds block first, then the sections of the form. */
  readonly lines: readonly ScoreLine[];
}

export type Tally = Readonly<Record<BalanceState, number>>;

export interface Equalities {
  readonly tables: readonly {
    readonly name: string;
    readonly place: string;
    readonly conclusion: Conclusion;
    readonly tally: Tally;
  }[];
  readonly failed: readonly FailedEquality[];
  readonly faults: readonly FaultRows[];
}

export interface FailedEquality {
  readonly rule: string;
  readonly title: string;
  readonly place: CellPlace;
  /** `31,314.11 ≠ 1.00 + 2.00 = 3.00` */
  readonly equation: string;
  readonly difference: string;
}

/** Failed equalities that hang together, and the cells that are most likely wrong. */
export interface FaultRows {
  readonly equalities: number;
  /** Everything points at one cell, and at no other. */
  readonly located: boolean;
  /** Ways to mend all, the likeliest first; each changes one cell or a few. */
  readonly repairs: readonly (readonly SuspectCell[])[];
}

export interface SuspectCell {
  readonly place: CellPlace;
  /** What a person calls the figure. */
  readonly name: string;
  readonly found: string;
  readonly expected: string;
  /** The typing slip that explains it; '' where none does. */
  readonly slip: string;
}
