/**
 * Carries a task out, all or nothing: what was written is brought back when a later part fails, and when Excel's
 * answer is lost, the cells tell whether the work was done. Batches are taken to be done in the order in which
 * they were sent, so that a later answer tells about every earlier batch.
 */
import type { CellRef } from '../../core/grid/address';
import type { Cell, Workbook } from '../../core/grid/workbook';
import { EMPTY_CELL, cellAt, sheetNamed } from '../../core/grid/workbook';
import { type LongWork, HostError } from '../host';
import { excelCode, isWholeRefusal, toHostError } from './errors';
import { type Change, type Holding, hasContent, holding } from './match';
import type { OwnWrites } from './own-writes';
import type { Context, Session } from './session';
import { type Task, askWhetherUnderWay, begin, drop, end, hold, isUndoable, newOwner } from './undo-store';
import { type Write, backOf, halvesOf, placeKey, readCells, writeGroup, writeGroups, writeOf } from './write';

/** A task with what it comes to in the cells. */
export interface Job {
  readonly task: Task;
  readonly changes: readonly Change[];
  /** Older tasks to be forgotten once this one is done. */
  readonly surplus: readonly string[];
}

/** Excel has refused the first batch as a whole: nothing is to be found out. */
class NothingSent extends Error {
  constructor(readonly reason: HostError) {
    super(reason.code);
  }
}

type Held = ReadonlyMap<string, Cell>;

/** Attempts to find out what became of a write, before it is left in doubt. */
const SETTLING_ATTEMPTS = 2;
const MISMATCH = 'read back differs';

export class Writer {
  readonly owner = newOwner();
  /** A write of this pane is in doubt: to be recovered before anything else is written. */
  isInDoubt = false;

  constructor(
    private readonly session: Session,
    private readonly own: OwnWrites,
  ) {}

  /** @returns what the cells hold now, by `placeKey` */
  async carryOut(job: Job, work: LongWork = {}, oneUndoStep = true): Promise<Held> {
    const writes = job.changes.map(writeOf);
    const severalBatches = writeGroups(writes).length > 1;
    try {
      return await this.session.run((context) => this.write(context, job, writes, work), {
        oneUndoStep: oneUndoStep && severalBatches,
      });
    } catch (error) {
      const reason = toHostError(error);
      if (reason.cause instanceof NothingSent) throw reason.cause.reason;
      const held = await this.settle(job, reason);
      if (held) return held;
      if (oneUndoStep && excelCode(reason.cause) === 'UndoNotSupported')
        return this.carryOut(job, work, false);
      throw reason;
    }
  }

  /** Brings cells back to what they held before the task, and drops the task. @returns those that would not */
  async takeBack(context: Context, task: Task, changes: readonly Change[]): Promise<CellRef[]> {
    const finish = () => end(context, task, this.owner, false);
    if (changes.length === 0) {
      await context.ask(finish);
      return [];
    }
    const start = () => begin(context, task, this.owner);
    await this.writeAll(context, changes.map(backOf), { start, again: start, finish });
    const now = await readCells(context, places(changes));
    return places(changes.filter((change) => holdingIn(now, change) !== 'from'));
  }

  private async write(
    context: Context,
    job: Job,
    writes: readonly Write[],
    { onProgress }: LongWork,
  ): Promise<Held> {
    const { task, surplus } = job;
    return this.writeAll(context, writes, {
      start: () => begin(context, task, this.owner),
      again: () => hold(context, task, this.owner),
      finish: () => {
        end(context, task, this.owner, isUndoable(task));
        for (const id of task.undoes === null ? surplus : [...surplus, task.undoes]) drop(context, id);
      },
      onProgress,
    });
  }

  private async writeAll(
    context: Context,
    writes: readonly Write[],
    around: {
      readonly start: () => void;
      readonly again: () => void;
      readonly finish: () => void;
      readonly onProgress?: LongWork['onProgress'];
    },
  ): Promise<Held> {
    const held = new Map<string, Cell>();
    const left = writeGroups(writes);
    let before = around.start;
    for (let group = left.shift(); group; group = left.shift()) {
      const after = left.length === 0 ? around.finish : () => undefined;
      this.own.note(group);
      try {
        for (const [key, cell] of await writeGroup(context, group, { before, after })) held.set(key, cell);
      } catch (error) {
        const parts = toHostError(error).code === 'too-large' ? halvesOf(group, ({ at }) => at) : null;
        if (held.size === 0 && isWholeRefusal(error)) throw new NothingSent(toHostError(error));
        if (!parts) throw error;
        left.unshift(...parts);
        // Excel may have done it all, the end included, and only its answer was too large.
        before = around.start;
        continue;
      }
      verify(
        group.flatMap(({ rows }) => rows.flat()),
        held,
      );
      before = around.again;
      around.onProgress?.({ done: held.size, total: writes.length });
    }
    return held;
  }

  /** @returns what the cells hold if the task turns out to be done; null when all is as before */
  private async settle(job: Job, reason: HostError): Promise<Held | null> {
    let cause: unknown = reason;
    for (let attempt = 0; attempt < SETTLING_ATTEMPTS; attempt++) {
      try {
        return await this.session.run((context) => this.settleIn(context, job, reason.cause === MISMATCH));
      } catch (error) {
        cause = error;
      }
    }
    this.isInDoubt = true;
    const named = cause instanceof HostError && cause.code === 'in-doubt' ? cause.cells : places(job.changes);
    throw new HostError('in-doubt', named, reason);
  }

  /** @param isMismatch Excel has made something else of what was written: that is taken back as well */
  private async settleIn(
    context: Context,
    { task, changes }: Job,
    isMismatch: boolean,
  ): Promise<Held | null> {
    let underWay = () => false;
    const now = await readCells(context, places(changes), () => {
      underWay = askWhetherUnderWay(context, task, this.owner);
    });
    const isOurs = underWay();
    const states = changes.map((change) => holdingIn(now, change));
    if (!isMismatch && states.every((state) => state === 'to')) {
      if (isOurs) await context.ask(() => end(context, task, this.owner, isUndoable(task)));
      return new Map(places(changes).map((at) => [placeKey(at), cellIn(now, at)]));
    }
    const written: ReadonlySet<Holding> = new Set(isMismatch ? ['to', 'half', 'other'] : ['to', 'half']);
    const undo = changes.filter((_change, i) => written.has(states[i] ?? 'from'));
    if (undo.length === 0 && !isOurs) return null;
    // Another pane has taken the task over and is at work on it.
    if (!isOurs && !isMismatch) throw new HostError('in-doubt', places(undo));
    const left = await this.takeBack(context, task, undo);
    if (left.length > 0) throw new HostError('in-doubt', left);
    return null;
  }
}

function verify(writes: readonly Write[], held: Held): void {
  const wrong = writes.filter(({ at, content }) => !isHeld(content, held.get(placeKey(at)) ?? EMPTY_CELL));
  if (wrong.length > 0) throw new HostError('failed', places(wrong), MISMATCH);
}

/** A formula may come back in any spelling. */
function isHeld(content: Write['content'], cell: Cell): boolean {
  return content.formula === undefined ? hasContent(cell, content) : cell.formula !== undefined;
}

export function holdingIn(workbook: Workbook, change: Change): Holding {
  return holding(cellIn(workbook, change.at), change);
}

export function cellIn(workbook: Workbook, { sheet, row, column }: CellRef): Cell {
  const found = sheetNamed(workbook, sheet);
  return found ? cellAt(found, row, column) : EMPTY_CELL;
}

function places(items: readonly { readonly at: CellRef }[]): CellRef[] {
  return items.map(({ at }) => at);
}
