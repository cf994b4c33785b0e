/** Amounts of money in the texts of a form, beside its budget. */
import type { Field } from '../../forms/model';
import { Big } from '../../text/decimal';
import { bareText } from '../../text/normalize';
import { applicableRows } from '../indicators';
import { type Money, moneyOf, yuanPerUnit } from '../money';
import type { RuleContext } from '../rule';
import { SCALE, numberOf } from './amounts';

export interface TextClash {
  readonly field: Field;
  /** The amount as written. */
  readonly text: string;
}

/**
 * An amount in the texts that is the budget ten thousand times over, or a ten thousandth of it, to the last digit:
 * the block is in another unit than it prints. Round amounts coincide too easily to prove anything.
 */
export function textClash(context: RuleContext, budget: Field): TextClash | null {
  const unit = yuanPerUnit(context.form);
  if (!unit || significantDigits(numberOf(budget)) < 3) return null;
  const amount = numberOf(budget).times(unit);
  const found = [...costs(context), ...goalAmounts(context)];
  // A budget that a text confirms is right as it stands.
  if (found.some(({ money }) => isClose(amount, money))) return null;
  const clash = found.find(
    ({ money }) => isClose(amount.times(SCALE), money) || isClose(amount.div(SCALE), money),
  );
  return clash ? { field: clash.field, text: clash.text } : null;
}

interface Amount extends TextClash {
  readonly money: Money;
}

function isClose(amount: Big, { value, rounding }: Money): boolean {
  return amount
    .minus(value)
    .abs()
    .lte(rounding.lt(value.div(1000)) ? rounding : 0);
}

/** Targets and actual values under 成本. */
function costs({ form, compare }: RuleContext): readonly Amount[] {
  return applicableRows(form).flatMap((row): Amount[] => {
    if (!row.cells.level2?.text.includes('成本')) return [];
    const { target, actual } = compare(row);
    return [
      { field: row.cells.target, parsed: target },
      { field: row.cells.actual, parsed: actual },
    ].flatMap(({ field, parsed }) => {
      const money = moneyOf(parsed);
      return field && money ? [{ field, text: field.text, money }] : [];
    });
  });
}

const BUDGETED = /(?:预算|经费|资金|投入|支出|拨款)[^。;,\d]{0,12}?(\d{1,12}(?:\.\d{1,6})?)(万元|元)/g;

/** 项目预算340.545万元 in the goal. */
function goalAmounts({ form }: RuleContext): readonly Amount[] {
  return [form.goal.expected, form.goal.actual].flatMap((entry) => {
    if (!entry) return [];
    const text = bareText(entry.value.text).replace(/(\d),(?=\d{3})/g, '$1');
    return [...text.matchAll(BUDGETED)].map(([, digits = '0', unit = '']) => {
      const factor = unit === '万元' ? SCALE : new Big(1);
      const places = digits.split('.')[1]?.length ?? 0;
      const money = {
        value: new Big(digits).times(factor),
        rounding: factor.times(new Big(`5e-${String(places + 1)}`)),
      };
      return { field: entry.value, text: digits + unit, money };
    });
  });
}

function significantDigits(value: Big): number {
  return value.c.join('').replace(/^0+|0+$/g, '').length;
}
