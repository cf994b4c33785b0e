/**
 * Rules that an office writes as data: expressions over the fields of the canonical model, without code. The
 * schema bounds their depth and size; nothing in them repeats or refers to itself.
 */
import type { Severity } from '../finding';

/** What the rule is asked of: the form, each applicable 三级指标, each level-1 label, each row of the funds. */
export const SUBJECTS = ['form', 'indicator', 'section', 'fund-row'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Rows that are added up or counted; `section-rows` are the indicators of the subject's own section. */
export const ROW_SETS = ['indicators', 'section-rows', 'sections', 'fund-rows'] as const;
export type RowSet = (typeof ROW_SETS)[number];

export const COMPARATORS = ['<', '≤', '=', '≠', '≥', '>'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A number, a field's name, or what is worked out from others. */
export type Expression =
  | number
  | string
  | { readonly add: readonly Expression[] }
  | { readonly subtract: readonly [Expression, Expression] }
  | { readonly multiply: readonly Expression[] }
  | { readonly divide: readonly [Expression, Expression] }
  | { readonly round: Expression; readonly places: number }
  | Aggregate;

/** Works on the rows of a set; the filter and the field are those of each row. */
export type Aggregate =
  | { readonly sum: string; readonly of: RowSet; readonly where?: Condition }
  | { readonly max: string; readonly of: RowSet; readonly where?: Condition }
  | { readonly count: RowSet; readonly where?: Condition };

export interface NumberTest {
  readonly left: Expression;
  readonly is: Comparator;
  readonly right: Expression;
}

export interface BlankTest {
  readonly field: string;
  readonly is: 'blank' | 'not-blank';
}

/** Whether the field's text is one of the words, or contains one of them. */
export interface WordTest {
  readonly field: string;
  readonly is: 'one-of' | 'contains';
  readonly words: readonly string[];
}

export type Condition =
  | NumberTest
  | BlankTest
  | WordTest
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Id of the one message that an own rule has. */
export const OWN_MESSAGE = 'own';

export interface OwnRule {
  /** `U01` … `U99` */
  readonly code: string;
  /** Readable alias. */
  readonly name: string;
  readonly severity: Severity;
  readonly title: string;
  /** With placeholders: the subject's fields, `{row}`, `{section}`, `{left}`, `{right}`. */
  readonly message: string;
  readonly basis: string;
  readonly for: Subject;
  /** Only subjects that fulfil it are checked. */
  readonly where?: Condition;
  /** What has to hold. */
  readonly check: Condition;
  /** The field to look at first; absent: the first one in `check` that stands in the subject. */
  readonly cell?: string;
}
