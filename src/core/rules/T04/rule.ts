import { type ContentChange, type FillChange, ofKind } from '../../guard/difference';
import { quoted, restoringFix } from '../against-baseline';
import { type Draft, defineRule, notCheckable, outcomeOf } from '../rule';

/** What is not to be filled in stays as it was (置灰信息无需录入且不可修改). */
export const T04 = defineRule({
  code: 'T04',
  name: 'locked-cell-changed',
  severity: 'error',
  source: ['remarks-2022', 'notes-2021'],
  messages: ['value', 'value-inferred', 'label', 'heading', 'formula', 'filled', 'renamed', 'fill'],
  fixes: ['restore', 'restore-formula', 'clear'],
  fixKind: 'safe',
  check({ baseline }) {
    // What a locked cell ought to hold is known from a baseline only: the fills tell which cells are locked.
    if (baseline === 'none') return notCheckable('baseline-missing');
    if (baseline === 'unmatched') return notCheckable('baseline-unmatched');
    const differences = baseline.differences();
    return outcomeOf([
      ...ofKind(differences, 'content').map(contentDraft),
      ...ofKind(differences, 'fill').map(fillDraft),
    ]);
  },
});

const FIXES: Readonly<Record<ContentChange['what'], (typeof T04.fixes)[number]>> = {
  value: 'restore',
  label: 'restore',
  heading: 'restore',
  formula: 'restore-formula',
  filled: 'clear',
};

function contentDraft(change: ContentChange): Draft {
  const { at, found, expected, name, what, edit, isDoubtful } = change;
  const values = { name, found: quoted(found), expected: quoted(expected) };
  return {
    // Among 三级指标 that may be added and deleted, another name may be another indicator.
    ...(isDoubtful && { severity: 'warning' as const }),
    cells: [at],
    message: { id: messageOf(change), values },
    found,
    expected,
    fixes: restoringFix(edit, values, FIXES[what], isDoubtful ? 'suggested' : 'safe'),
  };
}

function messageOf({ what, source, isDoubtful }: ContentChange): (typeof T04.messages)[number] {
  if (isDoubtful) return 'renamed';
  if (what !== 'value') return what;
  return source === 'protection' ? 'value' : 'value-inferred';
}

function fillDraft({ cells }: FillChange): Draft {
  return {
    severity: 'info',
    cells,
    message: { id: 'fill', values: { count: cells.length } },
    found: '',
  };
}
