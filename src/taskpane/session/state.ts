/** All that the pane shows, as one immutable value. */
import type { Hindrance } from '../../core/fix';
import type { RowRefusal } from '../../core/editing';
import type { CellRef } from '../../core/grid/address';
import type { ShapeChange } from '../../core/grid/shape';
import type { Baseline } from '../../core/guard/baseline';
import type {
  Capabilities,
  HostErrorCode,
  Progress,
  Recovered,
  RefusedEdit,
  RevertRefusal,
} from '../../hosts/host';
import type { AccountsView } from './accounts-view';
import type { Checked, Given } from './checked';
import type { EditingTask } from './editing-task';
import { type Filter, NO_FILTER, type SortOrder } from './filter';
import type { FindingsView } from './findings';
import { INFO_GROUP, WAIVED_GROUP } from './groups';
import { AUTO, type PackChoice, type PackRefusal } from './pack-choice';
import type { Preview } from './preview';
import type { Scope } from './reports';
import type { ScoreAccount } from './score-account';
import { type Language, effectiveSettings } from './settings';
import type { SettingsState } from './settings-keeper';
import type { WaivedView } from './waived-groups';

/** What the pane can be busy with. */
export type Task =
  | 'check'
  | 'preview'
  | 'fix'
  | 'mark'
  | 'clear-marks'
  | 'undo'
  | 'recover'
  | 'waive'
  | 'withdraw'
  | 'choose-pack'
  | 'set-baseline'
  | EditingTask;

export interface Busy {
  readonly state: 'busy';
  readonly task: Task;
  readonly progress: Progress | null;
  readonly cancellable: boolean;
}

export type Work =
  | { readonly state: 'idle' }
  | Busy
  | {
      readonly state: 'failed';
      /** To go to a cell keeps nothing else waiting, but can fail as well. */
      readonly task: Task | 'locate';
      readonly code: HostErrorCode;
      readonly cells: readonly CellRef[];
    };

/** The result of the last action, in a line above the findings. */
export type Notice =
  | { readonly kind: 'fixed'; readonly cells: number }
  | { readonly kind: 'undone'; readonly cells: number; readonly refused: readonly RefusedEdit[] }
  /** Done by guided editing; `cells` were written besides. */
  | { readonly kind: 'edited'; readonly task: EditingTask; readonly cells: number }
  /** Of the steps of guided editing one was refused: those before it are made. */
  | { readonly kind: 'edited-partly'; readonly done: number; readonly steps: number }
  /** A row cannot come or go; `cells` hinder it. */
  | { readonly kind: 'row-refused'; readonly reason: RowRefusal; readonly cells: readonly CellRef[] }
  /** A change of shape is taken back whole, or with a refusal not at all. */
  | { readonly kind: 'shape-undone'; readonly change: ShapeKind; readonly refusal: RevertRefusal | null }
  | { readonly kind: 'baseline-set' }
  | { readonly kind: 'baseline-removed' }
  /** Another pane has taken it back already. */
  | { readonly kind: 'undone-elsewhere' }
  | { readonly kind: 'marked'; readonly cells: number }
  | { readonly kind: 'marks-cleared' }
  | { readonly kind: 'cancelled' }
  /** Asked what an interrupted piece of work has left: nothing. */
  | { readonly kind: 'nothing-to-recover' }
  /** What the preview rested on was changed. */
  | { readonly kind: 'preview-outdated' }
  /** Cells had changed since the check: nothing was written, and the workbook was checked again. */
  | { readonly kind: 'out-of-date'; readonly cells: readonly CellRef[] }
  | { readonly kind: 'hindered'; readonly reason: Hindrance }
  | { readonly kind: 'waived' }
  | { readonly kind: 'withdrawn' }
  /** The pack kept with the workbook cannot be used any more; packs are chosen by the forms instead. */
  | { readonly kind: 'pack-lost' };

