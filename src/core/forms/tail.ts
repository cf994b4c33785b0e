/** What closes a form: 总分, the notes, and the conclusions of other regions' layouts. */
import type { Column } from './columns';
import type { Headings } from './headings';
import { inlineEntries } from './inline';
import type { Entry, ExtraKey, Field, Form, IndicatorColumn, Total } from './model';
import { EXTRA_WORDS, NOTES_START, isHeaderLabel, isTotal } from './synonyms';
import type { Labelled, SheetView } from './view';

/** The row of 总分 below the headings, else the last one that may be it: 合计, or where indicators have their names. */
export function findTotalRow(view: SheetView, headings: Headings, bottom: number): number | null {
  const figures = figuresFrom(headings);
  let last: number | null = null;
  for (let row = headings.bottom + 1; row <= bottom; row++) {
    const label = totalLabel(view, row, figures);
    if (!label) continue;
    if (label.base !== '合计' && !standsAmongNames(label, headings)) return row;
    last = row;
  }
  return last;
}

/** An exam's 总分 is a 三级指标 as any other. */
function standsAmongNames({ field }: Labelled, { named }: Headings): boolean {
  const columnOf = (key: IndicatorColumn): number => named.get(key)?.field.at.column ?? Infinity;
  const names = columnOf('level3');
  return field.at.column >= names && Math.min(columnOf('level1'), columnOf('level2')) < names;
}

function figuresFrom({ named }: Headings): number {
  const columns = (['weight', 'score'] as const).flatMap((key) => named.get(key)?.field.at.column ?? []);
  return Math.min(...columns);
}

/** The label of a total stands left of the figures; a total in words shares its cell: `总分：98`. */
function totalLabel(view: SheetView, row: number, figures: number): Labelled | undefined {
  return view
    .labelled(row)
    .find(({ field, base }) => field.at.column < figures && (isTotal(base) || inlineScore(field) !== null));
}

function inlineScore(field: Field): Field | null {
  const value = inlineEntries(field, isTotal)[0]?.value;
  return value?.number ? value : null;
}

export function readTotal(
  view: SheetView,
  row: number,
  headings: Headings,
  layout: readonly Column[],
): Total | null {
  const label = totalLabel(view, row, figuresFrom(headings))?.field;
  if (!label) return null;
  const figure = (key: 'weight' | 'score'): Field | null => {
    const column = layout.find((item) => item.key === key);
    const field = column && view.inSpan(row, column.left, column.right);
    // A label merged up to 得分 leaves no cell for the sum of the weights.
    return field && field !== label ? field : null;
  };
  return { label, weight: figure('weight'), score: inlineScore(label) ?? figure('score') };
}

/** The first row below the headings that belongs to no indicator: conclusions, notes, signatures; or null. */
export function findTailRow(view: SheetView, headings: Headings, bottom: number): number | null {
  for (let row = headings.bottom + 1; row <= bottom; row++) {
    const first = view.labelled(row)[0];
    if (first && (opensNotes(first) || isTailLabel(first))) return row;
  }
  return null;
}

function opensNotes({ field }: Labelled): boolean {
  return NOTES_START.test(field.text);
}

function isTailLabel({ field, base }: Labelled): boolean {
  return isTailWord(base) || inlineEntries(field, isTailWord).length > 0;
}

function isTailWord(base: string): boolean {
  return EXTRA_WORDS.has(base) || isHeaderLabel(base);
}

/** Notes: the first row that opens them (备注, 填报说明 …) and every row after it. */
export function readNotes(view: SheetView, from: number, bottom: number): readonly Field[] {
  const notes: Field[] = [];
  for (let row = from; row <= bottom; row++) {
    const first = view.labelled(row)[0];
    if (first && (notes.length > 0 || opensNotes(first))) notes.push(first.field);
  }
  return notes;
}

/** 评价结论, 存在问题, 改进措施, 项目负责人: label and the text beside it or in its cell. */
export function readExtras(view: SheetView, from: number, bottom: number): Form['extras'] {
  const extras: Partial<Record<ExtraKey, Entry>> = {};
  for (let row = from; row <= bottom; row++) {
    view.labelled(row).forEach((item, i, labelled) => {
      for (const { base, entry } of extraEntries(view, item, labelled.slice(i + 1))) {
        const key = EXTRA_WORDS.key(base);
        if (key) extras[key] ??= entry;
      }
    });
  }
  return extras;
}

function extraEntries(view: SheetView, { field, base }: Labelled, rest: readonly Labelled[]) {
  if (!isTailWord(base)) {
    return inlineEntries(field, isTailWord).map((part) => ({
      base: part.base,
      entry: { label: field, value: part.value },
    }));
  }
  const next = rest.find((item) => item.field.text !== field.text);
  const blank = view.field(field.at.row, view.span(field).right + 1);
  return [{ base, entry: { label: field, value: next && !isTailLabel(next) ? next.field : blank } }];
}
