import type { Field, Form, FundColumn, FundRow, LayoutName } from '../../forms/model';
import { partFundRows } from '../../forms/model';
import { isBlank, isNotApplicable } from '../../text/normalize';
import { editOf, fixOf } from '../edits';
import { columnWord, rowWord } from '../funds';
import { onFunds } from '../funds-block';
import { type Draft, NOT_APPLICABLE, defineRule, outcomeOf } from '../rule';

const DASH = '—';

/** Cells of the parts that the official layouts print as `—`: only the 2021 form gives each part a rate. */
const DASHED: Readonly<Record<LayoutName, readonly FundColumn[]>> = {
  'shenzhen-2021': ['weight', 'score'],
  'shenzhen-2022': ['weight', 'rate', 'score'],
  'shenzhen-2022-import': ['weight', 'rate', 'score'],
  'shenzhen-2024': ['weight', 'rate', 'score'],
  'shenzhen-2024-short': [],
  generic: [],
};

/** The `—` of the template stay: weight and score are given for the total alone. */
export const F08 = defineRule({
  code: 'F08',
  name: 'dash-overwritten',
  severity: 'info',
  source: ['remarks-2022'],
  messages: ['overwritten'],
  fixes: ['restore'],
  fixKind: 'safe',
  check: onFunds(({ form }) => {
    const cells = partFundRows(form).flatMap((row) => dashedCells(form, row));
    if (cells.length === 0) return NOT_APPLICABLE;
    return outcomeOf(cells.flatMap(({ row, column, field }) => draftsOf(form, row, column, field)));
  }),
});

function dashedCells(form: Form, row: FundRow) {
  return DASHED[form.layout].flatMap((column) => {
    const field = row.cells[column];
    return field ? [{ row, column, field }] : [];
  });
}

/** A blank was not written by anybody, and any marker says the same as the dash. */
function draftsOf(form: Form, row: FundRow, column: FundColumn, field: Field): Draft[] {
  if (isBlank(field.text) || isNotApplicable(field.text)) return [];
  const values = { row: rowWord(row), column: columnWord(form, column), found: field.text };
  return [
    {
      cells: [field.at],
      message: { id: 'overwritten', values },
      found: field.text,
      expected: DASH,
      fixes: fixOf('safe', 'restore', [editOf(form, field, { value: DASH })]),
    },
  ];
}
