/** What of a workbook the pane can show, and what it shows after a check. */
import { type AccountsReport, type CheckReport, checkedParts } from '../../core/check/report';
import type { Locale } from '../../locales/locale';
import { NO_FILTER } from './filter';
import { type PartReport, type Scope, formName, isForm, partsIn, setName, subjectOf } from './reports';
import type { SessionState } from './state';

export interface ScopeChoice {
  /** Unique among the choices. */
  readonly key: string;
  readonly scope: Scope;
  readonly name: string;
  readonly parts: readonly PartReport[];
}

/** Every form, every set of accounts, and all of them where there are several. */
export function scopeChoices(report: CheckReport, locale: Locale): readonly ScopeChoice[] {
  const choice = (scope: Scope, name: string, parts: readonly PartReport[]): ScopeChoice => {
    return { key: scopeKey(scope), scope, name, parts };
  };
  const single = [
    ...report.forms.map((part) => choice({ form: part.form.id }, formName(part.form), [part])),
    ...report.accounts.map((accounts, index) =>
      choice({ accounts: index }, setTitle(accounts, locale), accounts.tables),
    ),
  ];
  if (single.length < 2) return single;
  const all = checkedParts(report);
  return [...single, choice('all', locale.interface.pane.header.allForms(all.length), all)];
}

export function scopeKey(scope: Scope): string {
  if (scope === 'all') return 'all';
  return 'form' in scope ? `form:${scope.form}` : `accounts:${String(scope.accounts)}`;
}

function setTitle({ set, tables }: AccountsReport, locale: Locale): string {
  return locale.interface.pane.accounts.set(setName(set, locale), tables.length);
}

/** What shows the form or table of this id. */
export function scopeWith({ accounts }: CheckReport, id: string): Scope {
  const index = accounts.findIndex(({ tables }) => tables.some(({ table }) => table.id === id));
  return index < 0 ? { form: id } : { accounts: index };
}

/**
 * What was looked at stays: a form by its id, else by its place on the sheet, since inserted rows change the id; a
 * set of accounts by its place among the sets. At first it is what stands on the sheet that the person has open.
 */
export function scopeAfter(
  { checked, scope }: SessionState,
  report: CheckReport,
  activeSheet: string | undefined,
): Scope {
  const first = firstScope(report, activeSheet);
  if (!checked) return first;
  if (partsIn(report, scope).length > 0) return scope;
  const moved = scope !== 'all' && 'form' in scope ? movedForm(checked.report, report, scope.form) : null;
  return moved ?? first;
}

/** Shows another form or set: what was set for the one before does not fit it. */
export function lookingAt(scope: Scope): Partial<SessionState> {
  return { scope, filter: NO_FILTER, focus: null, preview: null };
}

/** Any form or table stands on the sheet. */
export function hasFormsOn(report: CheckReport, sheet: string): boolean {
  return checkedParts(report).some((part) => subjectOf(part).sheet === sheet);
}

/**
 * What is looked at when the person goes to another sheet: what stands there, unless they had chosen something else
 * than what stood on the sheet that they come from.
 * @param from null when they have been on none
 */
export function scopeOnSheet(report: CheckReport, scope: Scope, from: string | null, to: string): Scope {
  if (scope === 'all') return scope;
  const sheets = partsIn(report, scope).map((part) => subjectOf(part).sheet);
  if (sheets.includes(to) || (from !== null && !sheets.includes(from))) return scope;
  return firstScope(report, to);
}

function movedForm(old: CheckReport, { forms }: CheckReport, id: string): Scope | null {
  const before = old.forms.find(({ form }) => form.id === id)?.form;
  const onSheet = ({ form }: { readonly form: { readonly sheet: string } }) => form.sheet === before?.sheet;
  const rank = old.forms.filter(onSheet).findIndex(({ form }) => form.id === id);
  const same = forms.filter(onSheet)[rank];
  return same ? { form: same.form.id } : null;
}

function firstScope(report: CheckReport, activeSheet: string | undefined): Scope {
  const parts = checkedParts(report);
  const chosen = parts.find((part) => subjectOf(part).sheet === activeSheet) ?? parts[0];
  if (!chosen) return 'all';
  const { id } = subjectOf(chosen);
  return isForm(chosen) ? { form: id } : scopeWith(report, id);
}
