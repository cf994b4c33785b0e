import { cardOf } from '../card';
import { withPrevious } from '../previous';
import { NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';

/** A 项目编码 stands for the same project as last year. */
export const Y04 = defineRule({
  code: 'Y04',
  name: 'code-renamed',
  severity: 'warning',
  source: ['own'],
  messages: ['renamed'],
  fixes: [],
  fixKind: null,
  check: withPrevious(({ form }, previous) => {
    const own = cardOf(form);
    const before = cardOf(previous);
    if (!own.code || !own.project || !before.project || own.code.key !== before.code?.key)
      return NOT_APPLICABLE;
    if (own.project.key === before.project.key) return PASSED;
    const { row, column } = own.project.at;
    const values = { code: own.code.text, name: own.project.text, before: before.project.text };
    return outcomeOf([
      {
        cells: [{ row, column }],
        related: [own.code.at],
        message: { id: 'renamed', values },
        found: own.project.text,
      },
    ]);
  }),
});
