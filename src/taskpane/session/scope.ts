/** Which form the pane shows after a check. */
import type { CheckReport } from '../../core/check/report';
import type { Scope, SessionState } from './state';

/**
 * The form looked at stays, by its id, else by its place on the sheet: inserted rows change the id. At first it
 * is the form of the sheet that the person has open.
 */
export function scopeAfter(
  { checked, scope }: SessionState,
  report: CheckReport,
  activeSheet: string | undefined,
): Scope {
  const forms = report.forms.map(({ form }) => form);
  if (!checked) return firstScope(report, activeSheet);
  if (scope === 'all' || forms.some(({ id }) => id === scope.form)) return scope;
  const old = checked.report.forms.map(({ form }) => form);
  const before = old.find(({ id }) => id === scope.form);
  const rank = old.filter(({ sheet }) => sheet === before?.sheet).findIndex(({ id }) => id === scope.form);
  const same = forms.filter(({ sheet }) => sheet === before?.sheet)[rank];
  return same ? { form: same.id } : firstScope(report, activeSheet);
}

function firstScope({ forms }: CheckReport, activeSheet: string | undefined): Scope {
  const chosen = forms.find(({ form }) => form.sheet === activeSheet) ?? forms[0];
  return chosen ? { form: chosen.form.id } : 'all';
}
