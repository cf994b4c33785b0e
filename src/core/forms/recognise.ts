/**
 * Finds and reads the self-evaluation forms of a workbook, by the text of their labels alone: rows, columns,
 * merges and blanks may stand anywhere. Reading never fails on content; what it could not read is in
 * {@link Form.problems}.
 */
import { type Range, formatRange, quoteSheetName } from '../grid/address';
import type { Sheet, Workbook } from '../grid/workbook';
import { findHeadingRow, readFunds, readUnit } from './funds';
import { readGoal } from './goal';
import { readHeader, readTitle, readYear } from './header';
import { readIndicators } from './indicators';
import { PLAIN_LABELS } from './labels';
import { nameLayout } from './layouts';
import type { Field, Form, ReadingProblem } from './model';
import { type Region, findRegions } from './regions';
import { findTotalRow, readExtras, readNotes, readTotal } from './tail';
import { SheetView } from './view';

/** The forms of a workbook in the order of its sheets, and on a sheet from top to bottom. */
export function recognise(workbook: Workbook): readonly Form[] {
  return workbook.sheets.flatMap((sheet) => recogniseSheet(sheet, workbook.date1904));
}

/** The forms of one sheet. */
export function recogniseSheet(sheet: Sheet, date1904: boolean): readonly Form[] {
  const view = new SheetView(sheet, date1904);
  return findRegions(view).map((region) => readForm(view, region));
}

function readForm(view: SheetView, { range, headings }: Region): Form {
  const { top, bottom, right } = range;
  const tableTop = headings[0] ?? bottom + 1;
  const fundsTop = findHeadingRow(view, top, tableTop) ?? tableTop;
  const header = readHeader(view, top, fundsTop);
  const title = readTitle(view, top, fundsTop);
  const { funds, problems: fundProblems } = readFunds(view, top, tableTop, right);
  const table = readTable(view, range, headings);
  const form = {
    kind: 'self-evaluation' as const,
    id: `${quoteSheetName(view.sheet.name)}!${formatRange(range)}`,
    sheet: view.sheet.name,
    range,
    unit: readUnit(funds, [header['project-amount']?.label]),
    title,
    year: readYear(view, header, title),
    header,
    funds,
    goal: readGoal(view, top, tableTop),
    labels: readLabels(view, range),
    ...table,
    problems: [...fundProblems, ...table.problems],
  };
  const { layout, missing } = nameLayout(form);
  return { ...form, layout, problems: [...form.problems, ...missing], complete: isComplete(form) };
}

function readTable(view: SheetView, { bottom, right }: Range, headings: readonly number[]) {
  const tableTop = headings[0] ?? bottom + 1;
  const heads = readIndicators(view, headings, tableTop, right).columns;
  const totalRow = findTotalRow(view, tableTop + 1, bottom, heads);
  const end = totalRow ?? bottom + 1;
  const { columns, indicators, sections, problems } = readIndicators(view, headings, end, right);
  const missing: ReadingProblem[] =
    totalRow === null ? [{ kind: 'block-missing', path: 'total', at: null }] : [];
  return {
    columns,
    indicators,
    sections,
    total: totalRow === null ? null : readTotal(view, totalRow, heads),
    notes: readNotes(view, end + 1, bottom),
    extras: readExtras(view, end + 1, bottom),
    problems: [...problems, ...missing],
  };
}

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
