/** Where the forms of a sheet begin and end: several may stand one below the other. */
import type { Range } from '../grid/address';
import { ATTACHMENT, FUND_COLUMN_LABELS, GOAL_LABELS, HEADER_LABELS, TITLE, indicatorColumn } from './labels';
import type { IndicatorColumn } from './model';
import type { Labelled, SheetView } from './view';
import { splitInline } from './view';

/** Blank rows that end a form once its table is over. */
const GAP = 2;
/** A sheet with fewer different anchor labels is not taken for a form. */
const MIN_ANCHORS = 3;

export interface Region {
  readonly range: Range;
  /** Rows of headings of the indicator table: the first, and its repeats at page breaks. */
  readonly headings: readonly number[];
}

/** What a row holds that tells a form's parts. */
interface RowSigns {
  readonly row: number;
  readonly title: boolean;
  /** 附件1 and the like: belongs to the title below it. */
  readonly attachment: boolean;
  readonly projectName: boolean;
  readonly funds: boolean;
  readonly indicatorHeading: boolean;
  readonly anchors: readonly string[];
}

/** The columns that a row of indicator headings names, by its fields. */
export function headingColumns(labelled: readonly Labelled[]): ReadonlyMap<IndicatorColumn, Labelled> {
  const columns = new Map<IndicatorColumn, Labelled>();
  for (const item of labelled) {
    const column = indicatorColumn(item.base);
    if (column && !columns.has(column)) columns.set(column, item);
  }
  return columns;
}

function isIndicatorHeading(labelled: readonly Labelled[]): boolean {
  const columns = headingColumns(labelled);
  const named = ['level1', 'level2', 'level3', 'target', 'actual'] as const;
  return columns.size >= 3 && named.filter((column) => columns.has(column)).length >= 2;
}

function signsOf(view: SheetView, row: number): RowSigns {
  const labelled = view.labelled(row);
  const indicatorHeading = isIndicatorHeading(labelled);
  const anchors: string[] = [];
  let projectName = false;
  let funds = 0;
  for (const { field, base } of labelled) {
    const header = HEADER_LABELS.get(base) ?? HEADER_LABELS.get(splitInline(field.text)?.label ?? '');
    if (header === 'project-name') projectName = true;
    if (header) anchors.push(header);
    const fund = FUND_COLUMN_LABELS.get(base);
    if (fund === 'begin' || fund === 'budget' || fund === 'executed' || fund === 'rate') {
      funds++;
      anchors.push(fund);
    }
    const goal = GOAL_LABELS.get(base);
    if (goal) anchors.push(`goal-${goal}`);
    if (indicatorHeading) {
      const column = indicatorColumn(base);
      if (column) anchors.push(column);
    }
  }
  return {
    row,
    title: isTitle(labelled),
    attachment: labelled.length === 1 && ATTACHMENT.test(labelled[0]?.base ?? ''),
    projectName,
    funds: funds >= 2,
    indicatorHeading,
    anchors,
  };
}

function isTitle(labelled: readonly Labelled[]): boolean {
  const first = labelled[0];
  return first !== undefined && first.field.text.length <= 80 && TITLE.test(first.base || first.field.text);
}

/** The labels that only a self-evaluation has: plans and lists share the others. */
const OWN_ANCHORS: ReadonlySet<string> = new Set(['actual', 'score', 'goal-actual', 'executed', 'rate']);

function looksLikeForm(signs: readonly RowSigns[]): boolean {
  const anchors = new Set(signs.flatMap((sign) => sign.anchors));
  const own = [...anchors].some((anchor) => OWN_ANCHORS.has(anchor));
  return own && anchors.size >= MIN_ANCHORS && signs.some((sign) => sign.indicatorHeading || sign.title);
}

/** True when the row begins another form, and is no repeat of the title inside a table. */
function beginsForm(signs: readonly RowSigns[], at: number, headingSeen: boolean): boolean {
  const sign = signs[at];
  if (!sign || (!sign.title && !sign.projectName)) return false;
  if (!headingSeen) return false;
  for (const next of signs.slice(at)) {
    if (next.projectName || next.funds) return true;
    if (next.indicatorHeading) return false;
  }
  return false;
}

/** The regions of a sheet that look like a form, from top to bottom. */
export function findRegions(view: SheetView): readonly Region[] {
  const { used } = view;
  if (!used) return [];
  const signs: RowSigns[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    if (!view.isBlankRow(row)) signs.push(signsOf(view, row));
  }
  return splitForms(signs)
    .filter(looksLikeForm)
    .map((group) => regionOf(view, trimTail(group)));
}

function splitForms(signs: readonly RowSigns[]): RowSigns[][] {
  const groups: RowSigns[][] = [];
  let group: RowSigns[] = [];
  let headingSeen = false;
  signs.forEach((sign, i) => {
    if (beginsForm(signs, i, headingSeen)) {
      const last = group[group.length - 1];
      const above = last?.attachment ? group.splice(-1) : [];
      groups.push(group);
      group = above;
      headingSeen = false;
    }
    group.push(sign);
    headingSeen ||= sign.indicatorHeading;
  });
  groups.push(group);
  return groups;
}

/** Drops what stands before the title and, past the table, after a gap: neither belongs to the form. */
function trimTail(group: readonly RowSigns[]): readonly RowSigns[] {
  const lastHeading = group.map((sign) => sign.indicatorHeading).lastIndexOf(true);
  const end = group.findIndex((sign, i) => {
    const previous = group[i - 1];
    return i > lastHeading + 1 && previous !== undefined && sign.row - previous.row > GAP;
  });
  return end < 0 ? group : group.slice(0, end);
}

function regionOf(view: SheetView, group: readonly RowSigns[]): Region {
  const rows = group.map((sign) => sign.row);
  const top = firstRow(group);
  let bottom = top;
  let left = Infinity;
  let right = 0;
  for (const row of rows) {
    if (row < top) continue;
    for (const { field } of view.labelled(row)) {
      const span = view.span(field);
      left = Math.min(left, span.left);
      right = Math.max(right, span.right);
      bottom = Math.max(bottom, span.bottom);
    }
  }
  return {
    range: { top, left, bottom, right },
    headings: group.filter((sign) => sign.indicatorHeading).map((sign) => sign.row),
  };
}

/** The title's row, or the attachment line above it; without a title, the first row with an anchor. */
function firstRow(group: readonly RowSigns[]): number {
  const start = Math.max(
    group.findIndex((sign) => sign.title || sign.anchors.length > 0),
    0,
  );
  const above = group[start - 1];
  return (above?.attachment ? above : group[start])?.row ?? 0;
}
