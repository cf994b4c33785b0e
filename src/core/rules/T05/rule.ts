import { ofKind } from '../../guard/difference';
import { describeDifference } from '../../guard/describe';
import { againstBaseline, restoringFix } from '../against-baseline';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, outcomeOf } from '../rule';

/** 备注 and 填报说明 read as in the baseline. */
export const T05 = defineRule({
  code: 'T05',
  name: 'note-altered',
  severity: 'info',
  source: ['remarks-2022'],
  messages: ['altered', 'removed'],
  fixes: ['restore'],
  fixKind: 'safe',
  incomplete: true,
  check: againstBaseline(({ before, differences }) => {
    if (before.notes.length === 0) return NOT_APPLICABLE;
    const notes = ofKind(differences(), 'note');
    if (notes.length === 0) return PASSED;
    return outcomeOf(
      notes.map((note): Draft => {
        const { what, at, found, expected, edit } = note;
        const { values } = describeDifference(note);
        return {
          cells: [at],
          message: { id: what, values },
          found,
          expected,
          fixes: restoringFix(edit, values),
        };
      }),
    );
  }),
});
