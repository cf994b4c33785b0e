/** The host without an office suite: a workbook file held in memory, edited there, and saved as new bytes. */
import type { Range } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import type { RowMove } from '../../core/grid/row-move';
import type { ShapeChange } from '../../core/grid/shape';
import { type Workbook, sheetNamed } from '../../core/grid/workbook';
import { type XlsxFile, saveEdits } from '../../xlsx';
import {
  type Capabilities,
  type ChangeEvent,
  type Host,
  HostError,
  type LongWork,
  type Mark,
  type ReadOptions,
  type Receipt,
  type Recovered,
  type Revert,
  type UndoEntry,
  type Unsubscribe,
  type WorkbookIdentity,
  type WriteWork,
} from '../host';
import { PART_SETTINGS } from '../common/part-settings';
import { withinRanges } from '../ranges';
import { changesOf, movedPlace } from './changes';
import { type Done, OpenDocument } from './document';
import { Listeners } from './events';
import { type SettingsStore, memorySettings } from './settings';
import { SettingsInFile } from './settings-in-file';
import { TYPED } from './undo';
import type { FileView, Selection } from './view';

export class FileHost implements Host {
  private readonly document: OpenDocument;
  private readonly settings: SettingsInFile;
  private marks: readonly Mark[] = [];
  private selected: Selection | null = null;
  private current: FileView;
  private silence = 0;
  private readonly changes = new Listeners<ChangeEvent>();
  private readonly selections = new Listeners<Selection>();
  private readonly views = new Listeners<undefined>();
  private readonly rowMoves = new Listeners<RowMove>();

  /**
   * @param name the file's name, without a path: a browser does not tell it
   * @param isReadOnly the file stands for one that cannot be written, such as a .xls
   */
  constructor(
    file: XlsxFile,
    private readonly name: string,
    settings: SettingsStore = memorySettings(),
    private readonly isReadOnly = false,
  ) {
    // A file that cannot be saved carries nothing away.
    this.settings = new SettingsInFile(file, settings, isReadOnly ? [] : PART_SETTINGS);
    this.document = new OpenDocument(file, (move) => {
      this.followRows(move);
    });
    this.current = this.viewNow();
  }

  capabilities(): Promise<Capabilities> {
    return Promise.resolve({
      kind: 'file',
      product: '表检网页版',
      canWrite: !this.isReadOnly,
      canMark: true,
      hostUndo: false,
      canSave: !this.isReadOnly,
      canReshape: !this.isReadOnly,
    });
  }

  identify(): Promise<WorkbookIdentity> {
    return Promise.resolve({ name: this.name, path: null });
  }

  listSheets(): Promise<readonly string[]> {
    return Promise.resolve(this.document.workbook.sheets.map(({ name }) => name));
  }

  read({ sheets, ranges, ...work }: ReadOptions = {}): Promise<Workbook> {
    return settled(() => {
      refuseCancelled(work);
      const { workbook } = this.document;
      const names = ranges ? ranges.map(({ sheet }) => sheet) : sheets;
      for (const name of names ?? []) this.requireSheet(name);
      const wanted = names ? workbook.sheets.filter(({ name }) => names.includes(name)) : workbook.sheets;
      work.onProgress?.({ done: wanted.length, total: wanted.length });
      return {
        ...workbook,
        sheets: ranges ? wanted.map((sheet) => withinRanges(sheet, ranges)) : wanted,
        ...(this.selected && { activeSheet: this.selected.sheet }),
      };
    });
  }

  apply(edits: readonly Edit[], { undo, ...work }: WriteWork = {}): Promise<Receipt> {
    return settled(() => {
      refuseCancelled(work);
      return this.changing('self', () => this.document.write(edits, undo));
    });
  }

  /**
   * Makes edits that a person has typed, as one step of undo; otherwise as {@link apply}.
   * @throws HostError and then nothing is written
   */
  enter(edits: readonly Edit[]): Receipt {
    return this.changing('user', () => this.document.write(edits, TYPED));
  }

  /** What was done last and can be taken back, by the person or by the pane. */
  get lastDone(): Done | null {
    return this.document.lastDone;
  }

  reshape(change: ShapeChange, edits: readonly Edit[], { undo, ...work }: WriteWork = {}): Promise<Receipt> {
    return settled(() => {
      refuseCancelled(work);
      return this.changing('self', () => this.document.reshape({ change, edits }, undo));
    });
  }

  revert(receipt: Receipt): Promise<Revert> {
    return settled(() => this.changing('self', () => this.document.takeBack(receipt)));
  }

