/** Guided editing: rows that come and go, what a view has planned on the checked workbook, and the baseline. */
import type { CellRef } from '../../core/grid/address';
import type { Step } from '../../core/grid/shape';
import type { Baseline } from '../../core/guard/baseline';
import type { Form } from '../../core/forms/model';
import type { RowPlan, RowRefused } from '../../core/editing';
import type { EditingTask } from './editing-task';
import type { Job } from './jobs';
import type { Operations } from './operations';
import type { Checked } from './checked';
import type { Task } from './state';
import type { Store } from './store';

/** None of these rejects: what went wrong is in the state. They say whether all went well. */
export interface EditingIntents {
  /** A new row of 三级指标 below the one that the cell stands in; goes there. */
  insertRow(below: CellRef): Promise<boolean>;
  /** The row of 三级指标 that the cell stands in goes. */
  removeRow(at: CellRef): Promise<boolean>;
  /** Writes what was planned on the checked workbook: one step after the other, each one of undo. */
  carryOut(task: EditingTask, steps: readonly Step[]): Promise<boolean>;
  /** Compares with it from now on, and keeps it with the workbook; null: with nothing. */
  setBaseline(baseline: Baseline | null): Promise<boolean>;
}

export interface EditingParts {
  readonly store: Store;
  readonly operations: Operations;
  /** Runs a job that may change the findings. */
  readonly rejudge: (task: Task, job: (job: Job) => Promise<void>) => Promise<boolean>;
  readonly goTo: (at: CellRef) => Promise<boolean>;
}

type RowPlanner = (checked: Checked, form: Form) => RowPlan | RowRefused;

export class Editing implements EditingIntents {
  constructor(private readonly parts: EditingParts) {}

  insertRow(below: CellRef): Promise<boolean> {
    const { engine } = this.parts.operations;
    return this.changeRow('insert-row', below, ({ workbook, under }, form) =>
      engine.insertIndicatorRow(workbook, form, below.row, under.pack),
    );
  }

  removeRow(at: CellRef): Promise<boolean> {
    const { engine } = this.parts.operations;
    return this.changeRow('remove-row', at, ({ workbook, under }, form) =>
      engine.removeIndicatorRow(workbook, form, at.row, under.pack),
    );
  }

  carryOut(task: EditingTask, steps: readonly Step[]): Promise<boolean> {
    const { operations, rejudge } = this.parts;
    return rejudge(task, (job) => operations.writing.write(job, task, steps));
  }

  setBaseline(baseline: Baseline | null): Promise<boolean> {
    const { operations, rejudge } = this.parts;
    return rejudge('set-baseline', (job) => operations.setBaseline(job, baseline));
  }

  private async changeRow(task: EditingTask, at: CellRef, plan: RowPlanner): Promise<boolean> {
    const { store, goTo } = this.parts;
    const { checked } = store.get();
    const form = checked && formAt(checked, at);
    const planned: RowPlan | RowRefused = form
      ? plan(checked, form)
      : { possible: false, reason: 'not-in-table', cells: [] };
    if (!planned.possible) {
      const { reason, cells } = planned;
      store.set({ notice: { kind: 'row-refused', reason, cells } });
      return false;
    }
    const { change, edits, focus } = planned;
    const done = await this.carryOut(task, [{ change, edits }]);
    if (done) await goTo(focus);
    return done;
  }
}

/** The form that a cell stands in. */
export function formAt({ report }: Checked, { sheet, row }: CellRef): Form | undefined {
  const forms = report.forms.map(({ form }) => form).filter((form) => form.sheet === sheet);
  return forms.find(({ range }) => row >= range.top && row <= range.bottom);
}
