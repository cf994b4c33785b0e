/** Faults of chosen batches: Excel refuses one, fails within it, or its answer never comes. */

export type BatchFault =
  /** Nothing of the batch is done; the transport gives this status. */
  | { readonly kind: 'refused'; readonly status: number }
  /** The action at this part of the batch (0 is the first) fails; those before it stay done. */
  | { readonly kind: 'failed'; readonly code: string; readonly at: number }
  /** All is done, and the transport gives this status instead of the answer. */
  | { readonly kind: 'answer-refused'; readonly status: number }
  /** No answer ever comes, and nothing is done. */
  | { readonly kind: 'lost-before' }
  /** No answer ever comes, though all is done. */
  | { readonly kind: 'lost-after' }
  /** All is done at once, and the answer comes so many milliseconds later. */
  | { readonly kind: 'late'; readonly delay: number };

/** Counts the batches of the add-in, those of the library's own left out. */
export class Schedule {
  private readonly faults = new Map<number, BatchFault>();
  private closedAfter = Infinity;
  private taken = 0;

  /** @param nth from 1, counted from now on */
  set(nth: number, fault: BatchFault): void {
    this.faults.set(this.taken + nth, fault);
  }

  /** The pane is closed once so many batches more are done: their last answer and all later batches get lost. */
  close(after: number): void {
    this.closedAfter = this.taken + after;
  }

  clear(): void {
    this.faults.clear();
    this.closedAfter = Infinity;
  }

  /** The fault of the next batch. */
  next(): BatchFault | null {
    this.taken += 1;
    if (this.taken > this.closedAfter) return { kind: 'lost-before' };
    if (this.taken === this.closedAfter) return { kind: 'lost-after' };
    const fault = this.faults.get(this.taken) ?? null;
    this.faults.delete(this.taken);
    return fault;
  }
}
