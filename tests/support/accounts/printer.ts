/** What all tables of a set have in common on paper: the lines above, the note below, codes and amounts. */
import type { TableCode } from '../../../src/core/accounts/model';
import { Big } from '../../../src/core/text/decimal';
import type { Print } from '../accounts-builder';
import type { AccountsData } from '../accounts-data';
import { type Heading, REPORT_NUMBERS, TITLES } from '../accounts-headings';
import { type AccountsSheet, partsOf } from '../accounts-sheet';

const AMOUNT = '#,##0.00';

export abstract class Printer {
  protected abstract readonly width: number;

  constructor(
    protected readonly sheet: AccountsSheet,
    protected readonly table: TableCode,
    protected readonly data: AccountsData,
    protected readonly style: Print,
  ) {}

  print(): void {
    this.frame();
    this.head();
    this.body();
    this.note();
  }

  protected abstract head(): void;
  protected abstract body(): void;

  protected frame(): void {
    const { table, data, style, sheet } = this;
    const last = this.width - 1;
    const year = `${String(data.year)}年度`;
    const lead = { line: '', title: year, 'full-title': data.department + year }[style.year];
    sheet.put(`${table}.title`, 0, lead + TITLES[table], { to: last });
    if (style.year !== 'line') sheet.alias(`${table}.year`, 0);
    this.next();
    if (style.numbers) {
      const number = style.numbers === 'published' ? `公开0${table.slice(1)}表` : REPORT_NUMBERS[table];
      sheet.put(`${table}.number`, last, number);
      this.next();
    }
    sheet.put(`${table}.department`, 0, `部门：${data.department}`);
    if (style.year === 'line') sheet.put(`${table}.year`, 1, year);
    sheet.put(`${table}.unit`, last, style.unit === 'wan' ? '单位：万元' : '金额单位：元');
    this.next();
  }

  /** Headings of one row, or of two where they stand under a common one. */
  protected grouped(columns: readonly Heading[], left: number, top: number, bottom: number): void {
    columns.forEach((heading, i) => {
      const { key, text, group } = heading;
      const path = `${this.table}.columns.${key}`;
      if (group === undefined) {
        this.sheet.put(path, left + i, text, { bottom }, top);
        return;
      }
      this.sheet.put(path, left + i, text, {}, bottom);
      const members = columns.filter((other) => other.group === group);
      if (members[0] === heading) {
        this.sheet.put(null, left + i, group, { to: left + i + members.length - 1 }, top);
      }
    });
  }

  protected amounts(line: string, left: number, columns: readonly Heading[]): void {
    columns.forEach(({ key }, i) => {
      this.amount(`${this.table}.${line}.${key}`, left + i);
    });
  }

  protected amount(path: string, column: number): void {
    const fen = this.data.amounts.get(path);
    const blank = fen === undefined || (fen === 0 && this.style.blankZero);
    const divisor = this.style.unit === 'wan' ? 1_000_000 : 100;
    this.sheet.put(path, column, blank ? null : Number(new Big(fen).div(divisor)), { format: AMOUNT });
  }

  /** Code and name of a line; a code has so many parts where it is split. */
  protected code(code: string, left: number, parts: number): void {
    const path = `${this.table}.${code}`;
    if (this.style.codes === 'split') this.sheet.putCode(`${path}.code`, left, partsOf(code));
    else this.sheet.put(`${path}.code`, left, this.style.codes === 'number' ? Number(code) : code);
    this.sheet.put(`${path}.label`, left + this.codeWidth(parts), this.nameOf(code));
  }

  protected codeWidth(parts: number): number {
    return this.style.codes === 'split' ? parts : 1;
  }

  protected nameOf(code: string): string {
    return this.data.names.get(code) ?? `科目${code}`;
  }

  /** Keys of the table's lines in the order of their first path. */
  protected lines(): readonly string[] {
    const own = [...this.data.amounts.keys()].filter((path) => path.startsWith(`${this.table}.`));
    return [...new Set(own.map((path) => path.slice(3, path.lastIndexOf('.'))))];
  }

  protected next(): void {
    this.sheet.row++;
  }

  private note(): void {
    const { table, data } = this;
    const empty = [...data.amounts].every(([path, fen]) => !path.startsWith(`${table}.`) || fen === 0);
    const text = `注：本表反映部门本年度${TITLES[table].replace(/决算(?:明细|总)?表$/, '')}情况。`;
    this.sheet.put(`${table}.note`, 0, empty ? `${text}本表本年度无发生额。` : text, { to: this.width - 1 });
    this.next();
  }
}
