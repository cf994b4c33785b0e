/**
 * The JSON that other programs rely on. Names and shapes are fixed: fields may be added, never changed.
 * Cells are A1 addresses; a merged cell is named by its top-left cell; numbers are JSON numbers.
 */
import type { AccountsTable, TableCode } from '../../../core/accounts/model';
import type { Slip } from '../../../core/accounts/repair';
import type { FixKind, Severity } from '../../../core/finding';
import type { BlockingKind } from '../../../core/guard/readiness';
import type { LayoutName } from '../../../core/forms/model';
import type { Outcome } from '../../../core/text/target/types';
import type { FileTexts } from '../../../locales/zh-CN/files';
import type { ResubmissionJson, ReviewJson } from './review-contract';

/** Why nothing is known of a file, or nothing was written. */
export interface FileProblem {
  readonly code: keyof FileTexts['problems'];
  readonly message: string;
}

export interface Header {
  readonly version: string;
  /** `cn-default@2026.1`: the pack of the run; each form tells its own. */
  readonly pack: string;
}

export interface CheckDocument {
  readonly formlint: Header;
  readonly files: readonly CheckedFile[];
}

export interface CheckedFile extends ImportJson {
  readonly path: string;
  readonly status: 'checked' | 'no-form' | 'unreadable';
  readonly problem: FileProblem | null;
  readonly forms: readonly FormJson[];
  /** The sets of final accounts among the forms; empty where there are none. */
  readonly accounts: readonly AccountsJson[];
  /** What is open; the summary counts these. */
  readonly findings: readonly FindingJson[];
  /** What was set aside with a reason. */
  readonly waived: readonly WaivedJson[];
  /** Waivers in the file that hold no longer. */
  readonly lapsedWaivers: readonly LapsedJson[];
  readonly summary: Summary;
  /** What reviewers said of its forms and sets; absent where no reviews were given. */
  readonly review?: readonly ReviewJson[];
  /** Against the earlier submission; absent where there is none. */
  readonly resubmission?: ResubmissionJson;
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export type JsonValue = string | number | boolean | null;

export interface FieldJson {
  readonly cell: string;
  readonly value: JsonValue;
}

export interface FormJson extends ImportJson {
  readonly id: string;
  /** Permanent name by which it is reviewed: `code:4403…`; of a table that of its set, `accounts:final`. */
  readonly part: string;
  readonly kind: 'self-evaluation' | 'final-accounts';
  /** Null for a self-evaluation. */
  readonly table: TableCode | null;
  readonly layout: LayoutName | AccountsTable['layout'];
  readonly sheet: string;
  readonly range: string;
  readonly title: string | null;
  readonly year: number | null;
  /** `shenzhen-2022@2026.1`: what the form was checked with. */
  readonly pack: string;
  /** Of a table: `title`, `year`, `unit`, `department`, and every amount by line and column, `2010302.project`. */
  readonly fields: Readonly<Record<string, FieldJson>>;
  readonly indicators: readonly IndicatorJson[];
  readonly coverage: {
    readonly passed: number;
    readonly found: number;
    readonly notApplicable: number;
    readonly notCheckable: readonly { readonly rule: string; readonly reason: string }[];
    /** Rules that the pack has switched off. */
    readonly deactivated: readonly { readonly rule: string; readonly reason: string }[];
  };
  readonly score: { readonly claimed: number | null; readonly recomputed: number | null };
}

/** Whether the finance system would take it; without a baseline its structure has not been compared. */
export interface ImportJson {
  /** Null where there is no self-evaluation form. */
  readonly importReady: boolean | null;
  /** Kinds of what stands against it: `structure`, `locked`, `required` …. */
  readonly importBlockedBy: readonly BlockingKind[];
}

export interface IndicatorJson {
  readonly row: number;
  /** Permanent name by which a reviewer scores it: `indicators.产出/数量/保洁面积`. */
  readonly path: string;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: JsonValue;
  readonly score: JsonValue;
  readonly reason: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
}

/** The tables of one department and year, and what is wrong among them. */
export interface AccountsJson {
  readonly kind: 'final' | 'budget';
  /** Ids of the forms. */
  readonly tables: readonly string[];
  readonly equalities: {
    readonly exact: number;
    /** Off by no more than rounding explains. */
    readonly rounding: number;
    readonly broken: number;
    /** A figure is no amount. */
    readonly unreadable: number;
  };
  readonly faults: readonly FaultJson[];
}

/** Failed equalities that hang together, and the changes that would satisfy them all. */
export interface FaultJson {
  readonly equalities: readonly {
    readonly rule: string;
    /** The printed total, as `'Sheet 2'!C5`. */
    readonly total: string;
    readonly parts: readonly string[];
  }[];
  /** True where the first repair is the only one of its size. */
  readonly unique: boolean;
  /** The likeliest first; none where no few changes satisfy all. */
  readonly repairs: readonly { readonly changes: readonly ChangeJson[] }[];
}

export interface ChangeJson {
  readonly sheet: string;
  readonly cell: string;
  readonly found: string;
  /** In the unit of the table. */
  readonly expected: number;
  readonly slip: Slip | null;
}

export interface EditJson {
  readonly sheet: string;
  readonly cell: string;
  readonly value?: JsonValue;
  /** With its `=`; then there is no value. */
  readonly formula?: string;
}

export interface FindingJson {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly form: string;
  readonly sheet: string;
  readonly cells: readonly string[];
  /** Inputs of the arithmetic; on another sheet as `'Sheet 2'!C5`. */
  readonly related: readonly string[];
  readonly message: string;
  readonly found: string;
  readonly expected: string | null;
  readonly basis: string;
  readonly fixes: readonly {
    readonly kind: FixKind;
    readonly title: string;
    readonly edits: readonly EditJson[];
  }[];
}

export interface StatementJson {
  readonly reason: string;
  readonly by: string | null;
  readonly at: string | null;
}

export interface WaivedJson extends FindingJson {
  readonly waiver: StatementJson;
}

export interface LapsedJson {
  readonly rule: string;
  /** Project and cell by names that do not move with rows: `code:4403…`, `indicators.….score`. */
  readonly form: string;
  readonly place: string;
  readonly waiver: StatementJson;
  /** Where the rule finds something now; null where it finds nothing any more. */
  readonly finding: { readonly sheet: string; readonly cell: string } | null;
}
