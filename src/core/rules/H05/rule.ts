import { type Field, type Form, totalFundRow } from '../../forms/model';
import { type Big, ZERO, formatDecimal } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import { fixOf, numberContent, numberEdit, shownAs } from '../edits';
import { equation, refsOf } from '../equation';
import { amountText, readings } from '../funds';
import { unreadFunds } from '../funds-block';
import { headerFactor } from '../money';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

/** 项目金额 in the header is 全年预算数 of the total row. */
export const H05 = defineRule({
  code: 'H05',
  name: 'amount-not-budget',
  severity: 'error',
  source: ['own'],
  messages: ['differs'],
  fixes: ['to-budget'],
  fixKind: 'safe',
  withheld: { by: ['F01', 'F02', 'H06'], within: 'row' },
  check({ form }) {
    const entry = form.header['project-amount'];
    const budget = totalFundRow(form)?.cells.budget;
    // A blank amount is H01's.
    if (!entry || isBlank(entry.value.text)) return NOT_APPLICABLE;
    if (!budget) return unreadFunds(form) ?? NOT_APPLICABLE;
    const amount = entry.value;
    if (!amount.number || amount.percent || !budget.number) return notCheckable('amounts-unreadable');
    const factor = headerFactor(form);
    const equal = readings(amount).some((a) => readings(budget).some((b) => a.eq(b.times(factor))));
    return equal ? PASSED : outcomeOf([draft(form, amount, budget, budget.number.times(factor))]);
  },
});

function draft(form: Form, amount: Field, budget: Field, right: Big): Draft {
  const expected = shownAs(amount, numberContent(amount, right));
  return {
    cells: [amount.at],
    related: refsOf(form, [budget]),
    message: {
      id: 'differs',
      values: {
        found: amountText(amount.number ?? ZERO),
        expected: amountText(right),
      },
    },
    found: amount.text,
    expected,
    arithmetic: equation(form)`${formatDecimal(right)} = ${budget}`,
    fixes: fixOf('safe', 'to-budget', [numberEdit(form, amount, right)], { expected }),
  };
}
