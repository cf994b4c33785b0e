/** Builds a faultless form in an official layout, with single fields changed by their canonical paths. */
import { type Address, cellKey } from '../../src/core/grid/address';
import type { Range } from '../../src/core/grid/address';
import { type Cell, EMPTY_CELL, type Sheet, type Workbook } from '../../src/core/grid/workbook';
import type { FundColumn, FundKind, LayoutName } from '../../src/core/forms/model';
import type { CaseValue, FieldPath } from '../../src/core/rules/case';
import {
  BUDGET_SCORE,
  BUDGET_WEIGHT,
  FUND_LABELS,
  FUND_VALUES,
  GOAL,
  HEADER_VALUES,
  PROJECT,
  ROWS,
  type RowContent,
  TOTAL_SCORE,
  TOTAL_WEIGHT,
  YEAR,
} from './form-content';
import { type FormLayout, LAYOUTS } from './form-layouts';

export interface FormOptions {
  readonly layout: LayoutName;
  /** official: labels merged over their rows; plain: no merges, labels repeated on every row. */
  readonly style?: 'official' | 'plain';
  readonly change?: Readonly<Record<FieldPath, CaseValue>>;
  readonly sheet?: string;
  /** Protects the sheet; 实际完成情况, 实际完成值, 分值, 得分 and 偏差原因 stay editable. */
  readonly protect?: boolean;
}

export interface BuiltForm {
  readonly workbook: Workbook;
  /** Place of a field; null when the layout has no such field. */
  at(path: FieldPath): Address | null;
}

/** Throws when a changed path is not a field of the layout. */
export function buildForm({ layout, style = 'official', change = {}, ...options }: FormOptions): BuiltForm {
  const spec = LAYOUTS.find(({ name }) => name === layout);
  if (!spec) throw new Error(`no such layout: ${layout}`);
  const writer = new FormWriter(spec, style === 'plain');
  writer.write();
  for (const [path, value] of Object.entries(change)) writer.change(path, value);
  const sheet = writer.sheet(options.sheet ?? '自评表', options.protect ?? false);
  return { workbook: { sheets: [sheet], date1904: false }, at: (path) => writer.places.get(path) ?? null };
}

/** Layouts that have a field for every path. */
export function layoutsWith(paths: readonly FieldPath[]): LayoutName[] {
  return FAULTLESS.filter(({ form }) => paths.every((path) => form.at(path) !== null)).map(
    ({ name }) => name,
  );
}

const FUND_HEADINGS: readonly (readonly [FundColumn, string])[] = [
  ['begin', '年初预算数'],
  ['budget', '全年预算数'],
  ['executed', '全年执行数'],
  ['weight', '分值'],
  ['rate', ''],
  ['score', '得分'],
];
const AMOUNT_FORMAT = '0.00';
const EDITABLE = /^(goal\.actual|indicators\.\d+\.(actual|weight|score|reason))$/;

interface Extent {
  /** Last column and last row of a merged cell. */
  readonly to?: number;
  readonly bottom?: number;
  readonly format?: string | undefined;
}

class FormWriter {
  readonly places = new Map<FieldPath, Address>();
  private readonly cells = new Map<number, Cell>();
  /** Cells that repeat another one's content, in the plain style. */
  private readonly copies = new Map<number, readonly number[]>();
  private readonly merges: Range[] = [];
  private row = 0;
  private readonly last: number;

  constructor(
    private readonly layout: FormLayout,
    private readonly plain: boolean,
  ) {
    this.last = layout.width - 1;
  }

  write(): void {
    this.top();
    this.funds();
    this.goal();
    this.table();
    for (const [index, line] of (this.layout.notes ?? []).entries()) {
      this.put(index === 0 ? null : `notes.${index - 1}`, 0, line, { to: this.last });
      this.row++;
    }
  }

