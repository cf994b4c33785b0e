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
  N03: {
    title: 'Numbers of the goal are those of the targets',
    basis: 'Targets are derived from the goal',
    messages: {
      differs:
        'Numbers in 预期目标 differ from the targets: {pairs}. Who meets the target still misses the goal. Check and use one number.',
    },
    fixes: {},
  },
  N05: {
    title: 'Years in the goal',
    basis: 'Consistency of the form',
    messages: {
      'thing-of-other-year':
        'The goal is “{expected}”, what was done is “{actual}”: the years differ. Check whether this is what the goal was about.',
      'report-of-other-year':
        '实际完成情况 reports on {found} and does not mention {year}. The text may be another year’s: please check.',
      'goal-of-other-year':
        '预期目标 is about {found} and does not mention {year}. The text may be an earlier year’s: please check.',
    },
    fixes: {},
  },
};
