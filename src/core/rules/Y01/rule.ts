import { type Form, totalFundRow } from '../../forms/model';
import { Big, ZERO } from '../../text/decimal';
import { amountText, amountsOf } from '../funds';
import { unreadFunds } from '../funds-block';
import { yuanPerUnit } from '../money';
import { lastYear, withPrevious } from '../previous';
import { NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** 上年结转资金 comes out of what last year left unspent. */
export const Y01 = defineRule({
  code: 'Y01',
  name: 'carry-over',
  severity: 'warning',
  source: ['own'],
  messages: ['more', 'less'],
  fixes: [],
  fixKind: null,
  check: withPrevious((context, previous) => {
    const { form } = context;
    const carry = carryOf(form);
    if (!carry) return unreadFunds(form) ?? NOT_APPLICABLE;
    const left = unspent(previous);
    const carried = carry.number && inYuan(form, carry.number);
    if (!left || !carried) return notCheckable('amounts-unreadable');
    const difference = carried.minus(left);
    // What is not carried over went back to the treasury.
    if (carried.eq(ZERO) || difference.abs().lte(tolerance([form, previous]))) return PASSED;
    const more = difference.gt(ZERO);
    const values = {
      carried: amountText(carried),
      left: amountText(left),
      year: lastYear(context, previous),
    };
    return outcomeOf([
      {
        ...(!more && { severity: 'info' as const }),
        cells: [carry.at],
        message: { id: more ? 'more' : 'less', values },
        found: carry.text,
      },
    ]);
  }),
});

function carryOf(form: Form) {
  return form.funds?.rows.find(({ kind }) => kind === 'carry')?.cells.budget ?? null;
}

/** 全年预算数 less 全年执行数, in 元; nothing where more was spent than budgeted. */
function unspent(previous: Form): Big | null {
  const total = totalFundRow(previous);
  const amounts = total && amountsOf(total);
  if (!amounts) return null;
  const left = amounts.budget.minus(amounts.executed);
  return inYuan(previous, left.gt(ZERO) ? left : ZERO);
}

function inYuan(form: Form, amount: Big): Big | null {
  const unit = yuanPerUnit(form);
  return unit && amount.times(unit);
}

/** Amounts in 万元 are rounded to two decimals, a hundred 元; in 元 they are exact. */
function tolerance(forms: readonly Form[]): Big {
  return forms.some(({ unit }) => unit === 'wan') ? new Big(100) : ZERO;
}
