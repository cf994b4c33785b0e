/** Restoring as a host does it: every step is refused unless it can be made as planned. */
import { check } from '../../src/core/check';
import { isProtectedCell, sheetNamed, type Workbook } from '../../src/core/grid/workbook';
import { stillHolds } from '../../src/core/grid/edit';
import { shapeProblem } from '../../src/core/grid/shape-problem';
import type { Step } from '../../src/core/grid/shape';
import type { Baseline } from '../../src/core/guard/baseline';
import { restorePlan } from '../../src/core/guard/restore/plan';
import { restoreSteps, withStep } from '../../src/core/guard/restore/steps';

export function made(workbook: Workbook, steps: readonly Step[]): Workbook {
  return steps.reduce((state, step) => {
    const problem = problemOf(state, step);
    if (problem !== null) throw new Error(problem);
    return withStep(state, step);
  }, workbook);
}

function problemOf(workbook: Workbook, { change, edits }: Step): string | null {
  if (change) {
    const problem = shapeProblem(workbook, { change, edits });
    return problem && `${change.kind}: ${JSON.stringify(problem)}`;
  }
  const refused = edits.filter((edit) => {
    const sheet = sheetNamed(workbook, edit.at.sheet);
    return !sheet || isProtectedCell(sheet, edit.at) || !stillHolds(workbook, edit);
  });
  return refused.length > 0 ? `edits: ${JSON.stringify(refused)}` : null;
}

/** Restores all that can be, plan after plan, until nothing is left to restore. */
export function restoredWhole(
  workbook: Workbook,
  baseline: Baseline,
): { readonly workbook: Workbook; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  let state = workbook;
  for (let round = 0; round < 5; round++) {
    const { restorations } = restorePlan(state, check(state, { rules: [] }), baseline);
    const next = restoreSteps(state, restorations);
    if (next.length === 0) return { workbook: state, steps };
    state = made(state, next);
    steps.push(...next);
  }
  throw new Error('restoring does not come to an end');
}
