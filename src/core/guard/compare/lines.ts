/**
 * Which row and which column of a form are which of its baseline, by what stands in them. Rows of 三级指标 come and
 * go and change places; all others keep their order.
 */
import type { Form } from '../../forms/model';
import { type Address, type Range, cellKey } from '../../grid/address';
import { type Area, linesFrom } from './area';
import { type Part, partAt } from '../parts';
import { type Scoring, alignSequences } from './sequence';

/** First and last row, the last below the first where there are none. */
export interface Zone {
  readonly top: number;
  readonly bottom: number;
}

export interface LineMap {
  /** Rows and columns of the baseline to those of the form; null for one that is gone. */
  row(row: number): number | null;
  column(column: number): number | null;
  /** The 三级指标 rows of the baseline, and where they stand in the form. */
  readonly zone: { readonly before: Zone; readonly now: Zone };
  /** Rows outside of the zone, and columns, that the baseline does not have. */
  readonly newRows: readonly number[];
  readonly newColumns: readonly number[];
}

/** What a label weighs against other texts: it is the template's own. */
const LABEL_WEIGHT = 3;
/** Lines that have less in common count against being the same line. */
const LEAST_LIKENESS = 0.3;
/** What a line without a counterpart costs; two of them cost more than a pair of nothing in common. */
const LONE_ROW = 0.25;
const LONE_COLUMN = 0.2;
/** Below the form everybody may add what they like. */
const ADDED_ROW = 0.05;

export function isInZone(row: number, { top, bottom }: Zone): boolean {
  return row >= top && row <= bottom;
}

/** The rows between the headings and 总分. */
export function zoneOf({ indicators, columns, total, range }: Form): Zone {
  const headings = Math.max(range.top, ...Object.values(columns).map(({ at }) => at.row));
  const top = indicators[0]?.row ?? headings + 1;
  const last = indicators[indicators.length - 1]?.row ?? top - 1;
  return { top, bottom: total ? total.label.at.row - 1 : last };
}

export function alignLines(
  before: Area,
  now: Area,
  zone: Zone,
  parts: ReadonlyMap<number, Part>,
  nowParts: ReadonlyMap<number, Part>,
): LineMap {
  const rows = alignRows(before, now, zone, { before: parts, now: nowParts });
  const row = (at: number): number | null => rows[at - before.range.top] ?? null;
  const nowZone = movedZone(zone, row, before.range, now.range);
  const columns = alignColumns(before, now, { zone, now: nowZone, row, parts });
  return {
    row,
    column: (at) => columns[at - before.range.left] ?? null,
    zone: { before: zone, now: nowZone },
    newRows: unmatched(rows, now.range.top, now.range.bottom).filter(
      (line) => line < nowZone.top || line > nowZone.bottom,
    ),
    newColumns: withoutBlankEnd(now, unmatched(columns, now.range.left, now.range.right)),
  };
}

/** A merge that was made too wide reaches beyond the form's last column, and makes no new one. */
function withoutBlankEnd(now: Area, columns: readonly number[]): readonly number[] {
  const { top, bottom, right } = now.range;
  const isBlank = (column: number): boolean =>
    linesFrom(top, bottom).every((row) => now.text(row, column) === '');
  const isEnd = (column: number): boolean =>
    linesFrom(column, right).every((one) => columns.includes(one) && isBlank(one));
  return columns.filter((column) => !isEnd(column));
}

function unmatched(map: readonly (number | null)[], from: number, to: number): readonly number[] {
  const matched = new Set(map);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((line) => !matched.has(line));
}

function alignRows(
  before: Area,
  now: Area,
  zone: Zone,
  parts: Record<'before' | 'now', ReadonlyMap<number, Part>>,
): readonly (number | null)[] {
  const [{ top }, from] = [before.range, now.range.top];
  const first = lines(before.height, (i) => rowTokens(before, top + i, parts.before));
  const second = lines(now.height, (i) => rowTokens(now, from + i, parts.now));
  const isInZone = (i: number): boolean => top + i >= zone.top && top + i <= zone.bottom;
  const scoring: Scoring = {
    match: (i, j) => likeness(first[i], second[j]) - LEAST_LIKENESS,
    loss: (i) => (isInZone(i) ? 0 : LONE_ROW),
    gain: (i) => (isInZone(i) || isInZone(i - 1) ? 0 : i === first.length ? ADDED_ROW : LONE_ROW),
  };
  return alignSequences(first.length, second.length, scoring).map((j) => (j === null ? null : from + j));
}

interface Tokens {
  /** Texts with their weights. */
  readonly texts: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Merges and fills. */
  readonly looks: ReadonlySet<string>;
}

function lines(count: number, tokensOf: (i: number) => Tokens): readonly Tokens[] {
  return Array.from({ length: count }, (_, i) => tokensOf(i));
}

function rowTokens(area: Area, row: number, parts: ReadonlyMap<number, Part>): Tokens {
  const { left, right } = area.range;
  const looks = new Set<string>();
  const cells: Address[] = [];
  for (let column = left; column <= right; column++) {
    cells.push({ row, column });
    const merge = area.mergeAt(row, column);
    if (merge) looks.add(`${String(column - left)}-${String(merge.right - left)}`);
    looks.add(`${String(column - left)}${area.cell(row, column).fill ?? ''}`);
  }
  return { ...textsOf(area, cells, parts, (at) => (partAt(parts, at)?.role === 'title' ? null : '')), looks };
}

