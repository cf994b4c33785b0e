/** T6: 人员经费 and 公用经费 in groups of columns side by side, or all codes in one list. */
import type { Heading } from '../accounts-headings';
import { Printer } from './printer';

const AMOUNT: readonly Heading[] = [{ key: 'amount', text: '金额' }];
const STAFF = ['301', '303'];
const SUMS: Readonly<Record<string, string>> = {
  staff: '人员经费合计',
  public: '公用经费合计',
  total: '合计',
};

export class DetailPrinter extends Printer {
  private readonly group = this.codeWidth(2) + 2;
  protected readonly width = this.style.groups * this.group;

  protected head(): void {
    const { sheet, group } = this;
    if (this.style.groups > 1) {
      sheet.put(null, 0, '人员经费', { to: group - 1 });
      sheet.put(null, group, '公用经费', { to: this.width - 1 });
      this.next();
    }
    for (let left = 0; left < this.width; left += group) {
      sheet.put(null, left, '经济分类\n科目编码', { to: left + group - 3 });
      sheet.put(null, left + group - 2, '科目名称');
      sheet.put('T6.columns.amount', left + group - 1, '金额');
    }
    this.next();
  }

  protected body(): void {
    if (this.style.groups === 1) {
      for (const line of this.lines()) this.line(line);
      return;
    }
    const codes = this.lines().filter((line) => /^\d/.test(line));
    const staff = codes.filter((code) => STAFF.includes(code.slice(0, 3)));
    const others = codes.filter((code) => !staff.includes(code));
    const height = Math.max(staff.length, Math.ceil(others.length / (this.style.groups - 1)));
    for (let row = 0; row < height; row++) {
      this.codeOf(staff[row], 0);
      for (let group = 1; group < this.style.groups; group++) {
        this.codeOf(others[(group - 1) * height + row], group);
      }
      this.next();
    }
    this.sum('staff', 0, this.group - 1);
    this.sum('public', this.group, this.width - 1);
    this.next();
  }

  private codeOf(code: string | undefined, group: number): void {
    if (code === undefined) return;
    this.code(code, group * this.group, 2);
    this.amounts(code, group * this.group + this.codeWidth(2) + 1, AMOUNT);
  }

  private line(line: string): void {
    if (line in SUMS) this.sum(line, 0, this.width - 1);
    else this.codeOf(line, 0);
    this.next();
  }

  private sum(line: string, left: number, amount: number): void {
    this.sheet.put(`T6.${line}.label`, left, SUMS[line] ?? line, { to: amount - 1 });
    this.amounts(line, amount, AMOUNT);
  }
}
