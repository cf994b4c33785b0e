/** Which workbook lies on the desk: opening, asking before unsaved work is lost, saving. */
import type { SettingsStore } from '../hosts/file';
import type { Locale } from '../locales/locale';
import type { Preferences } from '../taskpane/preferences';
import { Store } from '../taskpane/store';
import { DEFAULT_LIMITS, type ProblemCode, SaveError, readWorkbook } from '../xlsx';
import { Book } from './book';
import { fixedName } from './names';
import type { SampleId } from './samples';

/** Something to be opened: a chosen file, or a built-in sample. */
export interface Source {
  readonly name: string;
  /** Bytes, as far as known before reading. */
  readonly size: number;
  readonly isSample: boolean;
  readonly read: () => Promise<Uint8Array>;
}

export type Problem =
  | { readonly kind: 'not-opened'; readonly name: string; readonly code: ProblemCode | 'unreadable' }
  | { readonly kind: 'sample-missing' }
  | { readonly kind: 'not-saved'; readonly code: 'array-formula' | 'unsaved' };

export interface DeskState {
  readonly book: Book | null;
  /** Name of the file that is being read. */
  readonly reading: string | null;
  readonly problem: Problem | null;
  /** Waits for a word on the unsaved changes of the open workbook. */
  readonly pending: Source | null;
  /** Name of the copy that was downloaded last. */
  readonly saved: string | null;
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
}

export class Desk extends Store<DeskState> {
  /** Counts openings: a slow one does not put away what was opened after it. */
  private opening = 0;

  constructor(private readonly around: Surroundings) {
    super({ book: null, reading: null, problem: null, pending: null, saved: null });
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

  /** Opens at once, or asks first when that would lose changes. */
  async open(source: Source): Promise<void> {
    this.set({ problem: null, saved: null });
    if (this.get().book?.getState().unsaved) this.set({ pending: source });
    else await this.replace(source);
  }

  async decide(what: 'save' | 'discard' | 'cancel'): Promise<void> {
    const { pending } = this.get();
    if (!pending) return;
    if (what === 'save' && !this.save()) return;
    this.set({ pending: null });
    if (what !== 'cancel') await this.replace(pending);
  }

  /** Downloads the workbook with its changes; false when it could not be written. */
  save(): boolean {
    const { book } = this.get();
    if (!book) return false;
    const name = fixedName(book.name, this.around.locale.interface.workbench.fixedSuffix);
    try {
      this.around.download(name, book.save());
    } catch (error) {
      const code = error instanceof SaveError && error.code === 'array-formula' ? error.code : 'unsaved';
      this.set({ problem: { kind: 'not-saved', code } });
      return false;
    }
    this.set({ problem: null, saved: name });
    return true;
  }

  dismiss(): void {
    this.set({ problem: null, saved: null });
  }

  private async replace(source: Source): Promise<void> {
    const turn = ++this.opening;
    this.set({ reading: source.name });
    await this.around.painted();
    const opened = await this.read(source);
    if (turn !== this.opening) return;
    this.set({ reading: null });
    if ('kind' in opened) {
      this.set({ problem: opened });
      return;
    }
    this.get().book?.dispose();
    this.set({ book: opened });
    await opened.start();
  }

  private async read(source: Source): Promise<Book | Problem> {
    const { name, size, isSample } = source;
    const refused = (code: ProblemCode | 'unreadable'): Problem => ({ kind: 'not-opened', name, code });
    if (size > DEFAULT_LIMITS.fileBytes) return refused('too-large');
    let bytes: Uint8Array;
    try {
      bytes = await source.read();
    } catch {
      return isSample ? { kind: 'sample-missing' } : refused('unreadable');
    }
    const result = readWorkbook(bytes);
    if (!result.ok) return refused(result.problem.code);
    if (result.file.workbook.sheets.length === 0) return refused('not-a-workbook');
    const { locale, preferences } = this.around;
    const settings = this.around.settingsFor(name);
    return new Book({
      file: result.file,
      name,
      isSample,
      locale,
      settings,
      ...(preferences && { preferences }),
    });
  }
}
