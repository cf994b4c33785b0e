/** Reads an indicator row of a form as a pair of target and actual value. */
import type { Form, Indicator, IndicatorColumn } from './forms/model';
import { type Comparison, compareTarget } from './text/target/compare';

export type { Comparison };

export function compareIndicator(form: Form, { cells }: Indicator): Comparison {
  const text = (column: IndicatorColumn): string => cells[column]?.text ?? '';
  return compareTarget({
    level1: text('level1'),
    level2: text('level2'),
    name: text('level3'),
    target: text('target'),
    actual: text('actual'),
    year: form.year,
    ...(cells.operator && { operator: cells.operator.text }),
    ...(cells.unit && { unit: cells.unit.text }),
  });
}
