/**
 * A rule's cases as data. A case changes a faultless form by canonical paths and says what the rule finds there;
 * the tester builds the form in every layout that has the fields concerned.
 */
import type { LayoutName } from '../forms/model';
import type { Severity } from '../finding';
import type { Parameters } from '../pack';
import type { ReasonId } from './rule';

/**
 * A field of the built form: `title`, `header.project-code`, `funds.total.rate`, `indicators.3.score`,
 * `total.score`, `goal.actual`, `notes.0`; and labels: `header.project-code.label`, `funds.label`,
 * `funds.columns.rate`, `funds.fiscal.label`, `goal.actual.label`, `columns.weight`, `sections.0.label`,
 * `total.label`.
 */
export type FieldPath = string;

/** A constant, or a cell with formula, number format or text storage. `null` blanks the cell. */
export type CaseValue =
  | string
  | number
  | null
  | { readonly value: string | number | null; readonly formula?: string; readonly format?: string };

/** What differs from the faultless form. */
export type Changes = Readonly<Record<FieldPath, CaseValue>>;

/** Parts of the sheet that are hidden, each named by a field in it. */
export interface Hidden {
  readonly rows?: readonly FieldPath[];
  readonly columns?: readonly FieldPath[];
  readonly sheet?: true;
}

export interface Case {
  readonly description: string;
  readonly change?: Changes;
  /** Further forms of the workbook, each on a sheet of its own; the findings are those of the first form. */
  readonly beside?: readonly Changes[];
  /** Forms in other files of the batch. */
  readonly elsewhere?: readonly Changes[];
  /** The form in last year's workbook, of the year before. */
  readonly previous?: Changes;
  readonly hidden?: Hidden;
  /** Layouts the case is built in; absent: all that have every changed field. */
  readonly layouts?: readonly LayoutName[];
  /** Outcome where nothing is found; `passed` when absent. */
  readonly outcome?: 'passed' | 'not-applicable' | 'not-checkable';
  /** The reason that a not-checkable outcome gives. */
  readonly reason?: ReasonId;
  /** Parameters of the pack that differ from the default. */
  readonly parameters?: Partial<Parameters>;
}

export interface ExpectedFinding {
  readonly message: string;
  readonly severity?: Severity;
  /** Paths of the cells to be marked, the first to look at first. */
  readonly cells: readonly FieldPath[];
  readonly expected?: string | null;
  /** Number of suggested fixes, where there are any. */
  readonly suggestions?: number;
  /** Rules whose findings keep the fixes back. */
  readonly withheldBy?: readonly string[];
}

/** What a fixed cell holds: a constant, or a formula without its `=`. */
export type FixedValue = string | number | null | { readonly formula: string };

export interface InvalidCase extends Omit<Case, 'outcome' | 'reason'> {
  readonly findings: readonly ExpectedFinding[];
  /** Every field that the rule's own safe fixes change, as it is afterwards; absent when there are none here. */
  readonly output?: Readonly<Record<FieldPath, FixedValue>>;
}

export interface RuleCases {
  readonly valid: readonly Case[];
  readonly invalid: readonly InvalidCase[];
}
