/** How the cell of a finding is named where the findings of several forms or tables stand together. */
import type { CheckReport } from '../../core/check/report';
import type { Finding } from '../../core/finding';
import { formatAddress, refName } from '../../core/grid/address';
import type { Locale } from '../../locales/locale';
import { type Scope, accountsIn, tableNumber } from './reports';

/** The name of the first cell; the sheet alone for a finding without a cell. */
export type CellNames = (finding: Finding) => string;

/** `H8` in one form, `'Sheet 2'!H8` among all, `表3 H8` in a set of accounts, whose sheets have long names. */
export function cellNames(report: CheckReport, locale: Locale, scope: Scope): CellNames {
  const numbers = tableNumbers(report, scope);
  return ({ form, sheet, cells: [first] }) => {
    if (!first) return sheet;
    const number = numbers.get(form);
    if (number !== undefined) return locale.interface.pane.accounts.cell(number, formatAddress(first));
    return refName({ sheet, ...first }, scope === 'all' ? undefined : sheet);
  };
}

/** By the id of the table; none among all forms and tables, where several sets may stand. */
function tableNumbers(report: CheckReport, scope: Scope): ReadonlyMap<string, string> {
  if (scope === 'all') return new Map();
  const tables = accountsIn(report, scope).flatMap((accounts) => accounts.tables);
  return new Map(tables.map(({ table }) => [table.id, tableNumber(table.table)]));
}
