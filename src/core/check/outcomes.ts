/** From a rule's outcome to what the report says of it. */
import type { Finding } from '../finding';
import type { Pack } from '../pack';
import { severityUnder } from '../packs/active-rules';
import type { Draft, Outcome, Rule } from '../rules/rule';
import type { RuleResult } from './report';

/** A form or a table. */
interface Part {
  readonly id: string;
  readonly sheet: string;
}

export interface RuleOutcome {
  readonly rule: Rule;
  readonly outcome: Outcome;
}

export function resultOf({ rule, outcome }: RuleOutcome): RuleResult {
  const reason = outcome.state === 'not-checkable' ? { id: outcome.reason, values: outcome.values } : null;
  return { rule: rule.code, state: outcome.state, reason };
}

/** The findings of all outcomes in the order of the rules, those of a rule by row and column. */
export function findingsOf(outcomes: readonly RuleOutcome[], part: Part, pack: Pack): readonly Finding[] {
  return outcomes.flatMap(({ rule, outcome }) =>
    outcome.state === 'found'
      ? inOrder(outcome.drafts).map((draft) => findingOf(rule, part, draft, pack))
      : [],
  );
}

function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort((a, b) => {
    const [first, second] = [a.cells[0], b.cells[0]];
    if (!first || !second) return Number(Boolean(second)) - Number(Boolean(first));
    return first.row - second.row || first.column - second.column;
  });
}

function findingOf(rule: Rule, part: Part, draft: Draft, pack: Pack): Finding {
  return {
    rule: rule.code,
    severity: severityUnder(pack, rule, draft.severity),
    form: part.id,
    sheet: part.sheet,
    cells: draft.cells,
    related: draft.related ?? [],
    message: draft.message,
    found: draft.found,
    expected: draft.expected ?? null,
    arithmetic: draft.arithmetic ?? [],
    fixes: draft.fixes ?? [],
    withheldBy: [],
  };
}
