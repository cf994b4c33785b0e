/**
 * A rule's cases as data. A case changes a faultless form by canonical paths and says what the rule finds there;
 * the tester builds the form in every layout that has the fields concerned.
 */
import type { LayoutName } from '../forms/model';
import type { Severity } from '../finding';

/** `header.project-code`, `funds.total.rate`, `indicators.3.score`, `total.score`, `goal.actual`, `sections.0.label`, `title`. */
export type FieldPath = string;

/** A constant, or a cell with formula, number format or text storage. `null` blanks the cell. */
export type CaseValue =
  | string
  | number
  | null
  | { readonly value: string | number; readonly formula?: string; readonly format?: string };

export interface Case {
  readonly description: string;
  readonly change?: Readonly<Record<FieldPath, CaseValue>>;
  /** Layouts the case is built in; absent: all that have every changed field. */
  readonly layouts?: readonly LayoutName[];
  /** Outcome where nothing is found; `passed` when absent. */
  readonly outcome?: 'passed' | 'not-applicable' | 'not-checkable';
}

export interface ExpectedFinding {
  readonly message: string;
  readonly severity?: Severity;
  /** Paths of the cells to be marked, the first to look at first. */
  readonly cells: readonly FieldPath[];
  readonly expected?: string | null;
  /** Number of suggested fixes, where there are any. */
  readonly suggestions?: number;
}

export interface InvalidCase extends Omit<Case, 'outcome'> {
  readonly findings: readonly ExpectedFinding[];
  /** Field values after the rule's own safe fixes; absent when it has none here. */
  readonly output?: Readonly<Record<FieldPath, string | number>>;
}

export interface RuleCases {
  readonly valid: readonly Case[];
  readonly invalid: readonly InvalidCase[];
}
