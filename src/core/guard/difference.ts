/** How a form differs from its baseline, as data. Places are those of the form as it is now. */
import type { HeaderKey } from '../forms/model';
import type { Address, Range } from '../grid/address';
import type { Edit } from '../grid/edit';
import type { RecordedCell } from '../grid/shape';
import type { Cell } from '../grid/workbook';
import type { AccessSource } from './editable';

interface At {
  /** The cell to look at. */
  readonly at: Address;
}

/** What stands in a cell, and what stood there. */
interface Contents extends At {
  /** As shown. */
  readonly found: string;
  /** As shown, or the formula with its `=`. */
  readonly expected: string;
  /** Brings back exactly what the baseline has; null where that cannot be written. */
  readonly edit: Edit | null;
}

/** A cell outside of the editable ones. */
export interface ContentChange extends Contents {
  readonly kind: 'content';
  readonly what: 'value' | 'label' | 'heading' | 'formula' | 'filled';
  /** The printed word for what the cell holds; '' where there is none. */
  readonly name: string;
  /** By what the cell is known to be locked. */
  readonly source: AccessSource;
  /** The row may as well be a new one with the same target. */
  readonly isDoubtful?: true;
}

export interface HeaderEmptied extends Contents {
  readonly kind: 'header-emptied';
  readonly key: HeaderKey;
}

/** The points printed in a level-1 label. */
export interface PointsChange extends Contents {
  readonly kind: 'points';
  readonly section: string;
  readonly points: { readonly found: string; readonly expected: string };
}

export interface NoteChange extends Contents {
  readonly kind: 'note';
  readonly what: 'altered' | 'removed';
}

/** lost: a constant, or nothing, stands in its place; broken: one that gives an error or looks into another file. */
export interface FormulaLost extends Contents {
  readonly kind: 'formula-lost' | 'formula-broken';
  readonly name: string;
}

/** Rows outside of the 三级指标, or columns, that came or went; `lines` of the form where they came, else empty. */
export interface LineChange extends At {
  readonly kind: 'row' | 'column';
  readonly what: 'inserted' | 'deleted';
  readonly lines: readonly number[];
  /** What stands, or stood, in the line; '' for a blank one. */
  readonly text: string;
  /**
   * What puts it right: the rows that came are to go, or a row is to come back. Null for columns, and where rows
   * went and came in one place, so that one may be the other under a new name.
   */
  readonly restoring: 'delete' | MissingRow | null;
}

/** A row of the baseline that is to come back. Counted as once it is there, but for `at`, which is the same. */
export interface MissingRow {
  readonly at: number;
  /** Complete, formulas as they read then; cells that are to be filled in are empty where the baseline is a template. */
  readonly cells: readonly RecordedCell[];
  /** The baseline's merges that cover it. */
  readonly merges: readonly Range[];
  readonly isHidden: boolean;
  /** Locked formulas that name the row, and what they read then. */
  readonly formulas: readonly { readonly at: Address; readonly old: Cell; readonly formula: string }[];
}

/** A merge outside of the 三级指标. */
export interface MergeChange extends At {
  readonly kind: 'merge';
  readonly what: 'broken' | 'added';
  /** The merge as it ought to be, or the one that ought not to be there. */
  readonly range: Range;
  /**
   * Contents that go along. broken: cells under the merge that only repeat its text are emptied before; added:
   * locked cells that it hid get back, behind it, what the baseline has.
   */
  readonly edits: readonly Edit[];
}

/** All merges are gone, as in an export. */
export interface MergesGone extends At {
  readonly kind: 'merges-gone';
  readonly ranges: readonly Range[];
  /** As of a broken merge. */
  readonly edits: readonly Edit[];
}

export interface SectionGone extends At {
  readonly kind: 'section-deleted';
  readonly section: string;
  /** A section of a template for which a project has no indicators may have been left out. */
  readonly isDoubtful?: true;
}

export interface SheetRenamed extends At {
  readonly kind: 'sheet-renamed';
  readonly before: string;
  readonly now: string;
}

export interface ProtectionGone extends At {
  readonly kind: 'protection-removed';
}

/** Locked cells that can be edited now although the sheet is protected. */
export interface Unlocked extends At {
  readonly kind: 'unlocked';
  readonly cells: readonly Address[];
}

/** Grey cells that are grey no longer. */
export interface FillChange extends At {
  readonly kind: 'fill';
  readonly cells: readonly Address[];
}

export type Difference =
  | ContentChange
  | HeaderEmptied
  | PointsChange
  | NoteChange
  | FormulaLost
  | LineChange
  | MergeChange
  | MergesGone
  | SectionGone
  | SheetRenamed
  | ProtectionGone
  | Unlocked
  | FillChange;

type OfKind<Kind extends Difference['kind']> = Difference extends infer One
  ? One extends { readonly kind: infer Own }
    ? Kind & Own extends never
      ? never
      : One
    : never
  : never;

/** The differences of some kinds. */
export function ofKind<Kind extends Difference['kind']>(
  differences: readonly Difference[],
  ...kinds: readonly Kind[]
): readonly OfKind<Kind>[] {
  return differences.filter((one): one is OfKind<Kind> => kinds.some((kind) => kind === one.kind));
}