  change(path: FieldPath, change: CaseValue): void {
    const place = this.places.get(path);
    if (!place) throw new Error(`${this.layout.name} has no ${path}`);
    const key = cellKey(place.row, place.column);
    const cell = this.cells.get(key) ?? EMPTY_CELL;
    const content = typeof change === 'object' && change !== null ? change : { value: change };
    for (const place of [key, ...(this.copies.get(key) ?? [])])
      this.cells.set(place, { ...cell, ...content });
  }

  sheet(name: string, isProtected: boolean): Sheet {
    const cells = new Map(this.cells);
    if (isProtected) {
      for (const [path, { row, column }] of this.places) {
        const key = cellKey(row, column);
        if (EDITABLE.test(path)) cells.set(key, { ...(cells.get(key) ?? EMPTY_CELL), locked: false });
      }
    }
    return {
      name,
      visibility: 'visible',
      cells,
      merges: this.merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      protected: isProtected,
    };
  }

  private top(): void {
    const { lead, title, header } = this.layout;
    if (lead !== undefined) this.bar(null, lead);
    this.bar('title', title(YEAR, PROJECT));
    for (const places of header) {
      for (const [key, label, at, from, to] of places) {
        this.put(`header.${key}.label`, at, label);
        this.put(`header.${key}`, from, HEADER_VALUES[key], {
          to,
          format: key.endsWith('code') ? '@' : undefined,
        });
      }
      this.row++;
    }
  }

  private funds(): void {
    const { fundsBar, fundsLabel, fundsLabelInHeading, funds, rateLabel } = this.layout;
    if (fundsBar !== undefined) this.bar(null, fundsBar);
    const labelRow = this.row + (fundsLabelInHeading ? 0 : 1);
    this.put('funds.label', 0, fundsLabel, { bottom: this.row + funds.length }, labelRow);
    for (const [index, [column, heading]] of FUND_HEADINGS.entries()) {
      this.put(`funds.columns.${column}`, 2 + index, heading || rateLabel, this.fundExtent(column));
    }
    this.row++;
    for (const kind of funds) this.fundRow(kind);
  }

  private fundRow(kind: FundKind): void {
    const [begin, budget, executed, rate] = FUND_VALUES[kind] ?? [0, 0, 0, 0];
    const isTotal = kind === 'total';
    const ownRate = isTotal || this.layout.partRates;
    const values: Record<Exclude<FundColumn, 'reason'>, string | number> = {
      begin,
      budget,
      executed,
      weight: isTotal ? BUDGET_WEIGHT : '—',
      rate: ownRate ? rate : '—',
      score: isTotal ? BUDGET_SCORE : '—',
    };
    const formats = {
      begin: AMOUNT_FORMAT,
      budget: AMOUNT_FORMAT,
      executed: AMOUNT_FORMAT,
      rate: this.layout.rateFormat,
    };
    this.put(`funds.${kind}.label`, 1, FUND_LABELS[kind] ?? '');
    for (const [index, column] of (
      ['begin', 'budget', 'executed', 'weight', 'rate', 'score'] as const
    ).entries()) {
      const format = (formats as Partial<Record<FundColumn, string>>)[column];
      this.put(`funds.${kind}.${column}`, 2 + index, values[column], { ...this.fundExtent(column), format });
    }
    this.row++;
  }

  /** The score's column runs to the edge of the form. */
  private fundExtent(column: FundColumn): Extent {
    return column === 'score' ? { to: this.last } : {};
  }

  private goal(): void {
    const { goalBar, goalLabel, goalSplit } = this.layout;
    if (goalBar !== undefined) this.bar(null, goalBar);
    this.put(null, 0, goalLabel, { bottom: this.row + 1 });
    this.put('goal.expected.label', 1, '预期目标', { to: goalSplit - 1 });
    this.put('goal.actual.label', goalSplit, '* 实际完成情况', { to: this.last });
    this.row++;
    this.put('goal.expected', 1, GOAL.expected, { to: goalSplit - 1 });
    this.put('goal.actual', goalSplit, GOAL.actual, { to: this.last });
    this.row++;
  }

