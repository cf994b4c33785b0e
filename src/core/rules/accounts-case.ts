/**
 * The cases of a rule about the final accounts as data. A case changes a set that balances, by canonical paths, and
 * says what the rule finds; the tester builds the set in every style that prints the paths concerned.
 */
import type { TableCode } from '../accounts/model';
import type { Severity } from '../finding';
import type { CaseValue, Changes, FixedValue, Hidden } from './case';
import type { ReasonId } from './rule';

/** A style that sets are written in; amounts in 万元 but for `split-codes`, which is in 元. */
export type AccountsStyleName = 'official' | 'plain' | 'split-codes' | 'one-sheet';

/** What a cell of the set holds: a content as typed in, or its amount and so many 万元 more. */
export type AccountsValue = CaseValue | { readonly add: number };

export interface AccountsCase {
  readonly description: string;
  /** The table whose outcome is told. */
  readonly table: TableCode;
  /** By the path of a figure, of a label (`T3.201.label`), a code, a title, 单位, 部门, a note, a heading. */
  readonly change?: Readonly<Record<string, AccountsValue>>;
  /** Lines and amounts besides those of the set, in 万元, by path. */
  readonly insert?: Readonly<Record<string, number>>;
  /** Lines that the set lacks: `T5.2050803`. */
  readonly omit?: readonly string[];
  /** Tables that the set lacks. */
  readonly without?: readonly TableCode[];
  /** Self-evaluation forms in the same workbook, and in other files of the batch. */
  readonly forms?: readonly Changes[];
  readonly elsewhere?: readonly Changes[];
  readonly hidden?: Hidden;
  /** Absent: all styles that print every path. */
  readonly styles?: readonly AccountsStyleName[];
  /** Outcome where nothing is found; `passed` when absent. */
  readonly outcome?: 'passed' | 'not-applicable' | 'not-checkable';
  readonly reason?: ReasonId;
}

export interface ExpectedTableFinding {
  readonly message: string;
  readonly severity?: Severity;
  /** Paths of the cells to be marked, the first to look at first. */
  readonly cells: readonly string[];
  /** The amount of this path in the set that balances, as printed; null for none. */
  readonly expected?: { readonly as: string } | string | null;
  /** Ids of the titles of the fixes, the likeliest first. */
  readonly fixes?: readonly string[];
}

export interface InvalidAccountsCase extends Omit<AccountsCase, 'outcome' | 'reason' | 'table'> {
  /** What the rule finds in all tables, in their order; remarks on rounding only where one is expected. */
  readonly findings: readonly ExpectedTableFinding[];
  /** Every cell that the rule's own safe fixes change, as it is afterwards. */
  readonly output?: Readonly<Record<string, FixedValue>>;
}

export interface AccountsCases {
  readonly valid: readonly AccountsCase[];
  readonly invalid: readonly InvalidAccountsCase[];
}
