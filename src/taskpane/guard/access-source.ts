/** By what it is known which cells of a form are to be filled in. */
import { type Baseline, baselineSheet } from '../../core/guard/baseline';
import { type AccessSource, EditableMap } from '../../core/guard/editable';
import { Guarded } from '../../core/guard/view';
import type { Form } from '../../core/forms/model';
import { type Workbook, sheetNamed } from '../../core/grid/workbook';
import type { Checked } from '../session/checked';

/** unknown: nothing tells, in a layout that nobody knows. */
export type Access = AccessSource | 'unknown';

export interface FormAccess {
  readonly form: Form;
  readonly access: Access;
  /** A baseline is given, and has no such form. */
  readonly isUnmatched: boolean;
}

/** The baseline tells it where it has the form, else the form itself does. */
export function accessOf({ workbook, report, under: { baseline } }: Checked): readonly FormAccess[] {
  const forms = report.forms.map(({ form }) => form);
  const guarded = new Guarded(baseline, workbook, forms);
  return forms.map((form) => {
    const view = guarded.of(form);
    const isTold = typeof view !== 'string' && baseline !== undefined;
    return {
      form,
      access: isTold ? sourceIn(view.before, baseline) : sourceIn(form, workbook),
      isUnmatched: view === 'unmatched',
    };
  });
}

/** The surest source that tells of any value. */
function sourceIn(form: Form, where: Baseline | Workbook): Access {
  const sheet = 'origin' in where ? baselineSheet(where, form) : sheetNamed(where, form.sheet);
  if (!sheet) return 'unknown';
  const map = new EditableMap(form, sheet);
  const values = [...map.parts.values()].filter(({ role }) => role === 'value');
  const sources = new Set(values.map(({ field }) => map.of(field.at).source));
  if (sources.has('protection')) return 'protection';
  if (sources.has('fill')) return 'fill';
  return form.layout === 'generic' ? 'unknown' : 'layout';
}
