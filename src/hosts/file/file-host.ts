/** The host without an office suite: a workbook file held in memory, edited there, and saved as new bytes. */
import type { CellRef, Range } from '../../core/grid/address';
import { type Edit, beforeOf, stillHolds } from '../../core/grid/edit';
import { type Workbook, sheetNamed } from '../../core/grid/workbook';
import { type CustomPart, type XlsxFile, saveEdits } from '../../xlsx';
import {
  type Capabilities,
  type ChangeEvent,
  type Host,
  HostError,
  type LongWork,
  type Mark,
  type Place,
  type ReadOptions,
  type Receipt,
  type Recovered,
  type Revert,
  type UndoEntry,
  type Unsubscribe,
  type WorkbookIdentity,
  type WriteWork,
} from '../host';
import { withinRanges } from '../ranges';
import { type Content, cellIn, edited, restored, unchanged } from './content';
import { Listeners } from './events';
import { refuseImpossible } from './refusals';
import { type SettingsStore, memorySettings } from './settings';
import { KeptUndo } from './undo';

export type Selection = Place;

/** What a page draws. A new object after every change, the same one in between. */
export interface FileView {
  readonly workbook: Workbook;
  readonly marks: readonly Mark[];
  readonly selection: Selection | null;
  /** Formulas whose shown result may no longer hold. */
  readonly stale: readonly CellRef[];
  /** The content differs from the file as it was opened. */
  readonly modified: boolean;
}

export class FileHost implements Host {
  private content: Content;
  private marks: readonly Mark[] = [];
  private selected: Selection | null = null;
  private current: FileView;
  private silence = 0;
  private readonly changes = new Listeners<ChangeEvent>();
  private readonly selections = new Listeners<Selection>();
  private readonly views = new Listeners<undefined>();
  private readonly undoes: KeptUndo;

  /** @param name the file's name, without a path: a browser does not tell it */
  constructor(
    private readonly file: XlsxFile,
    private readonly name: string,
    private readonly settings: SettingsStore = memorySettings(),
  ) {
    this.undoes = new KeptUndo(settings);
    this.content = unchanged(file.workbook);
    this.current = this.viewNow();
  }

  capabilities(): Promise<Capabilities> {
    return Promise.resolve({
      kind: 'file',
      product: '表检网页版',
      canWrite: true,
      canMark: true,
      hostUndo: false,
      canSave: true,
      canReshape: false,
    });
  }

  identify(): Promise<WorkbookIdentity> {
    return Promise.resolve({ name: this.name, path: null });
  }

  listSheets(): Promise<readonly string[]> {
    return Promise.resolve(this.content.workbook.sheets.map(({ name }) => name));
  }

  read({ sheets, ranges, ...work }: ReadOptions = {}): Promise<Workbook> {
    return settled(() => {
      refuseCancelled(work);
      const { workbook } = this.content;
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
      const receipt = this.write(edits, 'self');
      if (undo && edits.length > 0) this.undoes.add(undo, receipt.edits);
      return receipt;
    });
  }

  /**
   * Makes edits that a person has typed; otherwise as {@link apply}.
   * @throws HostError and then nothing is written
   */
  enter(edits: readonly Edit[]): Receipt {
    return this.write(edits, 'user');
  }

  reshape(): Promise<Receipt> {
    return Promise.reject(new HostError('unsupported'));
  }

  revert(receipt: Receipt): Promise<Revert> {
    return settled(() => this.takeBackAs(receipt, 'self'));
  }

  undoEntries(): Promise<readonly UndoEntry[]> {
    return settled(() => this.undoes.entries());
  }

  undo(id: string): Promise<Revert> {
    return settled(() => {
      const entry = this.undoes.entries().find((candidate) => candidate.id === id);
      if (!entry) return { reverted: [], refused: [] };
      this.undoes.drop(id);
      return this.takeBackAs(entry, 'self');
    });
  }

  /** Nothing is ever left half done: an edit of the file in memory happens at once. */
  recover(): Promise<readonly Recovered[]> {
    return Promise.resolve([]);
  }

  /** Takes back what a person has typed; otherwise as {@link revert}. */
  takeBack(receipt: Receipt): Revert {
    return this.takeBackAs(receipt, 'user');
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
    return settled(() => this.settings.set(key, JSON.stringify(value ?? null)));
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

  /**
   * The file with all changes made; everything else in it stays byte-identical, and without a change it is the
   * opened file itself.
   * @param customPart a text to travel with the file
   * @throws SaveError
   */
  save(customPart?: CustomPart): Uint8Array {
    const { edits, results, stale } = this.content;
    return saveEdits(this.file, edits, { results, stale, ...(customPart && { customPart }) });
  }

  private write(edits: readonly Edit[], source: 'self' | 'user'): Receipt {
    const { workbook } = this.content;
    refuseImpossible(workbook, edits);
    const made = edits.map((edit): Edit => ({ ...edit, before: beforeOf(cellIn(workbook, edit.at)) }));
    this.replace(edited(this.content, made), made, source);
    return { edits: made };
  }

  private takeBackAs({ edits }: Receipt, source: 'self' | 'user'): Revert {
    const { workbook } = this.content;
    const holds = ({ at, after }: Edit): boolean => stillHolds(workbook, { at, before: after, after });
    const reverted = edits.filter(holds);
    const refused = edits
      .filter((edit) => !holds(edit))
      .map((edit) => ({ ...edit, reason: 'changed-since' as const }));
    if (reverted.length > 0) this.replace(restored(this.content, reverted), reverted, source);
    return { reverted, refused };
  }

  private replace(content: Content, edits: readonly Edit[], source: 'self' | 'user'): void {
    this.content = content;
    this.refreshView();
    if (source === 'self' && this.silence > 0) return;
    for (const [sheet, range] of boundsBySheet(edits)) this.changes.emit({ sheet, range, source });
  }

  private requireSheet(name: string): void {
    if (!sheetNamed(this.content.workbook, name)) throw new HostError('sheet-missing');
  }

  private refreshView(): void {
    if (this.silence > 0) return;
    this.current = this.viewNow();
    this.views.emit(undefined);
  }

  private viewNow(): FileView {
    const { workbook, stale, edits } = this.content;
    return { workbook, marks: this.marks, selection: this.selected, stale, modified: edits.length > 0 };
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

function boundsBySheet(edits: readonly Edit[]): ReadonlyMap<string, Range> {
  const bounds = new Map<string, Range>();
  for (const { at } of edits) {
    const { sheet, row, column } = at;
    const known = bounds.get(sheet) ?? { top: row, left: column, bottom: row, right: column };
    bounds.set(sheet, {
      top: Math.min(known.top, row),
      left: Math.min(known.left, column),
      bottom: Math.max(known.bottom, row),
      right: Math.max(known.right, column),
    });
  }
  return bounds;
}
