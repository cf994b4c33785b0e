/** The findings as the list shows them: filtered, sorted and put into groups. */
import {
  type CheckReport,
  type SeverityCounts,
  type TableReport,
  countBySeverity,
} from '../../core/check/report';
import { type Finding, findingKey } from '../../core/finding';
import type { Form } from '../../core/forms/model';
import type { Locale } from '../../locales/locale';
import { messageOf, wordingOf } from '../../locales/wording';
import { type CellNames, cellNames } from './cell-names';
import { type Filter, type Listed, type SortOrder, compareItems, isFiltering, passes } from './filter';
import { INFO_GROUP } from './groups';
import { type PartKey, partFinder, partsOf } from './parts';
import { type PartReport, type Scope, isForm, partName, partsIn, subjectOf } from './reports';

export interface Item extends Listed {
  /** Unique in the report, and the same after a check of the mended workbook. */
  readonly id: string;
  /** `H8`, along with its sheet or table where several are listed; the sheet alone for a finding without a cell. */
  readonly cell: string;
  readonly message: string;
  readonly part: PartKey | null;
}

export interface Group {
  readonly key: string;
  readonly name: string;
  readonly items: readonly Item[];
  /** The table of the accounts that the group is about, else null. */
  readonly table: TableReport | null;
}

export interface FindingsView {
  /** Of the scope, whatever the filter. */
  readonly counts: SeverityCounts;
  readonly all: number;
  /** Those of tables are there without findings as well, unless a filter looks for some. */
  readonly groups: readonly Group[];
  /** The shown findings in the order of the list, those of collapsed groups included. */
  readonly items: readonly Item[];
}

export interface ViewOptions {
  readonly scope: Scope;
  readonly filter: Filter;
  readonly sort: SortOrder;
}

export function viewOf(
  report: CheckReport,
  locale: Locale,
  { scope, filter, sort }: ViewOptions,
): FindingsView {
  const findings = partsIn(report, scope).flatMap((part) => part.findings);
  const groups = groupsOf(report, locale, scope)
    .map(({ items, ...group }) => ({
      ...group,
      items: items.filter((item) => passes(filter, item)).sort(compareItems(sort)),
    }))
    .filter(({ items, table }) => items.length > 0 || (table !== null && !isFiltering(filter)));
  return {
    counts: countBySeverity(findings),
    all: findings.length,
    groups,
    items: groups.flatMap(({ items }) => items),
  };
}

/** One form: a group for each of its parts; else a group for each form and table. Hints come last. */
function groupsOf(report: CheckReport, locale: Locale, scope: Scope): readonly Group[] {
  const names = cellNames(report, locale, scope);
  const listed = partsIn(report, scope).map((part, order) => ({
    part,
    items: knownItems(part, { subject: subjectOf(part), order, isAmongAll: scope === 'all', locale }, names),
  }));
  const groups = listed.flatMap(({ part, items }) => {
    const own = items.filter(isSerious);
    if (isForm(part) && scope !== 'all') return sectionsOf(part.form, own, locale);
    const table = isForm(part) ? null : part;
    return [{ key: subjectOf(part).id, name: partName(part, report, locale), items: own, table }];
  });
  const hints = listed.flatMap(({ items }) => items.filter((item) => !isSerious(item)));
  return [...groups, { key: INFO_GROUP, name: locale.interface.severity.info, items: hints, table: null }];
}

function isSerious({ finding }: Item): boolean {
  return finding.severity !== 'info';
}

function sectionsOf(form: Form, items: readonly Item[], locale: Locale): readonly Group[] {
  return partsOf(form).map((key) => ({
    key,
    name: sectionName(form, key, locale),
    items: items.filter(({ part }) => part === key),
    table: null,
  }));
}

function sectionName(form: Form, part: PartKey, locale: Locale): string {
  if (!part.startsWith('section:')) {
    return locale.interface.pane.parts[part as Exclude<PartKey, `section:${number}`>];
  }
  return form.sections[Number(part.slice('section:'.length))]?.name ?? locale.interface.pane.parts.other;
}

/** What the items of a list of findings depend on, besides the findings. */
interface Setting {
  /** Read again, a form may put the same findings into other parts of it. */
  readonly subject: object;
  readonly order: number;
  readonly isAmongAll: boolean;
  readonly locale: Locale;
}

/** A list of findings that a check has left as it was makes the same items. */
const made = new WeakMap<readonly Finding[], { readonly items: readonly Item[]; readonly under: Setting }>();

function knownItems(part: PartReport, under: Setting, nameOf: CellNames): readonly Item[] {
  const known = made.get(part.findings);
  if (known && isSameSetting(known.under, under)) return known.items;
  const items = itemsOf(part, under.order, under.locale, nameOf);
  made.set(part.findings, { items, under });
  return items;
}

function isSameSetting(a: Setting, b: Setting): boolean {
  return (
    a.subject === b.subject && a.order === b.order && a.isAmongAll === b.isAmongAll && a.locale === b.locale
  );
}

function itemsOf(part: PartReport, order: number, locale: Locale, nameOf: CellNames): readonly Item[] {
  const partOf = isForm(part) ? partFinder(part.form) : () => null;
  const seen = new Map<string, number>();
  return part.findings.map((finding) => {
    const key = findingKey(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const id = count > 1 ? `${key}#${String(count)}` : key;
    return itemOf(finding, { id, order, cell: nameOf(finding), part: partOf(finding) }, locale);
  });
}

type ItemPlace = Pick<Item, 'id' | 'order' | 'cell' | 'part'>;

/** A finding that says what it said, where it said it, stays the same item: what shows it is left alone. */
const shown = new WeakMap<Finding, { readonly item: Item; readonly locale: Locale }>();

function itemOf(finding: Finding, place: ItemPlace, locale: Locale): Item {
  const known = shown.get(finding);
  if (known?.locale === locale && isSamePlace(known.item, place)) return known.item;
  const item = newItem(finding, place, locale);
  shown.set(finding, { item, locale });
  return item;
}

function isSamePlace(a: ItemPlace, b: ItemPlace): boolean {
  return a.id === b.id && a.order === b.order && a.cell === b.cell && a.part === b.part;
}

function newItem(finding: Finding, place: ItemPlace, locale: Locale): Item {
  const message = messageOf(locale, finding);
  const { title } = wordingOf(locale, finding.rule);
  const searchable = [place.cell, finding.rule, title, message].join('\n').toLowerCase();
  return { ...place, finding, message, searchable };
}
