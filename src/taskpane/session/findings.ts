/** The findings as the list shows them: filtered, sorted and put into groups. */
import {
  type CheckReport,
  type FormReport,
  type SeverityCounts,
  countBySeverity,
} from '../../core/check/report';
import { type Finding, findingKey } from '../../core/finding';
import type { Form } from '../../core/forms/model';
import type { Locale } from '../../locales/locale';
import { messageOf, wordingOf } from '../../locales/wording';
import { cellName } from '../cells';
import { type Filter, type SortOrder, compareItems, passes } from './filter';
import { INFO_GROUP } from './groups';
import { type PartKey, partFinder, partsOf } from './parts';
import { formName, reportsIn } from './reports';
import type { Scope } from './state';

export interface Item {
  /** Unique in the report, and the same after a check of the mended workbook. */
  readonly id: string;
  readonly finding: Finding;
  /** `H8`, along with the sheet where several forms are listed; the sheet alone for a finding without a cell. */
  readonly cell: string;
  readonly message: string;
  readonly part: PartKey;
  /** Cell, rule and message in lower case. */
  readonly searchable: string;
}

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly items: readonly Item[];
}

export interface FindingsView {
  /** Of the scope, whatever the filter. */
  readonly counts: SeverityCounts;
  readonly all: number;
  readonly groups: readonly Group[];
  /** The shown findings in the order of the list, those of collapsed groups included. */
  readonly items: readonly Item[];
}

export interface ViewOptions {
  readonly scope: Scope;
  readonly filter: Filter;
  readonly sort: SortOrder;
}

export function viewOf(report: CheckReport, locale: Locale, options: ViewOptions): FindingsView {
  const reports = reportsIn(report, options.scope);
  const findings = reports.flatMap((one) => one.findings);
  const groups = groupsOf(reports, locale, options.scope)
    .map(({ items, ...group }) => ({
      ...group,
      items: items.filter((item) => passes(options.filter, item)).sort(compareItems(options.sort)),
    }))
    .filter(({ items }) => items.length > 0);
  return {
    counts: countBySeverity(findings),
    all: findings.length,
    groups,
    items: groups.flatMap(({ items }) => items),
  };
}

/** One form: a group for each of its parts; all forms: a group for each form. Hints come last. */
function groupsOf(reports: readonly FormReport[], locale: Locale, scope: Scope): readonly Group[] {
  const listed = reports.map((report) => ({ report, items: itemsOf(report, locale, scope) }));
  const serious = ({ finding }: Item) => finding.severity !== 'info';
  const groups =
    scope === 'all'
      ? listed.map(({ report, items }) => ({
          key: report.form.id,
          name: formName(report.form),
          items: items.filter(serious),
        }))
      : listed.flatMap(({ report, items }) =>
          partsOf(report.form).map((part) => ({
            key: part,
            name: partName(report.form, part, locale),
            items: items.filter((item) => serious(item) && item.part === part),
          })),
        );
  const hints = listed.flatMap(({ items }) => items.filter((item) => !serious(item)));
  return [...groups, { key: INFO_GROUP, name: locale.interface.severity.info, items: hints }];
}

export function partName(form: Form, part: PartKey, locale: Locale): string {
  if (!part.startsWith('section:')) {
    return locale.interface.pane.parts[part as Exclude<PartKey, `section:${number}`>];
  }
  return form.sections[Number(part.slice('section:'.length))]?.name ?? locale.interface.pane.parts.other;
}

function itemsOf({ form, findings }: FormReport, locale: Locale, scope: Scope): readonly Item[] {
  const partOf = partFinder(form);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const id = count > 1 ? `${key}#${String(count)}` : key;
    return itemOf(finding, { id, cell: nameOfCell(finding, scope), part: partOf(finding) }, locale);
  });
}

/** Among several forms a cell is named along with its sheet. */
export function nameOfCell({ sheet, cells: [first] }: Finding, scope: Scope): string {
  return first ? cellName({ sheet, ...first }, scope === 'all' ? undefined : sheet) : sheet;
}

function itemOf(finding: Finding, place: Pick<Item, 'id' | 'cell' | 'part'>, locale: Locale): Item {
  const message = messageOf(locale, finding);
  const { title } = wordingOf(locale, finding.rule);
  const searchable = [place.cell, finding.rule, title, message].join('\n').toLowerCase();
  return { ...place, finding, message, searchable };
}
