/**
 * The JSON that other programs rely on. Names and shapes are fixed: fields may be added, never changed.
 * Cells are A1 addresses; a merged cell is named by its top-left cell; numbers are JSON numbers.
 */
import type { FixKind, Severity } from '../core/finding';
import type { LayoutName } from '../core/forms/model';
import type { Outcome } from '../core/text/target/types';
import type { FileProblem } from './open';

export interface Header {
  readonly version: string;
  /** `cn-default@2026.1` */
  readonly pack: string;
}

export interface CheckDocument {
  readonly formlint: Header;
  readonly files: readonly CheckedFile[];
}

export interface CheckedFile {
  readonly path: string;
  readonly status: 'checked' | 'no-form' | 'unreadable';
  readonly problem: FileProblem | null;
  readonly forms: readonly FormJson[];
  readonly findings: readonly FindingJson[];
  readonly summary: Summary;
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

export interface FormJson {
  readonly id: string;
  readonly kind: 'self-evaluation';
  readonly table: null;
  readonly layout: LayoutName;
  readonly sheet: string;
  readonly range: string;
  readonly title: string | null;
  readonly year: number | null;
  readonly fields: Readonly<Record<string, FieldJson>>;
  readonly indicators: readonly IndicatorJson[];
  readonly coverage: {
    readonly passed: number;
    readonly found: number;
    readonly notApplicable: number;
    readonly notCheckable: readonly { readonly rule: string; readonly reason: string }[];
  };
  readonly score: { readonly claimed: number | null; readonly recomputed: number | null };
}

export interface IndicatorJson {
  readonly row: number;
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

export interface FixDocument {
  readonly formlint: Header;
  readonly files: readonly FixedFile[];
}

export interface FixedFile {
  readonly path: string;
  readonly status: CheckedFile['status'];
  readonly problem: FileProblem | null;
  /** Where the fixed copy is; null when there was nothing to edit. */
  readonly output: string | null;
  readonly edits: readonly MadeEdit[];
  /** Edits left out because the cell is locked on a protected sheet. */
  readonly locked: readonly { readonly sheet: string; readonly cell: string; readonly rule: string }[];
  /** What remains to be found. */
  readonly findings: readonly FindingJson[];
  readonly summary: Summary;
}

export interface MadeEdit {
  readonly sheet: string;
  readonly cell: string;
  /** A value, or a formula with its `=`. */
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** The rule whose fix wrote the cell last. */
  readonly rule: string;
}
