/** What was set aside with a reason, and which reasons hold no longer, as the pane shows them. */
import type { CheckReport } from '../../core/check/report';
import { formNames } from '../../core/forms/paths';
import type { LapsedWaiver, Waiver } from '../../core/waiver';
import type { Locale } from '../../locales/locale';
import { messageOf, wordingOf } from '../../locales/wording';
import { nameOfCell } from './findings';
import { formName } from './reports';
import type { Scope } from './state';
import type { LapsedItem, WaivedView } from './waived-groups';

export function waivedViewOf(report: CheckReport, locale: Locale, scope: Scope): WaivedView {
  const isShown = (form: string | null) => scope === 'all' || form === null || form === scope.form;
  const forms = new FormsByName(report);
  return {
    waived: report.waived
      .filter(({ finding }) => isShown(finding.form))
      .map(({ finding, waiver }, index) => ({
        id: `${idOf(waiver)}|${String(index)}`,
        waiver,
        finding,
        cell: nameOfCell(finding, scope),
        message: messageOf(locale, finding),
      })),
    lapsed: report.lapsed
      .filter(({ waiver }) => isShown(forms.idOf(waiver.form)))
      .map((lapsed) => lapsedItem(lapsed, forms, locale, scope)),
  };
}

function lapsedItem(
  { waiver, finding }: LapsedWaiver,
  forms: FormsByName,
  locale: Locale,
  scope: Scope,
): LapsedItem {
  const place = finding ? nameOfCell(finding, scope) : forms.spokenName(waiver.form);
  return { id: idOf(waiver), waiver, finding, place, title: titleOf(locale, waiver.rule) };
}

/** The rule may have gone with the pack that it was in. */
function titleOf(locale: Locale, rule: string): string {
  return rule in locale.rules ? wordingOf(locale, rule).title : '';
}

function idOf({ rule, form, place, fingerprint }: Waiver): string {
  return [rule, form, place, fingerprint].join('|');
}

/** The forms of the report by the names that waivers know them by. */
class FormsByName {
  private readonly names: ReadonlyMap<string, { readonly id: string; readonly spoken: string }>;

  constructor({ forms }: CheckReport) {
    const named = [...formNames(forms.map(({ form }) => form))];
    this.names = new Map(named.map(([form, name]) => [name, { id: form.id, spoken: formName(form) }]));
  }

  /** Null for a form that is not in the workbook any more. */
  idOf(name: string): string | null {
    return this.names.get(name)?.id ?? null;
  }

  spokenName(name: string): string {
    return this.names.get(name)?.spoken ?? name.replace(/^\w+:/, '');
  }
}
