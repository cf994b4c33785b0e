/** Reviews, and what became of an earlier submission, in the JSON that other programs rely on: fields may be added. */
import type { TableCode } from '../../../core/accounts/model';
import type { Severity } from '../../../core/finding';
import type { PairedBy } from '../../../core/forms/pairing';
import type { Review } from '../../../core/review/record';
import type {
  FindingState,
  PartName,
  ResubmissionCounts,
  StateNote,
} from '../../../core/review/resubmission';

/** As it is kept, with what follows from it. */
export interface ReviewJson extends Review {
  /** Id of the form; null for a set of accounts. */
  readonly form: string | null;
  /** With the reviewer's scores; null for a set of accounts, and where a score is no number. */
  readonly total: number | null;
  /** Paths of rows that are no longer in the form. */
  readonly gone: readonly string[];
}

export interface ResubmissionJson {
  /** The earlier workbook. */
  readonly earlier: string;
  /** Errors and warnings by what became of them; infos apart. */
  readonly counts: ResubmissionCounts;
  readonly parts: readonly ComparedPartJson[];
  /** Forms and sets that only the earlier, or only the later workbook has. */
  readonly missing: readonly PartName[];
  readonly added: readonly PartName[];
}

export interface ComparedPartJson {
  readonly earlier: PartName;
  readonly later: PartName;
  /** Null for a set of accounts. */
  readonly matchedBy: PairedBy | null;
  readonly counts: ResubmissionCounts;
  readonly findings: readonly ComparedFindingJson[];
  readonly cells: readonly ChangedCellJson[];
  readonly rows: {
    readonly added: readonly ComparedRowJson[];
    readonly removed: readonly ComparedRowJson[];
    readonly renamed: readonly { readonly earlier: ComparedRowJson; readonly later: ComparedRowJson }[];
  };
  /** Tables of a set that only one of the two has. */
  readonly tables: { readonly missing: readonly TableCode[]; readonly added: readonly TableCode[] };
}

export interface ComparedFindingJson {
  readonly state: FindingState;
  /** Something else stands in its cells now. */
  readonly changed: boolean;
  readonly note: StateNote | null;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly earlier: FoundJson | null;
  readonly later: FoundJson | null;
  /** Where its first cell is now; null for one without a cell, or whose cell is no more. */
  readonly now: CellJson | null;
  /** With which it is set aside now. */
  readonly reason: string | null;
}

export interface FoundJson {
  readonly sheet: string;
  readonly cell: string | null;
  readonly found: string;
}

export interface CellJson {
  readonly sheet: string;
  readonly cell: string;
}

export interface ChangedCellJson {
  /** What the labels call it; '' for the wording of the form. */
  readonly field: string;
  readonly earlier: CellJson | null;
  readonly later: CellJson | null;
  readonly before: string;
  readonly after: string;
}

export interface ComparedRowJson {
  /** 一级, 二级, 三级指标; or table, code and name. */
  readonly names: readonly string[];
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
}
