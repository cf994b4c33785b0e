/** What was set aside with a reason, and which reasons hold no longer, as the pane shows them. */
import { TABLE_CODES } from '../../core/accounts/model';
import { type CheckReport, checkedParts, recognisedIn } from '../../core/check/report';
import { namedParts } from '../../core/recognised';
import type { LapsedWaiver, Waiver } from '../../core/waiver';
import type { Locale } from '../../locales/locale';
import { messageOf, wordingOf } from '../../locales/wording';
import { type CellNames, cellNames } from './cell-names';
import { type Scope, partName, partsIn, subjectOf, tableName } from './reports';
import type { LapsedItem, WaivedView } from './waived-groups';

export function waivedViewOf(report: CheckReport, locale: Locale, scope: Scope): WaivedView {
  const inScope = new Set(partsIn(report, scope).map((part) => subjectOf(part).id));
  const isShown = (id: string | null) => scope === 'all' || id === null || inScope.has(id);
  const names = new PartNames(report, locale);
  const nameOf = cellNames(report, locale, scope);
  return {
    waived: report.waived
      .filter(({ finding }) => isShown(finding.form))
      .map(({ finding, waiver }, index) => ({
        id: `${idOf(waiver)}|${String(index)}`,
        waiver,
        finding,
        cell: nameOf(finding),
        message: messageOf(locale, finding),
      })),
    lapsed: report.lapsed
      .filter(({ waiver }) => isShown(names.idOf(waiver.form)))
      .map((lapsed) => lapsedItem(lapsed, names, locale, nameOf)),
  };
}

function lapsedItem(
  { waiver, finding }: LapsedWaiver,
  names: PartNames,
  locale: Locale,
  nameOf: CellNames,
): LapsedItem {
  const place = finding ? nameOf(finding) : names.spokenName(waiver.form);
  return { id: idOf(waiver), waiver, finding, place, title: titleOf(locale, waiver.rule) };
}

/** The rule may have gone with the pack that it was in. */
function titleOf(locale: Locale, rule: string): string {
  return rule in locale.rules ? wordingOf(locale, rule).title : '';
}

function idOf({ rule, form, place, fingerprint }: Waiver): string {
  return [rule, form, place, fingerprint].join('|');
}

/** The forms and tables of the report by the names that waivers know them by. */
class PartNames {
  private known: ReadonlyMap<string, string> | null = null;

  constructor(
    private readonly report: CheckReport,
    private readonly locale: Locale,
  ) {}

  /** Null for what is not in the workbook any more. */
  idOf(name: string): string | null {
    return this.ids().get(name) ?? null;
  }

  spokenName(name: string): string {
    const id = this.idOf(name);
    const part = checkedParts(this.report).find((each) => subjectOf(each).id === id);
    return part ? partName(part, this.report, this.locale) : this.nameOfLost(name);
  }

  /** Worked out when it is first asked for: most workbooks have no lapsed waivers. */
  private ids(): ReadonlyMap<string, string> {
    this.known ??= new Map(namedParts(recognisedIn(this.report)).map(({ name, id }) => [name, id]));
    return this.known;
  }

  private nameOfLost(name: string): string {
    const code = name.startsWith('accounts:') && TABLE_CODES.find((table) => name.endsWith(`:${table}`));
    return code ? tableName(code, this.locale) : name.replace(/^\w+:/, '');
  }
}
