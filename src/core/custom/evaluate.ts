/**
 * Works out own rules on a form, in decimals and with three values: a number that is missing makes what depends on
 * it unknown (null), never zero. The work is bounded by the rule's size and the rows of the form: rows are gone
 * through once for each aggregate and section, and no filter holds another aggregate.
 */
import { Big, ZERO, decimal, sum } from '../text/decimal';
import { bareText, isBlank, isNotApplicable } from '../text/normalize';
import type { Form } from '../forms/model';
import { FORM_PREFIX, type Item, type Value, formValues, itemsOf } from './fields';
import type { Aggregate, Comparator, Condition, Expression, NumberTest, RowSet, WordTest } from './language';

const COMPARE: Readonly<Record<Comparator, (left: Big, right: Big) => boolean>> = {
  '<': (left, right) => left.lt(right),
  '≤': (left, right) => left.lte(right),
  '=': (left, right) => left.eq(right),
  '≠': (left, right) => !left.eq(right),
  '≥': (left, right) => left.gte(right),
  '>': (left, right) => left.gt(right),
};

export class Evaluator {
  private readonly ofForm: ReadonlyMap<string, Value>;
  private readonly selections = new Map<Aggregate, Map<number, readonly Item[] | null>>();

  constructor(readonly form: Form) {
    this.ofForm = formValues(form);
  }

  /** What a name stands for in an item; undefined where the layout has no such field. */
  value(name: string, item: Item): Value | undefined {
    return name.startsWith(FORM_PREFIX) ? this.ofForm.get(name) : item.own(name);
  }

  number(expression: Expression, item: Item): Big | null {
    if (typeof expression === 'number') return decimal(expression);
    if (typeof expression === 'string') return this.value(expression, item)?.number ?? null;
    if ('add' in expression) return this.fold(expression.add, item, (a, b) => a.plus(b));
    if ('multiply' in expression) return this.fold(expression.multiply, item, (a, b) => a.times(b));
    if ('subtract' in expression) return this.fold(expression.subtract, item, (a, b) => a.minus(b));
    if ('divide' in expression) return this.quotient(expression.divide, item);
    if ('round' in expression) {
      return this.number(expression.round, item)?.round(expression.places, Big.roundHalfUp) ?? null;
    }
    return this.aggregate(expression, item);
  }

  /** Whether the condition holds of the item; null where a value that decides it is missing. */
  holds(condition: Condition, item: Item): boolean | null {
    if ('all' in condition) return this.every(condition.all, item);
    if ('any' in condition)
      return negated(
        this.every(
          condition.any.map((one) => ({ not: one })),
          item,
        ),
      );
    if ('not' in condition) return negated(this.holds(condition.not, item));
    if ('left' in condition) return this.compare(condition, item);
    const value = this.value(condition.field, item);
    if (!value?.field) return null;
    if ('words' in condition) return matches(value.text, condition);
    return isBlank(value.text) === (condition.is === 'blank');
  }

  /** The rows an aggregate takes in; null where its filter cannot be decided on one of them. */
  rows(aggregate: Aggregate, { section }: Item): readonly Item[] | null {
    const known = this.selections.get(aggregate) ?? new Map<number, readonly Item[] | null>();
    this.selections.set(aggregate, known);
    const found = known.get(section);
    if (found !== undefined) return found;
    const rows = this.select(aggregate, section);
    known.set(section, rows);
    return rows;
  }

  private select(aggregate: Aggregate, section: number): readonly Item[] | null {
    const set: RowSet = 'count' in aggregate ? aggregate.count : aggregate.of;
    const { where } = aggregate;
    const rows = itemsOf(this.form, set, section);
    if (!where) return rows;
    const chosen = rows.map((row) => ({ row, holds: this.holds(where, row) }));
    if (chosen.some(({ holds }) => holds === null)) return null;
    return chosen.flatMap(({ row, holds }) => (holds ? [row] : []));
  }

  private aggregate(aggregate: Aggregate, item: Item): Big | null {
    const rows = this.rows(aggregate, item);
    if (!rows) return null;
    if ('count' in aggregate) return new Big(rows.length);
    const numbers = numbersOf(
      rows.map((row) => this.value('sum' in aggregate ? aggregate.sum : aggregate.max, row)),
    );
    if (!numbers) return null;
    if ('sum' in aggregate) return sum(numbers);
    return numbers.reduce<Big | null>((most, one) => (most?.gte(one) ? most : one), null);
  }

  private fold(
    parts: readonly Expression[],
    item: Item,
    combine: (left: Big, right: Big) => Big,
  ): Big | null {
    const numbers = parts.map((part) => this.number(part, item));
    return numbers.reduce((left, right) => (left && right ? combine(left, right) : null));
  }

  private quotient([above, below]: readonly [Expression, Expression], item: Item): Big | null {
    const [dividend, divisor] = [this.number(above, item), this.number(below, item)];
    if (!dividend || !divisor || divisor.eq(ZERO)) return null;
    return dividend.div(divisor);
  }

  private compare({ left, is, right }: NumberTest, item: Item): boolean | null {
    const [a, b] = [this.number(left, item), this.number(right, item)];
    return a && b && COMPARE[is](a, b);
  }

  private every(conditions: readonly Condition[], item: Item): boolean | null {
    const verdicts = conditions.map((condition) => this.holds(condition, item));
    if (verdicts.includes(false)) return false;
    return verdicts.includes(null) ? null : true;
  }
}

function negated(verdict: boolean | null): boolean | null {
  return verdict === null ? null : !verdict;
}

/** Blanks and 不适用 markers count as nothing, a merged cell once; null where a text stands for a number. */
function numbersOf(values: readonly (Value | undefined)[]): readonly Big[] | null {
  const distinct = new Map(values.map((value) => [value?.field ?? value, value]));
  const counted = [...distinct.values()].filter((value) => !isNothing(value));
  const numbers = counted.flatMap((value) => value?.number ?? []);
  return numbers.length === counted.length ? numbers : null;
}

function isNothing(value: Value | undefined): boolean {
  return !value?.field || (value.number === null && (isBlank(value.text) || isNotApplicable(value.text)));
}

function matches(text: string, { is, words }: WordTest): boolean {
  const bare = bareText(text);
  return words.map(bareText).some((word) => (is === 'one-of' ? bare === word : bare.includes(word)));
}
