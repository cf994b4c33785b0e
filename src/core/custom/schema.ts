/** What the JSON of own rules may look like. Depth and size as a whole are bounded by the pack's reader. */
import * as v from 'valibot';
import { byKey } from '../packs/by-key';
import {
  type Aggregate,
  COMPARATORS,
  type Condition,
  type Expression,
  type OwnRule,
  ROW_SETS,
  SUBJECTS,
} from './language';

const MAX_PARTS = 20;
const MAX_WORDS = 50;
const MAX_NUMBER = 1e12;
const MAX_PLACES = 6;

const text = (longest: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(longest));
const fieldName = text(60);
const rowSet = v.picklist(ROW_SETS);
const constant = v.pipe(v.number(), v.minValue(-MAX_NUMBER), v.maxValue(MAX_NUMBER));

/** Conditions on a row that is added up or counted: without aggregates of their own. */
const filter: v.GenericSchema<Condition> = conditionOver('filter', expressionWith('plain-expression', {}));

const where = v.exactOptional(filter);
const AGGREGATES: Readonly<Record<string, v.GenericSchema<Aggregate>>> = {
  sum: v.strictObject({ sum: fieldName, of: rowSet, where }),
  max: v.strictObject({ max: fieldName, of: rowSet, where }),
  count: v.strictObject({ count: rowSet, where }),
};

const condition = conditionOver('condition', expressionWith('expression', AGGREGATES));

function expressionWith(
  name: string,
  aggregates: Readonly<Record<string, v.GenericSchema<Expression>>>,
): v.GenericSchema<Expression> {
  const expression: v.GenericSchema<Expression> = byKey<Expression>(
    name,
    () => {
      const parts = v.pipe(v.array(expression), v.minLength(2), v.maxLength(MAX_PARTS));
      const pair = v.strictTuple([expression, expression]);
      const places = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PLACES));
      return {
        add: v.strictObject({ add: parts }),
        subtract: v.strictObject({ subtract: pair }),
        multiply: v.strictObject({ multiply: parts }),
        divide: v.strictObject({ divide: pair }),
        round: v.strictObject({ round: expression, places }),
        ...aggregates,
      };
    },
    { number: constant, string: fieldName },
  );
  return expression;
}

function conditionOver(name: string, expression: v.GenericSchema<Expression>): v.GenericSchema<Condition> {
  const condition: v.GenericSchema<Condition> = byKey<Condition>(name, () => {
    const parts = v.pipe(v.array(condition), v.minLength(1), v.maxLength(MAX_PARTS));
    const words = v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(MAX_WORDS));
    return {
      all: v.strictObject({ all: parts }),
      any: v.strictObject({ any: parts }),
      not: v.strictObject({ not: condition }),
      left: v.strictObject({ left: expression, is: v.picklist(COMPARATORS), right: expression }),
      words: v.strictObject({ field: fieldName, is: v.picklist(['one-of', 'contains']), words }),
      field: v.strictObject({ field: fieldName, is: v.picklist(['blank', 'not-blank']) }),
    };
  });
  return condition;
}

export const OWN_RULE: v.GenericSchema<OwnRule> = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^U\d{2}$/)),
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  severity: v.picklist(['error', 'warning', 'info']),
  title: text(60),
  message: text(300),
  basis: text(200),
  for: v.picklist(SUBJECTS),
  where: v.exactOptional(condition),
  check: condition,
  cell: v.exactOptional(fieldName),
});
