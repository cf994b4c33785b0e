/** Which form of the baseline a form is compared with. */
import type { Form, HeaderKey } from '../../forms/model';
import { normalizeLabel } from '../../text/normalize';
import { MAX_ROWS } from '../../grid/address';
import { type Sheet, type Workbook, sheetNamed } from '../../grid/workbook';
import { comparableText } from '../../text/similarity';
import { type Baseline, baselineSheet } from '../baseline';
import { isPlaceholder } from '../../rules/placeholder';
import type { Counterpart, Standing } from './scene';

/** The counterparts of a workbook's forms, and what the baseline has besides. */
export interface Counterparts {
  readonly of: ReadonlyMap<Form, Counterpart>;
  /** Forms of a workbook as received that are there no longer. */
  readonly lost: readonly Form[];
}

/** Forms that print fewer of the same labels have nothing to do with each other. */
const LEAST_COMMON_LABELS = 0.5;

export function findCounterparts(
  baseline: Baseline,
  workbook: Workbook,
  forms: readonly Form[],
): Counterparts {
  const chosen =
    baseline.origin === 'received' ? oneToOne(baseline.forms, forms) : anyOf(baseline.forms, forms);
  const sheets = new Set(workbook.sheets.map(({ name }) => name));
  const of = new Map<Form, Counterpart>();
  for (const [now, before] of chosen) {
    const sheet = sheetNamed(workbook, now.sheet);
    if (!sheet) continue;
    const isReceived = baseline.origin === 'received';
    const keepsValues = isReceived || isSameProject(before, now);
    const isRenamed = isReceived && before.sheet !== now.sheet && !sheets.has(before.sheet);
    of.set(now, {
      before: standing(before, baselineSheet(baseline, before), baseline.forms, baseline.workbook),
      now: standing(now, sheet, forms, workbook),
      keepsValues,
      renamedFrom: isRenamed ? before.sheet : null,
    });
  }
  const found = new Set(chosen.values());
  return {
    of,
    lost: baseline.origin === 'received' ? baseline.forms.filter((form) => !found.has(form)) : [],
  };
}

/** The same for as long as a form has the same counterpart in the same way. */
export function counterpartKey({ before, keepsValues, renamedFrom, now }: Counterpart): string {
  return JSON.stringify([before.form.id, keepsValues, renamedFrom, now.isFirst, now.floor, now.limit]);
}

/** Each form of the workbook as received is one form now: the surest pairs first. */
function oneToOne(before: readonly Form[], now: readonly Form[]): ReadonlyMap<Form, Form> {
  const candidates = before.flatMap((old, i) =>
    now.map((fresh, j) => ({ old, fresh, rank: rankOf(old, fresh), distance: Math.abs(i - j) })),
  );
  candidates.sort((a, b) => b.rank - a.rank || a.distance - b.distance);
  const pairs = new Map<Form, Form>();
  const taken = new Set<Form>();
  for (const { old, fresh, rank } of candidates) {
    if (rank <= 0 || taken.has(old) || pairs.has(fresh)) continue;
    pairs.set(fresh, old);
    taken.add(old);
  }
  return pairs;
}

/** A template serves any number of forms. */
function anyOf(before: readonly Form[], now: readonly Form[]): ReadonlyMap<Form, Form> {
  return new Map(
    now.flatMap((fresh) => {
      const ranked = before.map((old) => ({ old, rank: rankOf(old, fresh) }));
      const [best] = ranked.sort((a, b) => b.rank - a.rank);
      return best && best.rank > 0 ? [[fresh, best.old] as const] : [];
    }),
  );
}

/** By project, sheet and labels; 0 where the two print other labels. */
function rankOf(before: Form, now: Form): number {
  const labels = commonLabels(before, now);
  if (labels < LEAST_COMMON_LABELS) return 0;
  const isSame = (key: HeaderKey): boolean => sameHeader(before, now, key);
  return (
    labels +
    (isSame('project-code') ? 4 : 0) +
    (isSame('project-name') ? 3 : 0) +
    (before.sheet === now.sheet ? 1 : 0) +
    (before.layout === now.layout ? 0.5 : 0)
  );
}

/** In the same year: last year's form of a project is a template as any other. */
function isSameProject(before: Form, now: Form): boolean {
  if (before.year !== null && now.year !== null && before.year !== now.year) return false;
  return sameHeader(before, now, 'project-code') || sameHeader(before, now, 'project-name');
}

function sameHeader(before: Form, now: Form, key: HeaderKey): boolean {
  const printed = before.header[key]?.value.text ?? '';
  const text = isPlaceholder(printed) ? '' : comparableText(printed);
  return text !== '' && text === comparableText(now.header[key]?.value.text ?? '');
}

/** The share of the baseline's labels that the form prints too. */
function commonLabels(before: Form, now: Form): number {
  const [old, fresh] = [labelsOf(before), labelsOf(now)];
  return old.size === 0 ? 0 : [...old].filter((label) => fresh.has(label)).length / old.size;
}

/** A form does not change, nor what it prints. */
const printed = new WeakMap<Form, ReadonlySet<string>>();

function labelsOf(form: Form): ReadonlySet<string> {
  const known = printed.get(form) ?? readLabels(form);
  printed.set(form, known);
  return known;
}

function readLabels({ header, columns, funds, goal, total, labels }: Form): ReadonlySet<string> {
  const fields = [
    ...Object.values(header).map(({ label }) => label),
    ...Object.values(columns),
    ...Object.values(funds?.columns ?? {}),
    ...(funds?.rows ?? []).map(({ label }) => label),
    goal.expected?.label,
    goal.actual?.label,
    total?.label,
    ...labels,
  ];
  return new Set(fields.flatMap((field) => (field ? [normalizeLabel(field.text)] : [])));
}

function standing(form: Form, sheet: Sheet, forms: readonly Form[], { date1904 }: Workbook): Standing {
  const others = forms.filter((other) => other !== form && other.sheet === form.sheet);
  const below = others.map(({ range }) => range.top).filter((top) => top > form.range.bottom);
  const above = others.map(({ range }) => range.bottom).filter((bottom) => bottom < form.range.top);
  return {
    form,
    sheet,
    date1904,
    isFirst: !others.some(({ range }) => range.top < form.range.top || range.left < form.range.left),
    floor: Math.max(...above, -1) + 1,
    limit: Math.min(...below, MAX_ROWS) - 1,
  };
}
