/**
 * The host port: what 表检 asks of the program that holds the workbook. Operations have the size of a user's
 * action, take and give plain data, and never hand out an object of the host.
 */
import type { Message } from '../core/finding';
import type { CellRef, Range } from '../core/grid/address';
import type { Edit } from '../core/grid/edit';
import type { Reshaped, ShapeChange } from '../core/grid/shape';
import type { Workbook } from '../core/grid/workbook';

export interface Capabilities {
  readonly kind: 'excel' | 'wps' | 'file';
  /** Host and version as a person would say it, for the diagnostics. */
  readonly product: string;
  readonly canWrite: boolean;
  /** Marks can be drawn without touching the cells' own formats. */
  readonly canMark: boolean;
  /** Edits reach the host's own undo list as well. */
  readonly hostUndo: boolean;
  /** The workbook can be saved to a file by us (the browser page); Excel saves its own. */
  readonly canSave: boolean;
  /** Rows can be inserted and deleted, cells merged and sheets protected: {@link Host.reshape}. */
  readonly canReshape: boolean;
}

/** Names the open workbook, so that settings and journals are kept apart. */
export interface WorkbookIdentity {
  readonly name: string;
  readonly path: string | null;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface LongWork {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A rectangle of cells on a sheet. */
export interface Place {
  readonly sheet: string;
  readonly range: Range;
}

export interface ReadOptions extends LongWork {
  /** Only these sheets; absent reads all. */
  readonly sheets?: readonly string[];
  /**
   * Only these ranges: their sheets, with the cells within the ranges and nothing else, at a cost that goes with
   * the ranges and not with the workbook. Takes the place of `sheets`.
   */
  readonly ranges?: readonly Place[];
}

/** One contiguous run of cells to be marked for a rule. */
export interface Mark extends Place {
  readonly severity: 'error' | 'warning' | 'info';
  readonly rule: string;
}

/** Proof of an applied patch: reverting restores exactly what stood there, but for {@link Host.reshape}. */
export interface Receipt {
  readonly edits: readonly Edit[];
  /** Only of a reshape. */
  readonly reshaped?: Reshaped;
}

/** Why an edit was not taken back: the cell holds something else, is locked, or its sheet is gone. */
export type RevertRefusal = 'changed-since' | 'protected' | 'sheet-missing';

export interface RefusedEdit extends Edit {
  readonly reason: RevertRefusal;
}

export interface Revert {
  readonly reverted: readonly Edit[];
  /** Edits left alone, each with the reason. */
  readonly refused: readonly RefusedEdit[];
  /** Of a reshape, which is taken back whole or not at all: the refusal, or null when it is taken back. */
  readonly reshaped?: RevertRefusal | null;
}

/** Work that writes. */
export interface WriteWork extends LongWork {
  /** Keeps the edits with the workbook under this label, to be taken back later; absent keeps nothing. */
  readonly undo?: Message;
}

/** Edits that can be taken back, kept with the workbook. */
export interface UndoEntry {
  readonly id: string;
  readonly label: Message;
  /** Where the cells stand now: rows that came or went since by {@link Host.reshape} are accounted for. */
  readonly edits: readonly Edit[];
  readonly reshaped?: Reshaped;
}

/**
 * Work that an earlier pane had begun and not finished:
 * - `finished`: everything is written; a fix can be undone as any other.
 * - `rolled-back`: everything is as before; `cells` had to be restored.
 * - `conflict`: `cells` hold neither the old nor the new content, because somebody changed them; they were left
 *   alone and all others are as before.
 * - `marks-cleared`: marks that were half drawn are gone.
 */
export interface Recovered {
  readonly outcome: 'finished' | 'rolled-back' | 'conflict' | 'marks-cleared';
  /** Null for marks, and for work that was not to be kept for undo. */
  readonly label: Message | null;
  readonly cells: readonly CellRef[];
}

export interface ChangeEvent {
  readonly sheet: string;
  /** Absent when the host does not say which cells. */
  readonly range?: Range;
  readonly source: 'user' | 'self' | 'remote';
}

export type Unsubscribe = () => void;

export interface Host {
  capabilities(): Promise<Capabilities>;
  identify(): Promise<WorkbookIdentity>;
  /** Names of the sheets in their order, without reading any cell. */
  listSheets(): Promise<readonly string[]>;
  /** A snapshot of the sheets. Rejects with a {@link HostError}; never gives a partial workbook. */
  read(options?: ReadOptions): Promise<Workbook>;
  /**
   * Makes all edits or none: compares every before-value, writes, reads back.
   * Rejects with `changed-since` (cells named) when a cell no longer holds its before-value.
   */
  apply(edits: readonly Edit[], work?: WriteWork): Promise<Receipt>;
  /**
   * Changes the shape of a sheet and then contents, all of it or nothing: one action of the user, and one entry
   * for undo. Edits are counted as after the change of shape (`Reshape`). Everything is compared before
   * anything is written. Kept undo entries move along with the rows; those about a row that goes are dropped.
   * Where rows moved, the sheet is told of as changed without a range.
   *
   * Rejects with `changed-since` (cells named) when the row to go, a cell to be edited or the merges around are
   * not as expected or a merge would swallow content, with `protected` when the sheet is, and with `immovable`
   * when the sheet holds what cannot be moved with certainty: an array formula or data table across the row, a
   * pivot table, a table's heading; nothing has been written then.
   *
   * Taking it back brings back contents, formulas, number formats, fills, locks, merges, height and whether
   * the row was hidden. Not guaranteed for a row that was deleted: its borders, fonts, alignment, notes, hyperlinks,
   * validations and conditional formats, where they differed from those of the row it is restored like; and
   * what hung on the row outside of the snapshot, such as a page break. The file host brings all of it back
   * while no later reshape stands in between.
   */
  reshape(change: ShapeChange, edits: readonly Edit[], work?: WriteWork): Promise<Receipt>;
  /** Restores the cells of a receipt that still hold what was written; the others are refused and named. */
  revert(receipt: Receipt): Promise<Revert>;
  /** What was applied with a label for undo, by this pane, another or an earlier one; the oldest first. */
  undoEntries(): Promise<readonly UndoEntry[]>;
  /** Reverts an entry and drops it; one that is gone reverts nothing. */
  undo(id: string): Promise<Revert>;
  /** Finishes or takes back what an earlier pane left half done; to be called once, before anything is written. */
  recover(): Promise<readonly Recovered[]>;
  /**
   * Replaces all marks of ours by these; the cells' own fills are never touched.
   * @param changed the sheets whose marks are others than those drawn last: a host may leave all other sheets alone
   */
  highlight(marks: readonly Mark[], changed?: readonly string[]): Promise<void>;
  /** Removes every mark of ours, those of an earlier session included. */
  clearHighlights(): Promise<void>;
  /** Whether marks of ours are drawn, by this pane, another or an earlier one. */
  hasMarks(): Promise<boolean>;
  select(sheet: string, range: Range): Promise<void>;
  selection(): Promise<{ sheet: string; range: Range } | null>;
  /** Sheets that were added or deleted are told of as changes of theirs, where the host tells of them at all. */
  onChange(handler: (event: ChangeEvent) => void): Unsubscribe;
  /** Where the person is: told of also when they go to another sheet, where the host tells of that. */
  onSelection(handler: (at: { sheet: string; range: Range }) => void): Unsubscribe;
  /** A small JSON value kept with the workbook; null when absent. */
  getSetting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<void>;
  /**
   * Changes a setting that other panes may change too, one after the other, so that no change is lost. `change` is
   * given what is kept, null when there is nothing.
   * @returns what is kept now
   */
  updateSetting(key: string, change: (value: unknown) => unknown): Promise<unknown>;
  /** Runs the work with screen updates and change events of our own suppressed, restored in any case. */
  quiet<T>(work: () => Promise<T>): Promise<T>;
  /** What the host has counted since it was made, such as `syncs`, for the diagnostics. */
  counters?(): Readonly<Record<string, number>>;
}

/** Why a host refused. The pane has one plain message for each. */
export type HostErrorCode =
  | 'cell-editing'
  /** The program is occupied: a dialog is open, or another pane is writing. */
  | 'busy'
  | 'protected'
  | 'read-only'
  | 'too-large'
  | 'sheet-missing'
  | 'changed-since'
  | 'timed-out'
  /** The cells may hold their old or new content, because the program stopped answering; `recover` settles it. */
  | 'in-doubt'
  /** The sheet holds something that no row can be moved past with certainty. */
  | 'immovable'
  /** The program takes no more marks. */
  | 'mark-limit'
  | 'cancelled'
  | 'unsupported'
  | 'failed';

export class HostError extends Error {
  override readonly name = 'HostError';

  /**
   * @param cells the cells concerned, where there are any
   * @param cause what the host itself said, for the diagnostics only
   */
  constructor(
    readonly code: HostErrorCode,
    readonly cells: readonly CellRef[] = [],
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
