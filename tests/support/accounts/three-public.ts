/** T9: one row of amounts under two halves of headings, or a line for each kind of expenses. */
import type { ColumnKey } from '../../../src/core/accounts/model';
import { THREE_PUBLIC } from '../accounts-headings';
import { Printer } from './printer';

const HALF = THREE_PUBLIC.length;
const LINES: readonly (readonly [ColumnKey, string])[] = [
  ['total', '合计'],
  ['abroad', '1．因公出国（境）费'],
  ['vehicles', '2．公务用车购置及运行维护费'],
  ['purchase', '其中：（1）公务用车购置费'],
  ['running', '（2）公务用车运行维护费'],
  ['reception', '3．公务接待费'],
];

export class ThreePublicPrinter extends Printer {
  protected readonly width = this.style.threePublicAsLines ? 3 : 2 * HALF;

  protected head(): void {
    const { sheet } = this;
    const asLines = this.style.threePublicAsLines;
    if (asLines) sheet.put(null, 0, '项目');
    sheet.put('T9.budget.label', asLines ? 1 : 0, '预算数', asLines ? {} : { to: HALF - 1 });
    sheet.put('T9.final.label', asLines ? 2 : HALF, '决算数', asLines ? {} : { to: 2 * HALF - 1 });
    this.next();
    if (!asLines) this.halves();
  }

  protected body(): void {
    if (!this.style.threePublicAsLines) {
      this.amounts('budget', 0, THREE_PUBLIC);
      this.amounts('final', HALF, THREE_PUBLIC);
      this.next();
      return;
    }
    for (const [key, label] of LINES) {
      this.sheet.put(`T9.columns.${key}`, 0, label);
      this.amount(`T9.budget.${key}`, 1);
      this.amount(`T9.final.${key}`, 2);
      this.next();
    }
  }

  private halves(): void {
    const { sheet } = this;
    for (const left of [0, HALF]) this.grouped(THREE_PUBLIC, left, sheet.row, sheet.row + 1);
    sheet.row += 2;
    if (!this.style.columnNumbers) return;
    for (let column = 0; column < 2 * HALF; column++) sheet.put(null, column, column + 1);
    this.next();
  }
}
