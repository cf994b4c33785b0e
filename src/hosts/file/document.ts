/** The content of an open file, and what can be taken back of its changes. */
import type { Message } from '../../core/finding';
import type { CellRef } from '../../core/grid/address';
import { type Edit, beforeOf, stillHolds } from '../../core/grid/edit';
import { inverseOf } from '../../core/grid/inverse-of';
import type { RowMove } from '../../core/grid/row-move';
import { type Reshape, rowMoveOf } from '../../core/grid/shape';
import { shapeProblem } from '../../core/grid/shape-problem';
import type { Workbook } from '../../core/grid/workbook';
import type { XlsxFile } from '../../xlsx';
import { HostError, type Receipt, type Revert, type UndoEntry } from '../host';
import { type Content, cellIn, edited, restored, unchanged } from './content';
import { History } from './history';
import { refuseImpossible } from './refusals';
import { type Base, reshapedBase } from './reshape';
import type { SettingsStore } from './settings';
import { KeptUndo } from './undo';

export class OpenDocument {
  private base: Base;
  private readonly undoes: KeptUndo;
  private readonly history = new History();

  /** @param onMoved told of rows that came or went, for what else is kept about cells */
  constructor(
    private readonly opened: XlsxFile,
    settings: SettingsStore,
    private readonly onMoved: (move: RowMove) => void,
  ) {
    this.undoes = new KeptUndo(settings);
    this.base = { file: opened, content: unchanged(opened.workbook), doubtful: [] };
  }

  get workbook(): Workbook {
    return this.base.content.workbook;
  }

  /** The file in its present shape. */
  get file(): XlsxFile {
    return this.base.file;
  }

  get content(): Content {
    return this.base.content;
  }

  get isModified(): boolean {
    return this.content.edits.length > 0 || this.file !== this.opened;
  }

  /** Formulas whose shown result may no longer hold. */
  get stale(): readonly CellRef[] {
    return [...this.content.stale, ...this.base.doubtful];
  }

  /** @throws HostError and then nothing is written */
  write(edits: readonly Edit[], undo?: Message): Receipt {
    refuseImpossible(this.workbook, edits);
    const made = edits.map((edit): Edit => ({
      ...edit,
      before: beforeOf(cellIn(this.workbook, edit.at)),
    }));
    this.setContent(edited(this.content, made));
    const receipt = { edits: made };
    if (undo && edits.length > 0) this.undoes.add(undo, receipt);
    return receipt;
  }

  /** @throws HostError and then nothing is changed */
  reshape(reshape: Reshape, undo?: Message): Receipt {
    const before = this.base;
    const problem = shapeProblem(this.workbook, reshape);
    if (problem) throw new HostError(problem.code, problem.cells);
    const after = reshapedBase(before, reshape);
    const reshaped = { change: reshape.change, inverse: inverseOf(this.workbook, reshape) };
    const receipt = { edits: reshape.edits, reshaped };
    this.enter(after, rowMoveOf(reshape.change));
    const entry = undo ? this.undoes.add(undo, receipt) : null;
    this.history.add({ before, reshape, reshaped, entry });
    return receipt;
  }

  /** @param entry the kept undo entry that the receipt is of */
  takeBack({ edits, reshaped }: Receipt, entry?: string): Revert {
    if (reshaped) return this.takeShapeBack({ edits, reshaped }, entry);
    const { workbook } = this;
    const holds = ({ at, after }: Edit): boolean => stillHolds(workbook, { at, before: after, after });
    const reverted = edits.filter(holds);
    const refused = edits
      .filter((edit) => !holds(edit))
      .map((edit) => ({ ...edit, reason: 'changed-since' as const }));
    if (reverted.length > 0) this.setContent(restored(this.content, reverted));
    return { reverted, refused };
  }

  undoEntries(): readonly UndoEntry[] {
    return this.undoes.entries();
  }

  undo(id: string): Revert {
    const entry = this.undoes.entries().find((candidate) => candidate.id === id);
    if (!entry) return { reverted: [], refused: [] };
    const revert = this.takeBack(entry, id);
    this.undoes.drop(id);
    return revert;
  }

  private takeShapeBack({ edits, reshaped }: Required<Receipt>, entry: string | undefined): Revert {
    const { inverse } = reshaped;
    const problem = shapeProblem(this.workbook, inverse);
    if (problem) {
      const refused = edits.map((edit) => ({ ...edit, reason: problem.code }));
      return { reverted: [], refused, reshaped: problem.code };
    }
    const found = this.history.takeBack({ reshaped, ...(entry !== undefined && { entry }) }, this.base);
    if (found) this.enter(found, rowMoveOf(inverse.change));
    else this.reshape(inverse);
    return { reverted: edits, refused: [], reshaped: null };
  }

  /** The file in another shape; whatever is kept about its cells follows. */
  private enter(base: Base, move: RowMove | null): void {
    this.base = base;
    if (!move) return;
    this.undoes.move(move);
    this.onMoved(move);
  }

  private setContent(content: Content): void {
    this.base = { ...this.base, content };
  }
}
