/** What was set aside with a reason, and reasons that hold no longer, as the list shows them. */
import type { Finding } from '../../core/finding';
import type { Waiver } from '../../core/waiver';

export interface WaivedItem {
  /** Unique in the view. */
  readonly id: string;
  readonly waiver: Waiver;
  readonly finding: Finding;
  readonly cell: string;
  readonly message: string;
}

export interface LapsedItem {
  readonly id: string;
  readonly waiver: Waiver;
  /** What the rule finds there now; null where it finds nothing any more. */
  readonly finding: Finding | null;
  /** The cell now found, else the form as a person calls it. */
  readonly place: string;
  readonly title: string;
}

export interface WaivedView {
  readonly waived: readonly WaivedItem[];
  readonly lapsed: readonly LapsedItem[];
}
