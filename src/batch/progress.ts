/** How far a batch is, and how long the rest will take. */

export interface Progress {
  /** Files finished. */
  readonly done: number;
  readonly total: number;
  /** Of the finished files. */
  readonly bytes: number;
  /** Milliseconds that the rest will take; null until enough is done to tell, and while the batch is paused. */
  readonly remaining: number | null;
}