  private table(): void {
    const { columns, rowLabel, rowLabelRepeated, totalFrom } = this.layout;
    const lastRow = this.row + ROWS.length + (totalFrom > 0 ? 1 : 0);
    this.put(null, 0, rowLabel, rowLabelRepeated ? {} : { bottom: lastRow });
    for (const [index, [column, heading]] of columns.entries())
      this.put(`columns.${column}`, 1 + index, heading);
    this.row++;
    if (rowLabelRepeated) this.put(null, 0, rowLabel, { bottom: lastRow });
    const first = this.row;
    this.labels(first);
    for (const [index, row] of ROWS.entries()) this.indicator(index, row);
    this.total();
  }

  private labels(first: number): void {
    let top = first;
    let index = 0;
    for (const [number, { label, rows }] of this.layout.sections.entries()) {
      this.places.set(`sections.${number}.label`, { row: top, column: 1 });
      this.put(null, 1, label, { bottom: top + rows - 1 }, top);
      for (let row = top; row < top + rows; row++) {
        this.places.set(`indicators.${index++}.level1`, { row: this.plain ? row : top, column: 1 });
      }
      top += rows;
    }
    const names = ROWS.map(({ level2 }) => this.layout.level2(level2));
    names.forEach((name, at) => {
      const start = this.layout.level2Repeated || this.plain ? at : names.indexOf(name);
      this.places.set(`indicators.${at}.level2`, { row: first + start, column: 2 });
      if (start === at) this.put(null, 2, name, { bottom: first + this.endOf(names, at) }, first + at);
    });
  }

  /** Last row of the run of equal level-2 labels; a layout that repeats them merges none. */
  private endOf(names: readonly string[], at: number): number {
    return this.layout.level2Repeated ? at : names.lastIndexOf(names[at] ?? '');
  }

  private indicator(index: number, row: RowContent): void {
    const content = row.applies === false ? { ...row, ...this.layout.notApplicable } : row;
    for (const [at, [column]] of this.layout.columns.entries()) {
      if (column === 'level1' || column === 'level2') continue;
      const value = content[column] ?? null;
      const format = column === 'weight' || column === 'score' ? this.layout.scoreFormat : undefined;
      this.put(`indicators.${index}.${column}`, 1 + at, value, { format });
    }
    this.row++;
  }

  private total(): void {
    const { columns, totalFrom, scoreFormat } = this.layout;
    const weight = 1 + columns.findIndex(([column]) => column === 'weight');
    this.put('total.label', totalFrom, '总分', { to: weight - 1 });
    this.put('total.weight', weight, TOTAL_WEIGHT, { format: scoreFormat });
    this.put('total.score', weight + 1, TOTAL_SCORE, { format: scoreFormat });
    this.put('total.reason', weight + 2, '—');
    this.row++;
  }

  private bar(path: FieldPath | null, text: string): void {
    this.put(path, 0, text, { to: this.last });
    this.row++;
  }

  private put(
    path: FieldPath | null,
    column: number,
    value: string | number | null,
    { to = column, bottom, format }: Extent = {},
    row = this.row,
  ): void {
    if (path !== null) this.places.set(path, { row, column });
    const cell: Cell = { value, ...(format !== undefined && { format }) };
    const end = bottom ?? row;
    this.cells.set(cellKey(row, column), cell);
    if (end === row && to === column) return;
    if (!this.plain) {
      this.merges.push({ top: row, left: column, bottom: end, right: to });
      return;
    }
    const copies = Array.from({ length: end - row }, (_, index) => cellKey(row + 1 + index, column));
    for (const copy of copies) this.cells.set(copy, cell);
    this.copies.set(cellKey(row, column), copies);
  }
}

const FAULTLESS = LAYOUTS.map(({ name }) => ({ name, form: buildForm({ layout: name }) }));
