/** An annotated copy of a checked workbook: what was found stands at its cells. */
import type { CheckReport } from '../../core/check/report';
import type { Finding, Severity } from '../../core/finding';
import { type Address, type CellRef, type Range, cellKey } from '../../core/grid/address';
import { type Workbook, sheetNamed } from '../../core/grid/workbook';
import { MARK_COLOURS, isMarkFormula, markFormula } from '../../hosts/common/mark-look';
import { messageOf, wordingOf } from '../../locales/wording';
import type { WorkbookFile } from '../../xlsx';
import { type Annotated, type CellNote, annotateFile } from '../../xlsx/annotate/annotate';
import type { SheetMark } from '../../xlsx/annotate/marks';
import { asXlsx } from '../../xlsx/convert/as-xlsx';
import { cleanText, cutText } from '../../xlsx/write/cell-text';
import type { ReportLanguage } from './model/parts';
import { actionOf } from './model/rows';
import { severityText } from './wording';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** A note is read in a box beside its cell. */
const MOST_CHARACTERS = 2_000;

/**
 * The copy is an .xlsx file, also where the workbook is a .xls: then one with what we read of it. What was set aside
 * is not marked.
 */
export function annotate(file: WorkbookFile, { findings }: CheckReport, language: ReportLanguage): Annotated {
  const ordered = SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
  return annotateFile(file.format === 'xls' ? asXlsx(file) : file, {
    marks: marksOf(ordered, file.workbook),
    notes: notesOf(ordered, language),
    isMark: isMarkFormula,
    settled: language.report.note.settled,
  });
}

/** The name of a copy: `表.xls` and `表.et` give `表.xlsx`, other names stay. */
export function xlsxName(name: string): string {
  return name.replace(/\.(xls|xlt|et|ett)$/i, '.xlsx');
}

/** One for each rule of a sheet; errors first, so that they prevail where marks meet. */
function marksOf(findings: readonly Finding[], workbook: Workbook): readonly SheetMark[] {
  const marks = new Map<string, { mark: Omit<SheetMark, 'ranges'>; cells: Map<number, Address> }>();
  for (const { sheet, rule, severity, cells } of findings) {
    if (cells.length === 0) continue;
    const formula = markFormula({ rule, severity }).slice(1);
    const key = JSON.stringify([sheet, formula]);
    const known = marks.get(key) ?? {
      mark: { sheet, formula, look: MARK_COLOURS[severity] },
      cells: new Map<number, Address>(),
    };
    for (const cell of cells) known.cells.set(cellKey(cell.row, cell.column), cell);
    marks.set(key, known);
  }
  return [...marks.values()].map(({ mark, cells }) => ({
    ...mark,
    ranges: [...cells.values()].map((cell) => shownRange(cell, workbook, mark.sheet)),
  }));
}

/** The whole of a merged cell. */
function shownRange({ row, column }: Address, workbook: Workbook, name: string): Range {
  const merge = sheetNamed(workbook, name)?.merges.find(({ top, left }) => top === row && left === column);
  return merge ?? { top: row, left: column, bottom: row, right: column };
}

/** At the cell to look at first. */
function notesOf(findings: readonly Finding[], language: ReportLanguage): readonly CellNote[] {
  const notes = new Map<string, { at: CellRef; texts: string[] }>();
  for (const finding of findings) {
    const [first] = finding.cells;
    if (!first) continue;
    const at = { sheet: finding.sheet, ...first };
    const key = JSON.stringify([at.sheet, cellKey(at.row, at.column)]);
    const known = notes.get(key) ?? { at, texts: [] };
    known.texts.push(noteText(finding, language));
    notes.set(key, known);
  }
  return [...notes.values()].map(({ at, texts }) => ({
    at,
    text: cutText(cleanText(texts.join('\n\n')), MOST_CHARACTERS),
  }));
}

function noteText(finding: Finding, language: ReportLanguage): string {
  const { locale, report } = language;
  const { rule, severity, expected } = finding;
  const { title, basis } = wordingOf(locale, rule);
  return [
    `${severityText(severity, language)} ${rule} ${title}`,
    messageOf(locale, finding),
    ...(expected === null ? [] : [report.note.expected(expected)]),
    report.note.basis(basis),
    report.note.action(actionOf(finding, language)),
  ].join('\n');
}
