/** The final accounts of a report as the JSON of the contract. */
import { type AccountsTable, amountIn } from '../../../core/accounts/model';
import { unitWord } from '../../../core/accounts/units';
import type { Change, Fault } from '../../../core/accounts/repair';
import type { AccountsReport, TableReport } from '../../../core/check/report';
import type { Field } from '../../../core/forms/model';
import { formatAddress, formatRange, refName } from '../../../core/grid/address';
import type { Locale } from '../../../locales/locale';
import { coverageJson } from './coverage-json';
import type { AccountsJson, ChangeJson, FaultJson, FieldJson, FormJson } from './contract';

/** The tables of a set, as forms. */
export function tablesJson({ tables }: AccountsReport, part: string, locale: Locale): readonly FormJson[] {
  return tables.map((report) => tableJson(report, part, locale));
}

function tableJson(report: TableReport, part: string, locale: Locale): FormJson {
  const { table } = report;
  return {
    id: table.id,
    part,
    kind: table.kind,
    table: table.table,
    layout: table.layout,
    sheet: table.sheet,
    range: formatRange(table.range),
    title: table.title?.text ?? null,
    year: table.year?.value ?? null,
    pack: report.pack,
    fields: fieldsJson(table),
    indicators: [],
    coverage: coverageJson(report, locale),
    score: { claimed: null, recomputed: null },
    importReady: null,
    importBlockedBy: [],
  };
}

function fieldsJson({ title, year, unit, department, lines }: AccountsTable): FormJson['fields'] {
  const fields: Record<string, FieldJson> = {};
  const add = (id: string, field: Field | undefined, value: FieldJson['value']): void => {
    if (field) fields[id] = { cell: formatAddress(field.at), value };
  };
  add('title', title ?? undefined, title?.text ?? null);
  add('year', year?.field, year?.value ?? null);
  add('unit', unit?.field, unit && unitWord(unit.name));
  add('department', department?.field, department?.name ?? null);
  for (const { key, figures } of lines) {
    for (const [column, { field }] of Object.entries(figures)) {
      add(`${key}.${column}`, field, field.number?.toNumber() ?? field.text);
    }
  }
  return fields;
}

export function accountsJson({ set, tables, balances, faults }: AccountsReport): AccountsJson {
  const count = (state: string): number => balances.filter((balance) => balance.state === state).length;
  return {
    kind: set.kind,
    tables: tables.map(({ table }) => table.id),
    equalities: {
      exact: count('exact'),
      rounding: count('rounding'),
      broken: count('broken'),
      unreadable: count('unreadable'),
    },
    faults: faults.map((fault) => faultJson(fault, balances)),
  };
}

function faultJson({ broken, unique, repairs }: Fault, balances: AccountsReport['balances']): FaultJson {
  return {
    equalities: broken.flatMap((index) => {
      const equality = balances[index]?.equality;
      if (!equality) return [];
      const parts = equality.addends.map(({ figure }) => refName(figure.at));
      return [{ rule: equality.rule, total: refName(equality.total.at), parts }];
    }),
    unique,
    repairs: repairs.map(({ changes }) => ({ changes: changes.map(changeJson) })),
  };
}

function changeJson({ figure, fen, slip }: Change): ChangeJson {
  const { at, field } = figure;
  return {
    sheet: at.sheet,
    cell: formatAddress(at),
    found: field.text,
    expected: amountIn(figure, fen).toNumber(),
    slip,
  };
}
