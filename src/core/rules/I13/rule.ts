import type { Form } from '../../forms/model';
import { type Big, decimal, formatDecimal } from '../../text/decimal';
import type { Parameters } from '../../pack';
import { type Attainment, attainmentOf } from '../attainment';
import { refsOf } from '../equation';
import { type ScoredRow, rowName, scoredRows } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** A qualitative indicator is scored within the band of what it states (财预〔2020〕10号). */
export const I13 = defineRule({
  code: 'I13',
  name: 'qualitative-band',
  severity: 'error',
  source: ['caiyu-2020-10'],
  messages: ['met', 'partly', 'missed'],
  fixes: [],
  fixKind: null,
  parameters: ['qualitativePartial', 'qualitativeMet'],
  check(context) {
    const stated = scoredRows(context).flatMap(statement);
    if (stated.length === 0) return NOT_APPLICABLE;
    return outcomeOf(stated.flatMap((item) => draftsOf(context.form, item, context.parameters)));
  },
});

interface Statement extends ScoredRow {
  readonly attainment: Attainment;
}

function statement(row: ScoredRow): Statement[] {
  const attainment = attainmentOf(row.row.cells.actual?.text ?? '');
  return attainment && row.comparison.target.kind === 'qualitative' ? [{ ...row, attainment }] : [];
}

function draftsOf(
  form: Form,
  { row, score, weight, attainment }: Statement,
  { qualitativePartial, qualitativeMet }: Parameters,
): Draft[] {
  const partial = weight.number.times(decimal(qualitativePartial));
  const met = weight.number.times(decimal(qualitativeMet));
  if (isInBand(score.number, attainment, partial, met)) return [];
  const { actual, target } = row.cells;
  const values = {
    row: rowName(row),
    found: score.text,
    actual: actual?.text ?? '',
    partial: formatDecimal(partial),
    met: formatDecimal(met),
    weight: weight.text,
  };
  return [
    {
      cells: [score, actual].flatMap((field) => (field ? [field.at] : [])),
      related: refsOf(form, [weight, target]),
      message: { id: attainment, values },
      found: score.text,
    },
  ];
}

/** 80 % belongs to 达成, 60 % to 部分达成. Scores above the weight or below zero are I02's as well. */
function isInBand(score: Big, attainment: Attainment, partial: Big, met: Big): boolean {
  if (attainment === 'met') return score.gte(met);
  return attainment === 'partly' ? score.gte(partial) && score.lt(met) : score.lt(partial);
}
