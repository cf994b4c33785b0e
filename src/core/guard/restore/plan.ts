/** Plans what brings a workbook back to its baseline; what of it is chosen is made by `restoreSteps`. */
import type { CheckReport } from '../../check/report';
import { protectForm } from '../../editing/protect';
import type { Form } from '../../forms/model';
import { displayText } from '../../grid/display';
import { type Workbook, isProtectedCell, sheetNamed } from '../../grid/workbook';
import { recordedRow } from '../../grid/with-shape';
import type { Baseline } from '../baseline';
import type { Difference, MergeChange, MergesGone } from '../difference';
import { mergeWork } from './merge-work';
import type { LeftDifference, Planning, RestorePlan, Restoration, RestoringWork } from './restoration';
import { deletionWork, insertionWork } from './row-work';
import { Guarded } from '../view';

type Report = Pick<CheckReport, 'forms'>;

/**
 * The plan for the forms of a report, made on the same workbook. Cells that are to be filled in are never written to;
 * a name of 三级指标 that may be a new one is doubtful.
 */
export function restorePlan(workbook: Workbook, report: Report, baseline: Baseline): RestorePlan {
  const turns = restorePlanByTurns(workbook, report, baseline);
  for (;;) {
    const { done, value } = turns.next();
    if (done) return value;
  }
}

/**
 * The same, a form at a time, so that a caller can pause in between.
 * @param wanted {@link Form.id}s of the forms to plan for, all unless told; what stands in others counts all the same
 */
export function* restorePlanByTurns(
  workbook: Workbook,
  report: Report,
  baseline: Baseline,
  wanted?: ReadonlySet<string>,
): Generator<undefined, RestorePlan, undefined> {
  const forms = report.forms.map(({ form }) => form);
  const guarded = new Guarded(baseline, workbook, forms);
  const found: LeftDifference[] = [];
  for (const form of forms) {
    found.push(...differencesOf(guarded, form));
    yield;
  }
  const planning: Planning = { workbook, forms, found };
  const plan = { restorations: new Array<Restoration>(), left: new Array<LeftDifference>() };
  for (const form of forms) {
    if (wanted && !wanted.has(form.id)) continue;
    for (const one of found.filter((each) => each.form === form.id)) {
      const work = workOf(planning, one);
      if (work) plan.restorations.push(restorationOf(workbook, one, work));
      else plan.left.push(one);
    }
    yield;
  }
  return plan;
}

function differencesOf(guarded: Guarded, form: Form): readonly LeftDifference[] {
  const view = guarded.of(form);
  if (typeof view === 'string') return [];
  return view.differences().map((difference) => ({ form: form.id, sheet: form.sheet, difference }));
}

function workOf(planning: Planning, one: LeftDifference): RestoringWork | null {
  const { difference, sheet } = one;
  switch (difference.kind) {
    case 'merge':
    case 'merges-gone':
      return mergeWork(planning, sheet, difference);
    case 'row':
      if (difference.restoring === null) return null;
      return difference.restoring === 'delete'
        ? deletionWork(planning, one, difference.lines)
        : insertionWork(planning, one, difference.restoring);
    case 'protection-removed':
      return protectionWork(planning, sheet);
    default:
      return contentWork(difference);
  }
}

function contentWork(difference: Exclude<Difference, MergeChange | MergesGone>): RestoringWork | null {
  const edit = 'edit' in difference ? difference.edit : null;
  return edit && { kind: 'content', edit };
}

/** Not where some form on the sheet could not be filled in any more. */
function protectionWork({ workbook, forms }: Planning, sheet: string): RestoringWork | null {
  const own = forms.filter((form) => form.sheet === sheet);
  const isPossible = own.every((form) => protectForm(workbook, form).possible);
  return isPossible ? { kind: 'protection', change: { kind: 'protect', sheet } } : null;
}

function restorationOf(workbook: Workbook, one: LeftDifference, work: RestoringWork): Restoration {
  const { difference } = one;
  return {
    ...one,
    work,
    isLocked: isLocked(workbook, one, work),
    isDoubtful: difference.kind === 'content' && difference.isDoubtful === true,
    loses: losesOf(workbook, one),
  };
}

function isLocked(workbook: Workbook, { sheet: name }: LeftDifference, work: RestoringWork): boolean {
  const sheet = sheetNamed(workbook, name);
  if (!sheet) return false;
  return work.kind === 'content' ? isProtectedCell(sheet, work.edit.at) : sheet.protected;
}

function losesOf(workbook: Workbook, { sheet: name, difference }: LeftDifference): readonly string[] {
  const sheet = sheetNamed(workbook, name);
  if (!sheet || difference.kind !== 'row') return [];
  const texts = difference.lines.flatMap((row) =>
    recordedRow(sheet, row).map(({ cell }) => displayText(cell, workbook.date1904).trim()),
  );
  return texts.filter((text) => text !== '');
}
