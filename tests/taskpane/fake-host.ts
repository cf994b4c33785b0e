/** A host in memory, for tests of the pane: it can be told to refuse, to wait, and to change behind our back. */
import type { Address, CellRef, Range } from '../../src/core/grid/address';
import { type Edit, beforeOf, stillHolds, withEdits } from '../../src/core/grid/edit';
import { inverseOf } from '../../src/core/grid/inverse-of';
import type { ShapeChange } from '../../src/core/grid/shape';
import { shapeProblem } from '../../src/core/grid/shape-problem';
import { withReshape } from '../../src/core/grid/with-shape';
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
  type Recovered,
  type Revert,
  type RevertRefusal,
  type UndoEntry,
  type WorkbookIdentity,
  type WriteWork,
} from '../../src/hosts/host';
import { withinRanges } from '../../src/hosts/ranges';

type Operation =
  | 'read'
  | 'apply'
  | 'reshape'
  | 'undo'
  | 'undoEntries'
  | 'recover'
  | 'highlight'
  | 'clearHighlights'
  | 'select'
  | 'setSetting';

export class FakeHost implements Host {
  marks: readonly Mark[] = [];
  selected: { sheet: string; range: Range } | null = null;
  /** Sheets that the last drawing was said to be about; undefined for all. */
  drawnOn: readonly string[] | undefined;
  drawings = 0;
  reads = 0;
  /** What the readings were asked for. */
  readonly asked: ReadOptions[] = [];
  /** What the next recovery finds. */
  left: readonly Recovered[] = [];
  entries: UndoEntry[] = [];
  readonly written: (readonly Edit[])[] = [];
  readonly settings = new Map<string, unknown>();
  private readonly refusals = new Map<Operation, HostError>();
  private readonly handlers = new Set<(event: ChangeEvent) => void>();
  private readonly followers = new Set<(at: { sheet: string; range: Range }) => void>();
  private serial = 0;
  private gate: Promise<void> = Promise.resolve();
  private selecting: Promise<void> = Promise.resolve();

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

