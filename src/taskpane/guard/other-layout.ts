/** Whether the baseline looks like a template of other forms. */
import type { Form } from '../../core/forms/model';
import { type Baselined, Guarded } from '../../core/guard/view';
import { type Scope, formsIn } from '../session/reports';
import type { Checked } from '../session/checked';

/** Some form looked at is laid out otherwise than its counterpart: most likely this is not its template. */
export function isOtherLayout({ workbook, report, under }: Checked, scope: Scope): boolean {
  if (!under.baseline) return false;
  const forms = report.forms.map(({ form }) => form);
  const guarded = new Guarded(under.baseline, workbook, forms);
  return formsIn(report, scope).some(({ form }) => differsInLayout(guarded.of(form), form));
}

/** A form whose labels were changed may be known as none: that alone says nothing. */
function differsInLayout(view: Baselined, { layout }: Form): boolean {
  if (typeof view === 'string') return false;
  const { layout: before } = view.before;
  return layout !== before && layout !== 'generic' && before !== 'generic';
}
