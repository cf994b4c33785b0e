import type { RuleFamilyTexts } from '../locale';

export const narrativeRules: RuleFamilyTexts<'N'> = {
  N01: {
    title: 'The goal is filled in',
    basis: 'Consistency of the form',
    messages: {
      blank:
        '“{label}” is blank. Without the goal and what came of it the evaluation has no ground. Please fill it in.',
    },
    fixes: {},
  },
};
