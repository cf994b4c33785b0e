/** 年度总体目标: what was to be achieved, and what was. */
import { GOAL_LABELS } from './labels';
import type { Entry, Field, Form } from './model';
import type { Labelled, SheetView } from './view';

/** Reads the goal between two rows; each value stands below its label, or beside it. */
export function readGoal(view: SheetView, top: number, end: number): Form['goal'] {
  const goal: { expected: Entry | null; actual: Entry | null } = { expected: null, actual: null };
  for (let row = top; row < end; row++) {
    view.labelled(row).forEach((item, i, labelled) => {
      const key = GOAL_LABELS.get(item.base);
      if (!key || goal[key]) return;
      goal[key] = { label: item.field, value: goalValue(view, item.field, labelled[i + 1], end) };
    });
  }
  return goal;
}

function goalValue(view: SheetView, label: Field, beside: Labelled | undefined, end: number): Field {
  const below = view.span(label).bottom + 1;
  const under = below < end ? view.field(below, label.at.column) : null;
  const underIsText = under !== null && under.text !== '' && !isGoalLabel(view, under);
  if (underIsText || !beside || GOAL_LABELS.has(beside.base))
    return under ?? view.field(label.at.row, view.span(label).right + 1);
  return beside.field;
}

function isGoalLabel(view: SheetView, field: Field): boolean {
  return view.labelled(field.at.row).some((item) => item.field === field && GOAL_LABELS.has(item.base));
}
