/** A form as the corpus has them: in the template's colours or bare, protected or not, with formulas or without. */
import { totalFundRow } from '../../src/core/forms/model';
import { recognise } from '../../src/core/forms/recognise';
import type { Workbook } from '../../src/core/grid/workbook';
import { rateRows } from '../../src/core/rules/derived';
import { budgetScoreFormula, rateFormula, totalFormula } from '../../src/core/rules/formulas';
import { buildForm } from './form-builder';
import type { LAYOUTS } from './form-layouts';
import { painted } from './painting';
import { withCell } from './tampered';

/** In the template's colours, some protected, with rates, score and total as formulas in every other form. */
export function variedForm(
  layout: (typeof LAYOUTS)[number]['name'],
  style: 'official' | 'plain',
  seed: number,
): Workbook {
  const built = buildForm({ layout, style, protect: seed % 2 === 0 });
  const workbook = painted(built);
  return seed % 3 === 0 ? workbook : withFormulas(workbook);
}

function withFormulas(workbook: Workbook): Workbook {
  const [form] = recognise(workbook);
  if (!form) throw new Error('no form');
  const live = [
    ...rateRows(form).map((row) => [row.rate, rateFormula(row)] as const),
    [totalFundRow(form)?.cells.score, budgetScoreFormula(form)] as const,
    [form.total?.score, totalFormula(form, 'score')] as const,
  ];
  return live.reduce(
    (result, [field, formula]) =>
      field && formula !== undefined
        ? withCell(result, form.sheet, field.at, (cell) => ({ ...cell, formula }))
        : result,
    workbook,
  );
}
