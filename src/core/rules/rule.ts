/**
 * What a rule is: pure data plus a pure function over one form. Wording lives in the locale files, keyed by the
 * rule's code and the ids declared here, so that a missing text does not compile.
 */
import type { Equality, Balance } from '../accounts/equality';
import type { AccountsSet, AccountsTable } from '../accounts/model';
import type { Fault } from '../accounts/repair';
import type { Form, Indicator } from '../forms/model';
import type { Baselined } from '../guard/view';
import type { Sheet, Workbook } from '../grid/workbook';
import type { Finding, FixKind, MessageValues, Severity } from '../finding';
import type { Parameters } from '../pack';
import type { Comparison } from '../text/target/compare';
import type { FormCard } from './card';

/** Where a rule comes from; the texts stand in the rule's doc. */
export type Source =
  | 'notes-2021' // 填报说明 of the 2021 forms
  | 'remarks-2022' // 备注 of the 2022 and 2024 forms
  | 'caiyu-2020-10' // 财预〔2020〕10号
  | 'practice' // practice seen in a provincial budget-performance product
  | 'own' // consistency
  | 'pack'; // an office's own rule, in its rule pack

export interface RuleContext {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly form: Form;
  readonly parameters: Parameters;
  /**
   * Every form of the check: those of the workbook, this one among them, and those of the other files of a batch.
   * Sorted, so that nothing depends on the order of sheets and files.
   */
  readonly cards: readonly FormCard[];
  /** The forms of last year's workbook; null where none was given. */
  readonly previous: readonly Form[] | null;
  /** The form as the official template or the workbook as received has it. */
  readonly baseline: Baselined;
  /** Target against actual of an indicator row; computed once per row. */
  readonly compare: (indicator: Indicator) => Comparison;
}

/** A failed or rounded equality, and the fault it is part of. */
export interface TableBalance extends Balance {
  /** Null for a balance that holds, and where nothing was localised. */
  readonly fault: Fault | null;
}

/** What a rule sees of a table of the final accounts. */
export interface TableContext extends Pick<RuleContext, 'workbook' | 'sheet' | 'parameters' | 'cards'> {
  readonly table: AccountsTable;
  readonly set: AccountsSet;
  /** The rule's own equalities whose printed total stands in this table, evaluated. */
  readonly balances: readonly TableBalance[];
}

/** A finding as a rule gives it; code, form and severity are added by the check. */
export interface Draft extends Omit<
  Finding,
  'rule' | 'form' | 'sheet' | 'severity' | 'related' | 'arithmetic' | 'fixes' | 'withheldBy' | 'expected'
> {
  /** Only where it differs from the rule's own severity. */
  readonly severity?: Severity;
  readonly related?: Finding['related'];
  readonly expected?: Finding['expected'];
  readonly arithmetic?: Finding['arithmetic'];
  readonly fixes?: Finding['fixes'];
}

/** One of the four outcomes of a rule on a form. */
export type Outcome =
  | { readonly state: 'passed' }
  | { readonly state: 'found'; readonly drafts: readonly Draft[] }
  | { readonly state: 'not-applicable' }
  | { readonly state: 'not-checkable'; readonly reason: ReasonId; readonly values: MessageValues };

/** Why a rule could not be checked on a form. */
export type ReasonId =
  | 'form-incomplete'
  | 'column-missing'
  | 'block-missing'
  | 'amounts-unreadable'
  | 'weights-unreadable'
  | 'scores-unreadable'
  | 'nothing-comparable'
  | 'formula-unresolved'
  | 'previous-missing'
  | 'baseline-missing'
  | 'baseline-unmatched'
  | 'value-missing'
  | 'table-missing'
  | 'department-unmatched';

/**
 * Findings of the rules named withhold this rule's fixes: in the whole form, or in a row. A finding stands in the
 * rows of its marked cells, and takes its figures from the rows of its related ones as well.
 */
export interface Withheld {
  readonly by: readonly string[];
  readonly within: 'row' | 'form';
}

export interface Rule<
  Code extends string = string,
  MessageId extends string = string,
  FixId extends string = string,
> {
  readonly code: Code;
  /** Readable alias, permanent like the code. */
  readonly name: string;
  readonly severity: Severity;
  readonly source: readonly Source[];
  readonly messages: readonly MessageId[];
  /** Ids of the fixes' titles; empty for a rule without a fix. */
  readonly fixes: readonly FixId[];
  readonly fixKind: FixKind | null;
  readonly withheld?: Withheld;
  /** Names of the parameters of the pack that the rule reads. */
  readonly parameters?: readonly (keyof Parameters)[];
  /** Speaks of forms too that could not be read completely. */
  readonly incomplete?: true;
  /** Looks at other forms, by their cards: to be asked again when one of those changes. Such a rule fixes nothing. */
  readonly across?: true;
  /** On a self-evaluation form; absent for a rule that is not about them. */
  check?(context: RuleContext): Outcome;
  /** On a table of the final accounts; absent for a rule that is not about them. */
  checkTable?(context: TableContext): Outcome;
  /** What the figures of a set owe one another by this rule; evaluated once a set. */
  equalities?(set: AccountsSet): readonly Equality[];
}

/** A rule about self-evaluation forms. */
export type FormRule = Rule & Required<Pick<Rule, 'check'>>;

/** A rule about the tables of the final accounts. */
export type TableRule = Rule & Required<Pick<Rule, 'checkTable'>>;

export function isFormRule(rule: Rule): rule is FormRule {
  return rule.check !== undefined;
}

export function isTableRule(rule: Rule): rule is TableRule {
  return rule.checkTable !== undefined;
}

/** Declares a rule; keeps the literal types of its ids for the locale files. */
export function defineRule<
  const Code extends string,
  const MessageId extends string,
  const FixId extends string = never,
>(rule: Rule<Code, MessageId, FixId>): Rule<Code, MessageId, FixId> {
  return rule;
}

export const PASSED: Outcome = { state: 'passed' };
export const NOT_APPLICABLE: Outcome = { state: 'not-applicable' };

export function notCheckable(reason: ReasonId, values: MessageValues = {}): Outcome {
  return { state: 'not-checkable', reason, values };
}

/** Found when there is any draft, else passed. */
export function outcomeOf(drafts: readonly Draft[]): Outcome {
  return drafts.length > 0 ? { state: 'found', drafts } : PASSED;
}
