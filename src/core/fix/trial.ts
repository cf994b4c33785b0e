/** Edits made on the snapshot, step by step, with the formulas that follow from them. */
import { recalculate } from '../formula/recalculate';
import { type CellRef, placeKey } from '../grid/address';
import { type Edit, withEdits } from '../grid/edit';
import type { CellValue, Workbook } from '../grid/workbook';
import { netEdits } from './net';

/** A formula's new result. */
export interface FormulaResult {
  readonly at: CellRef;
  readonly value: CellValue;
}

/** What a series of edits comes to: for a host to make, or a file to be saved with. */
export interface TrialResult {
  /** One for each cell: what stood there first, what stands there in the end. */
  readonly edits: readonly Edit[];
  /** New results of formulas that were not edited themselves. */
  readonly results: readonly FormulaResult[];
  /** Formulas that the edits reach and whose results are not known; the host recalculates them on opening. */
  readonly stale: readonly CellRef[];
  /** The workbook with everything made. */
  readonly workbook: Workbook;
}

export class Trial {
  private current: Workbook;
  private readonly places = new Map<string, CellRef>();
  private readonly results = new Map<string, FormulaResult>();
  private readonly stale = new Map<string, CellRef>();

  constructor(private readonly original: Workbook) {
    this.current = original;
  }

  get workbook(): Workbook {
    return this.current;
  }

  make(edits: readonly Edit[]): void {
    const before = this.current;
    const places = edits.map(({ at }) => at);
    const { workbook, results, unresolved } = recalculate(withEdits(before, edits), places, before);
    for (const at of places) this.places.set(placeKey(at), at);
    for (const result of results) this.results.set(placeKey(result.at), result);
    for (const at of unresolved) this.stale.set(placeKey(at), at);
    this.current = workbook;
  }

  result(): TrialResult {
    const edits = netEdits(this.original, this.current, [...this.places.values()]);
    const edited = new Set(edits.map(({ at }) => placeKey(at)));
    return {
      edits,
      results: [...this.results].filter(([key]) => !edited.has(key)).map(([, result]) => result),
      stale: [...this.stale.values()],
      workbook: this.current,
    };
  }
}
