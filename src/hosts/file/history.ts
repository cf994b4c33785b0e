/** Changes of shape that were made, with what each of them found: the last can be taken back without any loss. */
import { placeKey } from '../../core/grid/address';
import { movedEdits } from '../../core/grid/with-shape';
import { reverseMove } from '../../core/grid/row-move';
import { type Reshape, type Reshaped, rowMoveOf } from '../../core/grid/shape';
import { edited } from './content';
import type { Base } from './reshape';
import type { UndoState } from './undo';

interface Step {
  readonly before: Base;
  /** What could be taken back then. */
  readonly undoes: UndoState;
  readonly reshape: Reshape;
  readonly reshaped: Reshaped;
  /** Of the kept undo entry; null where none was kept. */
  readonly entry: string | null;
}

/** What a change of shape has found. */
export interface Found {
  /** With everything done since. */
  readonly base: Base;
  readonly undoes: UndoState;
}

/** Each step holds a whole file. */
const MAX_STEPS = 20;

export class History {
  private readonly steps: Step[] = [];

  add(step: Step): void {
    this.steps.push(step);
    if (this.steps.length > MAX_STEPS) this.steps.shift();
  }

  /**
   * What the last change of shape found; null when the last is another one.
   * Its inverse must be possible now.
   */
  takeBack(which: { readonly entry?: string; readonly reshaped: Reshaped }, now: Base): Found | null {
    const step = this.steps[this.steps.length - 1];
    const isIt =
      step && (step.reshaped === which.reshaped || (step.entry !== null && step.entry === which.entry));
    if (!step || !isIt) return null;
    this.steps.pop();
    const { before, undoes, reshape } = step;
    const own = new Set(reshape.edits.map(({ at }) => placeKey(at)));
    const since = now.content.edits.filter(({ at }) => !own.has(placeKey(at)));
    const move = rowMoveOf(reshape.change);
    const kept = move ? movedEdits(since, reverseMove(move)) : since;
    const base = kept.length === 0 ? before : { ...before, content: edited(before.content, kept) };
    return { base, undoes };
  }
}
