/** Changes the shape of a sheet in WPS, all or nothing, and takes it back. All is done in one turn. */
import { type Range, overlaps } from '../../../core/grid/address';
import type { Edit } from '../../../core/grid/edit';
import { inverseOf } from '../../../core/grid/inverse-of';
import { type Reshape, type Reshaped, rowMoveOf } from '../../../core/grid/shape';
import { shapeProblem } from '../../../core/grid/shape-problem';
import { newRow, withReshape } from '../../../core/grid/with-shape';
import { type Sheet, type Workbook, EMPTY_CELL, cellIn, sheetNamed } from '../../../core/grid/workbook';
import { type Change, placesOf } from '../../common/match';
import { reshapeStays } from '../../common/reverting';
import { without, withHeight } from '../../common/shapes';
import { asFound } from '../../common/spelling';
import { isTaken } from '../../common/writes';
import { type Receipt, type Revert, type WriteWork, HostError } from '../../host';
import { type Around, blockOf, readAround } from './around';
import { toHostError } from '../errors';
import { refuseImmovable } from './immovable';
import { merge, unmerge } from './merging';
import type { OpenSheet } from '../reading/open-sheet';
import { looksRight } from './row-looks';
import { rowState } from './rows';
import type { Scene } from '../writing/scene';
import { changeShape, contentsToWrite, dressRow, rowRange } from './shape-steps';
import { takeShapeBack } from './take-shape-back';
import { telltaleOf } from './telltale';
import type { Task } from '../writing/undo-store';

const MISMATCH = 'reads back in another shape';

/** @param undoes the kept entry that this takes back */
export function reshapeSheet(
  scene: Scene,
  planned: Reshape,
  { undo, signal }: WriteWork = {},
  undoes: string | null = null,
): Receipt {
  if (signal?.aborted) throw new HostError('cancelled');
  const around = readAround(scene.connection, scene.guesses, planned);
  const reshape = asFound(around.workbook, planned);
  const problem = shapeProblem(around.workbook, reshape);
  if (problem) throw new HostError(problem.code, problem.cells);
  const { change, edits } = reshape;
  const inverse = inverseOf(around.workbook, reshape);
  const reshaped: Reshaped = { change, inverse: withHeight(inverse, around.row?.height ?? null) };
  const telltale = telltaleOf(around.workbook, reshape);
  const direction = undoes === null ? 'apply' : 'revert';
  const task: Task = {
    ...{ direction, edits, label: undo ?? null, undoes, reshaped },
    ...(telltale && { telltale }),
  };
  new Reshaping(scene, task, reshape, around).carryOut();
  return { edits, reshaped };
}

/** Takes a reshape back, whole or not at all. @param id of its kept entry, which is dropped in any case */
export function revertReshape(
  scene: Scene,
  { edits, reshaped: { inverse } }: { readonly edits: readonly Edit[]; readonly reshaped: Reshaped },
  id: string | null = null,
): Revert {
  try {
    reshapeSheet(scene, inverse, {}, id ?? '');
    return { reverted: edits, refused: [], reshaped: null };
  } catch (error) {
    const revert = reshapeStays(edits, toHostError(scene.connection.application, error).code);
    if (!revert) throw error;
    if (id !== null) scene.store.drop(id);
    return revert;
  }
}

class Reshaping {
  private readonly sheet: OpenSheet;
  private readonly before: Sheet;
  private readonly after: Workbook;
  private readonly changes: readonly Change[];
  /** Rows whose merges are looked at, counted after the change. */
  private readonly block: Range | null;
  /** Whether the step was done that everything hangs on. */
  private isChanged = false;

  constructor(
    private readonly scene: Scene,
    private readonly task: Task,
    private readonly reshape: Reshape,
    private readonly around: Around,
  ) {
    const { change } = reshape;
    const before = sheetNamed(around.workbook, change.sheet);
    if (!around.sheet || !before) throw new HostError('sheet-missing');
    this.sheet = around.sheet;
    this.before = before;
    this.after = withReshape(around.workbook, reshape);
    this.changes = contentsToWrite(before, reshape);
    const block = blockOf(change, around.width);
    this.block = block && { ...block, bottom: block.bottom + (rowMoveOf(change)?.by ?? 0) };
  }

  carryOut(): void {
    const { scene, task, reshape } = this;
    refuseImmovable(scene.connection, this.sheet, reshape.change, this.before);
    scene.quiet.now(() => {
      scene.store.begin(task);
      try {
        this.write();
        scene.store.end(task);
      } catch (error) {
        throw this.takenBack(toHostError(scene.connection.application, error));
      }
    });
    scene.guesses.reshaped(reshape.change);
  }

  private write(): void {
    const { scene, sheet, around } = this;
    const { change } = this.reshape;
    const done = changeShape(scene, sheet, change);
    this.isChanged = true;
    const [found, wanted] = [this.mergesThere(), this.mergesWanted()];
    const [gone, come] = [without(found, wanted), without(wanted, found)];
    unmerge(sheet, gone);
    if (change.kind === 'insert-row')
      dressRow(sheet, this.before, change, around.width, around.row?.height ?? null);
    scene.write(this.changes);
    merge(scene.quiet, sheet, come);
    done();
    const isMended = gone.length + come.length === 0 || sameRanges(this.mergesThere(), wanted);
    if (!isMended || !this.hasShape() || !this.hasContents()) throw new HostError('failed', [], MISMATCH);
  }

  private mergesThere(): readonly Range[] {
    return this.block ? this.sheet.merges(this.block, this.mergesWanted()) : [];
  }

  private mergesWanted(): readonly Range[] {
    const { block } = this;
    const merges = sheetNamed(this.after, this.sheet.name)?.merges ?? [];
    return block ? merges.filter((own) => overlaps(own, block)) : [];
  }

  private hasShape(): boolean {
    const { sheet, around, before } = this;
    const { change } = this.reshape;
    if (sheet.isProtected !== (sheetNamed(this.after, sheet.name)?.protected ?? false)) return false;
    if (change.kind !== 'insert-row') return true;
    return (
      rowState(sheet, change.at).isHidden === (change.hidden ?? false) &&
      looksRight(sheet, rowRange(change.at, around.width), newRow(before, change))
    );
  }

  /** All contents of the sheet, and what was written elsewhere. */
  private hasContents(): boolean {
    const { cells } = this.sheet.contents();
    const wanted = sheetNamed(this.after, this.sheet.name)?.cells ?? new Map<number, never>();
    const isRight = [...new Set([...cells.keys(), ...wanted.keys()])].every((key) =>
      isTaken(cells.get(key) ?? EMPTY_CELL, wanted.get(key) ?? EMPTY_CELL),
    );
    const elsewhere = this.changes.filter(({ at }) => at.sheet !== this.sheet.name);
    const now = this.scene.cells(placesOf(elsewhere));
    return isRight && elsewhere.every(({ at, to }) => isTaken(cellIn(now, at), to));
  }

  /** @returns why nothing was done; or that it is in doubt what the sheet looks like, and the note stays */
  private takenBack(reason: HostError): HostError {
    const { scene, task } = this;
    try {
      const { left } = takeShapeBack(scene, task, this.isChanged);
      if (left.length > 0) return scene.inDoubt(left, reason);
      scene.store.end(null);
      return reason;
    } catch (error) {
      return scene.inDoubt([], toHostError(scene.connection.application, error));
    }
  }
}

function sameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  return without(a, b).length + without(b, a).length === 0;
}
