/** A range, its fill and its conditional formats. */
import { type Address, type Range, contains, overlaps } from '../../../../src/core/grid/address';
import type {
  EtFont,
  EtFormatConditions,
  EtInterior,
  EtRange,
  EtWorksheet,
} from '../../../../src/hosts/wps/api';
import type { ExcelCell } from '../../excel/emulator/entry';
import type { BookSheet } from '../../excel/emulator/model';
import { bounding, usedPlace } from '../../excel/emulator/place';
import { addressOf, cellsOf, isWhole } from './areas';
import { conditionsOf } from './conditions';
import { bordersOf, fontOf } from './dress';
import { interiorOf } from './interior';
import { deleteRow, insertRow, mergeCells } from './reshaping';
import { bgrOf, flag, formulaGiven, gridGiven, gridTaken, spelt, uniform, valueGiven } from './shapes';
import type { EmulatedWps } from './wps';

/** Declared with one type, and given as null, as a number or as lists. */
type Loose =
  | 'Value2'
  | 'Formula'
  | 'FormulaArray'
  | 'NumberFormat'
  | 'Locked'
  | 'MergeCells'
  | 'Hidden'
  | 'HasArray'
  | 'RowHeight';
type Used =
  | Loose
  | 'Address'
  | 'Borders'
  | 'Copy'
  | 'Count'
  | 'CurrentArray'
  | 'Delete'
  | 'Find'
  | 'Font'
  | 'FormatConditions'
  | 'Insert'
  | 'Interior'
  | 'Merge'
  | 'MergeArea'
  | 'Select'
  | 'UnMerge'
  | 'Worksheet';

const SHIFT_DOWN = -4121;
const SHIFT_UP = -4162;
const FORMAT_FROM_BELOW = 1;
const USUAL_HEIGHT = 15;

type Declared = Omit<Pick<EtRange, Used>, Loose> & Readonly<Record<Loose, unknown>>;

export function rangeOn(wps: EmulatedWps, sheet: BookSheet, areas: readonly Range[]): EtRange {
  return wps.bridge.guarded<EtRange>(new FakeRange(wps, sheet, areas), 'Range');
}

class FakeRange implements Declared {
  constructor(
    private readonly wps: EmulatedWps,
    private readonly sheet: BookSheet,
    private readonly areas: readonly Range[],
  ) {}

  Address(rowAbsolute = true): string {
    return this.areas.map((area) => addressOf(area, rowAbsolute)).join(',');
  }

