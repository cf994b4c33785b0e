/**
 * A rule's cases as data. A case changes a faultless form by canonical paths and says what the rule finds there;
 * the tester builds the form in every layout that has the fields concerned.
 */
import type { CellError } from '../grid/workbook';
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
  | {
      readonly value: string | number | null | CellError;
      readonly formula?: string;
      readonly format?: string;
    };

/** What differs from the faultless form. */
export type Changes = Readonly<Record<FieldPath, CaseValue>>;

/** Parts of the sheet that are hidden, each named by a field in it. */
export interface Hidden {
  readonly rows?: readonly FieldPath[];
  readonly columns?: readonly FieldPath[];
  readonly sheet?: true;
}

/** What the form is compared with: the faultless form with these changes; `unrelated` is a workbook without it. */
export type CaseBaseline =
  | 'unrelated'
  | {
      /** A template without any values, or the workbook as received, which is the default. */
      readonly origin?: 'template' | 'received';
      readonly change?: Changes;
      /** In the colours of the official templates. */
      readonly coloured?: true;
      readonly protected?: true;
    };

/** What was done to the sheet, each named by a field as it stood before; a new line's first cell is `inserted`. */
export interface Tampering {
  /** A blank row above the field's. */
  readonly insertRow?: FieldPath;
  readonly deleteRow?: FieldPath;
  /** A blank column before the field's. */
  readonly insertColumn?: FieldPath;
  readonly deleteColumn?: FieldPath;
  /** What is written into the new row, in its second column, or into the new column, in the row of the headings. */
  readonly text?: string;
  /** `all` for every merged cell of the sheet. */
  readonly unmerge?: FieldPath;
  readonly merge?: readonly [from: FieldPath, to: FieldPath];
  readonly unprotect?: true;
  readonly unlock?: FieldPath;
  readonly paint?: FieldPath;
  readonly renameSheet?: string;
  readonly macros?: true;
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
  readonly baseline?: CaseBaseline;
  readonly tampering?: Tampering;
  /** Layouts the case is built in; absent: all that have every changed field. */
  readonly layouts?: readonly LayoutName[];
  /** With merges, or without: absent for both. */
  readonly styles?: readonly ('official' | 'plain')[];
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
