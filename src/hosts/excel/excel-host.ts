/** Excel through Office.js as a host of 表检. */
import type { Range } from '../../core/grid/address';
import type { Edit } from '../../core/grid/edit';
import type { Workbook } from '../../core/grid/workbook';
import {
  type Capabilities,
  type ChangeEvent,
  type Host,
  type LongWork,
  type Mark,
  type ReadOptions,
  type Receipt,
  type Revert,
  type Unsubscribe,
  type WorkbookIdentity,
  HostError,
} from '../host';
import { applyEdits, revertEdits } from './apply';
import { isReadOnly } from './errors';
import { Events } from './events';
import * as marks from './marks';
import { OwnWrites } from './own-writes';
import { Quiet } from './quiet';
import { readHeads, readWorkbook } from './read';
import * as selection from './selection';
import { Session } from './session';
import { SettingReader, setSetting } from './settings';

/** Excel LTSC 2021 and later. */
const FLOOR = '1.13';

export class ExcelHost implements Host {
  private readonly session: Session;
  private readonly own = new OwnWrites();
  private readonly events: Events;
  private readonly quietness: Quiet;
  private readonly settings = new SettingReader();

  /** @param timeout milliseconds for one sync; for tests */
  constructor(timeout?: number) {
    this.session = new Session(timeout);
    this.events = new Events(this.session, this.own);
    this.quietness = new Quiet(this.session);
  }

  capabilities(): Promise<Capabilities> {
    const { platform, version } = Office.context.diagnostics;
    const canWrite = isSupported() && !isReadOnly();
    return Promise.resolve({
      kind: 'excel',
      product: `Excel ${version} (${String(platform)})`,
      canWrite,
      canMark: canWrite,
      hostUndo: false,
      canSave: false,
    });
  }

  async identify(): Promise<WorkbookIdentity> {
    return this.supported().run(async (context) => {
      context.workbook.load('name');
      await context.sync();
      return { name: context.workbook.name, path: Office.context.document.url || null };
    });
  }

  async listSheets(): Promise<readonly string[]> {
    const heads = await this.supported().run(readHeads);
    return heads.map(({ name }) => name);
  }

  async read(options?: ReadOptions): Promise<Workbook> {
    return readWorkbook(this.supported(), options);
  }

  async apply(edits: readonly Edit[], work?: LongWork): Promise<Receipt> {
    return applyEdits(this.writable(), this.own, edits, work);
  }

  async revert(receipt: Receipt): Promise<Revert> {
    return revertEdits(this.writable(), this.own, receipt);
  }

  async highlight(wanted: readonly Mark[]): Promise<void> {
    return marks.highlight(this.writable(), wanted);
  }

  async clearHighlights(): Promise<void> {
    return marks.clearHighlights(this.writable());
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

  async quiet<T>(work: () => Promise<T>): Promise<T> {
    return this.quietness.during(work);
  }

  private writable(): Session {
    if (isReadOnly()) throw new HostError('read-only');
    return this.supported();
  }

  private supported(): Session {
    if (!isSupported()) throw new HostError('unsupported');
    return this.session;
  }
}

function isSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR);
}
