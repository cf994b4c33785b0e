/** T2, T3, T5, T7 and T8: a line for each code. */
import { type Heading, columnsOf } from '../accounts-headings';
import { Printer } from './printer';

export class ListPrinter extends Printer {
  private readonly columns = this.headings();
  protected readonly width = this.codeWidth(3) + 1 + this.columns.length;
  /** Lines printed since the last headings. */
  private onPage = 0;

  protected head(): void {
    const { sheet, columns } = this;
    const codes = this.codeWidth(3);
    sheet.put(null, 0, '项目', { to: codes });
    sheet.put(null, 0, '功能分类\n科目编码', { to: codes - 1 }, sheet.row + 1);
    sheet.put(null, codes, '科目名称', {}, sheet.row + 1);
    this.grouped(columns, codes + 1, sheet.row, sheet.row + 1);
    sheet.row += 2;
    if (!this.style.columnNumbers) return;
    const captions = codes === 3 ? ['类', '款', '项', '栏次'] : ['栏次'];
    captions.forEach((caption, i) => {
      sheet.put(null, i, caption);
    });
    columns.forEach((_, i) => {
      sheet.put(null, codes + 1 + i, String(i + 1));
    });
    this.next();
  }

  protected body(): void {
    if (!this.style.totalAtBottom) this.total();
    for (const code of this.lines()) {
      if (code === 'total') continue;
      this.turnPage();
      this.code(code, 0, 3);
      this.amounts(code, this.codeWidth(3) + 1, this.columns);
      this.next();
    }
    if (this.style.totalAtBottom) this.total();
  }

  private total(): void {
    const name = this.codeWidth(3);
    // The form of the reporting system keeps the columns of the codes for 类, 款 and 项.
    const left = this.style.codes === 'split' ? name : 0;
    this.sheet.put(`${this.table}.total.label`, left, '合计', { to: name });
    this.amounts('total', name + 1, this.columns);
    this.next();
  }

  private headings(): readonly Heading[] {
    const movement = this.lines().some((line) => this.data.amounts.has(`${this.table}.${line}.opening`));
    return columnsOf(this.table, movement);
  }

  private turnPage(): void {
    if (this.onPage === this.style.page) {
      this.frame();
      this.head();
      this.onPage = 0;
    }
    this.onPage++;
  }
}
