/** The forms and tables of a report that are looked at, and what a person calls them. */
import type { AccountsSet, AccountsTable, TableCode } from '../../core/accounts/model';
import {
  type AccountsReport,
  type CheckReport,
  type FormReport,
  type TableReport,
  checkedParts,
} from '../../core/check/report';
import type { Form } from '../../core/forms/model';
import type { Locale } from '../../locales/locale';

/** What is said of a form, or of a table of the accounts. */
export type PartReport = FormReport | TableReport;

/** What is looked at: a form, by its id; a set of accounts, by its place among those of the report; or all. */
export type Scope = { readonly form: string } | { readonly accounts: number } | 'all';

export function partsIn(report: CheckReport, scope: Scope): readonly PartReport[] {
  return scope === 'all' ? checkedParts(report) : [...formsIn(report, scope), ...tablesIn(report, scope)];
}

export function formsIn({ forms }: CheckReport, scope: Scope): readonly FormReport[] {
  if (scope === 'all') return forms;
  return 'form' in scope ? forms.filter(({ form }) => form.id === scope.form) : [];
}

/** The one form looked at; undefined while it is several, or accounts. */
export function formIn(report: CheckReport, scope: Scope): FormReport | undefined {
  return scope === 'all' ? undefined : formsIn(report, scope)[0];
}

export function accountsIn({ accounts }: CheckReport, scope: Scope): readonly AccountsReport[] {
  if (scope === 'all') return accounts;
  const set = 'accounts' in scope ? accounts[scope.accounts] : undefined;
  return set ? [set] : [];
}

function tablesIn(report: CheckReport, scope: Scope): readonly TableReport[] {
  return accountsIn(report, scope).flatMap(({ tables }) => tables);
}

export function isForm(part: PartReport): part is FormReport {
  return 'form' in part;
}

/** The form or table itself: its id, its sheet. */
export function subjectOf(part: PartReport): Form | AccountsTable {
  return isForm(part) ? part.form : part.table;
}

/** What a person calls the form or table; the kind of its set where there are several. */
export function partName(part: PartReport, { accounts }: CheckReport, locale: Locale): string {
  if (isForm(part)) return formName(part.form);
  const name = tableName(part.table.table, locale);
  const set = accounts.length > 1 && accounts.find(({ tables }) => tables.includes(part))?.set;
  return set ? `${setName(set, locale)} ${name}` : name;
}

/** Its project, else its sheet; the year tells two of one project apart. */
export function formName({ header, sheet, year }: Form): string {
  const project = header['project-name']?.value.text;
  return withYear(project === undefined || project === '' ? sheet : project, year);
}

/** `部门决算 2024`; without the year where no table prints one. */
export function setName({ kind, tables }: AccountsSet, locale: Locale): string {
  const printed = Object.values(tables).find(({ year }) => year !== null);
  return withYear(locale.interface.pane.accounts.sets[kind], printed?.year?.value ?? null);
}

/** `表3 支出决算表` */
export function tableName(code: TableCode, locale: Locale): string {
  return locale.interface.pane.accounts.table(tableNumber(code), locale.accounts.tables[code]);
}

/** The 3 of `T3`. */
export function tableNumber(code: TableCode): string {
  return code.slice(1);
}

function withYear(name: string, year: number | null): string {
  return year === null ? name : `${name} ${String(year)}`;
}
