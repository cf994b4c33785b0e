/** Checks what the schema of own rules cannot: that every name in a rule means something where it stands. */
import { type PackProblem, type PathKey, problem } from '../packs/problems';
import { FORM_PREFIX, SUBJECT_OF, fieldNames } from './fields';
import type { Aggregate, Condition, Expression, OwnRule, RowSet, Subject } from './language';
import { placeholdersOf } from './own-rule';
import { calculationOf, fieldOf, isAggregate } from './walk';

const PLACEHOLDER = /\{([^{}]*)\}/g;

type Path = readonly PathKey[];

/** @param path of the rule in the pack */
export function nameProblems(rule: OwnRule, path: Path): readonly PackProblem[] {
  const names = new NameCheck(rule.for);
  names.condition(rule.check, [...path, 'check']);
  if (rule.where) names.condition(rule.where, [...path, 'where']);
  if (rule.cell !== undefined) names.field(rule.cell, [...path, 'cell']);
  const known = placeholdersOf(rule);
  const unknown = [...rule.message.matchAll(PLACEHOLDER)].filter(([, name = '']) => !known.includes(name));
  return [
    ...names.problems,
    ...unknown.map(([, name = '']) =>
      problem([...path, 'message'], 'unknown-placeholder', { name, allowed: known.join(', ') }),
    ),
  ];
}

class NameCheck {
  readonly problems: PackProblem[] = [];
  private readonly known: ReadonlySet<string>;

  constructor(private readonly subject: Subject) {
    this.known = new Set(fieldNames(subject));
  }

  field(name: string, path: Path): void {
    if (this.known.has(name)) return;
    const allowed = [...this.known].filter((field) => !field.startsWith(FORM_PREFIX));
    this.problems.push(
      problem(path, 'unknown-field', { name, allowed: [...allowed, `${FORM_PREFIX}…`].join(', ') }),
    );
  }

  condition(condition: Condition, path: Path): void {
    if ('all' in condition) this.conditions(condition.all, [...path, 'all']);
    else if ('any' in condition) this.conditions(condition.any, [...path, 'any']);
    else if ('not' in condition) this.condition(condition.not, [...path, 'not']);
    else if ('field' in condition) this.field(condition.field, [...path, 'field']);
    else {
      this.expression(condition.left, [...path, 'left']);
      this.expression(condition.right, [...path, 'right']);
    }
  }

  private conditions(conditions: readonly Condition[], path: Path): void {
    conditions.forEach((condition, index) => this.condition(condition, [...path, index]));
  }

  private expression(expression: Expression, path: Path): void {
    if (typeof expression === 'number') return;
    if (typeof expression === 'string') this.field(expression, path);
    else if (isAggregate(expression)) this.aggregate(expression, path);
    else if ('round' in expression) this.expression(expression.round, [...path, 'round']);
    else this.operands(expression, path);
  }

  private operands(expression: Expression, path: Path): void {
    const [key = ''] = Object.keys(expression);
    calculationOf(expression)?.parts.forEach((part, index) => this.expression(part, [...path, key, index]));
  }

  private aggregate(aggregate: Aggregate, path: Path): void {
    const set: RowSet = 'count' in aggregate ? aggregate.count : aggregate.of;
    const hasSection = this.subject === 'indicator' || this.subject === 'section';
    if (set === 'section-rows' && !hasSection) {
      this.problems.push(problem([...path, 'count' in aggregate ? 'count' : 'of'], 'rows-without-section'));
    }
    const rows = new NameCheck(SUBJECT_OF[set]);
    const name = fieldOf(aggregate);
    if (name !== null) rows.field(name, [...path, 'sum' in aggregate ? 'sum' : 'max']);
    if (aggregate.where) rows.condition(aggregate.where, [...path, 'where']);
    this.problems.push(...rows.problems);
  }
}
