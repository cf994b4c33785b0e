/** Which workbook lies on the desk: opening, asking before unsaved work is lost, saving. */
import type { BatchFile } from '../batch/batch';
import type { CellRef } from '../core/grid/address';
import type { SettingsStore } from '../hosts/file';
import type { Locale } from '../locales/locale';
import type { Preferences } from '../taskpane/preferences';
import type { Given } from '../taskpane/session/checked';
import { Store } from '../taskpane/store';
import { DEFAULT_LIMITS, type ProblemCode, SaveError } from '../xlsx';
import { Book } from './book';
import { openForPage } from './open-for-page';
import { fixedName } from './names';
import type { SampleId } from './samples';

/** Something to be opened: a chosen file, or a built-in sample. */
export interface Source {
  readonly name: string;
  /** Bytes, as far as known before reading. */
  readonly size: number;
  readonly isSample: boolean;
  readonly read: () => Promise<Uint8Array>;
  /** Of a file that is opened from a batch. */
  readonly batch?: FromBatch;
}

export interface FromBatch {
  readonly file: BatchFile;
  /** How it is checked, for the pane to say what the batch says. */
  readonly given: () => Promise<Given>;
}

export type Problem =
  | { readonly kind: 'not-opened'; readonly name: string; readonly code: Refusal }
  | { readonly kind: 'sample-missing' }
  | { readonly kind: 'not-saved'; readonly code: 'array-formula' | 'unsaved' | 'not-loaded' };

type Refusal = ProblemCode | 'unreadable' | 'no-reader';

/** A copy that was downloaded. */
export interface Saved {
  readonly name: string;
  /** Cells that could only be marked, though there is something to be noted. */
  readonly withoutNote: readonly CellRef[];
}

export interface DeskState {
  readonly book: Book | null;
  /** Name of the file that is being read. */
  readonly reading: string | null;
  readonly problem: Problem | null;
  /** Waits for a word on the unsaved changes of the open workbook. */
  readonly pending: Source | null;
  /** The copy that was downloaded last. */
  readonly saved: Saved | null;
}

/** What the desk needs of the browser. */
export interface Surroundings {
  readonly locale: Locale;
  /** The person's settings; absent: the defaults. */
  readonly preferences?: Preferences;
  settingsFor(name: string): SettingsStore;
  download(name: string, bytes: Uint8Array): void;
  sample(id: SampleId): Source;
  /** Resolves once the screen shows what was set last. */
  painted(): Promise<void>;
  /**
   * Ends what is being typed, as leaving its field does: a cell has it at once, a review once this resolves. The
   * focus stays.
   */
  endTyping(): Promise<void>;
}

export class Desk extends Store<DeskState> {
  /** Counts openings: a slow one does not put away what was opened after it. */
  private opening = 0;

  constructor(private readonly around: Surroundings) {
    super({ book: null, reading: null, problem: null, pending: null, saved: null });
  }

  /** Of the words in use. */
  get language(): Locale['language'] {
    return this.around.locale.language;
  }

  openFile(file: File): Promise<void> {
    return this.open({
      name: file.name,
      size: file.size,
      isSample: false,
      read: async () => new Uint8Array(await file.arrayBuffer()),
    });
  }

  openSample(id: SampleId): Promise<void> {
    return this.open(this.around.sample(id));
  }

  /** Opens at once, or asks first when that would lose changes. What was to be opened before gives way. */
  async open(source: Source): Promise<void> {
    const turn = ++this.opening;
    this.set({ reading: null, problem: null, pending: null, saved: null });
    const isUnsaved = await this.hasUnsaved();
    if (turn !== this.opening) return;
    if (isUnsaved) this.set({ pending: source });
    else await this.replace(source);
  }

  async decide(what: 'save' | 'discard' | 'cancel'): Promise<void> {
    const { pending } = this.get();
    if (!pending) return;
    if (what === 'save' && !this.save()) return;
    this.set({ pending: null });
    if (what !== 'cancel') await this.replace(pending, what === 'discard');
  }

