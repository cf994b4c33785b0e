/** Amounts of money in texts, in 元. */
import type { Field, Form } from '../forms/model';
import { Big } from '../text/decimal';
import { normalizeText } from '../text/normalize';
import type { ParsedValue } from '../text/target/types';

/** 元 in one unit of the form's amounts; null where the form prints no unit. */
export function yuanPerUnit({ unit }: Form): Big | null {
  if (unit === null) return null;
  return new Big(unit === 'wan' ? 10_000 : 1);
}

/** What an amount of the funds block is multiplied by to be in the unit of 项目金额, where the two print units. */
export function headerFactor(form: Form): Big {
  const header = printedUnit(form.header['project-amount']?.label);
  const block = printedUnit(form.funds?.label);
  return header && block ? block.div(header) : new Big(1);
}

/** 元 in the unit that a label prints. */
function printedUnit(label: Field | null | undefined): Big | null {
  const text = normalizeText(label?.text ?? '').replace(/\s/g, '');
  if (text.includes('万元')) return new Big(10_000);
  return text.includes('元') ? new Big(1) : null;
}

export interface Money {
  /** In 元. */
  readonly value: Big;
  /** Half a unit of the last place written, in 元: how far rounding may have moved it. */
  readonly rounding: Big;
}

/** A single amount of money; null for prices (元/人), ranges and anything else. */
export function moneyOf(parsed: ParsedValue): Money | null {
  if (parsed.kind !== 'quantity' || parsed.upper || parsed.unit.dimension !== 'money') return null;
  if (parsed.unit.per !== '') return null;
  const places = parsed.number.split('.')[1]?.length ?? 0;
  const unit = parsed.unit.factor.times(parsed.scale);
  return {
    value: parsed.value.times(parsed.unit.factor),
    rounding: unit.times(new Big(`5e-${String(places + 1)}`)),
  };
}
