/** The headings of the indicator table: one row, or two where a heading is divided below. */
import type { IndicatorColumn } from './model';
import { indicatorMeaning, isHeaderLabel } from './synonyms';
import { bestByKey } from './vocabulary';
import type { Labelled, SheetView } from './view';

export interface Headings {
  readonly top: number;
  /** Last row of headings; the first indicator may stand below it. */
  readonly bottom: number;
  /** Every text among the headings, from left to right, named or not: a column reaches to the next. */
  readonly texts: readonly Labelled[];
  readonly named: ReadonlyMap<IndicatorColumn, Labelled>;
}

/** Headings that begin in this row; null when it is no row of indicator headings. */
export function headingsAt(view: SheetView, row: number): Headings | null {
  const first = view.labelled(row);
  // Asked of every row of every sheet: most have no heading at all.
  if (first.filter(({ base }) => indicatorMeaning(base)).length < 3) return null;
  const upper = namedColumns(first);
  const known = ['level1', 'level2', 'level3', 'target', 'actual'] as const;
  if (upper.size < 3 || known.filter((key) => upper.has(key)).length < 2) return null;
  const bottom = lastRow(view, row, upper);
  const texts = dividedBy(view, first, row, bottom);
  return { top: row, bottom, texts, named: namedColumns(texts) };
}

/** Headings reach down with their merges, and over one more row where an export dissolved these. */
function lastRow(view: SheetView, top: number, named: ReadonlyMap<IndicatorColumn, Labelled>): number {
  const merged = Math.max(...[...named.values()].map(({ field }) => view.span(field).bottom));
  let row = top;
  while (row < merged && (view.isBlankRow(row + 1) || dividesHeadings(view, row + 1))) row++;
  return row === top && merged === top && dissolved(view, top + 1) ? top + 1 : row;
}

/** Words only, headings among them: an indicator has figures, and the top of a form labels of its own. */
function dividesHeadings(view: SheetView, row: number): boolean {
  const labelled = view.labelled(row);
  return (
    labelled.some(({ base }) => indicatorMeaning(base)) &&
    labelled.every(({ base }) => base !== '' && !isHeaderLabel(base))
  );
}

/** A row of nothing but headings; a repeat of the whole row at a page break has headings of its own. */
function dissolved(view: SheetView, row: number): boolean {
  const labelled = view.labelled(row);
  const all = labelled.length > 0 && labelled.every(({ base }) => indicatorMeaning(base));
  return all && namedColumns(labelled).size < 3;
}

/** The texts of the first row, with those below taking the place of the headings that they divide. */
function dividedBy(view: SheetView, first: readonly Labelled[], top: number, bottom: number): Labelled[] {
  const texts = [...first];
  for (let row = top + 1; row <= bottom; row++) {
    for (const item of view.labelled(row)) {
      const above = texts.findIndex(({ field }) => field.at.column === item.field.at.column);
      if (above >= 0) texts[above] = item;
      else texts.push(item);
    }
  }
  return texts.sort((a, b) => a.field.at.column - b.field.at.column);
}

/** The best heading for each column; 权重 of the upper levels, left of 三级指标, is none of a row's own. */
function namedColumns(texts: readonly Labelled[]): ReadonlyMap<IndicatorColumn, Labelled> {
  const all = bestByKey(texts, indicatorMeaning);
  const names = all.get('level3');
  if (!names) return all;
  const from = texts.indexOf(names);
  const levels = bestByKey(texts.slice(0, from), indicatorMeaning);
  const columns = bestByKey(texts.slice(from), indicatorMeaning);
  const own = [...new Map([...levels, ...columns])];
  return new Map(own.sort(([, a], [, b]) => a.field.at.column - b.field.at.column));
}
