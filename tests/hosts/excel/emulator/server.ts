/**
 * The emulated Excel behind either transport: answers batches, keeps references, counts what is asked of it,
 * pushes events and fails on demand.
 */
import { formatRange, parseAddress, parseRange } from '../../../../src/core/grid/address';
import { RichApiError } from './errors';
import { type Environment, interpret } from './interpreter';
import type { Book, BookEvent } from './model';
import { type BatchFault, Schedule } from './schedule';
import type { ApiLevel, RemoteObject } from './table';
import { type Application, addinInternalService, appRuntimeService, workbook } from './types/workbook';
import { type RequestBody, utf8Length } from './wire';

/** Statuses of the transport; 0 is success. */
export const Status = {
  ok: 0,
  cellEditing: 5004,
  sessionTimedOut: 5012,
  dialogOpen: 5016,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const;

/** Of a request: something in it changes the workbook, says the library. */
const WRITE_FLAG = 1;
/** Since then Excel keeps the user's undo through the writes of add-ins. */
const UNDO_KEPT_SINCE = 20;

export interface Counters {
  batches: number;
  /** Batches of the library's own: the start-up hand-shake, and references released after a run. */
  housekeeping: number;
  /** Batches that the library announces as writes. */
  writes: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  largestRequest: number;
  largestResponse: number;
}

/** An action refused on purpose: the nth one at this location (`Range.Formulas`) fails with the code. */
export interface InjectedFailure {
  readonly location: string;
  nth: number;
  readonly code: string;
}

export interface Faults {
  cellEditing: boolean;
  /** Bytes; Excel on the web allows 5 MB each way. */
  requestLimit: number;
  responseLimit: number;
  latency: number;
  /** Milliseconds that the next batch takes to arrive; batches of two panes then come in any order. */
  delay: (() => number) | null;
  /** Excel is hung: batches wait until this is fulfilled, and are then done in their order. */
  hung: Promise<void> | null;
  /** Batches are taken and never answered. */
  hang: boolean;
  failure: InjectedFailure | null;
  /** Runs once, before the next batch: another user's edit, a sheet deleted. */
  beforeBatch: (() => void) | null;
}

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Numbers of the event types on the wire. */
const EVENT = {
  changed: 10,
  activated: 11,
  added: 13,
  selected: 14,
  deleted: 15,
  formatted: 18,
  'row-hidden': 22,
} as const;
const EVENT_CATEGORY = 65_536;
const EVENT_TARGET = 'Workbook';
/** `triggerSource` came with this set. */
const TRIGGER_SOURCE_SINCE = 14;

const HOUSEKEEPING: ReadonlySet<string> = new Set(['_RemoveReference', 'NotifyActionHandlerReady']);

export type EventMessage = readonly [number, number, string, string, number, boolean];

let references = 0;

/** Unique over all servers: a late clean-up of one workbook must not reach another. */
function nextReferenceId(): string {
  references += 1;
  return `ref-${references}`;
}

export class ExcelServer implements Environment, Application {
  readonly faults: Faults = {
    cellEditing: false,
    requestLimit: Infinity,
    responseLimit: Infinity,
    latency: 0,
    delay: null,
    hung: null,
    hang: false,
    failure: null,
    beforeBatch: null,
  };
  /** Faults of single batches. */
  readonly schedule = new Schedule();
  /** What the user can take back. */
  undoStack: string[] = [];
  private failing: Extract<BatchFault, { kind: 'failed' }> | null = null;
  /** Members asked for that the emulator lacks. */
  readonly unsupported: string[] = [];
  counters: Counters = zero();
  /** Batches received so far, refused ones included. */
  asked = 0;
  eventsEnabled = true;
  selectionIsRange = true;
  paneState: string | null = null;
  onEvent: ((message: EventMessage) => void) | null = null;
  private readonly references = new Map<string, RemoteObject>();

  constructor(
    readonly book: Book,
    readonly apiLevel: ApiLevel,
  ) {
    book.listeners.add((event) => this.push(event));
  }

  get root(): RemoteObject {
    return workbook(this);
  }

  create(type: string): RemoteObject | null {
    const services = [addinInternalService, appRuntimeService(this)];
    return services.find((service) => service.type === type) ?? null;
  }

  referenced(id: string): RemoteObject | null {
    return this.references.get(id) ?? null;
  }

  keep(object: RemoteObject): string {
    object.referenceId ??= nextReferenceId();
    this.references.set(object.referenceId, object);
    return object.referenceId;
  }

  forget(id: string): void {
    this.references.delete(id);
  }

  beforeAction(location: string): void {
    const { failure } = this.faults;
    if (failure?.location.toLowerCase() !== location.toLowerCase()) return;
    failure.nth -= 1;
    if (failure.nth > 0) return;
    this.faults.failure = null;
    throw new RichApiError(failure.code, location);
  }

  beforeStep(index: number, count: number): void {
    const { failing } = this;
    if (!failing || index < Math.floor(failing.at * count)) return;
    this.failing = null;
    throw new RichApiError(failing.code, 'Injected');
  }

  /** @param flags of the request, as the library gives them */
  async answer(body: string, flags = 0): Promise<Answer> {
    this.asked += 1;
    const fault = isHousekeeping(JSON.parse(body) as RequestBody) ? null : this.schedule.next();
    if (fault?.kind === 'lost-before') return new Promise(() => undefined);
    if (fault?.kind === 'refused') return { status: fault.status, body: '' };
    this.failing = fault?.kind === 'failed' ? fault : null;
    const answer = await this.answerUnharmed(body, flags);
    this.failing = null;
    if (fault?.kind === 'lost-after') return new Promise(() => undefined);
    if (fault?.kind === 'late') await new Promise((resolve) => setTimeout(resolve, fault.delay));
    return fault?.kind === 'answer-refused' ? { status: fault.status, body: '' } : answer;
  }

  private async answerUnharmed(body: string, flags: number): Promise<Answer> {
    const delay = this.faults.delay?.() ?? 0;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (this.faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.latency));
    if (this.faults.hung) await this.faults.hung;
    if (this.faults.hang) return new Promise(() => undefined);
    if (this.faults.cellEditing) return { status: Status.cellEditing, body: '' };
    if (utf8Length(body) > this.faults.requestLimit) return { status: Status.requestTooLarge, body: '' };
    this.interfere();
    const response = this.process(body, flags);
    if (utf8Length(response) > this.faults.responseLimit)
      return { status: Status.responseTooLarge, body: '' };
    return { status: Status.ok, body: response };
  }

  /** What a person typing into the grid does, or (`Remote`) a co-author. */
  userEdit(sheetName: string, a1: string, value: unknown, source: 'Local' | 'Remote' = 'Local'): void {
    const sheet = this.book.sheet(sheetName);
    const at = parseAddress(a1);
    if (!sheet || !at) throw new Error(`no such cell: ${sheetName}!${a1}`);
    sheet.enter(at, value);
    this.book.calculate();
    if (source === 'Local') this.undoStack.push(`${sheetName}!${a1}`);
    const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    this.book.emit({ kind: 'changed', sheet, range, trigger: 'Unknown', source });
  }

  /** A person puts an empty row in front of the row (0-based): all below moves down. */
  userInsertRow(sheetName: string, row: number): void {
    const sheet = this.book.sheet(sheetName);
    if (!sheet) throw new Error(`no such sheet: ${sheetName}`);
    sheet.insertRow(row);
    this.undoStack.push(`${sheetName}!${row}`);
    const range = { top: row, left: 0, bottom: row, right: 16_383 };
    const change = 'RowInserted';
    this.book.emit({ kind: 'changed', sheet, range, change, trigger: 'Unknown', source: 'Local' });
  }

  /** A person goes to another sheet. */
  userActivate(sheetName: string): void {
    const sheet = this.book.sheet(sheetName);
    if (!sheet) throw new Error(`no such sheet: ${sheetName}`);
    this.book.activate(sheet);
  }

  /** The counters since the last call. */
  takeCounters(): Counters {
    const taken = this.counters;
    this.counters = zero();
    return taken;
  }

  private interfere(): void {
    const { beforeBatch } = this.faults;
    this.faults.beforeBatch = null;
    beforeBatch?.();
  }

  private process(body: string, flags: number): string {
    const request = JSON.parse(body) as RequestBody;
    if (flags & WRITE_FLAG) {
      this.counters.writes += 1;
      // Not known of every such call; the add-in is held to the worst.
      if (this.apiLevel < UNDO_KEPT_SINCE) this.undoStack = [];
    }
    const response = interpret(request, this);
    if (response.Error?.Code === 'NotImplemented') this.unsupported.push(response.Error.Location);
    const text = JSON.stringify(response);
    this.count(request, utf8Length(body), utf8Length(text));
    return text;
  }

  private count(request: RequestBody, bytesIn: number, bytesOut: number): void {
    const { counters } = this;
    if (isHousekeeping(request)) counters.housekeeping += 1;
    else counters.batches += 1;
    counters.actions += request.Actions.length;
    counters.bytesIn += bytesIn;
    counters.bytesOut += bytesOut;
    counters.largestRequest = Math.max(counters.largestRequest, bytesIn);
    counters.largestResponse = Math.max(counters.largestResponse, bytesOut);
  }

  /** A person merges cells: Excel reports an edit like any other. */
  userMerge(sheetName: string, a1: string): void {
    const sheet = this.book.sheet(sheetName);
    const range = parseRange(a1);
    if (!sheet || !range) throw new Error(`no such range: ${sheetName}!${a1}`);
    sheet.merges = [...sheet.merges, range];
    this.undoStack.push(`${sheetName}!${a1}`);
    this.book.emit({ kind: 'changed', sheet, range, trigger: 'Unknown', source: 'Local' });
  }

  userFill(sheetName: string, a1: string, fill: string): void {
    const [sheet, at] = [this.book.sheet(sheetName), parseAddress(a1)];
    if (!sheet || !at) throw new Error(`no such cell: ${sheetName}!${a1}`);
    sheet.change(at, (cell) => ({ ...cell, fill }));
    const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    this.book.emit({ kind: 'formatted', sheet, range });
  }

  /** A person hides a row, of which Excel tells, or a column, of which it does not. */
  userHide(sheetName: string, { row, column }: { readonly row?: number; readonly column?: number }): void {
    const sheet = this.book.sheet(sheetName);
    if (!sheet) throw new Error(`no such sheet: ${sheetName}`);
    if (column !== undefined) sheet.hiddenColumns = new Set([...sheet.hiddenColumns, column]);
    if (row === undefined) return;
    sheet.hiddenRows = new Set([...sheet.hiddenRows, row]);
    this.book.emit({ kind: 'row-hidden', sheet, range: { top: row, left: 0, bottom: row, right: 0 } });
  }

  private push(event: BookEvent): void {
    if (!this.eventsEnabled) return;
    const remote = event.kind === 'changed' && event.source === 'Remote';
    const message = JSON.stringify({
      worksheetId: event.sheet.id,
      ...('range' in event && { address: formatRange(event.range) }),
      ...this.details(event),
    });
    this.onEvent?.([EVENT_CATEGORY, EVENT[event.kind], EVENT_TARGET, message, 0, remote]);
  }

  private details(event: BookEvent): Record<string, unknown> {
    if (event.kind === 'selected' || event.kind === 'activated') return {};
    if (event.kind !== 'changed') return { source: 'Local' };
    return {
      changeType: event.change ?? 'RangeEdited',
      source: event.source,
      shiftDirection: 'None',
      ...(this.apiLevel >= TRIGGER_SOURCE_SINCE && { triggerSource: event.trigger }),
    };
  }
}

function isHousekeeping({ Actions }: RequestBody): boolean {
  return Actions.some(({ Name }) => HOUSEKEEPING.has(Name));
}

function zero(): Counters {
  return {
    batches: 0,
    housekeeping: 0,
    writes: 0,
    actions: 0,
    bytesIn: 0,
    bytesOut: 0,
    largestRequest: 0,
    largestResponse: 0,
  };
}
