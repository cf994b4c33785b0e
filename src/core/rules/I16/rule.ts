import type { Form, Indicator, IndicatorColumn } from '../../forms/model';
import { isBlank } from '../../text/normalize';
import { refsOf } from '../equation';
import { isCancelled, isNaRow, isPositive, isTemplateRow, rowName } from '../indicators';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

/** Columns that a row has to fill (加*号的为必填项), and the id of the message that names each. */
const REQUIRED = [
  'level3',
  'target',
  'actual',
  'weight',
  'score',
] as const satisfies readonly IndicatorColumn[];

/** Required cells of a row that applies, or that carries weight, are filled: one finding a cell (填报说明 1). */
export const I16 = defineRule({
  code: 'I16',
  name: 'required-blank',
  severity: 'error',
  source: ['notes-2021'],
  messages: REQUIRED,
  fixes: [],
  fixKind: null,
  check({ form }) {
    if (isCancelled(form)) return NOT_APPLICABLE;
    const rows = form.indicators.filter(needsFilling);
    if (rows.length === 0) return NOT_APPLICABLE;
    return outcomeOf(rows.flatMap((row) => blanksOf(form, row)));
  },
});

function needsFilling(row: Indicator): boolean {
  return isPositive(row.cells.weight) || !(isNaRow(row) || isTemplateRow(row));
}

function blanksOf(form: Form, row: Indicator): Draft[] {
  return REQUIRED.flatMap((column): Draft[] => {
    const field = row.cells[column];
    // A formula that could not be calculated leaves nothing to be seen, and is no blank.
    if (!field || !isBlank(field.text) || field.cell.formula !== undefined) return [];
    const others = REQUIRED.filter((key) => key !== column).map((key) => row.cells[key]);
    return [
      {
        cells: [field.at],
        related: refsOf(form, others),
        message: { id: column, values: { row: rowName(row) } },
        found: '',
      },
    ];
  });
}
