/** Changes the shape of a sheet in Excel, all or nothing, and takes it back. */
import { addressOfKey } from '../../../core/grid/address';
import type { Edit } from '../../../core/grid/edit';
import { inverseOf } from '../../../core/grid/inverse-of';
import { type Reshape, type Reshaped, rowMoveOf } from '../../../core/grid/shape';
import { shapeProblem } from '../../../core/grid/shape-problem';
import { newRow, withReshape } from '../../../core/grid/with-shape';
import {
  type Cell,
  type Sheet,
  type Workbook,
  EMPTY_CELL,
  cellAt,
  cellIn,
  sheetNamed,
  usedRange,
} from '../../../core/grid/workbook';
import { movedEntry } from '../../../core/journal';
import { type Change, hasContent, placesOf } from '../../common/match';
import { reshapeStays } from '../../common/reverting';
import { sameShape, withHeight } from '../../common/shapes';
import { asFound } from '../../common/spelling';
import { contentsOfReshape } from '../../common/task-changes';
import { isTaken } from '../../common/writes';
import { type Receipt, type Revert, type WriteWork, HostError } from '../../host';
import { AskedCells, rangeOn } from '../reading/cells';
import { toHostError } from '../errors';
import { type Memory, readWorkbook } from '../reading/read';
import type { Context, Session } from '../session';
import { type Preparation, prepare } from './preparation';
import { rollBack } from './roll-back';
import { queueLooks, queueShape } from './shape-steps';
import {
  type Task,
  askForShape,
  askWhetherUnderWay,
  begin,
  drop,
  end,
  isUndoable,
  keep,
  markShape,
  newTask,
} from './undo-store';
import type { Writer } from './writer';

const MISMATCH = 'reads back in another shape';

/** What a reshape needs to know of the workbook around it. */
interface Scene {
  readonly session: Session;
  readonly writer: Writer;
  readonly memory: Memory;
}

/** @param undoes the id of the task that this takes back */
export async function reshapeSheet(
  scene: Scene,
  planned: Reshape,
  { undo, signal }: WriteWork = {},
  undoes: string | null = null,
): Promise<Receipt> {
  const { session, memory } = scene;
  const before = await readWorkbook(session, memory, { ...(signal && { signal }) });
  const reshape = asFound(before, planned);
  const problem = shapeProblem(before, reshape);
  if (problem) throw new HostError(problem.code, problem.cells);
  const inverse = inverseOf(before, reshape);
  const { stored, height, surplus } = await session.run((context) => prepare(context, reshape.change));
  // From here on the work is finished or undone: a cancelled half would be neither.
  if (signal?.aborted) throw new HostError('cancelled');
  const reshaped: Reshaped = { change: reshape.change, inverse: withHeight(inverse, height) };
  const direction = undoes === null ? 'apply' : 'revert';
  const task = newTask({ direction, edits: reshape.edits, label: undo ?? null, undoes, reshaped });
  memory.layouts.forget();
  await new Reshaping(scene, task, before, { stored, height, surplus }).carryOut();
  return { edits: reshape.edits, reshaped };
}

/** Takes a reshape back, whole or not at all. @param id of its kept task, which is dropped in any case */
export async function revertReshape(
  scene: Scene,
  { edits, reshaped: { inverse } }: { readonly edits: readonly Edit[]; readonly reshaped: Reshaped },
  id: string | null = null,
): Promise<Revert> {
  const { session } = scene;
  try {
    await reshapeSheet(scene, inverse, {}, id ?? '');
    return { reverted: edits, refused: [], reshaped: null };
  } catch (error) {
    const revert = reshapeStays(edits, toHostError(error).code);
    if (!revert) throw error;
    if (id !== null) await session.run((context) => context.ask(() => drop(context, id)));
    return revert;
  }
}

class Reshaping {
  private readonly reshape: Reshape;
  private readonly sheet: Sheet;

  constructor(
    private readonly scene: Scene,
    private task: Task,
    private readonly before: Workbook,
    private readonly prepared: Preparation,
  ) {
    const { change } = task.reshaped ?? {};
    const sheet = change && sheetNamed(before, change.sheet);
    if (!change || !sheet) throw new HostError('sheet-missing');
    this.reshape = { change, edits: task.edits };
    this.sheet = sheet;
  }

  async carryOut(): Promise<void> {
    const { session, writer } = this.scene;
    try {
      await session.run((context) => this.write(context), { oneUndoStep: true });
      await this.verify();
    } catch (error) {
      const reason = toHostError(error);
      try {
        await session.run((context) => this.settle(context));
      } catch (cause) {
        writer.isInDoubt = true;
        throw new HostError('in-doubt', [], cause);
      }
      throw reason;
    }
    await session.run((context) => context.ask(() => this.finish(context)));
  }

