/** What a case is about, built: its form, with the other forms and files that it speaks of. */
import type { Form, LayoutName } from '../../../src/core/forms/model';
import { recognise } from '../../../src/core/forms/recognise';
import type { Baseline } from '../../../src/core/guard/baseline';
import type { Sheet, Workbook } from '../../../src/core/grid/workbook';
import { type FormCard, cardOf } from '../../../src/core/rules/card';
import type { Case, Changes, FieldPath, Hidden } from '../../../src/core/rules/case';
import { PROJECT, YEAR } from '../../support/form-content';
import { type BuiltForm, buildForm } from '../../support/form-builder';
import { guardedForm } from './guarded-scene';
import { LAYOUTS } from '../../support/form-layouts';

export interface Scene {
  /** The form in its workbook, whose first sheet it stands on. */
  readonly form: BuiltForm;
  readonly others: readonly FormCard[];
  /** Null where the case has no year before. */
  readonly previous: readonly Form[] | null;
  /** Null where the case has no baseline. */
  readonly baseline: Baseline | null;
}

type Style = 'official' | 'plain';

export function sceneOf(item: Case, layout: LayoutName, style: Style): Scene {
  const built = (change: Changes, sheet: string): BuiltForm => buildForm({ layout, style, change, sheet });
  const guarded = guardedForm(item, layout, style);
  const form = guarded ?? built(item.change ?? {}, '自评表');
  const beside = (item.beside ?? []).map((change, i) => built(change, `自评表${String(i + 2)}`));
  const elsewhere = item.elsewhere ?? [];
  return {
    form: { at: (path) => form.at(path), workbook: joined(hide(form, item.hidden ?? {}), beside) },
    others: elsewhere.flatMap((change, i) =>
      formsOf(built(change, '自评表')).map((other) => cardOf(other, `其他${String(i + 1)}.xlsx`)),
    ),
    baseline: guarded?.baseline ?? null,
    previous: item.previous ? formsOf(built(yearBefore(layout, item.previous), '自评表')) : null,
  };
}

function formsOf({ workbook }: BuiltForm): readonly Form[] {
  return recognise(workbook);
}

function joined(workbook: Workbook, others: readonly BuiltForm[]): Workbook {
  return { ...workbook, sheets: [...workbook.sheets, ...others.flatMap((other) => other.workbook.sheets)] };
}

/** The title says the year in one layout, the header in the others. */
function yearBefore(layout: LayoutName, change: Changes): Changes {
  const spec = LAYOUTS.find(({ name }) => name === layout);
  const inHeader = spec?.header.flat().some(([key]) => key === 'year');
  const year = inHeader ? { 'header.year': YEAR - 1 } : { title: spec?.title(YEAR - 1, PROJECT) ?? '' };
  return { ...year, ...change };
}

function hide(form: BuiltForm, { rows = [], columns = [], sheet }: Hidden): Workbook {
  const places = (paths: readonly FieldPath[]) => paths.flatMap((path) => form.at(path) ?? []);
  const hidden = (given: Sheet): Sheet => ({
    ...given,
    visibility: sheet ? 'hidden' : given.visibility,
    hiddenRows: new Set(places(rows).map(({ row }) => row)),
    hiddenColumns: new Set(places(columns).map(({ column }) => column)),
  });
  return { ...form.workbook, sheets: form.workbook.sheets.map(hidden) };
}
