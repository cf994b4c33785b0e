/** Where the forms of a sheet begin and end: several may stand one below the other. */
import type { Range } from '../grid/address';
import type { Headings } from './headings';
import { type RowSigns, signsOf } from './signs';
import type { SheetView } from './view';

/** Blank rows that end a form once its table is over. */
const GAP = 2;
/** A sheet with fewer different anchor labels is not taken for a form. */
const MIN_ANCHORS = 3;

export interface Region {
  readonly range: Range;
  /** Headings of the indicator table, the first where they repeat; null when there are none. */
  readonly headings: Headings | null;
  /** Rows inside the table that repeat its headings, at a page break with the form's title and header above. */
  readonly repeated: ReadonlySet<number>;
}

/** The regions of a sheet that look like a form, from top to bottom. */
export function findRegions(view: SheetView): readonly Region[] {
  const { used } = view;
  if (!used) return [];
  const signs: RowSigns[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    if (!view.isBlankRow(row)) signs.push(signsOf(view, row));
  }
  const groups = splitForms(signs);
  return groups.flatMap((group, i) => {
    const form = trimmed(group);
    const next = groups[i + 1]?.[0]?.row ?? Infinity;
    return looksLikeForm(form) ? [regionOf(view, form, next)] : [];
  });
}

function splitForms(signs: readonly RowSigns[]): RowSigns[][] {
  const groups: RowSigns[][] = [];
  let group: RowSigns[] = [];
  signs.forEach((sign, i) => {
    if (beginsForm(signs, i, group)) {
      const above = group[group.length - 1]?.attachment ? group.splice(-1) : [];
      groups.push(group);
      group = above;
    }
    group.push(sign);
  });
  groups.push(group);
  return groups;
}

/** True when the row begins another form below the one in `group`, and is no repeat at a page break. */
function beginsForm(signs: readonly RowSigns[], at: number, group: readonly RowSigns[]): boolean {
  const sign = signs[at];
  if (!sign || (!sign.title && sign.project === null)) return false;
  const table = group.findIndex(({ headings }) => headings !== null);
  if (table < 0) return false;
  const closed = group.slice(table).some(({ total }) => total);
  const project = group.find((row) => row.project !== null)?.project;
  for (let i = at; i < signs.length; i++) {
    const next = signs[i] ?? sign;
    if (next.funds) return true;
    // The last title before a form's parts is its own; one further up was only a mention.
    if (next.title && next.row > sign.row + 1) return false;
    if (next.project !== null && (closed || next.project !== project)) return true;
    if (next.headings) return closed && sign.title;
  }
  return false;
}

/** The labels that only a self-evaluation has: plans and lists share the others. */
const OWN_ANCHORS: readonly string[] = ['actual', 'goal-actual', 'executed', 'rate'];

function looksLikeForm(signs: readonly RowSigns[]): boolean {
  const anchors = new Set(signs.flatMap((sign) => sign.anchors));
  const titled = signs.some((sign) => sign.title);
  // Points are given in many a table: without the title they do not tell a form.
  const own = OWN_ANCHORS.some((anchor) => anchors.has(anchor)) || (titled && anchors.has('score'));
  return own && anchors.size >= MIN_ANCHORS && (titled || signs.some((sign) => sign.headings));
}

/** Drops what stands above the form and, past the table, after a gap: neither belongs to it. */
function trimmed(group: readonly RowSigns[]): readonly RowSigns[] {
  const lastHeading = group.map(({ headings }) => headings !== null).lastIndexOf(true);
  const total = group.findIndex((sign, i) => sign.total && i > lastHeading);
  // Blank rows above 总分 are rows of the table that are yet to be filled in.
  const open = total < 0 ? lastHeading + 1 : total;
  const end = group.findIndex((sign, i) => {
    const previous = group[i - 1];
    return i > open && previous !== undefined && sign.row - previous.row > GAP;
  });
  return group.slice(firstOf(group), end < 0 ? undefined : end);
}

/** The title's row, or the attachment line above it; without a title, the first row with an anchor. */
function firstOf(group: readonly RowSigns[]): number {
  const body = group.findIndex(({ anchors }) => anchors.length > 0);
  let start = group.map(({ title }, i) => title && i <= body).lastIndexOf(true);
  if (start < 0) return Math.max(body, 0);
  while (group[start - 1]?.title) start--;
  return group[start - 1]?.attachment ? start - 1 : start;
}

/** @param next the row where the next form begins: a merge gone wrong may reach into it */
function regionOf(view: SheetView, group: readonly RowSigns[], next: number): Region {
  const range = { top: group[0]?.row ?? 0, left: Infinity, bottom: -1, right: -1 };
  for (const { row } of group) {
    for (const { field } of view.labelled(row)) {
      const span = view.span(field);
      range.left = Math.min(range.left, span.left);
      range.right = Math.max(range.right, span.right);
      range.bottom = Math.max(range.bottom, Math.min(span.bottom, next - 1));
    }
  }
  return {
    range,
    headings: group.find(({ headings }) => headings !== null)?.headings ?? null,
    repeated: repeatedRows(group),
  };
}

/** The headings below the first, with the repeated title and header above each. */
function repeatedRows(group: readonly RowSigns[]): ReadonlySet<number> {
  const rows = new Set<number>();
  const first = group.findIndex(({ headings }) => headings !== null);
  let page: number[] | null = null;
  for (const { row, title, project, headings } of group.slice(first + 1)) {
    if (page || title || project !== null) page = [...(page ?? []), row];
    if (!headings) continue;
    for (const repeated of page ?? []) rows.add(repeated);
    for (let line = headings.top; line <= headings.bottom; line++) rows.add(line);
    page = null;
  }
  return rows;
}
