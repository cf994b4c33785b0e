import { type Field, type FundRow, partFundRows, totalFundRow } from '../../forms/model';
import { amountText, amountsOf, rowWord } from '../funds';
import { onFunds } from '../funds-block';
import { type Draft, NOT_APPLICABLE, defineRule, notCheckable, outcomeOf } from '../rule';

/** No more is spent than was budgeted. */
export const F03 = defineRule({
  code: 'F03',
  name: 'over-executed',
  severity: 'warning',
  source: ['practice'],
  messages: ['over-executed', 'part-over-executed'],
  fixes: [],
  fixKind: null,
  check: onFunds(({ form }) => {
    const total = totalFundRow(form);
    if (!total?.cells.budget || !total.cells.executed) return NOT_APPLICABLE;
    if (!amountsOf(total)) return notCheckable('amounts-unreadable');
    const parts = partFundRows(form).filter(isOver);
    // The parts that are over explain the total: one remark says it all.
    if (isOver(total)) return outcomeOf([draft('over-executed', [total, ...parts])]);
    return outcomeOf(parts.map((row) => draft('part-over-executed', [row])));
  }),
});

function isOver(row: FundRow): boolean {
  const amounts = amountsOf(row);
  return amounts?.executed.gt(amounts.budget) ?? false;
}

function draft(
  id: 'over-executed' | 'part-over-executed',
  rows: readonly [FundRow, ...(readonly FundRow[])],
): Draft {
  const [row] = rows;
  const { budget, executed } = row.cells;
  const values = { row: rowWord(row), budget: shown(budget), executed: shown(executed) };
  return {
    cells: rows.flatMap(({ cells }) => [cells.executed, cells.budget]).flatMap((field) => field?.at ?? []),
    message: { id, values },
    found: executed?.text ?? '',
  };
}

function shown(field: Field | undefined): string {
  return field?.number ? amountText(field.number) : '';
}
