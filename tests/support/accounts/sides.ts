/** T1 and T4: income on the left, expenditure on the right. */
import {
  CLOSING_LINES,
  EXPENDITURE_LABELS,
  FISCAL_COLUMNS,
  type Heading,
  INCOME_LABELS,
  type LineLabel,
  ordinal,
} from '../accounts-headings';
import { Printer } from './printer';

export class SidesPrinter extends Printer {
  private readonly income: readonly Heading[] = [
    { key: 'amount', text: this.table === 'T1' ? '决算数' : '金额' },
  ];
  private readonly spent = this.table === 'T1' ? this.income : FISCAL_COLUMNS;
  private readonly labels = this.style.lineNumbers ? 2 : 1;
  /** First column of the expenditure side. */
  private readonly right = this.labels + 1;
  protected readonly width = this.right + this.labels + this.spent.length;

  protected head(): void {
    const { sheet, right } = this;
    sheet.put(null, 0, '收入', { to: right - 1 });
    sheet.put(null, right, '支出', { to: this.width - 1 });
    this.next();
    for (const [left, columns] of [
      [0, this.income],
      [right, this.spent],
    ] as const) {
      sheet.put(null, left, '项目');
      if (this.style.lineNumbers) sheet.put(null, left + 1, '行次');
      columns.forEach(({ key, text }, i) => {
        sheet.put(`${this.table}.columns.${key}`, left + this.labels + i, text);
      });
    }
    this.next();
    if (this.style.columnNumbers) this.columnNumbers();
  }

  protected body(): void {
    const income = INCOME_LABELS[this.key()];
    const spent = this.spentLines();
    const rows = Math.max(income.length, spent.length);
    const closing = CLOSING_LINES[this.key()];
    const print = (row: number, left: LineLabel | null, right: LineLabel | null) => {
      this.side('income', left, row, 0, this.income);
      this.side('expenditure', right, row + rows + closing.length, this.right, this.spent);
      this.next();
    };
    for (let i = 0; i < rows; i++) print(i + 1, numbered(income[i], i), numbered(spent[i], i));
    closing.forEach(([left, right], i) => {
      print(rows + i + 1, left, right);
    });
  }

  private side(
    side: string,
    line: LineLabel | null,
    number: number,
    left: number,
    columns: readonly Heading[],
  ): void {
    const key = `${side}.${line?.[0] ?? ''}`;
    const path = line && `${this.table}.${key}`;
    if (this.style.lineNumbers) this.sheet.put(path && `${path}.number`, left + 1, number);
    if (!line) return;
    this.sheet.put(`${this.table}.${key}.label`, left, line[1]);
    this.amounts(key, left + this.labels, columns);
  }

  private columnNumbers(): void {
    this.sheet.put(null, 0, '栏次');
    this.sheet.put(null, this.right, '栏次');
    const spent = this.spent.map((_, i) => this.right + this.labels + i);
    [this.labels, ...spent].forEach((column, i) => {
      this.sheet.put(null, column, i + 1);
    });
    this.next();
  }

  /** 类 of the form, and those of the data that it does not list. */
  private spentLines(): readonly LineLabel[] {
    const listed = new Set(EXPENDITURE_LABELS.map(([code]) => code));
    const codes = this.lines().flatMap((line) => /^expenditure\.(\d{3})$/.exec(line)?.[1] ?? []);
    const further = codes.filter((code) => !listed.has(code));
    return [...EXPENDITURE_LABELS, ...further.map((code) => [code, this.nameOf(code)] as const)];
  }

  private key(): 'T1' | 'T4' {
    return this.table === 'T1' ? 'T1' : 'T4';
  }
}

function numbered(line: LineLabel | undefined, index: number): LineLabel | null {
  return line ? [line[0], ordinal(index + 1) + line[1]] : null;
}
