/** 年度总体目标: what was to be achieved, and what was. */
import { yearIn } from './header';
import { inlineEntries } from './inline';
import type { Entry, Field, Form } from './model';
import { GOAL_WORDS } from './synonyms';
import type { Labelled, SheetView } from './view';

const LONE_YEAR = /^\D?\s*\d{4}\s*年度?\D?$/;

interface Candidate {
  readonly rank: number;
  readonly entry: Entry;
}

/**
 * Reads the goal between two rows; each value stands below its label, beside it or in its cell. Of goals for
 * several years the one of `year` counts.
 */
export function readGoal(view: SheetView, top: number, end: number, year: number | null): Form['goal'] {
  const best: { expected?: Candidate; actual?: Candidate } = {};
  for (let row = top; row < end; row++) {
    for (const { base, entry } of entriesOf(view, row, end, year)) {
      const meaning = GOAL_WORDS.meaning(base);
      if (!meaning) continue;
      const { key, rank } = meaning;
      if (rank < (best[key]?.rank ?? Infinity)) best[key] = { rank, entry };
    }
  }
  return { expected: best.expected?.entry ?? null, actual: best.actual?.entry ?? null };
}

function entriesOf(view: SheetView, row: number, end: number, year: number | null) {
  const labelled = distinct(view.labelled(row));
  const headings = labelled.some(({ base }, i) => isGoal(base) && isGoal(labelled[i + 1]?.base ?? ''));
  return labelled.flatMap(({ field, base }, i): { base: string; entry: Entry }[] => {
    if (!isGoal(base)) {
      return inlineEntries(field, isGoal).map((part) => ({
        base: part.base,
        entry: { label: field, value: part.value },
      }));
    }
    const beside = headings ? undefined : labelled[i + 1]?.field;
    const value = beside ?? textBelow(view, field, end, year) ?? blankValue(view, field, end);
    return [{ base, entry: { label: field, value } }];
  });
}

function isGoal(base: string): boolean {
  return GOAL_WORDS.has(base);
}

/** An export without merges repeats a text in every cell of its merge. */
function distinct(labelled: readonly Labelled[]): readonly Labelled[] {
  return labelled.filter(({ field }, i) => field.text !== labelled[i - 1]?.field.text);
}

/** The text under a label: in the row of the year where rows begin with years, else in the first. */
function textBelow(view: SheetView, label: Field, end: number, year: number | null): Field | null {
  const first = view.span(label).bottom + 1;
  const texts: Field[] = [];
  for (let row = first; row < end; row++) {
    const field = view.field(row, label.at.column);
    if (field.at.row !== row || isGoal(view.base(field))) break;
    if (row === first && field.text === '') return null;
    texts.push(field);
  }
  const ofYear = texts.find((field) => year !== null && yearOfRow(view, field) === year);
  return ofYear ?? texts[0] ?? null;
}

/** The year that stands in front of a field in its row, in a cell of its own. */
function yearOfRow(view: SheetView, { at }: Field): number | null {
  const before = view.labelled(at.row).filter(({ field }) => field.at.column < at.column);
  const year = before.find(({ field }) => LONE_YEAR.test(field.text));
  return year ? yearIn(year.field.text) : null;
}

function blankValue(view: SheetView, label: Field, end: number): Field {
  const { bottom, right } = view.span(label);
  const below = bottom + 1 < end ? view.field(bottom + 1, label.at.column) : null;
  return below && !isGoal(view.base(below)) ? below : view.field(label.at.row, right + 1);
}
