/** What an own rule shows of its reckoning: the equation with its figures' cells, and the fields it looked at. */
import type { Term } from '../finding';
import type { Field } from '../forms/model';
import { joinedTerms, refOf } from '../rules/equation';
import { formatDecimal } from '../text/decimal';
import type { Evaluator } from './evaluate';
import type { Item, Value } from './fields';
import type { Comparator, Condition, Expression, NumberTest } from './language';
import { calculationOf, fieldOf, isAggregate, partsOf } from './walk';

const OPPOSITE: Readonly<Record<Comparator, Comparator>> = {
  '<': '≥',
  '≤': '>',
  '=': '≠',
  '≠': '=',
  '≥': '<',
  '>': '≤',
};

type Terms = readonly Term[];

/** Explains one item by the conditions of a rule. */
export class Evidence {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly item: Item,
  ) {}

  /** `8 + 4.5 = 12.5 > 10`: the comparison as it really stands, where it was to be otherwise. */
  equation({ left, is, right }: NumberTest): Terms {
    return joinedTerms([...this.side(left), plain(` ${OPPOSITE[is]} `), ...this.side(right)]);
  }

  /** The number an expression comes to; '' where it is unknown. */
  result(expression: Expression): string {
    const value = this.evaluator.number(expression, this.item);
    return value ? formatDecimal(value) : '';
  }

  /** Fields behind a condition in the order they are named, each once. */
  fields(condition: Condition): readonly Field[] {
    return [...new Set(this.tested(condition).flatMap(({ field }) => field ?? []))];
  }

  private tested(condition: Condition): readonly Value[] {
    const parts = partsOf(condition);
    if (parts) return parts.flatMap((part) => this.tested(part));
    if ('field' in condition) return this.values(condition.field);
    return 'left' in condition ? [...this.values(condition.left), ...this.values(condition.right)] : [];
  }

  /** The values of cells behind an expression. */
  private values(expression: Expression): readonly Value[] {
    if (typeof expression === 'number') return [];
    if (typeof expression === 'string') return this.named(expression, this.item);
    if ('round' in expression) return this.values(expression.round);
    if (!isAggregate(expression)) {
      return calculationOf(expression)?.parts.flatMap((part) => this.values(part)) ?? [];
    }
    const name = fieldOf(expression);
    const rows = this.evaluator.rows(expression, this.item) ?? [];
    return name === null ? [] : rows.flatMap((row) => this.named(name, row));
  }

  private named(name: string, item: Item): readonly Value[] {
    const value = this.evaluator.value(name, item);
    return value?.field ? [value] : [];
  }

  private side(expression: Expression): Terms {
    const terms = this.terms(expression);
    return terms.length > 1 ? [...terms, plain(` = ${this.result(expression)}`)] : terms;
  }

  private terms(expression: Expression): Terms {
    const calculation = calculationOf(expression);
    if (calculation) {
      return separated(
        calculation.parts.map((part) => this.operand(part)),
        calculation.sign,
      );
    }
    if (typeof expression === 'object' && 'round' in expression) return this.terms(expression.round);
    const isSum = typeof expression === 'object' && 'sum' in expression;
    if (typeof expression !== 'string' && !isSum) return [plain(this.result(expression))];
    const figures = this.values(expression).filter(({ number }) => number !== null);
    return figures.length === 0
      ? [plain(this.result(expression))]
      : separated(
          figures.map((value) => this.figure(value)),
          '+',
        );
  }

  private operand(expression: Expression): Terms {
    const terms = this.terms(expression);
    return terms.length > 1 ? [plain('('), ...terms, plain(')')] : terms;
  }

  private figure({ text, field }: Value): Terms {
    return field ? [{ text, at: refOf(this.evaluator.form, field) }] : [plain(text)];
  }
}

function plain(text: string): Term {
  return { text };
}

function separated(parts: readonly Terms[], sign: string): Terms {
  return parts.flatMap((terms, index) => (index > 0 ? [plain(` ${sign} `), ...terms] : terms));
}
