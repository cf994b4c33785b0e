import type { Form, IndicatorColumn } from '../../forms/model';
import { PASSED, defineRule, outcomeOf } from '../rule';
import { enumerate, wordFor } from '../words';

/** Columns without which the rows of 三级指标 cannot be checked. */
const NEEDED: readonly IndicatorColumn[] = ['level3', 'actual', 'weight', 'score'];

/** A sheet that looks like the form could be read as one. */
export const T01 = defineRule({
  code: 'T01',
  name: 'form-recognised',
  severity: 'warning',
  source: ['own'],
  messages: ['incomplete'],
  fixes: [],
  fixKind: null,
  check({ form }) {
    if (form.complete) return PASSED;
    const at = form.title?.at ?? { row: form.range.top, column: form.range.left };
    const parts = enumerate(missingPaths(form).map(wordFor));
    return outcomeOf([
      { cells: [at], message: { id: 'incomplete', values: { parts } }, found: form.title?.text ?? '' },
    ]);
  },
});

function missingPaths(form: Form): readonly string[] {
  const reported = form.problems
    .filter(({ kind }) => kind === 'block-missing' || kind === 'column-missing')
    .map(({ path }) => path);
  const columns = NEEDED.filter((key) => !form.columns[key]).map((key) => `indicators.${key}`);
  const rows = form.indicators.length === 0 ? ['indicators'] : [];
  return [...rows, ...columns, ...reported];
}
