/** Rules that hold figures of the accounts against each other: one check for all of them. */
import type { Equality } from '../accounts/equality';
import { type AccountsSet, type AccountsTable, TABLE_CODES, type TableCode } from '../accounts/model';
import type { Severity } from '../finding';
import { type BalanceFix, BALANCE_FIXES } from './balance-fixes';
import { balanceDraft, oneForEachCell } from './balance-drafts';
import { isNeeded } from './accounts-funds';
import { tableWord } from './accounts-words';
import {
  type Draft,
  NOT_APPLICABLE,
  type Outcome,
  PASSED,
  type Rule,
  type TableContext,
  notCheckable,
} from './rule';
import { enumerate } from './words';

/** Messages of every such rule besides its own ones for a failed equality. */
type CommonMessage = 'located' | 'rounding';

export interface BalanceRule<Code extends string, MessageId extends string> {
  readonly code: Code;
  readonly name: string;
  /** Of a difference that rounding does not explain; error unless told. */
  readonly severity?: Severity;
  /** Tables that the rule speaks of, each with those that it is held against. */
  readonly tables: Readonly<Partial<Record<TableCode, readonly TableCode[]>>>;
  /** Those of them that may well hold nothing to compare. */
  readonly sparse?: readonly TableCode[];
  /** Ids that its equalities carry. */
  readonly messages: readonly MessageId[];
  readonly equalities: (set: AccountsSet) => readonly Equality[];
}

export function balanceRule<const Code extends string, const MessageId extends string>({
  code,
  name,
  severity = 'error',
  tables,
  sparse = [],
  messages,
  equalities,
}: BalanceRule<Code, MessageId>): Rule<Code, MessageId | CommonMessage, BalanceFix> {
  return {
    code,
    name,
    severity,
    source: ['own'],
    messages: [...messages, 'located', 'rounding'],
    fixes: BALANCE_FIXES,
    fixKind: 'suggested',
    equalities,
    checkTable(context) {
      const { table, lines } = context.table;
      const others = tables[table];
      if (!others) return NOT_APPLICABLE;
      const outcome = outcomeOf(context, others);
      if (outcome) return outcome;
      return sparse.includes(table) || lines.length === 0 ? NOT_APPLICABLE : notCheckable('value-missing');
    },
  };
}

/** Null where the table holds nothing to compare. */
function outcomeOf({ set, balances }: TableContext, others: readonly TableCode[]): Outcome | null {
  const drafts = oneForEachCell(balances.flatMap((balance) => balanceDraft(balance) ?? []));
  if (drafts.length > 0)
    return { state: 'found', drafts: set.kind === 'budget' ? drafts.map(doubtful) : drafts };
  const missing = others.filter((code) => !set.tables[code] && isNeeded(set, code));
  if (missing.length > 0) return notCheckable('table-missing', { tables: enumerate(missing.map(tableWord)) });
  if (balances.some(({ state }) => state === 'unreadable')) return notCheckable('amounts-unreadable');
  return balances.length > 0 ? PASSED : null;
}

/** The forms of a 预算 are each office's own: what its sums comprise is never certain. */
function doubtful(draft: Draft): Draft {
  return { severity: 'warning', ...draft };
}

/** Of each table with itself only. */
export function within(...codes: readonly TableCode[]): BalanceRule<string, string>['tables'] {
  return Object.fromEntries(codes.map((code) => [code, []]));
}

/** The tables of a set that a rule has equalities for, in the order of the catalogue. */
export function eachOf(set: AccountsSet, codes: readonly TableCode[]): readonly AccountsTable[] {
  return TABLE_CODES.filter((code) => codes.includes(code)).flatMap((code) => set.tables[code] ?? []);
}
