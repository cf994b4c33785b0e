/**
 * The host port: what 表检 asks of the program that holds the workbook. Operations have the size of a user's
 * action, take and give plain data, and never hand out an object of the host.
 */
import type { CellRef, Range } from '../core/grid/address';
import type { Edit } from '../core/grid/edit';
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

export interface ReadOptions extends LongWork {
  /** Only these sheets; absent reads all. */
  readonly sheets?: readonly string[];
}

/** One contiguous run of cells to be marked for a rule. */
export interface Mark {
  readonly sheet: string;
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'info';
  readonly rule: string;
}

/** Proof of an applied patch: reverting restores exactly what stood there. */
export interface Receipt {
  readonly edits: readonly Edit[];
}

export interface Revert {
  readonly reverted: readonly Edit[];
  /** Edits left alone because the cell was changed since. */
  readonly refused: readonly Edit[];
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
  apply(edits: readonly Edit[], work?: LongWork): Promise<Receipt>;
  /** Restores the cells of a receipt that still hold what was written; the others are refused and named. */
  revert(receipt: Receipt): Promise<Revert>;
  /** Replaces all marks of ours by these; the cells' own fills are never touched. */
  highlight(marks: readonly Mark[]): Promise<void>;
  /** Removes every mark of ours, those of an earlier session included. */
  clearHighlights(): Promise<void>;
  select(sheet: string, range: Range): Promise<void>;
  selection(): Promise<{ sheet: string; range: Range } | null>;
  onChange(handler: (event: ChangeEvent) => void): Unsubscribe;
  onSelection(handler: (at: { sheet: string; range: Range }) => void): Unsubscribe;
  /** A small JSON value kept with the workbook; null when absent. */
  getSetting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<void>;
  /** Runs the work with screen updates and change events of our own suppressed, restored in any case. */
  quiet<T>(work: () => Promise<T>): Promise<T>;
}

/** Why a host refused. The pane has one plain message for each. */
export type HostErrorCode =
  | 'cell-editing'
  | 'protected'
  | 'read-only'
  | 'too-large'
  | 'sheet-missing'
  | 'changed-since'
  | 'timed-out'
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
