import { cardOf } from '../card';
import { LEAST_NARRATIVE } from '../narrative';
import { lastYear, withPrevious } from '../previous';
import { NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';

/** This year's 实际完成情况 is not last year's once more. */
export const Y03 = defineRule({
  code: 'Y03',
  name: 'text-of-last-year',
  severity: 'warning',
  source: ['own'],
  messages: ['identical'],
  fixes: [],
  fixKind: null,
  check: withPrevious((context, previous) => {
    const { form } = context;
    const { narrative } = cardOf(form);
    if (!narrative || narrative.key.length < LEAST_NARRATIVE) return NOT_APPLICABLE;
    if (cardOf(previous).narrative?.key !== narrative.key) return PASSED;
    const { row, column } = narrative.at;
    const values = { year: lastYear(context, previous) };
    return outcomeOf([
      { cells: [{ row, column }], message: { id: 'identical', values }, found: narrative.text },
    ]);
  }),
});
