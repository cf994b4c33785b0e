/** An open workbook of the page: its host, its pane session, and what a person does in the sheet. */
import type { BatchFile } from '../batch/batch';
import { checkedParts } from '../core/check/report';
import { type Address, type CellRef, sameAddress } from '../core/grid/address';
import { type Edit, beforeOf } from '../core/grid/edit';
import { type RowMove, movedRow } from '../core/grid/row-move';
import { type Sheet, type Workbook, cellAt, isProtectedCell, sheetNamed } from '../core/grid/workbook';
import { changesSomething } from '../core/rules/edits';
import { FileHost, type FileView, type SettingsStore } from '../hosts/file';
import { HostError, type HostErrorCode } from '../hosts/host';
import type { Locale } from '../locales/locale';
import type { Preferences } from '../taskpane/preferences';
import { type Session, createSession } from '../taskpane/session';
import { subjectOf } from '../taskpane/session/reports';
import type { Given } from '../taskpane/session/checked';
import { type CustomPart, type XlsxFile, readWorkbook } from '../xlsx';
import { contentOf } from './grid/typed';
import { idle } from './idle';
import { itemAt } from './item-at';

export interface BookOptions {
  readonly file: XlsxFile;
  /** The file's name. */
  readonly name: string;
  readonly settings: SettingsStore;
  readonly locale: Locale;
  readonly isSample: boolean;
  /** The file stands for one that cannot be written: a .xls. */
  readonly isReadOnly?: boolean;
  /** The person's settings; absent: the defaults. */
  readonly preferences?: Preferences;
  /** The file of the batch that it was opened from, and how it is checked there. */
  readonly batchFile?: BatchFile;
  readonly given?: Given;
}

/** Why a cell was not changed. */
export interface EntryRefusal {
  readonly at: CellRef;
  readonly reason: 'protected' | 'read-only' | 'failed';
}

const REASONS: ReadonlyMap<HostErrorCode, EntryRefusal['reason']> = new Map([
  ['protected', 'protected'],
  ['read-only', 'read-only'],
]);

/** What the page shows of the workbook. A new object after every change. */
export interface BookState {
  readonly view: FileView;
  /** The sheet that is shown. */
  readonly sheet: Sheet;
  readonly selected: Address;
  /** Counts the times that a cell was selected: rows that come and go take the selection along, uncounted. */
  readonly visited: number;
  /** Counts the times that the pane has pointed at a cell: the page then makes it conspicuous. */
  readonly pointed: number;
  readonly refusal: EntryRefusal | null;
  /** There are changes that differ from what was saved last as well. */
  readonly unsaved: boolean;
}

/** What does not follow from the host's view. */
type OwnState = Pick<BookState, 'visited' | 'pointed' | 'refusal'>;

let opened = 0;

export class Book {
  /** Tells it from every other workbook that was opened, of the same name or not. */
  readonly id = ++opened;
  readonly host: FileHost;
  readonly session: Session;
  readonly file: XlsxFile;
  readonly name: string;
  readonly isSample: boolean;
  readonly isReadOnly: boolean;
  /** Null for a workbook that was opened by itself. */
  readonly batchFile: BatchFile | null;
  private readonly places = new Map<string, Address>();
  private readonly listeners = new Set<() => void>();
  private readonly stops: (() => void)[];
  private state: BookState;
  private savedAs: FileView;
  private selectedByHand = false;
  private undoing: Promise<void> = Promise.resolve();

  constructor(options: BookOptions) {
    const { file, name, settings, locale, isSample, isReadOnly = false, preferences, given } = options;
    this.file = file;
    this.name = name;
    this.isSample = isSample;
    this.isReadOnly = isReadOnly;
    this.batchFile = options.batchFile ?? null;
    this.host = new FileHost(file, name, settings, isReadOnly);
    this.savedAs = this.host.view();
    this.session = createSession({
      host: this.host,
      locale,
      ...(preferences && { preferences }),
      ...(given && { given }),
    });
    this.state = this.stateNow({ visited: 0, pointed: 0, refusal: null });
    this.stops = [
      this.host.onView(() => this.refresh({})),
      this.host.onRowMove((move) => this.followRows(move)),
      this.host.onSelection((at) =>
        this.onSelected({ sheet: at.sheet, row: at.range.top, column: at.range.left }),
      ),
    ];
  }

  readonly getState = (): BookState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Checks for the first time, and marks what was found: here a mark is never part of the file. */
  async start(): Promise<void> {
    if (!(await this.session.check())) return;
    this.showFirst();
    await this.session.mark();
    this.session.dismiss();
  }

  select(at: CellRef): void {
    this.selectedByHand = true;
    void this.host.select(at.sheet, { top: at.row, left: at.column, bottom: at.row, right: at.column });
    this.selectedByHand = false;
  }

  showSheet(name: string): void {
    this.select({ sheet: name, ...(this.places.get(name) ?? { row: 0, column: 0 }) });
  }