/** Titles are the same whatever year and project they name. */
const TITLE = '\n';

function textsOf(
  area: Area,
  cells: readonly Address[],
  parts: ReadonlyMap<number, Part> | undefined,
  nameOf: (at: Address) => string | null,
): Pick<Tokens, 'texts' | 'weight'> {
  const texts = new Map<string, number>();
  let weight = 0;
  for (const at of cells) {
    const text = area.text(at.row, at.column);
    if (text === '') continue;
    const role = parts?.get(cellKey(at.row, at.column))?.role ?? 'value';
    const own = role === 'value' ? 1 : LABEL_WEIGHT;
    const name = nameOf(at);
    texts.set(name === null ? TITLE : name + text, own);
    weight += own;
  }
  return { texts, weight };
}

/** The share of the baseline's texts that stand in the other line too, and how alike the lines look. */
function likeness(before: Tokens | undefined, now: Tokens | undefined): number {
  if (!before || !now) return 0;
  const looks = shareOf(before.looks, now.looks);
  // Blank lines are alike as far as they look alike.
  if (before.weight === 0) return (now.weight === 0 ? 0.6 : 0.4) * looks;
  return 0.8 * commonShare(before, now) + 0.2 * looks;
}

function commonShare(before: Pick<Tokens, 'texts' | 'weight'>, now: Pick<Tokens, 'texts'>): number {
  let common = 0;
  for (const [text, weight] of before.texts) if (now.texts.has(text)) common += weight;
  return before.weight === 0 ? 0 : common / before.weight;
}

function shareOf(before: ReadonlySet<string>, now: ReadonlySet<string>): number {
  const all = new Set([...before, ...now]);
  return all.size === 0 ? 1 : [...before].filter((look) => now.has(look)).length / all.size;
}

/** From below the row before the zone to above the row behind it, as far as these are still there. */
function movedZone(zone: Zone, row: (at: number) => number | null, before: Range, now: Range): Zone {
  let above: number | null = null;
  for (let at = zone.top - 1; at >= before.top && above === null; at--) above = row(at);
  let below: number | null = null;
  for (let at = Math.max(zone.bottom + 1, zone.top); at <= before.bottom && below === null; at++)
    below = row(at);
  return { top: (above ?? now.top - 1) + 1, bottom: (below ?? now.bottom + 1) - 1 };
}

interface Rows {
  readonly zone: Zone;
  readonly now: Zone;
  readonly row: (at: number) => number | null;
  readonly parts: ReadonlyMap<number, Part>;
}

/** A column is known by what stands in its fixed rows, and where these say little by what stands in the zone. */
function alignColumns(before: Area, now: Area, rows: Rows): readonly (number | null)[] {
  const first = lines(before.width, (i) => columnTokens(before, now, before.range.left + i, rows, true));
  const second = lines(now.width, (i) => columnTokens(before, now, now.range.left + i, rows, false));
  const scoring: Scoring = {
    match: (i, j) => columnLikeness(first[i], second[j]) - LEAST_LIKENESS,
    loss: () => LONE_COLUMN,
    // Beside the form as well.
    gain: (i) => (i === first.length ? 0 : LONE_COLUMN),
  };
  return alignSequences(first.length, second.length, scoring).map((j) =>
    j === null ? null : now.range.left + j,
  );
}

function columnLikeness(before: Tokens | undefined, now: Tokens | undefined): number {
  if (!before || !now) return 0;
  // Where nothing was filled in, what is now says nothing.
  const inZone = before.looks.size === 0 ? 1 : shareOf(before.looks, now.looks);
  if (before.weight === 0) return (now.weight === 0 ? 0.5 : 0) + 0.3 * inZone;
  return 0.7 * commonShare(before, now) + 0.3 * inZone;
}

/** Texts of the fixed rows, each with the baseline's row; what stands in the zone counts for how it looks. */
function columnTokens(before: Area, now: Area, column: number, rows: Rows, isBefore: boolean): Tokens {
  const area = isBefore ? before : now;
  const fixed: { readonly at: Address; readonly name: string }[] = [];
  for (let row = before.range.top; row <= before.range.bottom; row++) {
    if (row >= rows.zone.top && row <= rows.zone.bottom) continue;
    const at = isBefore ? row : rows.row(row);
    if (at !== null) fixed.push({ at: { row: at, column }, name: `${String(row)}:` });
  }
  const names = new Map(fixed.map(({ at, name }) => [at.row, name]));
  const zone = isBefore ? rows.zone : rows.now;
  const looks = new Set<string>();
  for (let row = zone.top; row <= zone.bottom; row++) {
    const text = area.text(row, column);
    if (text !== '') looks.add(text);
  }
  return {
    ...textsOf(
      area,
      fixed.map(({ at }) => at),
      isBefore ? rows.parts : undefined,
      ({ row }) => names.get(row) ?? '',
    ),
    looks,
  };
}
