import { type Field, type Form, totalFundRow } from '../../forms/model';
import { type Big, HUNDRED, ZERO, formatDecimal, formatFixed, round2 } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import { judgeBudgetWeight } from '../budget-weight';
import { acceptedBudgetScores, executionRate } from '../derived';
import { fixOf, numberContent, numberEdit, shownAs } from '../edits';
import { equation, refsOf } from '../equation';
import { budgetScoreFormula } from '../formulas';
import { type Amounts, amountsOf, judgeBudgetScore } from '../funds';
import { onFunds } from '../funds-block';
import { weighsInShares } from '../points';
import { type Draft, NOT_APPLICABLE, PASSED, defineRule, notCheckable, outcomeOf } from '../rule';

type Fault = 'blank' | 'not-a-number' | 'rounded' | 'doubtful' | 'capped' | 'wrong';

const SEVERITIES = { rounded: 'info', doubtful: 'warning' } as const;

interface Inputs {
  readonly amounts: Amounts;
  readonly weight: Field;
  readonly points: Big;
  readonly score: Field;
}

/** 得分 of the funds block is its 分值 times the rate, which counts as 100 % at most. */
export const F06 = defineRule({
  code: 'F06',
  name: 'budget-score',
  severity: 'error',
  source: ['caiyu-2020-10', 'practice'],
  messages: ['blank', 'not-a-number', 'rounded', 'doubtful', 'capped', 'wrong'],
  fixes: ['to-score'],
  fixKind: 'safe',
  withheld: { by: ['F01', 'F02', 'H06'], within: 'row' },
  parameters: ['budgetWeight', 'totalWeight'],
  check: onFunds(({ form, parameters }) => {
    const total = totalFundRow(form);
    const { budget, executed, weight, score } = total?.cells ?? {};
    if (!total || !budget || !executed || !weight || !score) return NOT_APPLICABLE;
    const amounts = amountsOf(total);
    if (!amounts) return notCheckable('amounts-unreadable');
    // A budget of zero has no rate: F09 speaks of it.
    if (amounts.budget.eq(ZERO)) return NOT_APPLICABLE;
    // Beside a weight that is proven wrong (F07), a score may be right for the true one.
    const judgement = judgeBudgetWeight(form, parameters);
    if (!judgement && !score.number) return NOT_APPLICABLE;
    const points = judgement?.points;
    if (!points || points.lt(ZERO) || weighsInShares(form)) return notCheckable('weights-unreadable');
    const inputs = { amounts, weight, points, score };
    const fault = faultOf(form, inputs);
    return fault ? outcomeOf([draft(form, inputs, fault)]) : PASSED;
  }),
});

function faultOf(form: Form, { amounts, points, score }: Inputs): Fault | null {
  if (isBlank(score.text)) return 'blank';
  if (!score.number || score.percent) return 'not-a-number';
  const verdict = judgeBudgetScore(form, amounts, points, score);
  if (verdict === 'right') return null;
  if (verdict === 'doubtful' || verdict === 'rounded') return verdict;
  return amounts.executed.gt(amounts.budget) ? 'capped' : 'wrong';
}

function draft(form: Form, { amounts, weight, points, score }: Inputs, fault: Fault): Draft {
  const { budget, executed, rate } = totalFundRow(form)?.cells ?? {};
  const [fromExact, fromRounded] = acceptedBudgetScores(points, amounts.budget, amounts.executed);
  const formula = budgetScoreFormula(form);
  // A live formula takes the rate as it stands in its cell, rounded.
  const live = score.cell.formula !== undefined && formula !== undefined;
  const right = live ? fromRounded : fromExact;
  const expected = shownAs(score, numberContent(score, right, formula));
  const percent = executionRate(amounts.budget, amounts.executed) ?? ZERO;
  const counted = formatFixed(round2(percent.gt(HUNDRED) ? HUNDRED : percent));
  return {
    ...(fault in SEVERITIES && { severity: SEVERITIES[fault as keyof typeof SEVERITIES] }),
    cells: [score.at],
    related: refsOf(form, [weight, executed, budget, rate]),
    message: {
      id: fault,
      values: { found: score.text, expected, weight: formatDecimal(points), rate: counted },
    },
    found: score.text,
    expected,
    arithmetic: equation(
      form,
    )`${formatFixed(right)} = ${weight.number?.eq(points) ? weight : points} × ${counted} ÷ 100`,
    // Rounded amounts leave the exact score open, an unknown layout the decimals.
    fixes:
      fault in SEVERITIES
        ? []
        : fixOf('safe', 'to-score', [numberEdit(form, score, right, formula)], { expected }),
  };
}
