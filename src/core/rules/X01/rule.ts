import { ownCard } from '../card';
import { NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';
import { enumerate } from '../words';
import { MOST_NAMED, sharingCode } from '../across';

/** The same 项目编码 in another file of the batch: two projects under one code, or a form that was sent twice. */
export const X01 = defineRule({
  code: 'X01',
  name: 'code-in-other-file',
  severity: 'warning',
  source: ['own'],
  messages: ['shared'],
  fixes: [],
  fixKind: null,
  across: true,
  check({ form, cards }) {
    const own = ownCard(cards, form);
    const others = cards.filter(({ file }) => file !== null);
    if (!own?.code || others.length === 0) return NOT_APPLICABLE;
    const sharing = sharingCode(own, others);
    if (sharing.length === 0) return PASSED;
    const { text, at } = own.code;
    const values = {
      code: text,
      count: sharing.length,
      files: enumerate(sharing.map(fileAndProject), MOST_NAMED),
    };
    return outcomeOf([
      { cells: [{ row: at.row, column: at.column }], message: { id: 'shared', values }, found: text },
    ]);
  },
});

function fileAndProject({ file, project }: { file: string | null; project: { text: string } | null }) {
  return `${file ?? ''}（${project?.text ?? '—'}）`;
}
