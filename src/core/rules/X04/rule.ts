import { type FormCard, type Place, ownCard } from '../card';
import { NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';
import { enumerate } from '../words';
import { MOST_NAMED, isSameProject } from '../across';
import { LEAST_NARRATIVE } from '../narrative';

/** Two projects do not have the same story to tell. */
export const X04 = defineRule({
  code: 'X04',
  name: 'identical-narrative',
  severity: 'warning',
  source: ['own'],
  messages: ['identical'],
  fixes: [],
  fixKind: null,
  across: true,
  check({ form, cards }) {
    const own = ownCard(cards, form);
    if (!own?.project || !own.narrative || cards.length < 2) return NOT_APPLICABLE;
    if (own.narrative.key.length < LEAST_NARRATIVE) return NOT_APPLICABLE;
    const same = cards.filter(
      (card) =>
        card.project !== null && !isSameProject(card, own) && card.narrative?.key === own.narrative?.key,
    );
    return same.length > 0 ? outcomeOf([draft(own.narrative, same)]) : PASSED;
  },
});

function draft({ at, text }: Place, same: readonly FormCard[]) {
  const values = { projects: enumerate(same.map(projectAndFile), MOST_NAMED) };
  return {
    cells: [{ row: at.row, column: at.column }],
    related: same.flatMap(({ file, narrative }) => (file === null ? (narrative?.at ?? []) : [])),
    message: { id: 'identical', values },
    found: text,
  };
}

function projectAndFile({ project, file }: FormCard): string {
  return file === null ? (project?.text ?? '') : `${project?.text ?? ''}（${file}）`;
}