  /** Whether leaving the page now would lose changes: there is no time to wait for anything. */
  wouldLose(): boolean {
    void this.around.endTyping();
    return this.get().book?.getState().unsaved ?? false;
  }

  /** Downloads the workbook where it has changes, what is being typed among them. */
  async saveChanges(): Promise<void> {
    if (await this.hasUnsaved()) this.save();
  }

  /** Downloads the workbook with its changes; false when it could not be written. */
  save(): boolean {
    const { book } = this.get();
    if (!book || book.isReadOnly) return false;
    const name = fixedName(book.name, this.around.locale.interface.workbench.fixedSuffix);
    try {
      this.around.download(name, book.save());
    } catch (error) {
      this.notSaved(error);
      return false;
    }
    this.set({ problem: null, saved: { name, withoutNote: [] } });
    return true;
  }

  /**
   * Downloads a copy with marks and notes at the cells with findings, also when another workbook has been opened
   * by then; the workbook itself stays unsaved.
   */
  async saveAnnotated(): Promise<void> {
    const { book } = this.get();
    if (!book) return;
    const { annotatedSuffix } = this.around.locale.interface.workbench;
    try {
      const { annotatedCopy } = await import(/* webpackChunkName: "annotated-copy" */ './annotated-copy');
      const { name, bytes, withoutNote } = await annotatedCopy(book, annotatedSuffix);
      this.around.download(name, bytes);
      this.set({ problem: null, saved: { name, withoutNote } });
    } catch (error) {
      this.notSaved(error);
    }
  }

  private notSaved(error: unknown): void {
    const code = error instanceof SaveError && error.code === 'array-formula' ? error.code : 'unsaved';
    this.set({ problem: { kind: 'not-saved', code: isMissingCode(error) ? 'not-loaded' : code } });
  }

  dismiss(): void {
    this.set({ problem: null, saved: null });
  }

  /** @param discarding it was agreed to that changes are lost */
  private async replace(source: Source, discarding = false): Promise<void> {
    const turn = ++this.opening;
    this.set({ reading: source.name });
    await this.around.painted();
    const opened = await this.read(source);
    // The workbook before may have been changed while this one was read.
    const asks = !discarding && (await this.hasUnsaved());
    if (turn !== this.opening) return;
    this.set({ reading: null });
    if ('kind' in opened) this.set({ problem: opened });
    else if (asks) this.set({ pending: source });
    else await this.lay(opened);
  }

  private async lay(book: Book): Promise<void> {
    this.get().book?.dispose();
    this.set({ book });
    await book.start();
  }

  private async hasUnsaved(): Promise<boolean> {
    if (!this.get().book) return false;
    await this.around.endTyping();
    return this.get().book?.getState().unsaved ?? false;
  }

  private async read(source: Source): Promise<Book | Problem> {
    const { name, size, isSample, batch } = source;
    const refused = (code: Refusal): Problem => ({ kind: 'not-opened', name, code });
    if (size > DEFAULT_LIMITS.fileBytes) return refused('too-large');
    let bytes: Uint8Array;
    try {
      bytes = await source.read();
    } catch {
      return isSample ? { kind: 'sample-missing' } : refused('unreadable');
    }
    const result = await openForPage(bytes);
    if (!result.ok) return refused(result.code);
    if (result.file.workbook.sheets.length === 0) return refused('not-a-workbook');
    const { locale, preferences } = this.around;
    const settings = this.around.settingsFor(name);
    return new Book({
      file: result.file,
      isReadOnly: result.isReadOnly,
      name,
      isSample,
      locale,
      settings,
      ...(batch && { batchFile: batch.file, given: await batch.given() }),
      ...(preferences && { preferences }),
    });
  }
}

/** Code that is loaded only now is not to be had: the page is offline, or another version has been installed. */
function isMissingCode(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}
