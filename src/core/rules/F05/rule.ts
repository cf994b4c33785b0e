import type { Form } from '../../forms/model';
import { type Big, ZERO, formatFixed, round2 } from '../../text/decimal';
import { type RateRow, executionRate, rateRows } from '../derived';
import { fixOf, numberContent, numberEdit, shownAs } from '../edits';
import { equation, refsOf } from '../equation';
import { rateFormula } from '../formulas';
import { amountText, amountsOf, isFraction, rowWord } from '../funds';
import { onFunds } from '../funds-block';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/** 执行率 is given in percent: 98.79, not 0.9879. */
export const F05 = defineRule({
  code: 'F05',
  name: 'rate-as-fraction',
  severity: 'error',
  source: ['practice'],
  messages: ['fraction', 'fraction-by-heading'],
  fixes: ['to-percent'],
  fixKind: 'safe',
  withheld: { by: ['F01', 'F02', 'H06'], within: 'row' },
  check: onFunds(({ form }) => {
    const rows = rateRows(form).filter(({ rate }) => rate.number !== null);
    if (rows.length === 0) return NOT_APPLICABLE;
    const drafts = rows.flatMap((row) => draftsOf(form, row));
    if (drafts.length === 0 && rows.every(({ row }) => !amountsOf(row)))
      return notCheckable('amounts-unreadable');
    return outcomeOf(drafts);
  }),
});

function draftsOf(form: Form, rateRow: RateRow): Draft[] {
  const amounts = amountsOf(rateRow.row);
  const exact = amounts && executionRate(amounts.budget, amounts.executed);
  if (!amounts || !exact || !isFraction(amounts, rateRow.rate)) return [];
  return [draft(form, rateRow, round2(exact))];
}

function draft(form: Form, rateRow: RateRow, right: Big): Draft {
  const { row, budget, executed, rate } = rateRow;
  const doubtful = mayMeanFractions(form);
  const formula = rateFormula(rateRow);
  const expected = shownAs(rate, numberContent(rate, right, formula));
  const values = {
    row: rowWord(row),
    found: rate.text,
    expected,
    executed: amountText(executed.number ?? ZERO),
    budget: amountText(budget.number ?? ZERO),
  };
  return {
    ...(doubtful && { severity: 'warning' as const }),
    cells: [rate.at],
    related: refsOf(form, [executed, budget]),
    message: { id: doubtful ? 'fraction-by-heading' : 'fraction', values },
    found: rate.text,
    expected,
    arithmetic: equation(form)`${formatFixed(right)} = ${executed} ÷ ${budget} × 100`,
    fixes: fixOf(doubtful ? 'suggested' : 'safe', 'to-percent', [numberEdit(form, rate, right, formula)], {
      expected,
    }),
  };
}

/**
 * A layout we do not know may ask for fractions, where neither its heading prints the percent sign nor another
 * row shows that percent are meant.
 */
function mayMeanFractions(form: Form): boolean {
  const heading = form.funds?.columns.rate?.text ?? '';
  const inPercent = rateRows(form).some(({ rate }) => rate.percent || rate.number?.gt(1));
  return form.layout === 'generic' && !/[%％]/.test(heading) && !inPercent;
}
