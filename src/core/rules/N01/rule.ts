import type { Entry } from '../../forms/model';
import { isBlank } from '../../text/normalize';
import { NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** 年度总体目标 is stated, and so is what came of it. */
export const N01 = defineRule({
  code: 'N01',
  name: 'goal-blank',
  severity: 'error',
  source: ['own'],
  messages: ['blank'],
  fixes: [],
  fixKind: null,
  check({ form: { goal } }) {
    const entries = [goal.expected, goal.actual].filter((entry) => entry !== null);
    if (entries.length === 0) return NOT_APPLICABLE;
    return outcomeOf(entries.filter(({ value }) => isBlank(value.text)).map(draft));
  },
});

function draft({ label, value }: Entry) {
  const values = { label: label.text.replace(/^[*※\s]+/, '') };
  return { cells: [value.at], message: { id: 'blank', values }, found: '' };
}
