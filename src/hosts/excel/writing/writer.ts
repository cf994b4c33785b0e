/**
 * Carries a task out, all or nothing: what was written is brought back when a later part fails, and when Excel's
 * answer is lost, the cells tell whether the work was done. Batches are taken to be done in the order in which
 * they were sent, so that a later answer tells about every earlier batch.
 */
import { type CellRef, placeKey } from '../../../core/grid/address';
import { beforeOf } from '../../../core/grid/edit';
import { type Cell, EMPTY_CELL, cellIn } from '../../../core/grid/workbook';
import { type LongWork, HostError } from '../../host';
import { excelCode, isWholeRefusal, toHostError } from '../errors';
import { type Change, type Holding, hasContent, holdingIn, placesOf } from '../../common/match';
import { type Write, isTaken, reversed, writeOf } from '../../common/writes';
import type { OwnWrites } from '../following/own-writes';
import type { Context, Session } from '../session';
import {
  type Task,
  askWhetherUnderWay,
  begin,
  drop,
  end,
  hold,
  isUndoable,
  keep,
  newOwner,
} from './undo-store';
import { halvesOf, readCells, writeGroup, writeGroups } from './write';

/** A task with what it comes to in the cells. */
export interface Job {
  readonly task: Task;
  readonly changes: readonly Change[];
  /** Older tasks to be forgotten once this one is done. */
  readonly surplus: readonly string[];
  /** The task that this one takes back. */
  readonly undone: Task | null;
}

type Held = ReadonlyMap<string, Cell>;

/** Excel has refused the first batch as a whole: nothing is to be found out. */
class NothingSent extends Error {
  constructor(readonly reason: HostError) {
    super(reason.code);
  }
}

/** Attempts to find out what became of a write, before it is left in doubt. */
const SETTLING_ATTEMPTS = 2;
const MISMATCH = 'read back differs';

