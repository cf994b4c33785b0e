/** Title and header of a form: 项目名称, 项目编码, 实施单位 …, and the year of the evaluation. */
import { normalizeText } from '../text/normalize';
import { inlineEntries } from './inline';
import type { Entry, Field, Form, HeaderKey } from './model';
import { HEADER_WORDS, PLAIN_LABELS, isHeaderLabel } from './synonyms';
import { isTitle } from './title';
import type { Labelled, SheetView } from './view';

/** Reads the header between the form's first row and the row where its tables begin. */
export function readHeader(view: SheetView, top: number, end: number): Form['header'] {
  const best = new Map<HeaderKey, { readonly rank: number; readonly entry: Entry }>();
  for (let row = top; row < end; row++) {
    for (const { base, entry } of entriesOf(view, row, end)) {
      const meaning = HEADER_WORDS.meaning(base);
      if (!meaning) continue;
      const known = best.get(meaning.key);
      if (!known || meaning.rank < known.rank) best.set(meaning.key, { rank: meaning.rank, entry });
    }
  }
  const entries = [...best].map(([key, { entry }]) => [key, entry] as const);
  return Object.fromEntries(entries.sort(([, a], [, b]) => byPlace(a.label, b.label)));
}

function byPlace({ at: a }: Field, { at: b }: Field): number {
  return a.row - b.row || a.column - b.column;
}

function entriesOf(view: SheetView, row: number, end: number): { base: string; entry: Entry }[] {
  const labelled = view.labelled(row);
  const below = row + 1 < end && valuesStandBelow(view, row);
  return labelled.flatMap(({ field, base }, i) => {
    if (!isHeaderLabel(base)) {
      return inlineEntries(field, isHeaderLabel).map((part) => ({
        base: part.base,
        entry: { label: field, value: part.value },
      }));
    }
    const value = below
      ? view.field(row + 1, field.at.column)
      : valueBeside(view, field, labelled.slice(i + 1));
    return [{ base, entry: { label: field, value } }];
  });
}

/** A row of nothing but labels over a row without any: each value stands below its label. */
function valuesStandBelow(view: SheetView, row: number): boolean {
  const labelled = view.labelled(row);
  const below = view.labelled(row + 1);
  const several = new Set(labelled.map(({ base }) => base)).size > 1;
  return (
    several &&
    below.length > 1 &&
    labelled.every(({ base }) => isHeaderLabel(base)) &&
    below.every(
      ({ field, base }) =>
        !isHeaderLabel(base) &&
        !PLAIN_LABELS.has(base) &&
        inlineEntries(field, isHeaderLabel).length === 0 &&
        labelled.some((label) => label.field.at.column === field.at.column),
    )
  );
}

/**
 * The value of a label: the next text in its row unless that is another label; else the blank cell beside it.
 * An export without merges repeats the label itself.
 */
function valueBeside(view: SheetView, label: Field, rest: readonly Labelled[]): Field {
  const next = rest.find(({ field }) => field.text !== label.text);
  if (next && !isHeaderLabel(next.base) && inlineEntries(next.field, isHeaderLabel).length === 0)
    return next.field;
  const repeats = rest.slice(0, next ? rest.indexOf(next) : rest.length);
  return view.field(label.at.row, view.span(repeats[repeats.length - 1]?.field ?? label).right + 1);
}

/** The title: the first row that names the form. */
export function readTitle(view: SheetView, top: number, end: number): Field | null {
  for (let row = top; row < end; row++) {
    const labelled = view.labelled(row);
    if (isTitle(labelled)) return labelled[0]?.field ?? null;
  }
  return null;
}

/** 绩效自评年度 where it is a year, else the year in the title or in a line below it: `（2023年度）`. */
export function readYear(view: SheetView, header: Form['header'], title: Field | null): number | null {
  const stated = yearIn(header.year?.value.text ?? '');
  if (stated !== null || !title) return stated;
  return yearIn(title.text) ?? yearIn(subtitle(view, title));
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const CHINESE_YEAR = /二[〇零○]([〇零○一二三四五六七八九]{2})年/;
const CHINESE_DIGITS = '一二三四五六七八九';

/** The first year in a text, in digits or as 二〇二三年. */
export function yearIn(text: string): number | null {
  const digits = YEAR.exec(normalizeText(text))?.[0];
  if (digits !== undefined) return Number(digits);
  const chinese = CHINESE_YEAR.exec(text.replace(/\s/g, ''))?.[1];
  if (chinese === undefined) return null;
  const digit = (place: number) => CHINESE_DIGITS.indexOf(chinese.charAt(place)) + 1;
  return 2000 + digit(0) * 10 + digit(1);
}

/** The line right below the title, when it is nothing but a year. */
function subtitle(view: SheetView, title: Field): string {
  const line = view.labelled(view.span(title).bottom + 1);
  const text = normalizeText(line[0]?.field.text ?? '').replace(/\s/g, '');
  return line.length === 1 && /^\(?[\d〇零○一二三四五六七八九]{4}年度?\)?$/.test(text) ? text : '';
}