  get Count(): number {
    return this.areas.reduce(
      (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
      0,
    );
  }

  get Worksheet(): EtWorksheet {
    return this.wps.worksheet(this.sheet);
  }

  get Value2(): unknown {
    this.wps.calculateIfDue();
    return this.grid(({ value }) => valueGiven(value, this.wps.behaviour));
  }

  get Formula(): unknown {
    return this.grid((cell) => formulaGiven(cell, this.wps.behaviour));
  }

  set Formula(given: unknown) {
    const { first } = this;
    this.wps.refuseLocked(this.sheet, first);
    const [rows, columns] = [first.bottom - first.top + 1, first.right - first.left + 1];
    const entries = gridTaken(given, rows, columns, this.wps.behaviour);
    for (const at of cellsOf(first))
      this.sheet.enter(at, spelt(entries[at.row - first.top]?.[at.column - first.left], this.wps.behaviour));
    this.wps.changed(this.sheet, first);
  }

  get NumberFormat(): unknown {
    const { general } = this.wps.behaviour;
    return this.uniform(({ format }) => format ?? general);
  }

  set NumberFormat(format: unknown) {
    this.wps.refuseFormatting(this.sheet);
    for (const at of this.areas.flatMap((area) => [...cellsOf(area)])) {
      this.sheet.change(at, ({ format: _old, ...cell }) =>
        format === 'General' ? cell : { ...cell, format: String(format) },
      );
    }
  }

  get Locked(): unknown {
    return this.uniform(({ locked }) => flag(locked !== false, this.wps.behaviour));
  }

  set Locked(given: unknown) {
    this.wps.refuseFormatting(this.sheet);
    for (const at of this.areas.flatMap((area) => [...cellsOf(area)])) {
      this.sheet.change(at, ({ locked: _old, ...cell }) => (given ? cell : { ...cell, locked: false }));
    }
  }

  get Font(): EtFont {
    return fontOf(this.wps, this.sheet, this.cell);
  }

  get Borders(): EtRange['Borders'] {
    return bordersOf(this.wps, this.sheet, this.cell);
  }

  /** What is copied is never looked at. */
  Copy(): boolean {
    this.wps.cutCopyMode = 1;
    return true;
  }

  Merge(): void {
    this.refuseProtected();
    mergeCells(this.wps, this.sheet, this.first);
  }

  UnMerge(): void {
    this.refuseProtected();
    this.sheet.unmerge(this.first);
  }

  Insert(shift?: unknown, origin?: unknown): boolean {
    const { top } = this.wholeRow;
    if (shift !== SHIFT_DOWN) throw new Error('0x800A03EC');
    this.refuseProtected();
    const isFromBelow = origin === FORMAT_FROM_BELOW && this.wps.behaviour.newRows !== 'as-above';
    insertRow(this.wps, this.sheet, top, isFromBelow ? top : Math.max(0, top - 1));
    this.wps.changed(this.sheet, this.wholeRow);
    return true;
  }

  Delete(shift?: unknown): boolean {
    const { top } = this.wholeRow;
    if (shift !== SHIFT_UP) throw new Error('0x800A03EC');
    this.refuseProtected();
    deleteRow(this.wps, this.sheet, top);
    this.wps.changed(this.sheet, this.wholeRow);
    return true;
  }

  /** Points; a hidden row has none. */
  get RowHeight(): unknown {
    const { top } = this.wholeRow;
    return this.sheet.hiddenRows.has(top) ? 0 : (this.sheet.rowHeights.get(top) ?? USUAL_HEIGHT);
  }

  set RowHeight(given: unknown) {
    this.refuseProtected();
    this.sheet.rowHeights.set(this.wholeRow.top, Number(given));
  }

  get HasArray(): unknown {
    const arrays = this.wps.arraysOn(this.sheet);
    const flags = this.asked().flatMap((area) =>
      [...cellsOf(area)].map((at) => arrays.some((array) => contains(array, at))),
    );
    return uniform(
      flags.map((isArray) => flag(isArray, this.wps.behaviour)),
      this.wps.behaviour,
    );
  }

  get FormulaArray(): unknown {
    throw new Error('only entering is emulated');
  }

  /** Known by where it stands alone. */
  set FormulaArray(_formula: unknown) {
    this.wps.refuseLocked(this.sheet, this.first);
    this.wps.obstacles.push({ kind: 'array', sheet: this.sheet, range: this.first });
  }

  get CurrentArray(): EtRange {
    const { top: row, left: column } = this.first;
    const array = this.wps.arraysOn(this.sheet).find((own) => contains(own, { row, column }));
    if (!array) throw new Error('0x800A03EC');
    return rangeOn(this.wps, this.sheet, [array]);
  }

  get MergeCells(): unknown {
    const merged = this.asked().flatMap((area) => {
      const near = this.sheet.merges.filter((merge) => overlaps(merge, area));
      return [...cellsOf(area)].map((at) => near.some((merge) => contains(merge, at)));
    });
    return uniform(
      merged.map((isMerged) => flag(isMerged, this.wps.behaviour)),
      this.wps.behaviour,
    );
  }

  /** Of a single cell only. */
  get MergeArea(): EtRange {
    if (this.Count !== 1) throw new Error('0x800A03EC');
    const { top: row, left: column } = this.first;
    const merge = this.sheet.merges.find((candidate) => contains(candidate, { row, column }));
    return rangeOn(this.wps, this.sheet, [merge ?? this.first]);
  }

  /** Of whole rows or columns only. */
  get Hidden(): unknown {
    const hidden = this.asked().flatMap(({ top, left, bottom, right }) => {
      const isRows = isWhole({ top, left, bottom, right }, 'rows');
      if (!isRows && !isWhole({ top, left, bottom, right }, 'columns')) throw new Error('0x800A03EC');
      const [from, to, set] = isRows
        ? [top, bottom, this.sheet.hiddenRows]
        : [left, right, this.sheet.hiddenColumns];
      return Array.from({ length: to - from + 1 }, (_none, i) => flag(set.has(from + i), this.wps.behaviour));
    });
    return uniform(hidden, this.wps.behaviour);
  }

  set Hidden(given: unknown) {
    const { top, left, bottom, right } = this.first;
    const isRows = isWhole(this.first, 'rows');
    const lines = isRows ? new Set(this.sheet.hiddenRows) : new Set(this.sheet.hiddenColumns);
    for (let line = isRows ? top : left; line <= (isRows ? bottom : right); line++) {
      if (given) lines.add(line);
      else lines.delete(line);
    }
    if (isRows) this.sheet.hiddenRows = lines;
    else this.sheet.hiddenColumns = lines;
  }

  get Interior(): EtInterior {
    const cells = () => this.areas.flatMap((area) => [...cellsOf(area)]);
    return interiorOf(this.wps, this.sheet, cells, () =>
      this.uniform(({ fill }) => bgrOf(fill ?? '#FFFFFF')),
    );
  }

  get FormatConditions(): EtFormatConditions {
    return conditionsOf(this.wps, this.sheet, this.first);
  }

  Select(): boolean {
    this.wps.select(this.sheet, this.first);
    return true;
  }

  /** The last cell with contents, which is all that is ever looked for here. */
  Find(what: unknown, ...[, , , order]: readonly unknown[]): EtRange {
    if (what !== '*') throw new Error('only the last cell is looked for in this emulation');
    const used = usedPlace(this.sheet, true)?.range;
    if (!used) return null as unknown as EtRange;
    const found = order === 1 ? { ...used, top: used.bottom } : { ...used, left: used.right };
    return rangeOn(this.wps, this.sheet, [{ ...found, bottom: found.top, right: found.left }]);
  }

  private refuseProtected(): void {
    if (this.sheet.protected) throw new Error('0x800A03EC');
  }

  /** Rows are inserted and deleted one by one. */
  private get wholeRow(): Range {
    const { first } = this;
    if (!isWhole(first, 'rows') || first.top !== first.bottom)
      throw new Error('only one whole row is emulated');
    return first;
  }

  private get cell(): Address {
    if (this.Count !== 1) throw new Error('only one cell is emulated');
    return { row: this.first.top, column: this.first.left };
  }

  private get first(): Range {
    const [first] = this.areas;
    if (!first) throw new Error('a range without an area');
    return first;
  }

  /** The areas that a property speaks for. */
  private asked(): readonly Range[] {
    if (this.areas.length === 1 || this.wps.behaviour.areas === 'all') return this.areas;
    if (this.wps.behaviour.areas === 'refused') throw new Error('0x800A03EC');
    return [this.first];
  }

  private uniform(of: (cell: ExcelCell) => unknown): unknown {
    const cells = this.asked().flatMap((area) => [...cellsOf(area)]);
    return uniform(
      cells.map((at) => of(this.sheet.cell(at))),
      this.wps.behaviour,
    );
  }

  private grid(of: (cell: ExcelCell) => unknown): unknown {
    const { top, left, bottom, right } = this.first;
    const rows = Array.from({ length: bottom - top + 1 }, (_row, i) =>
      Array.from({ length: right - left + 1 }, (_cell, j) =>
        of(this.sheet.cell({ row: top + i, column: left + j })),
      ),
    );
    return gridGiven(rows, this.wps.behaviour);
  }
}

/** From A1, as far as any cell holds anything, formats included. */
export function usedArea(sheet: BookSheet): Range | null {
  const used = usedPlace(sheet, false);
  return used && sheet.merges.reduce((area, merge) => bounding(area, merge), used.range);
}