  /** Selections wait until the returned function is called. */
  holdSelections(): () => void {
    let release: () => void = () => undefined;
    this.selecting = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Somebody types into a cell. */
  type(at: CellRef, value: string | number | null, source: ChangeEvent['source'] = 'user'): void {
    const sheet = sheetNamed(this.workbook, at.sheet)!;
    const before = beforeOf(cellAt(sheet, at.row, at.column));
    this.workbook = withEdits(this.workbook, [{ at, before, after: { value } }]);
    const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    this.tell({ sheet: at.sheet, range, source });
  }

  /** Something else happens to the workbook. */
  become(workbook: Workbook, sheet: string): void {
    this.workbook = workbook;
    this.tell({ sheet, source: 'user' });
  }

  tell(event: ChangeEvent): void {
    for (const handler of [...this.handlers]) handler(event);
  }

  /** The person goes to a cell, or to the first one of another sheet. */
  goTo(sheet: string, { row, column }: Address = { row: 0, column: 0 }): void {
    this.selected = { sheet, range: { top: row, left: column, bottom: row, right: column } };
    for (const follower of [...this.followers]) follower(this.selected);
  }

  get listeners(): number {
    return this.handlers.size + this.followers.size;
  }

  valueAt({ sheet, row, column }: CellRef): unknown {
    return cellAt(sheetNamed(this.workbook, sheet)!, row, column).value;
  }

  async capabilities(): Promise<Capabilities> {
    const all = {
      canWrite: true,
      canMark: true,
      hostUndo: false,
      canSave: false,
      canReshape: true,
      ...this.able,
    };
    return { kind: 'file', product: '测试环境', ...all };
  }

  async identify(): Promise<WorkbookIdentity> {
    return { name: '自评表.xlsx', path: null };
  }

  async listSheets() {
    return this.workbook.sheets.map(({ name }) => name);
  }

  async read(options: ReadOptions = {}): Promise<Workbook> {
    this.reads++;
    this.asked.push(options);
    options.onProgress?.({ done: 1, total: 4 });
    await orAborted(this.gate, options);
    if (options.signal?.aborted) throw new HostError('cancelled');
    this.heed('read');
    const { ranges } = options;
    const names = ranges?.map(({ sheet }) => sheet) ?? options.sheets;
    const sheets = this.workbook.sheets.filter(({ name }) => names?.includes(name) ?? true);
    if (names && sheets.length < new Set(names).size) throw new HostError('sheet-missing');
    return {
      ...this.workbook,
      sheets: ranges ? sheets.map((sheet) => withinRanges(sheet, ranges)) : sheets,
      ...(this.selected && { activeSheet: this.selected.sheet }),
    };
  }

  async apply(edits: readonly Edit[], { undo }: WriteWork = {}): Promise<Receipt> {
    this.heed('apply');
    const changed = edits.filter((edit) => !stillHolds(this.workbook, edit)).map(({ at }) => at);
    if (changed.length > 0) throw new HostError('changed-since', changed);
    this.workbook = withEdits(this.workbook, edits);
    this.written.push(edits);
    if (undo) this.entries.push({ id: `${++this.serial}`, label: undo, edits });
    for (const { at } of edits) this.tell({ sheet: at.sheet, source: 'self' });
    return { edits };
  }

  async reshape(change: ShapeChange, edits: readonly Edit[], { undo }: WriteWork = {}): Promise<Receipt> {
    this.heed('reshape');
    const problem = shapeProblem(this.workbook, { change, edits });
    if (problem) throw new HostError(problem.code, problem.cells);
    const reshaped = { change, inverse: inverseOf(this.workbook, { change, edits }) };
    this.workbook = withReshape(this.workbook, { change, edits });
    if (undo) this.entries.push({ id: `${++this.serial}`, label: undo, edits, reshaped });
    this.tell({ sheet: change.sheet, source: 'self' });
    return { edits, reshaped };
  }

  async revert({ edits }: Receipt): Promise<Revert> {
    return { reverted: [], refused: edits.map((edit) => ({ ...edit, reason: 'changed-since' })) };
  }

  async undoEntries() {
    this.heed('undoEntries');
    return [...this.entries];
  }

  async undo(id: string): Promise<Revert> {
    this.heed('undo');
    const entry = this.entries.find((candidate) => candidate.id === id);
    const edits = entry?.edits ?? [];
    this.entries = this.entries.filter((candidate) => candidate.id !== id);
    if (entry?.reshaped) {
      await this.reshape(entry.reshaped.inverse.change, entry.reshaped.inverse.edits);
      return { reverted: edits, refused: [], reshaped: null };
    }
    const refusals = edits.map((edit) => ({ ...edit, reason: this.refusalOf(edit) }));
    const reverted = edits.filter((_edit, i) => refusals[i]?.reason === null);
    this.workbook = withEdits(this.workbook, reverted.flatMap(backOf));
    return {
      reverted,
      refused: refusals.flatMap(({ reason, ...edit }) => (reason ? [{ ...edit, reason }] : [])),
    };
  }

  async recover() {
    this.heed('recover');
    const found = this.left;
    this.left = [];
    return found;
  }

  async highlight(marks: readonly Mark[], changed?: readonly string[]) {
    this.heed('highlight');
    this.drawings++;
    this.drawnOn = changed;
    this.marks = marks;
  }

  async hasMarks() {
    return this.marks.length > 0;
  }

  async clearHighlights() {
    this.heed('clearHighlights');
    this.marks = [];
  }

  async select(sheet: string, range: Range) {
    await this.selecting;
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

  onSelection(follower: (at: { sheet: string; range: Range }) => void) {
    this.followers.add(follower);
    return () => {
      this.followers.delete(follower);
    };
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

  private refusalOf({ at, after }: Edit): RevertRefusal | null {
    if (!sheetNamed(this.workbook, at.sheet)) return 'sheet-missing';
    return stillHolds(this.workbook, { at, before: after, after }) ? null : 'changed-since';
  }

  private heed(operation: Operation): void {
    const refusal = this.refusals.get(operation);
    this.refusals.delete(operation);
    if (refusal) throw refusal;
  }
}

/** The edit that brings back what stood there; an error value is a result, and comes with its formula. */
function backOf({ at, before, after }: Edit): Edit[] {
  const { value } = before;
  const content = { ...before, value: typeof value === 'object' ? null : value };
  const format = after.format !== undefined && { format: before.format ?? 'General' };
  return [{ at, before: after, after: { ...content, ...format } }];
}

async function orAborted(gate: Promise<void>, { signal }: LongWork): Promise<void> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<void>((resolve) => {
    stop = resolve;
    signal?.addEventListener('abort', stop);
  });
  await Promise.race([gate, aborted]);
  signal?.removeEventListener('abort', stop);
}
