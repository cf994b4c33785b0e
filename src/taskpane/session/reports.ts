/** The forms of a report that are looked at, and what a person calls them. */
import type { CheckReport, FormReport } from '../../core/check/report';
import type { Form } from '../../core/forms/model';
import type { Scope } from './state';

export function reportsIn(report: CheckReport, scope: Scope): readonly FormReport[] {
  return scope === 'all' ? report.forms : report.forms.filter(({ form }) => form.id === scope.form);
}

/** What a person calls the form: its project, else its sheet; the year tells two of one project apart. */
export function formName({ header, sheet, year }: Form): string {
  const project = header['project-name']?.value.text;
  const name = project === undefined || project === '' ? sheet : project;
  return year === null ? name : `${name} ${String(year)}`;
}
