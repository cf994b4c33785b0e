import type { Form } from '../../forms/model';
import { type Big, ZERO, formatFixed, round2 } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import { type RateRow, executionRate, rateRows } from '../derived';
import { fixOf, numberContent, numberEdit, shownAs } from '../edits';
import { equation, refsOf } from '../equation';
import { rateFormula } from '../formulas';
import { type Amounts, amountText, amountsOf, isFraction, judgeRate, rowWord } from '../funds';
import { onFunds } from '../funds-block';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

type Fault = 'blank' | 'not-a-number' | 'rounded' | 'truncated' | 'doubtful' | 'wrong';

const SEVERITIES = { rounded: 'info', truncated: 'info', doubtful: 'warning' } as const;

/** 执行率 is 全年执行数 over 全年预算数, in the total row and in every part that states a rate of its own. */
export const F04 = defineRule({
  code: 'F04',
  name: 'execution-rate',
  severity: 'error',
  source: ['practice'],
  messages: ['blank', 'not-a-number', 'rounded', 'truncated', 'doubtful', 'wrong'],
  fixes: ['to-rate'],
  fixKind: 'safe',
  withheld: { by: ['F01', 'F02', 'H06'], within: 'row' },
  check: onFunds(({ form }) => {
    const rows = [...rateRows(form), ...blankParts(form)].map((rate) => ({
      rate,
      amounts: amountsOf(rate.row),
    }));
    // A budget of zero has no rate: F09 speaks of it.
    const stated = rows.filter(({ amounts }) => !amounts?.budget.eq(ZERO));
    if (stated.length === 0) return NOT_APPLICABLE;
    const drafts = stated.flatMap(({ rate, amounts }) => (amounts ? draftsOf(form, rate, amounts) : []));
    if (drafts.length === 0 && stated.some(({ amounts }) => !amounts))
      return notCheckable('amounts-unreadable');
    return outcomeOf(drafts);
  }),
});

/** Parts whose rate is blank in a block where other parts with money state theirs. */
function blankParts(form: Form): readonly RateRow[] {
  const stated = rateRows(form).some(({ row, rate }) => row.kind !== 'total' && rate.number !== null);
  if (!stated) return [];
  return (form.funds?.rows ?? []).flatMap((row) => {
    const { budget, executed, rate } = row.cells;
    if (row.kind === 'total' || !budget || !executed || !rate || !isBlank(rate.text)) return [];
    return amountsOf(row) ? [{ row, budget, executed, rate }] : [];
  });
}

function draftsOf(form: Form, rateRow: RateRow, amounts: Amounts): Draft[] {
  const exact = executionRate(amounts.budget, amounts.executed);
  const fault = faultOf(form, rateRow, amounts);
  return exact && fault ? [draft(form, rateRow, fault, round2(exact))] : [];
}

function faultOf(form: Form, { rate }: RateRow, amounts: Amounts): Fault | null {
  if (isBlank(rate.text)) return 'blank';
  if (!rate.number) return 'not-a-number';
  if (isFraction(amounts, rate)) return null;
  const verdict = judgeRate(form, amounts, rate);
  return verdict === 'right' ? null : verdict;
}

function draft(form: Form, rateRow: RateRow, fault: Fault, right: Big): Draft {
  const { row, budget, executed, rate } = rateRow;
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
    ...(fault in SEVERITIES && { severity: SEVERITIES[fault as keyof typeof SEVERITIES] }),
    cells: [rate.at],
    related: refsOf(form, [executed, budget]),
    message: { id: fault, values },
    found: rate.text,
    expected,
    arithmetic: equation(form)`${formatFixed(right)} = ${executed} ÷ ${budget} × 100`,
    // Rounded amounts leave the exact rate open, an unknown layout the decimals.
    fixes:
      fault === 'doubtful' || fault === 'rounded'
        ? []
        : fixOf('safe', 'to-rate', [numberEdit(form, rate, right, formula)], { expected }),
  };
}
