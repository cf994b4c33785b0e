/** WPS spreadsheets through the JS API of its add-ins as a host of 表检. */
import type { Range } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import { type ShapeChange, rowMoveOf } from '../../core/grid/shape';
import type { Workbook } from '../../core/grid/workbook';
import { type SettingsStore, memorySettings } from '../file/settings';
import {
  type Capabilities,
  type ChangeEvent,
  type Host,
  HostError,
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
import type { WpsApplication } from './api';
import { applyEdits, revertEdits } from './writing/apply';
import { Connection, type Yielder, nextTurn } from './connection';
import { Events } from './following/events';
import { Guesses } from './reading/guesses';
import { Kept } from './kept';
import { type Repeater, everySecond } from './following/lookout';
import * as marks from './marks';
import { OwnChanges } from './following/own-changes';
import { Quiet } from './quiet';
import { readWorkbook, sheetsOf } from './reading/read';
import { recover } from './writing/recover';
import { reshapeSheet, revertReshape } from './reshaping/reshape';
import { canReshape } from './reshaping/rows';
import { Scene } from './writing/scene';
import * as selection from './following/selection';
import { UndoStore } from './writing/undo-store';
import { Writer } from './writing/writer';

export interface WpsHostOptions {
  /** Lets WPS draw between two pieces of long work; by default the next turn of the event loop. */
  readonly pause?: Yielder;
  /** Keeps what belongs to the workbook where WPS keeps no custom parts; by default for as long as the page is open. */
  readonly beside?: SettingsStore;
  /** Has the workbook looked at now and then while WPS tells of no changes; by default once a second. */
  readonly repeat?: Repeater;
}

export class WpsHost implements Host {
  private readonly connection: Connection;
  private readonly guesses: Guesses;
  private readonly kept: Kept;
  private readonly undoes: UndoStore;
  private readonly quietness: Quiet;
  private readonly events: Events;
  private readonly scene: Scene;
  private readonly writer: Writer;

  /** @param application what `findApplication(window)` gives; the workbook in front is the host's from now on */
  constructor(application: WpsApplication, options: WpsHostOptions = {}) {
    const connection = new Connection(application, options.pause ?? nextTurn);
    this.connection = connection;
    this.guesses = new Guesses(
      () => connection.book,
      () => application.FileSystem,
    );
    this.kept = new Kept(connection, options.beside ?? memorySettings());
    this.undoes = new UndoStore(this.kept);
    this.quietness = new Quiet(application);
    const own = new OwnChanges(this.quietness);
    this.events = new Events(connection, own, options.repeat ?? everySecond);
    this.scene = new Scene(connection, this.guesses, this.undoes, this.quietness, own);
    this.writer = new Writer(this.scene);
  }

  /** Where settings and waivers are kept; for the diagnostics. */
  get keeps(): 'workbook' | 'beside' {
    return this.kept.place;
  }

  capabilities(): Promise<Capabilities> {
    const { application } = this.connection;
    return this.connection.run(() => {
      const canWrite = !this.connection.book.ReadOnly;
      const product = `WPS 表格 ${application.Version} (${application.Build})`;
      return {
        kind: 'wps',
        product,
        canWrite,
        canMark: canWrite,
        hostUndo: false,
        canSave: false,
        canReshape: canWrite && canReshape(this.connection),
      };
    });
  }

  identify(): Promise<WorkbookIdentity> {
    return this.connection.run(() => {
      const { Name: name, Path: folder, FullName: path } = this.connection.book;
      return { name, path: folder === '' ? null : path };
    });
  }

  listSheets(): Promise<readonly string[]> {
    return this.connection.run(() => sheetsOf(this.connection).map(({ name }) => name));
  }

  read(options?: ReadOptions): Promise<Workbook> {
    return this.connection.run(() => readWorkbook(this.connection, this.guesses, options));
  }

  apply(edits: readonly Edit[], work?: WriteWork): Promise<Receipt> {
    return this.connection.change(() => applyEdits(this.settled(), edits, work));
  }

  reshape(change: ShapeChange, edits: readonly Edit[], work?: WriteWork): Promise<Receipt> {
    return this.connection.change(() =>
      this.moving(change, () => reshapeSheet(this.settled().scene, { change, edits }, work)),
    );
  }

  revert({ edits, reshaped }: Receipt): Promise<Revert> {
    return this.connection.change(() => this.takeBack({ edits, ...(reshaped && { reshaped }) }, null));
  }

  undoEntries(): Promise<readonly UndoEntry[]> {
    return this.connection.run(() => this.undoes.entries());
  }

  undo(id: string): Promise<Revert> {
    return this.connection.change(() => {
      const entry = this.undoes.entries().find((candidate) => candidate.id === id);
      return this.takeBack(entry ?? { edits: [] }, id);
    });
  }

  recover(): Promise<readonly Recovered[]> {
    return this.connection.run(() => recover(this.writer));
  }

  highlight(wanted: readonly Mark[], changed?: readonly string[]): Promise<void> {
    return this.connection.change(() => marks.highlight(this.connection, this.quietness, wanted, changed));
  }

  clearHighlights(): Promise<void> {
    return this.highlight([]);
  }

  hasMarks(): Promise<boolean> {
    return this.connection.run(() => marks.areThere(this.connection));
  }

  select(sheet: string, range: Range): Promise<void> {
    return this.connection.run(() => selection.select(this.connection, sheet, range));
  }

  selection(): Promise<Place | null> {
    return this.connection.run(() => selection.selection(this.connection));
  }

  onChange(handler: (event: ChangeEvent) => void): Unsubscribe {
    return this.events.onChange(handler);
  }

  onSelection(handler: (at: Place) => void): Unsubscribe {
    return this.events.onSelection(handler);
  }

  getSetting(key: string): Promise<unknown> {
    return this.connection.run(() => this.kept.get(key));
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    await this.updateSetting(key, () => value);
  }

  updateSetting(key: string, change: (value: unknown) => unknown): Promise<unknown> {
    return this.connection.change(() => this.kept.update(key, change));
  }

  quiet<T>(work: () => Promise<T>): Promise<T> {
    return this.quietness.during(work);
  }

  /** @param id of the kept entry that goes along */
  private takeBack({ edits, reshaped }: Receipt, id: string | null): Revert {
    const writer = this.settled();
    if (!reshaped) return revertEdits(writer, edits, id);
    return this.moving(reshaped.change, () => revertReshape(writer.scene, { edits, reshaped }, id));
  }

  /** For work on a sheet's shape: tells of rows that have moved once all is done. */
  private moving<Made extends Receipt | Revert>(change: ShapeChange, work: () => Made): Made {
    if (!canReshape(this.connection)) throw new HostError('unsupported');
    const made = work();
    const isRefused = typeof made.reshaped === 'string';
    if (!isRefused && rowMoveOf(change)) this.events.movedRows(change.sheet);
    return made;
  }

  /** To write: what is in doubt from earlier work is cleared up first. */
  private settled(): Writer {
    if (this.scene.isInDoubt) recover(this.writer);
    return this.writer;
  }
}
