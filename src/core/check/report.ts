/** What a check says, form by form and table by table. */
import type { Fault } from '../accounts/repair';
import type { AccountsSet, AccountsTable } from '../accounts/model';
import type { Comparison } from '../comparing';
import type { Finding, MessageValues, Severity } from '../finding';
import type { Place } from '../grid/address';
import type { Form } from '../forms/model';
import type { LostForm } from '../guard/view';
import type { Deactivation } from '../pack';
import type { Recognised } from '../recognised';
import type { Outcome, ReasonId, TableBalance } from '../rules/rule';
import type { FormScore } from '../score';
import type { LapsedWaiver, WaivedFinding } from '../waiver';

export interface RuleResult {
  readonly rule: string;
  readonly state: Outcome['state'];
  /** Why the rule could not be checked; null in every other state. */
  readonly reason: { readonly id: ReasonId; readonly values: MessageValues } | null;
}

/** What is said of a form and of a table alike. */
export interface Checked {
  /** `cn-default@2026.1`: what it was checked with. */
  readonly pack: string;
  /** One for each rule that is about its kind, in the order of the catalogue. */
  readonly results: readonly RuleResult[];
  /** Rules that the pack has switched off. */
  readonly deactivated: readonly Deactivation[];
  /** What is open, in the order of the catalogue, then by row and column. */
  readonly findings: readonly Finding[];
  /** What was set aside with a reason, in the same order. */
  readonly waived: readonly WaivedFinding[];
}

/** A self-evaluation form. */
export interface FormReport extends Checked {
  readonly form: Form;
  /** Target against actual, one for each of {@link Form.indicators}. */
  readonly comparisons: readonly Comparison[];
  readonly score: FormScore;
}

/** A table of the final accounts. */
export interface TableReport extends Checked {
  readonly table: AccountsTable;
  /** The equalities whose printed total stands in the table, in the order of the catalogue. */
  readonly balances: readonly TableBalance[];
}

/** The tables that belong together, and what is wrong among them. */
export interface AccountsReport {
  readonly set: AccountsSet;
  /** In the order of {@link TABLE_CODES}. */
  readonly tables: readonly TableReport[];
  /** All equalities of the set, in the order of the catalogue. */
  readonly balances: readonly TableBalance[];
  /** Failed equalities that hang together, as indexes into `balances`, with the changes that would mend them. */
  readonly faults: readonly Fault[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface CheckReport {
  /** `cn-default@2026.1`: the chosen pack, else the national one; a form may have one of its own. */
  readonly pack: string;
  readonly forms: readonly FormReport[];
  readonly accounts: readonly AccountsReport[];
  /** Of all forms in their order, then of all tables. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Waivers given that hold for nothing any more, or stand for what was not checked. */
  readonly lapsed: readonly LapsedWaiver[];
  readonly counts: SeverityCounts;
  /** Forms of the baseline, the workbook as received, that are there no longer. */
  readonly lost: readonly LostForm[];
}

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Every form and table of a report. */
export function checkedParts({
  forms,
  accounts,
}: Pick<CheckReport, 'forms' | 'accounts'>): readonly (FormReport | TableReport)[] {
  return [...forms, ...accounts.flatMap(({ tables }) => tables)];
}

/** The forms and sets that the report is about. */
export function recognisedIn({ forms, accounts }: CheckReport): Recognised {
  return { forms: forms.map(({ form }) => form), accounts: accounts.map(({ set }) => set) };
}

/** Where a form or table stands. */
export function placeOfPart(part: FormReport | TableReport): Place {
  const { sheet, range } = 'form' in part ? part.form : part.table;
  return { sheet, range };
}