/** Cells that somebody changed between our reading and our writing, with what they held then. */
class Overtaken {
  constructor(readonly found: Held) {}
}

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

  /**
   * Brings cells back to what they held before the task, and drops the task.
   * @param isUnderWay the task is in the workbook as this pane's
   * @param undone a task to be kept again
   * @returns cells that would not be brought back
   */
  async takeBack(
    context: Context,
    task: Task,
    changes: readonly Change[],
    isUnderWay = true,
    undone: Task | null = null,
  ): Promise<CellRef[]> {
    const finish = () => {
      end(context, task, this.owner, false);
      if (undone) keep(context, undone);
    };
    if (changes.length === 0) {
      await context.ask(finish);
      return [];
    }
    const renew = () => begin(context, task, this.owner);
    const again = () => hold(context, task, this.owner);
    const start = isUnderWay ? again : renew;
    await this.writeAll(context, changes.map(reversed).map(writeOf), { start, again, renew, finish });
    const now = await readCells(context, placesOf(changes));
    return placesOf(changes.filter((change) => holdingIn(now, change) !== 'from'));
  }

  /** Writes contents within a larger piece of work, whose start and end are the caller's. */
  async writeContents(context: Context, task: Task, changes: readonly Change[]): Promise<void> {
    const again = () => hold(context, task, this.owner);
    const from = new Map(changes.map((change) => [placeKey(change.at), change]));
    await this.writeAll(context, changes.map(writeOf), {
      check: (before) => refuseOvertaken(from, before),
      start: again,
      again,
      renew: again,
      finish: () => undefined,
    });
  }

  /** Writes contents where the cells hold what is expected. @returns cells that hold something else */
  async bringBack(context: Context, changes: readonly Change[]): Promise<CellRef[]> {
    if (changes.length === 0) return [];
    const now = await readCells(context, placesOf(changes));
    const isForeign = (change: Change) => holdingIn(now, change) === 'other';
    const due = changes.filter((change) => !isForeign(change));
    const nothing = () => undefined;
    const around = { start: nothing, again: nothing, renew: nothing, finish: nothing };
    await this.writeAll(context, due.map(writeOf), around);
    return placesOf(changes.filter(isForeign));
  }

  private async write(
    context: Context,
    job: Job,
    writes: readonly Write[],
    { onProgress }: LongWork,
  ): Promise<Held> {
    const { task, surplus } = job;
    const from = new Map(job.changes.map((change) => [placeKey(change.at), change]));
    const start = () => begin(context, task, this.owner);
    return this.writeAll(context, writes, {
      check: (before) => refuseOvertaken(from, before),
      start,
      renew: start,
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
      /** Queued before the first batch's writes. */
      readonly start: () => void;
      /** Before those of later batches. */
      readonly again: () => void;
      /** After a batch whose end may have been done without our hearing of it. */
      readonly renew: () => void;
      readonly finish: () => void;
      /** Is given what the cells held just before they were written. */
      readonly check?: (before: Held) => void;
      readonly onProgress?: LongWork['onProgress'];
    },
  ): Promise<Held> {
    const held = new Map<string, Cell>();
    const left = writeGroups(writes);
    let before = around.start;
    for (let group = left.shift(); group; group = left.shift()) {
      const after = left.length === 0 ? around.finish : () => undefined;
      this.own.note(group);
      const written = await writeGroup(context, group, { before, after }).catch((error: unknown) => {
        const reason = toHostError(error);
        const parts = reason.code === 'too-large' ? halvesOf(group, ({ at }) => at) : null;
        if (held.size === 0 && isWholeRefusal(error)) throw new NothingSent(reason);
        if (!parts) throw reason;
        left.unshift(...parts);
        return null;
      });
      // Excel may have done it all, the end included, and only its answer was too large.
      before = written ? around.again : around.renew;
      if (!written) continue;
      for (const [key, cell] of written.after) held.set(key, cell);
      around.check?.(written.before);
      verify(
        group.flatMap(({ rows }) => rows.flat()),
        held,
      );
      around.onProgress?.({ done: held.size, total: writes.length });
    }
    return held;
  }

  /** @returns what the cells hold if the task turns out to be done; null when all is as before */
  private async settle(job: Job, reason: HostError): Promise<Held | null> {
    const { cause: why } = reason;
    const changes = why instanceof Overtaken ? job.changes.map((change) => since(change, why)) : job.changes;
    const mustGo = why instanceof Overtaken || why === MISMATCH;
    let cause: unknown = reason;
    for (let attempt = 0; attempt < SETTLING_ATTEMPTS; attempt++) {
      try {
        return await this.session.run((context) => this.settleIn(context, { ...job, changes }, mustGo));
      } catch (error) {
        cause = error;
      }
    }
    this.isInDoubt = true;
    const named =
      cause instanceof HostError && cause.code === 'in-doubt' ? cause.cells : placesOf(job.changes);
    throw new HostError('in-doubt', named, reason);
  }

  /** @param mustGo what was written, or what Excel has made of it, is taken back in any case */
  private async settleIn(context: Context, job: Job, mustGo: boolean): Promise<Held | null> {
    const { task, changes, undone } = job;
    let underWay = () => false;
    const now = await readCells(context, placesOf(changes), () => {
      underWay = askWhetherUnderWay(context, task, this.owner);
    });
    const isOurs = underWay();
    const states = changes.map((change) => holdingIn(now, change));
    if (!mustGo && states.every((state) => state === 'to')) {
      if (isOurs) await context.ask(() => end(context, task, this.owner, isUndoable(task)));
      return new Map(placesOf(changes).map((at) => [placeKey(at), cellIn(now, at)]));
    }
    const written: ReadonlySet<Holding> = new Set(mustGo ? ['to', 'half', 'other'] : ['to', 'half']);
    const undo = changes.filter((_change, i) => written.has(states[i] ?? 'from'));
    if (undo.length === 0 && !isOurs) return null;
    // Another pane has taken the task over and is at work on it.
    if (!isOurs && !mustGo) throw new HostError('in-doubt', placesOf(undo));
    const left = await this.takeBack(context, task, undo, isOurs, undone);
    if (left.length > 0) throw new HostError('in-doubt', left);
    return null;
  }
}

function refuseOvertaken(changes: ReadonlyMap<string, Change>, before: Held): void {
  const isForeign = (cell: Cell, change: Change | undefined) =>
    change !== undefined && !hasContent(cell, change.from) && !hasContent(cell, change.to);
  const found = new Map([...before].filter(([key, cell]) => isForeign(cell, changes.get(key))));
  if (found.size === 0) return;
  const cells = [...changes].flatMap(([key, { at }]) => (found.has(key) ? [at] : []));
  throw new HostError('changed-since', cells, new Overtaken(found));
}

/** The change with what somebody else has made of the cell as the content to come back to. */
function since(change: Change, { found }: Overtaken): Change {
  const cell = found.get(placeKey(change.at));
  return cell ? { ...change, from: beforeOf(cell) } : change;
}

function verify(writes: readonly Write[], held: Held): void {
  const wrong = writes.filter(({ at, content }) => !isTaken(held.get(placeKey(at)) ?? EMPTY_CELL, content));
  if (wrong.length > 0) throw new HostError('failed', placesOf(wrong), MISMATCH);
}
