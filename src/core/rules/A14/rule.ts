import type { Equality } from '../../accounts/equality';
import type { AccountsTable, Line } from '../../accounts/model';
import { balanceOf, minus, plus, rowSums } from '../accounts-equalities';
import { balanceRule, eachOf, within } from '../balances';

/** In every row: what a fund had at the beginning and took in, less its spending, is what it has at the end. */
export const A14 = balanceRule({
  code: 'A14',
  name: 'fund-movement',
  tables: within('T5', 'T7', 'T8'),
  sparse: ['T5', 'T8'],
  messages: ['differs', 'movement'],
  equalities: (set) => eachOf(set, ['T5', 'T7', 'T8']).flatMap(equalitiesIn),
});

function equalitiesIn(table: AccountsTable): readonly Equality[] {
  // 合计 of the other two tables is the business of A07.
  const subtotals =
    table.table === 'T7' ? rowSums({ rule: 'A14' }, table, ['total', 'basic', 'project']) : [];
  return [...subtotals, ...table.lines.flatMap(movementOf)];
}

function movementOf({ figures: { opening, income, total, closing } }: Line): readonly Equality[] {
  if (!opening || !income || !total) return [];
  return balanceOf({ rule: 'A14', message: 'movement' }, 'sum', closing, [
    ...plus([opening, income]),
    ...minus([total]),
  ]);
}
