/** What a person can do in the pane. */
import type { Finding } from '../../core/finding';
import type { CellRef } from '../../core/grid/address';
import type { RecomputeMode } from '../../core/recompute';
import type { Waiver } from '../../core/waiver';
import type { Host } from '../../hosts/host';
import type { Locale } from '../../locales/locale';
import type { Recorder } from '../diagnostics/recorder';
import type { Preferences } from '../preferences';
import type { EditingIntents } from './editing';
import type { Filter, SortOrder } from './filter';
import type { Item } from './findings';
import type { NamedFile } from './pack-choice';
import type { Scope } from './reports';
import type { SettingsIntents } from './settings-keeper';
import type { Given } from './checked';
import type { SessionState } from './state';

export interface SessionOptions {
  readonly host: Host;
  readonly locale: Locale;
  /** The person's settings and language, which all sessions of a page share; absent: the defaults, in `locale`. */
  readonly preferences?: Preferences;
  /** For a workbook of a batch; absent: the workbook is checked by itself. */
  readonly given?: Given;
  /** Is given errors that no host refused with: defects. Absent, they surface as uncaught errors of the page. */
  readonly onDefect?: (error: unknown) => void;
}

/** Actions never reject: what went wrong is in the state. Those that give a boolean say whether all went well. */
export interface Session {
  /** Of the workbook that the session is about; what is asked of it is recorded. */
  readonly host: Host;
  /** The words now in use: those of the pack's own rules are among them. */
  readonly locale: Locale;
  readonly settings: SettingsIntents;
  readonly editing: EditingIntents;
  /** What was asked of the host, for the diagnostics. */
  readonly recorder: Pick<Recorder, 'recording' | 'capabilities'>;
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Fetches the rules and what is kept with the workbook, so that a check has only to read. */
  open(): Promise<void>;
  /** One that is under way already is taken for it. */
  check(): Promise<boolean>;
  setScope(scope: Scope): void;
  setFilter(filter: Partial<Filter>): void;
  setSort(sort: SortOrder): void;
  toggleGroup(key: string): void;
  /** Opens or closes the account of the score. */
  toggleScore(): void;
  /** Makes the finding the one that next and previous start from, without moving in the sheet. */
  focus(id: string | null): void;
  focusNext(): Promise<boolean>;
  focusPrevious(): Promise<boolean>;
  /** Goes to a finding wherever the list keeps it: a filter that hides it is cleared, its group opened. */
  reveal(finding: Finding): Promise<boolean>;
  /** Goes there, whatever is under way; of several cells asked for in a row, to the last. */
  locate(target: Item | CellRef): Promise<boolean>;
  previewSafeFixes(): Promise<boolean>;
  previewRecompute(mode: RecomputeMode): Promise<boolean>;
  /** Leaves a change out of the preview or takes it back in; what follows from it changes along. */
  tick(entries: readonly string[], ticked: boolean): Promise<boolean>;
  /** Writes what the preview shows, as one step of undo. */
  applyPreview(): Promise<boolean>;
  closePreview(): void;
  /** Writes one fix; where more would follow from it, previews the whole instead. */
  applyFix(finding: Finding, fix: number): Promise<boolean>;
  /** Shows what one fix would write, along with what would follow from it. */
  previewFix(finding: Finding, fix: number): Promise<boolean>;
  /**
   * Sets a finding aside for as long as its cells stay as they are; a lapsed waiver of it gives way.
   * @param reason as typed; refused, and false, unless {@link reasonOf} takes it
   */
  waive(finding: Finding, reason: string): Promise<boolean>;
  /** Takes a waiver back, whether it still holds or not. */
  withdraw(waiver: Waiver): Promise<boolean>;
  /** @param id of a built-in pack; null: for each form the one that is for it */
  choosePack(id: string | null): Promise<boolean>;
  /** Checks with the rule pack in the file; one that is not fit is refused whole, and the state says why. */
  loadPack(file: NamedFile): Promise<boolean>;
  mark(): Promise<boolean>;
  /** Removes the marks of earlier sessions too. */
  clearMarks(): Promise<boolean>;
  undo(): Promise<boolean>;
  /** Settles what an interrupted piece of work has left, and checks again. */
  recover(): Promise<boolean>;
  /** Takes in at once what was changed: for results that could not follow by themselves. */
  followNow(): Promise<void>;
  /**
   * Makes the results those of the workbook as it is now, after what is under way: for whatever is made of them. Where
   * that cannot be, the state says why.
   */
  upToDate(): Promise<boolean>;
  cancel(): void;
  /** Puts the notice or the failure away. */
  dismiss(): void;
  /** Puts away what was said of work that had been left half done. */
  dismissRecovered(): void;
  /** Stops listening to the host, and following it. */
  dispose(): void;
}
