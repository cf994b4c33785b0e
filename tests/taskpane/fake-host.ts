/** A host in memory, for tests of the pane: it can be told to refuse, to wait, and to change behind our back. */
import type { CellRef, Range } from '../../src/core/grid/address';
import { type Edit, beforeOf, stillHolds, withEdits } from '../../src/core/grid/edit';
import { cellAt, sheetNamed, type Workbook } from '../../src/core/grid/workbook';
import {
  type Capabilities,
  type ChangeEvent,
  type Host,
  HostError,
  type HostErrorCode,
  type LongWork,
  type Mark,
  type ReadOptions,
  type Receipt,
  type Revert,
} from '../../src/hosts/host';

type Operation = 'read' | 'apply' | 'highlight' | 'clearHighlights' | 'select' | 'setSetting';

export class FakeHost implements Host {
  marks: readonly Mark[] = [];
  selected: { sheet: string; range: Range } | null = null;
  reads = 0;
  readonly written: (readonly Edit[])[] = [];
  readonly settings = new Map<string, unknown>();
  private readonly refusals = new Map<Operation, HostError>();
  private readonly handlers = new Set<(event: ChangeEvent) => void>();
  private gate: Promise<void> = Promise.resolve();

  constructor(
    public workbook: Workbook,
    private readonly able: Partial<Capabilities> = {},
  ) {}

  /** The next call of the operation is refused. */
  refuse(operation: Operation, code: HostErrorCode, cells: readonly CellRef[] = []): void {
    this.refusals.set(operation, new HostError(code, cells));
  }

  /** Readings wait until the returned function is called. */
  hold(): () => void {
    let release: () => void = () => undefined;
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Somebody types into a cell. */
  type(at: CellRef, value: string | number | null): void {
    const sheet = sheetNamed(this.workbook, at.sheet)!;
    const before = beforeOf(cellAt(sheet, at.row, at.column));
    this.workbook = withEdits(this.workbook, [{ at, before, after: { value } }]);
    for (const handler of this.handlers) handler({ sheet: at.sheet, source: 'user' });
  }

  valueAt({ sheet, row, column }: CellRef): unknown {
    return cellAt(sheetNamed(this.workbook, sheet)!, row, column).value;
  }

  async capabilities(): Promise<Capabilities> {
    const all = { canWrite: true, canMark: true, hostUndo: false, canSave: false, ...this.able };
    return { kind: 'file', product: '测试环境', ...all };
  }

  async identify() {
    return { name: '自评表.xlsx', path: null };
  }

  async listSheets() {
    return this.workbook.sheets.map(({ name }) => name);
  }

  async read(options: ReadOptions = {}): Promise<Workbook> {
    this.reads++;
    options.onProgress?.({ done: 1, total: 4 });
    await Promise.race([this.gate, aborted(options)]);
    if (options.signal?.aborted) throw new HostError('cancelled');
    this.heed('read');
    return { ...this.workbook, ...(this.selected && { activeSheet: this.selected.sheet }) };
  }

  async apply(edits: readonly Edit[]): Promise<Receipt> {
    this.heed('apply');
    const changed = edits.filter((edit) => !stillHolds(this.workbook, edit)).map(({ at }) => at);
    if (changed.length > 0) throw new HostError('changed-since', changed);
    this.workbook = withEdits(this.workbook, edits);
    this.written.push(edits);
    for (const handler of this.handlers) handler({ sheet: '', source: 'self' });
    return { edits };
  }

  async revert({ edits }: Receipt): Promise<Revert> {
    return { reverted: [], refused: edits.map((edit) => ({ ...edit, reason: 'changed-since' })) };
  }

  async undoEntries() {
    return [];
  }

  async undo(): Promise<Revert> {
    return { reverted: [], refused: [] };
  }

  async recover() {
    return [];
  }

  async highlight(marks: readonly Mark[]) {
    this.heed('highlight');
    this.marks = marks;
  }

  async clearHighlights() {
    this.heed('clearHighlights');
    this.marks = [];
  }

  async select(sheet: string, range: Range) {
    this.heed('select');
    this.selected = { sheet, range };
  }

  async selection() {
    return this.selected;
  }

  onChange(handler: (event: ChangeEvent) => void) {
    this.handlers.add(handler);
    return () => {
      this.handlers.delete(handler);
    };
  }

  onSelection() {
    return () => undefined;
  }

  async getSetting(key: string) {
    return this.settings.get(key) ?? null;
  }

  async setSetting(key: string, value: unknown) {
    this.heed('setSetting');
    // As a host keeps it: plain JSON.
    this.settings.set(key, JSON.parse(JSON.stringify(value)));
  }

  async updateSetting(key: string, change: (value: unknown) => unknown) {
    const changed = change(await this.getSetting(key));
    await this.setSetting(key, changed);
    return changed;
  }

  quiet<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  private heed(operation: Operation): void {
    const refusal = this.refusals.get(operation);
    this.refusals.delete(operation);
    if (refusal) throw refusal;
  }
}

function aborted({ signal }: LongWork): Promise<void> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => {
      resolve();
    });
  });
}
