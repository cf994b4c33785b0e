import type { Severity } from '../../finding';
import type { Form, Indicator } from '../../forms/model';
import { normalizeLabel } from '../../text/normalize';
import type { Comparison } from '../../text/target/compare';
import { isPlaceholder } from '../placeholder';
import { refsOf } from '../equation';
import { applicableRows, isPositive, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';
import { type Clash, clashOf } from './clash';

/** A warning asks for another answer; the rest is worth a look. */
const SEVERITIES: Readonly<Record<Clash, Severity>> = {
  'number-for-words': 'warning',
  weaker: 'warning',
  'words-for-number': 'warning',
  units: 'warning',
  parts: 'warning',
  'no-time': 'warning',
  prose: 'info',
  different: 'info',
};

/** The actual value answers the target in its own kind: a number by a number, words by words as strong. */
export const I14 = defineRule({
  code: 'I14',
  name: 'not-comparable',
  severity: 'warning',
  source: ['own'],
  messages: [
    'number-for-words',
    'weaker',
    'words-for-number',
    'units',
    'parts',
    'no-time',
    'prose',
    'different',
  ],
  fixes: [],
  fixKind: null,
  check({ form, compare }) {
    const rows = applicableRows(form).filter(({ cells }) => isPositive(cells.weight));
    if (!form.columns.actual || rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(rows.flatMap((row) => draftsOf(form, row, compare(row))));
  },
});

function draftsOf(form: Form, row: Indicator, comparison: Comparison): Draft[] {
  const { target, actual, score } = row.cells;
  if (!target || !actual || isPlaceholder(actual.text) || isPlaceholder(target.text)) return [];
  const clash = clashOf(comparison, {
    name: normalizeLabel(row.cells.level3?.text ?? ''),
    target: target.text,
    actual: actual.text,
  });
  if (!clash) return [];
  return [
    {
      severity: SEVERITIES[clash],
      cells: [actual.at],
      related: refsOf(form, [target, score]),
      message: {
        id: clash,
        values: { row: rowName(row), target: target.text, actual: actual.text },
      },
      found: actual.text,
    },
  ];
}
