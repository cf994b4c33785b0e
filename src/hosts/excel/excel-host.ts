/** Excel through Office.js as a host of 表检. */
import type { Range } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import type { ShapeChange } from '../../core/grid/shape';
import type { Workbook } from '../../core/grid/workbook';
import {
  type Capabilities,
  type ChangeEvent,
  type Host,
  type Mark,
  type ReadOptions,
  type Receipt,
  type Recovered,
  type Revert,
  type UndoEntry,
  type Unsubscribe,
  type WorkbookIdentity,
  type WriteWork,
  HostError,
} from '../host';
import { applyEdits, revertEdits, undoEntries, undoableTasks } from './writing/apply';
import { isReadOnly } from './errors';
import { Events } from './following/events';
import { Layouts } from './reading/layouts';
import { FLOOR, UNDO_GROUPS, supports } from './levels';
import * as marks from './marking/marks';
import { OwnWrites } from './following/own-writes';
import { Quiet } from './quiet';
import { askForHeads, readWorkbook } from './reading/read';
import { recover } from './writing/recover';
import { reshapeSheet, revertReshape } from './writing/reshape';
import * as selection from './following/selection';
import { type Timing, Session } from './session';
import { SettingUpdates } from './settings/setting-updates';
import { SheetNames } from './reading/sheet-names';
import { SettingReader, setSetting } from './settings/settings';
import { Writer } from './writing/writer';

export class ExcelHost implements Host {
  private readonly session: Session;
  private readonly layouts = new Layouts();
  private readonly names: SheetNames;
  private readonly writer: Writer;
  private readonly events: Events;
  private readonly quietness: Quiet;
  private readonly settings = new SettingReader();
  private readonly updates = new SettingUpdates();

  /** @param timing for tests */
  constructor(timing?: Timing) {
    const own = new OwnWrites();
    this.session = new Session(timing);
    this.writer = new Writer(this.session, own);
    this.names = new SheetNames(this.session);
    this.events = new Events(this.session, own, this.layouts, this.names);
    this.quietness = new Quiet(this.session, this.layouts);
  }

  capabilities(): Promise<Capabilities> {
    const { platform, version } = Office.context.diagnostics;
    const canWrite = supports(FLOOR) && !isReadOnly();
    return Promise.resolve({
      kind: 'excel',
      product: `Excel ${version} (${String(platform)})`,
      canWrite,
      canMark: canWrite,
      hostUndo: canWrite && supports(UNDO_GROUPS),
      canSave: false,
      canReshape: canWrite,
    });
  }

  async identify(): Promise<WorkbookIdentity> {
    return this.supported().run(async (context) => {
      const { name } = await context.ask(() => context.workbook.load('name'));
      return { name, path: Office.context.document.url || null };
    });
  }

  async listSheets(): Promise<readonly string[]> {
    const heads = await this.supported().run((context) => context.ask(() => askForHeads(context)));
    return heads().map(({ name }) => name);
  }

  async read(options?: ReadOptions): Promise<Workbook> {
    return readWorkbook(this.supported(), { layouts: this.layouts, names: this.names }, options);
  }

  async apply(edits: readonly Edit[], work?: WriteWork): Promise<Receipt> {
    return applyEdits(await this.settled(), this.writer, edits, work);
  }

  async reshape(change: ShapeChange, edits: readonly Edit[], work?: WriteWork): Promise<Receipt> {
    return reshapeSheet(await this.reshaping(), { change, edits }, work);
  }

  async revert(receipt: Receipt): Promise<Revert> {
    const { edits, reshaped } = receipt;
    if (reshaped) return revertReshape(await this.reshaping(), { edits, reshaped });
    return revertEdits(await this.settled(), this.writer, edits);
  }

  async undoEntries(): Promise<readonly UndoEntry[]> {
    return undoEntries(this.supported());
  }

  async undo(id: string): Promise<Revert> {
    const session = await this.settled();
    const task = (await undoableTasks(session)).find((candidate) => candidate.id === id);
    if (!task) return { reverted: [], refused: [] };
    const { edits, reshaped } = task;
    if (reshaped) return revertReshape(await this.reshaping(), { edits, reshaped }, id);
    return revertEdits(session, this.writer, edits, task);
  }

  async recover(): Promise<readonly Recovered[]> {
    return recover(this.writable(), this.writer);
  }

  async highlight(wanted: readonly Mark[], changed?: readonly string[]): Promise<void> {
    return marks.highlight(this.writable(), wanted, changed);
  }

  async clearHighlights(): Promise<void> {
    return marks.clearHighlights(this.writable());
  }

  async hasMarks(): Promise<boolean> {
    return marks.areThere(this.supported());
  }

  async select(sheet: string, range: Range): Promise<void> {
    return selection.select(this.supported(), sheet, range);
  }

  async selection(): Promise<{ sheet: string; range: Range } | null> {
    return selection.selection(this.supported());
  }

  onChange(handler: (event: ChangeEvent) => void): Unsubscribe {
    return this.events.onChange(handler);
  }

  onSelection(handler: (at: { sheet: string; range: Range }) => void): Unsubscribe {
    return this.events.onSelection(handler);
  }

  async getSetting(key: string): Promise<unknown> {
    return this.settings.get(this.supported(), key);
  }

  async setSetting(key: string, value: unknown): Promise<void> {
    return setSetting(this.writable(), key, value);
  }

  async updateSetting(key: string, change: (value: unknown) => unknown): Promise<unknown> {
    return this.updates.update(this.writable(), key, change);
  }

  async quiet<T>(work: () => Promise<T>): Promise<T> {
    return this.quietness.during(work);
  }

  counters(): Readonly<Record<string, number>> {
    return { syncs: this.session.syncs };
  }

  /** To write cells: what is in doubt from an earlier write is cleared up first. */
  private async settled(): Promise<Session> {
    const session = this.writable();
    if (this.writer.isInDoubt) await recover(session, this.writer);
    return session;
  }

  private async reshaping() {
    const memory = { layouts: this.layouts, names: this.names };
    return { session: await this.settled(), writer: this.writer, memory };
  }

  private writable(): Session {
    if (isReadOnly()) throw new HostError('read-only');
    return this.supported();
  }

  private supported(): Session {
    if (!supports(FLOOR)) throw new HostError('unsupported');
    return this.session;
  }
}
