/** Checks one set of final accounts: its equalities once for all tables, then every rule on every table. */
import { type Balance, balanceOf } from '../accounts/equality';
import { localise } from '../accounts/localise';
import { type AccountsTable, tablesOf } from '../accounts/model';
import type { Fault } from '../accounts/repair';
import { sheetNamed } from '../grid/workbook';
import { type Pack, packName } from '../pack';
import { type ActiveRules, activeRules } from '../packs/active-rules';
import { packOfTables } from '../packs/resolve';
import { allRules } from '../rules';
import { type TableBalance, type TableContext, type TableRule, isTableRule } from '../rules/rule';
import type { WaiverBook } from '../waiver';
import type { CheckOptions } from './options';
import { findingsOf, resultOf } from './outcomes';
import type { AccountsReport, TableReport } from './report';

/** A set and what the check knows around it. */
interface Subject extends Pick<TableContext, 'workbook' | 'set' | 'cards'> {
  readonly book: WaiverBook;
}

export function checkAccounts(subject: Subject, options: CheckOptions): AccountsReport {
  const { workbook, set } = subject;
  const { rules } = tableRules(options);
  const balances = rules.flatMap((rule) => (rule.equalities?.(set) ?? []).map(balanceOf));
  const faults = localise(balances, workbook);
  const located = withFaults(balances, faults);
  return {
    set,
    tables: tablesOf(set).map((table) => checkTable(subject, table, located, options)),
    balances: located,
    faults,
  };
}

function withFaults(balances: readonly Balance[], faults: readonly Fault[]): readonly TableBalance[] {
  const faultOf = new Map(faults.flatMap((fault) => fault.broken.map((index) => [index, fault])));
  return balances.map((balance, index) => ({ ...balance, fault: faultOf.get(index) ?? null }));
}

function checkTable(
  { workbook, set, cards, book }: Subject,
  table: AccountsTable,
  located: readonly TableBalance[],
  options: CheckOptions,
): TableReport {
  const sheet = sheetNamed(workbook, table.sheet);
  if (!sheet) throw new Error(`the workbook has no sheet ${table.sheet}`);
  const { pack, rules, deactivated } = tableRules(options);
  const own = located.filter(({ equality }) => equality.total.table === table.table);
  const outcomes = rules.map((rule) => {
    const balances = own.filter(({ equality }) => equality.rule === rule.code);
    const context = { workbook, sheet, set, table, cards, balances, parameters: pack.parameters };
    return { rule, outcome: rule.checkTable(context) };
  });
  const { open, waived } = book.split(findingsOf(outcomes, table, pack), options.waivers ?? []);
  return {
    table,
    pack: packName(pack),
    results: outcomes.map(resultOf),
    deactivated,
    findings: open,
    waived,
    balances: own,
  };
}

function tableRules({
  pack: chosen,
  rules = allRules(),
}: CheckOptions): ActiveRules<TableRule> & { readonly pack: Pack } {
  const pack = packOfTables(chosen);
  return { pack, ...activeRules(rules.filter(isTableRule), pack) };
}
