import type { Form, Indicator } from '../../forms/model';
import { ZERO, formatDecimal } from '../../text/decimal';
import type { Fix } from '../../finding';
import { editOf, fixOf, numberEdit } from '../edits';
import { refsOf } from '../equation';
import { isCancelled, isNaRow, isPositive, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** A row that does not apply to the project carries neither weight nor score. */
export const I15 = defineRule({
  code: 'I15',
  name: 'na-with-weight',
  severity: 'error',
  source: ['own'],
  messages: ['weight', 'score'],
  fixes: ['clear-score', 'redistribute'],
  fixKind: 'safe',
  check({ form }) {
    const rows = form.indicators.filter(isNaRow);
    if (rows.length === 0 || isCancelled(form)) return NOT_APPLICABLE;
    return outcomeOf(rows.flatMap((row) => checkRow(form, row)));
  },
});

function checkRow(form: Form, row: Indicator): Draft[] {
  const { weight, score, level3 } = row.cells;
  const place = isPositive(weight) ? weight : isPositive(score) ? score : undefined;
  if (!place) return [];
  const values = { row: rowName(row), weight: weight?.text ?? '', score: score?.text ?? '' };
  const others = [weight, score, level3].filter((field) => field && field !== place);
  return [
    {
      cells: [place, ...others].flatMap((field) => (field ? [field.at] : [])),
      related: refsOf(form, [row.cells.target, row.cells.actual]),
      message: { id: place === weight ? 'weight' : 'score', values },
      found: place.text,
      expected: '0',
      fixes: place === weight ? redistributions(form, row) : clearScore(form, row),
    },
  ];
}

/** Without weight there is nothing to score: the score becomes what the weight is. */
function clearScore(form: Form, { cells: { weight, score } }: Indicator): Fix[] {
  if (!score) return [];
  const marker = weight?.number ? null : weight?.text;
  const edit = marker ? editOf(form, score, { value: marker }) : numberEdit(form, score, ZERO);
  return fixOf('safe', 'clear-score', [edit]);
}

/** Moves the row's points to one of the rows of its section that do apply; a full score stays full. */
function redistributions(form: Form, row: Indicator): Fix[] {
  const points = row.cells.weight?.number;
  if (!points) return [];
  const targets = form.indicators.filter(
    (other) => other.section === row.section && !isNaRow(other) && isPositive(other.cells.weight),
  );
  return targets.flatMap((target) => {
    const { weight, score } = target.cells;
    if (!weight?.number) return [];
    const raised = weight.number.plus(points);
    const full = score?.number?.eq(weight.number) ? [numberEdit(form, score, raised)] : [];
    const cleared = [row.cells.weight, row.cells.score].flatMap((field) =>
      field && isPositive(field) ? [numberEdit(form, field, ZERO)] : [],
    );
    const values = { row: rowName(target), expected: formatDecimal(raised) };
    return fixOf(
      'suggested',
      'redistribute',
      [...cleared, numberEdit(form, weight, raised), ...full],
      values,
    );
  });
}
