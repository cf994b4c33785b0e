/** Indicators that state how much of the budget for the “三公” expenses was spent. */
import type { CellRef } from '../grid/address';
import type { Field, Form, Indicator } from '../forms/model';
import { type Big, formatDecimal } from '../text/decimal';
import { bareText } from '../text/normalize';
import { parseNumber } from '../text/number';
import { refOf } from './equation';

export interface ExpenseRate {
  /** 三级指标. */
  readonly name: string;
  /** 实际完成值 as shown. */
  readonly text: string;
  /** In percent as written, `52.2`; null where it is none, or where the indicator compares with another year. */
  readonly percent: string | null;
  readonly at: CellRef;
}

const RATE = /(控制|完成|执行|支出|使用)率/;
const AGAINST_LAST_YEAR = /变动|增长|增减|下降|降低|压减|压缩|减少|节约|同比|比上年|较上年/;

export function expenseRatesOf(form: Form): readonly ExpenseRate[] {
  return form.indicators.flatMap((row) => {
    const [name, actual] = [row.cells.level3, row.cells.actual];
    if (!name || !actual || !name.text.includes('三公') || !name.text.includes('率')) return [];
    const label = bareText(name.text);
    const isRate = RATE.test(label) && !AGAINST_LAST_YEAR.test(label);
    return [
      {
        name: name.text,
        text: actual.text,
        percent: isRate ? percentOf(row, actual) : null,
        at: refOf(form, actual),
      },
    ];
  });
}

function percentOf({ cells: { unit, target } }: Indicator, actual: Field): string | null {
  const parsed = parseNumber(actual.text);
  if (!parsed) return null;
  const isPercent =
    parsed.percent || bareText(unit?.text ?? '') === '%' || bareText(target?.text ?? '').endsWith('%');
  // The number as it is written tells to how many decimals it was rounded.
  return isPercent ? written(parsed.value, parsed.decimals) : null;
}

function written(value: Big, decimals: number): string {
  return decimals > 0 ? value.toFixed(decimals) : formatDecimal(value);
}