  isLocked(at: Address): boolean {
    return this.isReadOnly || isProtectedCell(this.state.sheet, at);
  }

  /** True when the cell may be edited; otherwise the state says why not. */
  mayEdit(at: Address): boolean {
    const { sheet } = this.state;
    const refused = this.isLocked(at);
    const reason = this.isReadOnly ? 'read-only' : 'protected';
    this.refresh({ refusal: refused ? { at: { sheet: sheet.name, ...at }, reason } : null });
    return !refused;
  }

  /** Writes what was typed into a cell of the shown sheet. */
  enter(at: Address, text: string): void {
    const { sheet } = this.state;
    const cell = cellAt(sheet, at.row, at.column);
    const ref = { sheet: sheet.name, ...at };
    const edit: Edit = { at: ref, before: beforeOf(cell), after: contentOf(text, cell) };
    if (!changesSomething(edit)) return;
    try {
      this.host.enter([edit]);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.refresh({ refusal: { at: ref, reason: REASONS.get(error.code) ?? 'failed' } });
    }
  }

  /** Takes back what was done last, by hand or by the pane. */
  undo(): Promise<void> {
    // However fast the key is pressed, each time counts.
    this.undoing = this.undoing.catch(() => undefined).then(() => this.undoLast());
    return this.undoing;
  }

  /**
   * The bytes to be saved; from then on the workbook counts as saved.
   * @throws SaveError
   */
  save(): Uint8Array {
    const bytes = this.host.save();
    this.savedAs = this.host.view();
    this.refresh({});
    return bytes;
  }

  /** The file as it would be saved now, which does not count as saving. @throws SaveError */
  asItStands(): XlsxFile {
    if (!this.state.view.modified) return this.file;
    const opened = readWorkbook(this.host.save());
    if (!opened.ok) throw new Error(`a saved workbook is not read: ${opened.problem.detail ?? ''}`);
    return opened.file;
  }

  dismissRefusal(): void {
    this.refresh({ refusal: null });
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.session.dispose();
  }

  private async undoLast(): Promise<void> {
    await idle(this.session);
    const { lastDone } = this.host;
    if (lastDone?.isTyped) await this.host.undo(lastDone.id);
    // The pane says what came of it.
    else if (lastDone) await this.session.undo();
  }

  private onSelected(at: CellRef): void {
    this.places.set(at.sheet, { row: at.row, column: at.column });
    const byPane = !this.selectedByHand;
    const { visited, pointed } = this.state;
    this.refresh({ refusal: null, visited: visited + 1, ...(byPane && { pointed: pointed + 1 }) });
    if (!byPane) this.focusFinding(at);
  }

  /** Goes to the first form or table, unless one is shown already. */
  private showFirst(): void {
    const { checked } = this.session.getState();
    const sheets = checked ? checkedParts(checked.report).map((part) => subjectOf(part).sheet) : [];
    const [first] = sheets;
    if (first !== undefined && !sheets.includes(this.state.sheet.name)) this.showSheet(first);
  }

  /** Shows the finding of a selected cell in the pane. */
  private focusFinding(at: CellRef): void {
    const item = itemAt(this.session, at);
    if (item) this.session.focus(item);
  }

  /** Where a person was on a sheet that is not shown goes along with its cells too. */
  private followRows(move: RowMove): void {
    const place = this.places.get(move.sheet);
    const row = place && movedRow(place.row, move);
    if (place && row !== null && row !== undefined) this.places.set(move.sheet, { ...place, row });
  }

  private refresh(change: Partial<OwnState>): void {
    const { visited, pointed, refusal } = this.state;
    this.state = this.stateNow({ visited, pointed, refusal, ...change });
    for (const listener of [...this.listeners]) listener();
  }

  private stateNow(kept: OwnState): BookState {
    const view = this.host.view();
    const { workbook, selection } = view;
    const sheet = (selection && sheetNamed(workbook, selection.sheet)) ?? firstSheet(workbook);
    const selected =
      selection?.sheet === sheet.name
        ? { row: selection.range.top, column: selection.range.left }
        : { row: 0, column: 0 };
    const unsaved = view.modified && !isSavedAs(view, this.savedAs);
    const previous = this.state as BookState | undefined;
    const same = previous && sameAddress(previous.selected, selected) ? previous.selected : selected;
    return { view, sheet, selected: same, unsaved, ...kept };
  }
}

function isSavedAs({ workbook, parts }: FileView, saved: FileView): boolean {
  const has = ({ namespace, text }: CustomPart): boolean =>
    saved.parts.some((part) => part.namespace === namespace && part.text === text);
  return workbook === saved.workbook && parts.length === saved.parts.length && parts.every(has);
}

function firstSheet({ sheets }: Workbook): Sheet {
  const sheet = sheets.find(({ visibility }) => visibility === 'visible') ?? sheets[0];
  if (!sheet) throw new Error('a workbook has at least one sheet');
  return sheet;
}
