/**
 * Finds and reads the self-evaluation forms of a workbook, by the text of their labels alone: rows, columns,
 * merges and blanks may stand anywhere. Reading never fails on content; what it could not read is in
 * {@link Form.problems}.
 */
import { type Range, formatRange, quoteSheetName } from '../grid/address';
import type { Workbook } from '../grid/workbook';
import { findHeadingRow, readFunds, readUnit, unitLines } from './funds';
import { readGoal } from './goal';
import { readHeader, readTitle, readYear } from './header';
import { readIndicators } from './indicators';
import { nameLayout } from './layouts';
import type { Field, Form, ReadingProblem } from './model';
import { type Region, findRegions } from './regions';
import { splitSideBySide } from './side-by-side';
import { PLAIN_LABELS } from './synonyms';
import { findTailRow, findTotalRow, readExtras, readNotes, readTotal } from './tail';
import type { LabelWords, SheetView } from './view';
import { SheetViews } from './views';

/**
 * The forms of a workbook in the order of its sheets, and on a sheet from left to right, top to bottom.
 * @param words labels besides those of the tables
 * @param known the forms of a sheet that has not changed; null for the others
 * @param views of the workbook, with the same words; given where they serve another reader too
 */
export function recognise(
  workbook: Workbook,
  words?: LabelWords,
  known: (sheet: string) => readonly Form[] | null = () => null,
  views = new SheetViews(workbook, words),
): readonly Form[] {
  return workbook.sheets.flatMap((sheet) => known(sheet.name) ?? formsOn(views.of(sheet)));
}

function formsOn(sheet: SheetView): readonly Form[] {
  return splitSideBySide(sheet).flatMap((view) => findRegions(view).map((region) => readForm(view, region)));
}

function readForm(view: SheetView, region: Region): Form {
  const { range, headings } = region;
  const { top, bottom, right } = range;
  const tableTop = headings?.top ?? bottom + 1;
  const fundsTop = findHeadingRow(view, top, tableTop) ?? tableTop;
  const header = readHeader(view, top, fundsTop);
  const title = readTitle(view, top, fundsTop);
  const year = readYear(view, header, title);
  const { funds, problems: fundProblems } = readFunds(view, top, tableTop, right);
  const amount = header['project-amount']?.label;
  const table = readTable(view, region);
  const form = {
    kind: 'self-evaluation' as const,
    id: `${quoteSheetName(view.sheet.name)}!${formatRange(range)}`,
    sheet: view.sheet.name,
    range,
    unit: readUnit(funds, [...(amount ? [amount] : []), ...unitLines(view, top, tableTop)]),
    title,
    year,
    header,
    funds,
    goal: readGoal(view, top, tableTop, year),
    labels: readLabels(view, range),
    ...table,
    problems: [...fundProblems, ...table.problems],
  };
  const { layout, missing } = nameLayout(form);
  return { ...form, layout, problems: [...form.problems, ...missing], complete: isComplete(form) };
}

type Table = Pick<Form, 'columns' | 'indicators' | 'sections' | 'total' | 'notes' | 'extras' | 'problems'>;

function readTable(view: SheetView, { range, headings, repeated }: Region): Table {
  const { bottom, right } = range;
  if (!headings) return NO_TABLE;
  const totalRow = findTotalRow(view, headings, bottom);
  const end = totalRow ?? findTailRow(view, headings, bottom) ?? bottom + 1;
  const { layout, problems, ...rows } = readIndicators(view, headings, repeated, end, right);
  const tail = totalRow === null ? end : end + 1;
  return {
    columns: Object.fromEntries([...headings.named].map(([key, { field }]) => [key, field])),
    ...rows,
    total: totalRow === null ? null : readTotal(view, totalRow, headings, layout),
    notes: readNotes(view, tail, bottom),
    extras: readExtras(view, tail, bottom),
    problems: [...problems, ...(totalRow === null ? [NO_TOTAL] : [])],
  };
}

const NO_TOTAL: ReadingProblem = { kind: 'block-missing', path: 'total', at: null };
const NO_TABLE: Table = {
  columns: {},
  indicators: [],
  sections: [],
  total: null,
  notes: [],
  extras: {},
  problems: [NO_TOTAL],
};

function readLabels(view: SheetView, { top, bottom }: Range): readonly Field[] {
  const labels: Field[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const { field, base } of view.labelled(row)) if (PLAIN_LABELS.has(base)) labels.push(field);
  }
  return labels;
}

/** The rules need named rows with what was achieved and how it was scored. */
function isComplete({ columns, indicators }: Pick<Form, 'columns' | 'indicators'>): boolean {
  const { level3, actual, weight, score } = columns;
  return Boolean(level3 && actual && (weight ?? score)) && indicators.length > 0;
}
