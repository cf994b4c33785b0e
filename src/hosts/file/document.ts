/** The content of an open file, and what can be taken back of its changes. */
import type { Message } from '../../core/finding';
import type { CellRef } from '../../core/grid/address';
import { type Edit, beforeOf, stillHolds } from '../../core/grid/edit';
import { inverseOf } from '../../core/grid/inverse-of';
import { type RowMove, reverseMove } from '../../core/grid/row-move';
import { type Reshape, type ShapeChange, rowMoveOf } from '../../core/grid/shape';
import { shapeProblem } from '../../core/grid/shape-problem';
import { type Workbook, cellIn } from '../../core/grid/workbook';
import type { XlsxFile } from '../../xlsx';
import { refuseImpossible } from '../common/applying';
import { HostError, type Receipt, type Revert, type UndoEntry } from '../host';
import { type Content, edited, restored, unchanged } from './content';
import { type Found, History } from './history';
import { type Base, reshapedBase } from './reshape';
import { TYPED, UndoList } from './undo';

export interface Done {
  readonly id: string;
  /** By the person; else by a piece of work that is among the undo entries. */
  readonly isTyped: boolean;
}

export class OpenDocument {
  private base: Base;
  private readonly undoes = new UndoList();
  private readonly history = new History();

  /** @param onMoved told of rows that came or went, for what else is kept about cells */
  constructor(
    private readonly opened: XlsxFile,
    private readonly onMoved: (move: RowMove) => void,
  ) {
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
    const step = { before, undoes: this.undoes.state, reshape, reshaped };
    this.base = after;
    const move = rowMoveOf(reshape.change);
    if (move) {
      this.undoes.move(move);
      this.onMoved(move);
    }
    const entry = undo ? this.undoes.add(undo, receipt) : null;
    this.history.add({ ...step, entry });
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

  get lastDone(): Done | null {
    const { last } = this.undoes;
    return last ? { id: last.id, isTyped: this.isTyped(last.id) } : null;
  }

  isTyped(id: string): boolean {
    return this.undoes.entry(id)?.label === TYPED;
  }

  undo(id: string): Revert {
    const entry = this.undoes.entry(id);
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
    if (found) this.bringBack(found, reshaped.change);
    else this.reshape(inverse);
    return { reverted: edits, refused: [], reshaped: null };
  }

  private bringBack({ base, undoes }: Found, change: ShapeChange): void {
    this.base = base;
    const move = rowMoveOf(change);
    if (!move) return;
    this.undoes.moveBack(move, undoes);
    this.onMoved(reverseMove(move));
  }

  private setContent(content: Content): void {
    this.base = { ...this.base, content };
  }
}