/** What 撤销 would take back. */
export interface Undoable {
  /** Of the host's entry; null until that was asked for. */
  readonly id: string | null;
  readonly cells: number;
  /** Where it is more than contents. */
  readonly shape?: ShapeKind;
}

export type ShapeKind = ShapeChange['kind'];

/** Refusals that end by themselves: somebody types into a cell, the program is occupied, or does not answer. */
export const PASSING = ['cell-editing', 'busy', 'timed-out'] as const satisfies readonly HostErrorCode[];

/** What does not keep up: the results as a whole, or the marks alone. */
export type Behind = 'results' | 'marks';

/**
 * How the results keep up with changes by themselves. waiting: the program cannot be asked at the moment, and will
 * be asked again; failed: it will be with the next change, or when the person wants it.
 */
export type Following =
  | { readonly state: 'well' }
  | { readonly state: 'waiting'; readonly code: (typeof PASSING)[number] }
  | { readonly state: 'failed'; readonly code: HostErrorCode; readonly behind: Behind };

export interface SessionState {
  readonly given: Given;
  readonly work: Work;
  readonly capabilities: Capabilities | null;
  /** Null until the first check. */
  readonly checked: Checked | null;
  /** The workbook was changed since it was checked, and the results do not follow by themselves. */
  readonly stale: boolean;
  readonly following: Following;
  readonly scope: Scope;
  readonly filter: Filter;
  readonly sort: SortOrder;
  /** Findings of the scope as filtered, sorted and grouped. */
  readonly view: FindingsView;
  /** Findings of the scope that were set aside with a reason, and reasons that hold no longer. */
  readonly waivedView: WaivedView;
  /** The sets of accounts in scope, each with what is most likely wrong in it. */
  readonly accountsView: readonly AccountsView[];
  readonly pack: PackChoice;
  /** What forms are compared with, as kept with the workbook; null where nothing is. */
  readonly baseline: Baseline | null;
  /** Why the pack file chosen last is not used. */
  readonly packRefusal: PackRefusal | null;
  readonly scoreOpen: boolean;
  /** Of the form looked at, while it is open. */
  readonly scoreAccount: ScoreAccount | null;
  /** Id of the finding that next and previous start from. */
  readonly focus: string | null;
  /** Keys of the groups whose findings are hidden. */
  readonly collapsed: ReadonlySet<string>;
  readonly preview: Preview | null;
  readonly marksOn: boolean;
  readonly undoable: Undoable | null;
  readonly notice: Notice | null;
  /** What was made of work that a pane had left half done. */
  readonly recovered: readonly Recovered[];
  readonly settings: SettingsState;
  /** Of the words in use. */
  readonly language: Language;
}

/** The results follow changes by themselves. */
export function isLive({ settings }: SessionState): boolean {
  return settings.effective.live.value;
}

export const IDLE: Work = { state: 'idle' };
export const WELL: Following = { state: 'well' };

export const EMPTY_VIEW: FindingsView = {
  counts: { error: 0, warning: 0, info: 0 },
  all: 0,
  groups: [],
  items: [],
};

export const EMPTY_WAIVED: WaivedView = { waived: [], lapsed: [] };

export const INITIAL_STATE: SessionState = {
  given: {},
  work: IDLE,
  capabilities: null,
  checked: null,
  stale: false,
  following: WELL,
  scope: 'all',
  filter: NO_FILTER,
  sort: 'severity',
  view: EMPTY_VIEW,
  waivedView: EMPTY_WAIVED,
  accountsView: [],
  pack: AUTO,
  baseline: null,
  packRefusal: null,
  scoreOpen: false,
  scoreAccount: null,
  focus: null,
  collapsed: new Set([INFO_GROUP, WAIVED_GROUP]),
  preview: null,
  marksOn: false,
  undoable: null,
  notice: null,
  recovered: [],
  settings: { effective: effectiveSettings({}, {}), automatic: 'zh-CN', damaged: [], problem: null },
  language: 'zh-CN',
};
