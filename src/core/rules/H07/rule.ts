import { type FormCard, type Place, ownCard } from '../card';
import { NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';
import { enumerate } from '../words';
import { MOST_NAMED, sharingCode } from '../across';

/** No two forms of a workbook carry the same 项目编码; the same project standing there twice is only doubtful. */
export const H07 = defineRule({
  code: 'H07',
  name: 'duplicate-project-code',
  severity: 'error',
  source: ['own'],
  messages: ['other-project', 'same-project'],
  fixes: [],
  fixKind: null,
  across: true,
  check({ form, cards }) {
    const own = ownCard(cards, form);
    const others = cards.filter(({ file }) => file === null);
    if (!own?.code || others.length < 2) return NOT_APPLICABLE;
    const sharing = sharingCode(own, others);
    if (sharing.length === 0) return PASSED;
    const same = sharing.every(({ project }) => project?.key === own.project?.key);
    return outcomeOf([{ ...draft(own.code, sharing, same), ...(same && { severity: 'warning' }) }]);
  },
});

function draft(code: Place, sharing: readonly FormCard[], same: boolean) {
  const values = {
    code: code.text,
    count: sharing.length,
    projects: enumerate(
      sharing.map(({ project, form }) => project?.text ?? form),
      MOST_NAMED,
    ),
    forms: enumerate(
      sharing.map(({ form }) => form),
      MOST_NAMED,
    ),
  };
  return {
    cells: [{ row: code.at.row, column: code.at.column }],
    related: sharing.flatMap((card) => card.code?.at ?? []),
    message: { id: same ? 'same-project' : 'other-project', values },
    found: code.text,
  };
}
