import type { Address } from '../../grid/address';
import type { Field, Form, ReadingProblem } from '../../forms/model';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { wordFor } from '../words';

/** Every label that a known layout prints is still there. Those of the funds block are T03's. */
export const T02 = defineRule({
  code: 'T02',
  name: 'label-missing',
  severity: 'error',
  source: ['own'],
  messages: ['missing'],
  fixes: [],
  fixKind: null,
  check({ form }) {
    if (form.layout === 'generic') return NOT_APPLICABLE;
    const missing = form.problems.filter(
      ({ kind, path }) => kind === 'label-missing' && !path.startsWith('funds'),
    );
    return outcomeOf(missing.map((problem) => draft(form, problem)));
  },
});

function draft(form: Form, { path, at }: ReadingProblem): Draft {
  const label = wordFor(path);
  return {
    cells: [at ?? nearest(form, path)],
    message: { id: 'missing', values: { label } },
    found: '',
    expected: label,
  };
}

/** A cell of the block where the label should stand. */
function nearest(form: Form, path: string): Address {
  const [block = ''] = path.split('.');
  const neighbours: Readonly<Record<string, readonly (Field | undefined)[]>> = {
    header: Object.values(form.header).map(({ label }) => label),
    goal: [form.goal.expected?.label, form.goal.actual?.label],
    indicators: Object.values(form.columns),
    total: [form.indicators[form.indicators.length - 1]?.cells.level3],
  };
  const neighbour = neighbours[block]?.find((field) => field !== undefined) ?? form.title;
  return neighbour?.at ?? { row: form.range.top, column: form.range.left };
}