  private async write(context: Context): Promise<void> {
    const { writer } = this.scene;
    const { change } = this.reshape;
    const gone = await context.ask(() => {
      begin(context, this.task, writer.owner);
      const held = change.kind === 'delete-row' ? askForRow(context, this.sheet, change.at) : null;
      this.moveEntries(context);
      queueShape(context, change);
      markShape(context, this.task, 'shaped');
      if (change.kind === 'insert-row')
        queueLooks(context, this.sheet, change, change.height ?? this.prepared.height);
      return held;
    });
    if (gone) this.refuseOvertaken(gone);
    await writer.writeContents(context, this.task, this.changes());
  }

  /** What somebody has typed into the row in the last moment comes back with it. */
  private refuseOvertaken(held: AskedCells): void {
    const { change, edits } = this.reshape;
    const { reshaped } = this.task;
    if (change.kind !== 'delete-row' || reshaped?.inverse.change.kind !== 'insert-row') return;
    const found = new Map<number, Cell>();
    held.each((key, cell) => found.set(addressOfKey(key).column, cell));
    const overtaken = [...found].filter(
      ([column, cell]) => !hasContent(cellAt(this.sheet, change.at, column), cell),
    );
    if (overtaken.length === 0) return;
    const contents = new Map([...change.expected.map(({ column, cell }) => [column, cell] as const)]);
    for (const [column, { value, formula }] of overtaken) {
      const { formula: _formula, ...kept } = contents.get(column) ?? EMPTY_CELL;
      contents.set(column, { ...kept, value, ...(formula !== undefined && { formula }) });
    }
    const cells = [...contents].map(([column, cell]) => ({ column, cell }));
    const inverse = { ...reshaped.inverse, change: { ...reshaped.inverse.change, cells } };
    this.task = { ...this.task, edits, reshaped: { change, inverse } };
    throw new HostError(
      'changed-since',
      overtaken.map(([column]) => ({ sheet: change.sheet, row: change.at, column })),
    );
  }

  private changes(): readonly Change[] {
    return contentsOfReshape(this.sheet, this.reshape);
  }

  /** Kept tasks follow their cells; those about a row that goes are dropped. */
  private moveEntries(context: Context): void {
    const move = rowMoveOf(this.reshape.change);
    if (!move) return;
    for (const { task } of this.prepared.stored) {
      const moved = movedEntry(task, move);
      if (moved) keep(context, moved);
      else drop(context, task.id);
    }
  }

  private finish(context: Context): void {
    const { task, prepared } = this;
    end(context, task, this.scene.writer.owner, isUndoable(task));
    for (const id of task.undoes ? [...prepared.surplus, task.undoes] : prepared.surplus) drop(context, id);
  }

  private async verify(): Promise<void> {
    const { session, memory } = this.scene;
    const now = await readWorkbook(session, memory);
    const expected = withReshape(this.before, this.reshape);
    const [found, wanted] = [now, expected].map((workbook) => sheetNamed(workbook, this.sheet.name));
    if (!found || !wanted || !sameShape(found, wanted) || !this.looksRight(found))
      throw new HostError('failed', [], MISMATCH);
    const wrong = this.changes().filter(({ at, to }) => !isTaken(cellIn(now, at), to));
    if (wrong.length > 0) throw new HostError('failed', placesOf(wrong), MISMATCH);
  }

  private looksRight(found: Sheet): boolean {
    const { change } = this.reshape;
    if (change.kind !== 'insert-row') return true;
    return newRow(this.sheet, change).every(({ column, cell }) => {
      const { fill, locked } = cellAt(found, change.at, column);
      return fill === cell.fill && locked === cell.locked;
    });
  }

  /** After a failure: nothing is left of the work, and the task is gone. */
  private async settle(context: Context): Promise<void> {
    const { writer } = this.scene;
    const state = await context.ask(() => ({
      underWay: askWhetherUnderWay(context, this.task, writer.owner),
      shape: askForShape(context, this.task),
    }));
    if (!state.underWay()) return;
    await rollBack(context, writer, this.task, state.shape());
    await context.ask(() => {
      for (const { task } of this.prepared.stored) keep(context, task);
      end(context, this.task, writer.owner, false);
    });
  }
}

function askForRow(context: Context, sheet: Sheet, row: number): AskedCells | null {
  const used = usedRange(sheet);
  return used && new AskedCells(rangeOn(context, sheet.name, { ...used, top: row, bottom: row }), false);
}
