import { bareText, isBlank, isNotApplicable } from '../../text/normalize';
import { refsOf } from '../equation';
import { NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';

/** 实际完成情况 tells what was done; the goal once more tells nothing. */
export const N02 = defineRule({
  code: 'N02',
  name: 'actual-equals-goal',
  severity: 'warning',
  source: ['own'],
  messages: ['same'],
  fixes: [],
  fixKind: null,
  check({ form }) {
    const expected = form.goal.expected?.value;
    const actual = form.goal.actual?.value;
    if (!expected || !actual || [expected, actual].some(({ text }) => isBlank(text) || isNotApplicable(text)))
      return NOT_APPLICABLE;
    if (bare(expected.text) !== bare(actual.text)) return PASSED;
    const message = { id: 'same', values: {} };
    return outcomeOf([
      { cells: [actual.at], related: refsOf(form, [expected]), message, found: actual.text },
    ]);
  },
});

/** Without punctuation at the end. */
function bare(text: string): string {
  return bareText(text).replace(/[。.;,]$/, '');
}
