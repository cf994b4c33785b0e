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
  N02: {
    title: 'What was achieved is not the goal once more',
    basis: 'Consistency of the form',
    messages: {
      same: '实际完成情况 repeats 预期目标 and does not tell what was done. State what was done and what came of it.',
    },
    fixes: {},
  },
};
