import type { Field, Form, Indicator } from '../../forms/model';
import { ZERO, formatDecimal } from '../../text/decimal';
import { isBlank } from '../../text/normalize';
import { fixOf, numberEdit } from '../edits';
import { equation, refsOf } from '../equation';
import { applicableRows, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** A score lies between 0 and its row's weight (填报说明 3: 得分要小于等于同一行的分值). */
export const I02 = defineRule({
  code: 'I02',
  name: 'score-over-weight',
  severity: 'error',
  source: ['notes-2021'],
  messages: ['over', 'negative', 'not-a-number'],
  fixes: ['to-weight'],
  fixKind: 'safe',
  check({ form }) {
    if (!form.columns.score) return NOT_APPLICABLE;
    const rows = applicableRows(form);
    if (rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(
      rows.flatMap((row) => {
        const { score, weight } = row.cells;
        return score ? checkScore(form, row, score, weight) : [];
      }),
    );
  },
});

function checkScore(form: Form, row: Indicator, score: Field, weight: Field | undefined): Draft[] {
  if (isBlank(score.text)) return [];
  const base = { cells: [score.at], found: score.text, related: refsOf(form, [weight]) };
  const values = { found: score.text, row: rowName(row), weight: weight?.text ?? '' };
  if (score.number === null) return [{ ...base, message: { id: 'not-a-number', values } }];
  if (score.number.lt(ZERO)) return [{ ...base, message: { id: 'negative', values } }];
  if (!weight?.number || weight.number.lt(ZERO) || score.number.lte(weight.number)) return [];
  const expected = formatDecimal(weight.number);
  return [
    {
      ...base,
      message: { id: 'over', values },
      expected,
      arithmetic: equation(form)`${score} > ${weight}`,
      fixes: fixOf('safe', 'to-weight', [numberEdit(form, score, weight.number)], { expected }),
    },
  ];
}
