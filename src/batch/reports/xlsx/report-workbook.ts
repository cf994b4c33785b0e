/** A run's report as an .xlsx file: an overview, all findings in one list, and a sheet for each workbook. */
import { formatAddress } from '../../../core/grid/address';
import type { NewLink, NewSheet } from '../../../xlsx/write/model';
import { sheetNames } from '../../../xlsx/write/sheet-names';
import { writeWorkbook } from '../../../xlsx/write/write-workbook';
import type { RunReport } from '../model/report';
import type { ReportLanguage } from '../model/parts';
import { baseName } from '../wording';
import { fileSheet } from './file-sheet';
import { MOST_ROWS, listCount, listSheet, listedRows, placeInLists } from './list-sheet';
import { overviewSheet } from './overview-sheet';

/** Beyond this, nobody finds a sheet by its tab: the overview then leads into the list. */
const MOST_FILE_SHEETS = 100;

/** The bytes of the file; a report on one workbook needs no overview. */
export function reportWorkbook(run: RunReport, language: ReportLanguage): Uint8Array {
  return writeWorkbook(reportSheets(run, language));
}

export function reportSheets(run: RunReport, language: ReportLanguage): readonly NewSheet[] {
  const { workbooks } = run;
  const rows = listedRows(run);
  const names = namesOf(run, listCount(rows.length), language);
  const files = names.files.map((name, index) => fileSheetAt(name, index, run, language));
  const lists = names.lists.map((name, index) =>
    listSheet(name, rows.slice(index * MOST_ROWS, (index + 1) * MOST_ROWS), index * MOST_ROWS, language),
  );
  if (workbooks.length === 1) return [...files, ...lists];
  return [overviewSheet(names.overview, run, detailsOf(run, names), language), ...lists, ...files];
}

interface Names {
  readonly overview: string;
  readonly lists: readonly string[];
  readonly files: readonly string[];
}

function namesOf({ workbooks }: RunReport, lists: number, { report }: ReportLanguage): Names {
  const { overview, list, file } = report.sheets;
  const wanted = workbooks.length > MOST_FILE_SHEETS ? [] : workbooks;
  const files =
    workbooks.length === 1
      ? [file]
      : wanted.map((workbook, index) => `${String(index + 1)} ${bareName(workbook.file.path)}`);
  const [first = '', ...others] = sheetNames([overview, ...Array<string>(lists).fill(list), ...files]);
  return { overview: first, lists: others.slice(0, lists), files: others.slice(lists) };
}

/** Without folders and extension. */
function bareName(path: string): string {
  return baseName(path).replace(/\.[^.]*$/, '');
}

function fileSheetAt(name: string, index: number, run: RunReport, language: ReportLanguage): NewSheet {
  const workbook = run.workbooks[index];
  if (!workbook) throw new Error(`no workbook ${String(index)}`);
  return fileSheet(name, workbook, run, language);
}

/** A workbook's own sheet, else its first row in the list. */
function detailsOf({ workbooks }: RunReport, { files, lists }: Names): readonly (NewLink | null)[] {
  let listed = 0;
  return workbooks.map(({ sections }, index) => {
    const first = listed;
    listed += sections.reduce((sum, { findings }) => sum + findings.length, 0);
    const own = files[index];
    if (own !== undefined) return { sheet: own, cell: 'A1' };
    if (listed === first) return null;
    const { list, row } = placeInLists(first);
    return { sheet: lists[list] ?? '', cell: formatAddress({ row, column: 0 }) };
  });
}