  undoEntries(): Promise<readonly UndoEntry[]> {
    return settled(() => this.document.undoEntries());
  }

  undo(id: string): Promise<Revert> {
    const source = this.document.isTyped(id) ? 'user' : 'self';
    return settled(() => this.changing(source, () => this.document.undo(id)));
  }

  /** Nothing is ever left half done: an edit of the file in memory happens at once. */
  recover(): Promise<readonly Recovered[]> {
    return Promise.resolve([]);
  }

  highlight(marks: readonly Mark[]): Promise<void> {
    return settled(() => {
      for (const { sheet } of marks) this.requireSheet(sheet);
      this.marks = marks;
      this.refreshView();
    });
  }

  clearHighlights(): Promise<void> {
    return this.highlight([]);
  }

  hasMarks(): Promise<boolean> {
    return Promise.resolve(this.marks.length > 0);
  }

  select(sheet: string, range: Range): Promise<void> {
    return settled(() => {
      this.requireSheet(sheet);
      this.selected = { sheet, range };
      this.refreshView();
      this.selections.emit(this.selected);
    });
  }

  selection(): Promise<Selection | null> {
    return Promise.resolve(this.selected);
  }

  onChange(handler: (event: ChangeEvent) => void): Unsubscribe {
    return this.changes.add(handler);
  }

  onSelection(handler: (at: Selection) => void): Unsubscribe {
    return this.selections.add(handler);
  }

  getSetting(key: string): Promise<unknown> {
    return settled((): unknown => {
      const json = this.settings.get(key);
      return json === null ? null : JSON.parse(json);
    });
  }

  setSetting(key: string, value: unknown): Promise<void> {
    return settled(() => {
      const { parts } = this.settings;
      this.settings.set(key, JSON.stringify(value ?? null));
      if (this.settings.parts !== parts) this.refreshView();
    });
  }

  async updateSetting(key: string, change: (value: unknown) => unknown): Promise<unknown> {
    const changed = change(await this.getSetting(key));
    await this.setSetting(key, changed);
    return changed;
  }

  async quiet<T>(work: () => Promise<T>): Promise<T> {
    this.silence++;
    try {
      return await work();
    } finally {
      this.silence--;
      this.refreshView();
    }
  }

  /** What the page shows at this moment. */
  view(): FileView {
    return this.current;
  }

  /** Tells when {@link view} has changed. */
  onView(handler: () => void): Unsubscribe {
    return this.views.add(handler);
  }

  /** Tells of rows that come or go, before {@link view} is another one. */
  onRowMove(handler: (move: RowMove) => void): Unsubscribe {
    return this.rowMoves.add(handler);
  }

  /**
   * The file with all changes made; everything else in it stays byte-identical, and without a change it is the
   * opened file itself.
   * @throws SaveError
   */
  save(): Uint8Array {
    const { file, content, stale } = this.document;
    const { edits, results } = content;
    return saveEdits(file, edits, { results, stale, customParts: this.settings.parts });
  }

  /** Carries a change out and tells of it. */
  private changing<Made extends Receipt | Revert>(source: 'self' | 'user', work: () => Made): Made {
    if (this.isReadOnly) throw new HostError('read-only');
    const before = this.document.workbook;
    const made = work();
    this.refreshView();
    if (source === 'self' && this.silence > 0) return made;
    for (const event of changesOf(made, before, this.document.workbook))
      this.changes.emit({ ...event, source });
    return made;
  }

  /** Marks and the selection stay with their cells; where these go, the selection stays where it is. */
  private followRows(move: RowMove): void {
    this.marks = this.marks.flatMap((mark) => movedPlace(mark, move) ?? []);
    this.selected = (this.selected && movedPlace(this.selected, move)) ?? this.selected;
    this.rowMoves.emit(move);
  }

  private requireSheet(name: string): void {
    if (!sheetNamed(this.document.workbook, name)) throw new HostError('sheet-missing');
  }

  private refreshView(): void {
    if (this.silence > 0) return;
    this.current = this.viewNow();
    this.views.emit(undefined);
  }

  private viewNow(): FileView {
    const { marks, selected: selection } = this;
    const { workbook, file, stale, isModified } = this.document;
    const { parts } = this.settings;
    const modified = isModified || parts.length > 0;
    return { workbook, file, marks, selection, stale, parts, modified };
  }
}

function refuseCancelled({ signal }: LongWork): void {
  if (signal?.aborted) throw new HostError('cancelled');
}

/** The work is done at once; what it throws comes back as a rejection. */
function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
