import type { Equality } from '../../accounts/equality';
import type { AccountsSet, AccountsTable, Line } from '../../accounts/model';
import { balanceOf, madeUpOf, nothingFor, plus } from '../accounts-equalities';
import { SPENDING_TABLES, isAllFiscal, isNeeded } from '../accounts-funds';
import { type CodedLine, codedLines, hierarchyOf, partsOf } from '../accounts-lines';
import { balanceRule } from '../balances';

const COLUMNS = ['total', 'basic', 'project'] as const;
type Column = (typeof COLUMNS)[number];

/** The expenditure table is, code by code, what the tables of the funds have; or more, with money that is not fiscal. */
export const A21 = balanceRule({
  code: 'A21',
  name: 'project-split',
  tables: { T3: SPENDING_TABLES, T5: ['T3'], T7: ['T3'], T8: ['T3'] },
  sparse: SPENDING_TABLES,
  messages: ['differs', 'less', 'missing'],
  equalities: (set) => (set.tables.T3 ? equalitiesOf(set, set.tables.T3) : []),
});

function equalitiesOf(set: AccountsSet, all: AccountsTable): readonly Equality[] {
  const parts = SPENDING_TABLES.flatMap((code) => set.tables[code] ?? []);
  const complete = SPENDING_TABLES.every((code) => set.tables[code] ?? !isNeeded(set, code));
  const exact = complete && isAllFiscal(set);
  return [
    ...all.lines.flatMap((line) =>
      columnsFor(line, set).flatMap((column) => sumOfParts(line, parts, column, exact)),
    ),
    ...(exact ? unmatched(all, parts) : []),
    ...parts.flatMap((part) => unmatched(part, [all])),
  ];
}

/** All spending of 合计 goes from table to table by way of the summaries, where the set has them. */
function columnsFor({ key }: Line, { tables: { T1, T4 } }: AccountsSet): readonly Column[] {
  return key === 'total' && T1 && T4 ? ['project'] : COLUMNS;
}

function sumOfParts(
  { key, figures }: Line,
  parts: readonly AccountsTable[],
  column: Column,
  exact: boolean,
): readonly Equality[] {
  const amounts = parts.flatMap((table) => partsOf(table, key, column));
  if (exact) return madeUpOf({ rule: 'A21' }, figures[column], amounts);
  return balanceOf({ rule: 'A21', message: 'less' }, 'at-least', figures[column], plus(amounts));
}

/** Codes that none of the other tables has, though they print codes as long: nothing was spent on them there. */
function unmatched(table: AccountsTable, others: readonly AccountsTable[]): readonly Equality[] {
  const levels = new Set(others.flatMap((other) => codedLines(other).map(({ code }) => code.length)));
  const isUnmatched = ({ code }: CodedLine): boolean =>
    levels.has(code.length) && others.every((other) => partsOf(other, code, 'total').length === 0);
  // What stands beneath a code that is missing is missing with it.
  return hierarchyOf(codedLines(table).filter(isUnmatched)).topmost.flatMap(({ figures }) =>
    nothingFor({ rule: 'A21', message: 'missing' }, figures.total),
  );
}
