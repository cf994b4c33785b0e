import type { Field, Indicator } from '../../forms/model';
import type { Big } from '../../text/decimal';
import { canonical } from '../../text/target/canonical';
import type { Operator, Quantity } from '../../text/target/types';
import { conversions } from '../../text/target/units';
import { applicableRows, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, type RuleContext, defineRule, outcomeOf } from '../rule';
import { coreOf, coverage, ratioWord } from './likeness';
import { type Statement, statementsIn } from './statements';

/**
 * A number in 预期目标 is the indicator's target. Only a target below what the goal promises contradicts it, and
 * only where name, measure and unit leave no doubt that both are about one thing.
 */
export const N03 = defineRule({
  code: 'N03',
  name: 'number-in-goal-differs',
  severity: 'warning',
  source: ['own'],
  messages: ['differs'],
  fixes: [],
  fixKind: null,
  check(context) {
    const goal = context.form.goal.expected?.value;
    const statements = statementsIn(goal?.text ?? '');
    const targets = targetsOf(context);
    if (!goal || statements.length === 0 || targets.length === 0) return NOT_APPLICABLE;
    const clashes = clashesOf(targets, statements);
    return outcomeOf(clashes.length > 0 ? [draft(goal, clashes)] : []);
  },
});

/** One quantity of an indicator's target. */
interface Target {
  readonly row: Indicator;
  readonly target: Field;
  /** Name of the indicator and label of the quantity. */
  readonly name: string;
  readonly label: string;
  readonly quantity: Quantity;
}

function targetsOf({ form, compare }: RuleContext): readonly Target[] {
  return applicableRows(form).flatMap((row) => {
    const { target, level3 } = row.cells;
    const parsed = compare(row).target;
    const quantities =
      parsed.kind === 'quantity' ? [parsed] : parsed.kind === 'parts' ? [...parsed.parts] : [];
    if (!target || !level3) return [];
    const name = canonical(level3.text);
    return quantities.flatMap((quantity) =>
      quantity.upper ? [] : [{ row, target, name, label: quantity.label, quantity }],
    );
  });
}

interface Clash {
  readonly item: Target;
  readonly statement: Statement;
}

/** Pairs that are each other's nearest, and whose numbers contradict. */
function clashesOf(targets: readonly Target[], statements: readonly Statement[]): readonly Clash[] {
  return targets.flatMap((item) => {
    const statement = best(statements, (candidate) => likeness(item, candidate));
    if (!statement || best(targets, (other) => likeness(other, statement)) !== item) return [];
    // The number may stand in another clause than the nearest.
    const confirmed = statements.some(
      (other) => likeness(item, other) >= LEAST_LIKENESS && equal(other.quantity, item.quantity),
    );
    return !confirmed && contradicts(statement.quantity, item.quantity) ? [{ item, statement }] : [];
  });
}

/** The likeliest one; null where none is likely enough. */
function best<T>(candidates: readonly T[], likely: (candidate: T) => number): T | null {
  const scored = candidates.map((candidate) => ({ candidate, score: likely(candidate) }));
  const top = scored.reduce((a, b) => (b.score > a.score ? b : a), { candidate: null as T | null, score: 0 });
  return top.score >= LEAST_LIKENESS ? top.candidate : null;
}

const LEAST_LIKENESS = 0.75;

/** 0 where units or measures differ. */
function likeness({ name, label, quantity }: Target, { context, text, quantity: stated }: Statement): number {
  if (conversions(quantity.unit, stated.unit).length !== 1 || quantity.unit.name === '') return 0;
  if (quantity.unit.per !== stated.unit.per) return 0;
  if (quantity.unit.dimension === 'percent') {
    const measure = ratioWord(label) || ratioWord(name);
    if (measure === '' || !canonical(text).includes(measure)) return 0;
  }
  return coverage(coreOf(name), context);
}

function contradicts(goal: Quantity, target: Quantity): boolean {
  const [goalOperator, targetOperator] = [operatorOf(goal), operatorOf(target)];
  const [a, b] = inOneUnit(goal, target);
  if (pointsUp(goalOperator) && pointsUp(targetOperator)) return a.gt(b);
  if (pointsDown(goalOperator) && pointsDown(targetOperator)) return a.lt(b);
  // Neither bounds its number: both name it exactly.
  return goalOperator === null && targetOperator === null && !a.eq(b);
}

function equal(a: Quantity, b: Quantity): boolean {
  const [first, second] = inOneUnit(a, b);
  return first.eq(second);
}

function inOneUnit(a: Quantity, b: Quantity): readonly [Big, Big] {
  const [factors] = conversions(a.unit, b.unit);
  return factors ? [a.value.times(factors[0]), b.value.times(factors[1])] : [a.value, b.value];
}

function operatorOf({ operator, reached }: Quantity): Operator | null {
  return operator ?? (reached ? '≥' : null);
}

function pointsUp(operator: Operator | null): boolean {
  return operator === '≥' || operator === '>';
}

function pointsDown(operator: Operator | null): boolean {
  return operator === '≤' || operator === '<';
}

function draft(goal: Field, clashes: readonly Clash[]): Draft {
  const pairs = clashes.map(
    ({ item, statement }) =>
      `“${statement.text}”≠${rowName(item.row)}“${item.target.text.replace(/\s+/g, ' ')}”`,
  );
  return {
    cells: [goal.at, ...new Set(clashes.map(({ item }) => item.target.at))],
    message: { id: 'differs', values: { pairs: pairs.join('；') } },
    found: goal.text,
  };
}
