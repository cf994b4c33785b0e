/** The blank template of a form: its labels, dashes, formulas and notes, and nothing that anybody fills in. */
import type { Field, Form } from '../../src/core/forms/model';
import { recognise } from '../../src/core/forms/recognise';
import type { Workbook } from '../../src/core/grid/workbook';
import { withCell } from './tampered';

const GIVEN = ['level3', 'operator', 'target', 'unit', 'actual', 'weight', 'score', 'reason'] as const;

export function blankOf(workbook: Workbook): Workbook {
  return recognise(workbook).reduce(
    (state, form) =>
      filledIn(form).reduce(
        (result, { at }) => withCell(result, form.sheet, at, (cell) => ({ ...cell, value: null })),
        state,
      ),
    workbook,
  );
}

function filledIn(form: Form): readonly Field[] {
  const amounts = (form.funds?.rows ?? []).flatMap(({ cells: { weight: _weight, ...cells } }) => [
    ...Object.values(cells),
  ]);
  const fields = [
    ...Object.values(form.header).map(({ value }) => value),
    ...amounts,
    form.goal.expected?.value,
    form.goal.actual?.value,
    ...form.indicators.flatMap(({ cells }) => GIVEN.flatMap((key) => cells[key] ?? [])),
    form.total?.score,
  ];
  return fields.filter(
    (field): field is Field =>
      field !== undefined &&
      field !== null &&
      !field.inline &&
      field.cell.formula === undefined &&
      !/^[—–\-/]*$/.test(field.text),
  );
}
