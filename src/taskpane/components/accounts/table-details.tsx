import type { TableReport } from '../../../core/check/report';
import { PublicExpenses } from './public-expenses';
import { TableEqualities } from './table-equalities';

/** What there is to read about a table besides its findings. */
export function TableDetails({ report: { table, balances } }: { readonly report: TableReport }) {
  return (
    <>
      {table.table === 'T9' && <PublicExpenses table={table} />}
      <TableEqualities balances={balances} />
    </>
  );
}
