/** What the rest of a form says about its year. */
import type { Field } from '../../forms/model';
import { applicableRows } from '../indicators';
import type { RuleContext } from '../rule';
import { yearsIn } from '../years';

/** A deadline among the targets. */
export interface Deadline {
  readonly target: Field;
  /** The latest year it names. */
  readonly year: number;
}

export interface Evidence {
  readonly deadlines: readonly Deadline[];
  /** Every year that targets, actual values and the goal name. */
  readonly named: ReadonlySet<number>;
  /**
   * The one year that all of them name, in two cells at least: a deadline, and something done. Goals may look ahead
   * (2025年底建成) and payments back (2020年度绩效奖); plans and results together do not.
   */
  readonly agreed: number | null;
}

export function evidenceOf(context: RuleContext): Evidence {
  const { form, compare } = context;
  const rows = applicableRows(form);
  const deadlines = rows.flatMap((row): Deadline[] => {
    const { target } = row.cells;
    const parsed = compare(row).target;
    if (!target || parsed.kind !== 'date' || parsed.yearless) return [];
    const years = yearsIn(target.text);
    return years.length > 0 ? [{ target, year: Math.max(...years) }] : [];
  });
  const results = [...rows.map(({ cells }) => cells.actual), form.goal.actual?.value];
  const plans = [...rows.map(({ cells }) => cells.target), form.goal.expected?.value];
  const done = namedIn(results);
  const named = new Set([...done, ...namedIn(plans)]);
  const [year = null, ...more] = named;
  const agreed = more.length === 0 && deadlines.length > 0 && done.length > 0 ? year : null;
  return { deadlines, named, agreed };
}

function namedIn(fields: readonly (Field | undefined)[]): readonly number[] {
  return fields.flatMap((field) => yearsIn(field?.text ?? ''));
}
