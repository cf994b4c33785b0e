/** Which form the pane shows after a check. */
import type { CheckReport } from '../../core/check';
import type { Host } from '../../hosts/host';
import type { Scope, SessionState } from './state';

/**
 * The form looked at stays, by its id, else by its place on the sheet: inserted rows change the id. At first it
 * is the form of the sheet that the person has open.
 */
export async function scopeAfter(
  { checked, scope }: SessionState,
  report: CheckReport,
  host: Host,
): Promise<Scope> {
  const forms = report.forms.map(({ form }) => form);
  if (!checked) return firstScope(report, host);
  if (scope === 'all' || forms.some(({ id }) => id === scope.form)) return scope;
  const old = checked.report.forms.map(({ form }) => form);
  const before = old.find(({ id }) => id === scope.form);
  const rank = old.filter(({ sheet }) => sheet === before?.sheet).findIndex(({ id }) => id === scope.form);
  const same = forms.filter(({ sheet }) => sheet === before?.sheet)[rank];
  return same ? { form: same.id } : firstScope(report, host);
}

async function firstScope({ forms }: CheckReport, host: Host): Promise<Scope> {
  if (forms.length === 0) return 'all';
  const sheet = await activeSheet(host);
  const chosen = forms.find(({ form }) => form.sheet === sheet) ?? forms[0];
  return chosen ? { form: chosen.form.id } : 'all';
}

/** Null where the host has no selection, or refuses to say: it is a convenience, not worth a failed check. */
async function activeSheet(host: Host): Promise<string | null> {
  try {
    return (await host.selection())?.sheet ?? null;
  } catch {
    return null;
  }
}
