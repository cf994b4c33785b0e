/** What becomes of a sheet when rows come and go, cells are merged, and the sheet is unprotected. */
import { flagOf } from '../../../hosts/wps/answers';
import { type EtRange, type EtWorksheet, XL } from '../../../hosts/wps/api';
import {
  type Member,
  type Outcome,
  type Probe,
  ONE_WAY,
  all,
  asks,
  fail,
  lacking,
  lackingOf,
  needing,
  pass,
  single,
} from '../probe';
import type { Scratch } from '../scratch';

const INSERT: Member = 'Range.Insert';
const DELETE: Member = 'Range.Delete';
const MERGE: Member = 'Range.Merge';
const COPYING: readonly Member[] = ['Application.CutCopyMode', 'Range.Copy', INSERT];
const LOOKS: readonly Member[] = [INSERT, 'Range.Borders', 'Range.Font'];
const ARRAYS: readonly Member[] = ['Range.FormulaArray', 'Range.HasArray', 'Range.CurrentArray'];

/** Without these the host changes no sheet's shape. */
const USED: readonly Member[] = [
  ...[INSERT, DELETE, MERGE],
  ...(['Range.UnMerge', 'Range.RowHeight', 'Worksheet.Protect'] as const),
];

/** All below the rows of the other questions. That about copying comes first: rows are inserted only once it has ended. */
export const RESHAPING: readonly Probe[] = [
  { id: 'members', source: ONE_WAY, run: members },
  { id: 'copying', source: ONE_WAY, run: needing(COPYING, copying) },
  { id: 'new-row-looks', source: ONE_WAY, run: needing(LOOKS, newRowLooks) },
  { id: 'moved-formulas', source: ONE_WAY, run: needing([INSERT, DELETE], movedFormulas) },
  { id: 'unprotect-unasked', source: ONE_WAY, run: needing(['Worksheet.Protect'], unprotectUnasked) },
  { id: 'merge-unasked', source: ONE_WAY, run: needing([MERGE], mergeUnasked) },
  { id: 'array-rows', source: ONE_WAY, run: needing(ARRAYS, arrayRows) },
];

/** `in` has to see what is there, and nothing that is not. */
function members(scratch: Scratch): Outcome {
  if (lackingOf(scratch, ['Range.Value2']).length > 0) return fail('sees nothing');
  if (lackingOf(scratch, ['Range.FormLintNothing']).length === 0) return fail('sees everything');
  const missing = lackingOf(scratch, USED);
  return missing.length > 0 ? lacking(missing) : pass();
}

/** As the host does it: while cells are copied, those would be inserted. */
function copying(scratch: Scratch): Outcome {
  const { application } = scratch;
  scratch.range('A60').Formula = '1';
  scratch.range('A62').Formula = '2';
  try {
    scratch.range('A60').Copy();
    const isTold = flagOf(application.CutCopyMode) === true;
    application.CutCopyMode = XL.nothingCopied;
    const isEnded = flagOf(application.CutCopyMode) === false;
    insertRow(scratch, 62, XL.formatFromAbove);
    return all({
      'told of copying': isTold,
      ended: isEnded,
      'row empty': [null, undefined, ''].includes(single(scratch.range('A62').Value2) as null),
      'row moved': single(scratch.range('A63').Value2) === 2,
    });
  } finally {
    application.CutCopyMode = XL.nothingCopied;
  }
}

/** The left edge: those above and below would be shared with the neighbours. */
const LEFT = 7 as unknown as Parameters<EtRange['Borders']['Item']>[0];
const SINGLE = { line: 1, size: 15 };
const DOUBLE = { line: -4119, size: 9 };

function newRowLooks(scratch: Scratch): Outcome {
  const inserted = (at: number, origin: number): EtRange => {
    dress(scratch.range(`A${at - 1}`), SINGLE);
    dress(scratch.range(`A${at}`), DOUBLE);
    insertRow(scratch, at, origin);
    return scratch.range(`A${at}`);
  };
  const above = inserted(67, XL.formatFromAbove);
  const below = inserted(72, XL.formatFromBelow);
  return all({
    'border from above': above.Borders.Item(LEFT).LineStyle === SINGLE.line,
    'font from above': above.Font.Size === SINGLE.size,
    'border from below': below.Borders.Item(LEFT).LineStyle === DOUBLE.line,
    'font from below': below.Font.Size === DOUBLE.size,
  });
}

function dress(cell: EtRange, { line, size }: typeof SINGLE): void {
  cell.Borders.Item(LEFT).LineStyle = line;
  cell.Font.Size = size;
}

function movedFormulas(scratch: Scratch): Outcome {
  const { sheet } = scratch;
  const other = scratch.another();
  sheet.Range('C76').Formula = '=A80';
  other.Range('A1').Formula = `='${sheet.Name}'!A80`;
  insertRow(scratch, 78, XL.formatFromAbove);
  const inserted = [rowMeant(sheet, 'C76'), rowMeant(other, 'A1')];
  scratch.range('78:78').Delete(XL.shiftUp);
  const deleted = [rowMeant(sheet, 'C76'), rowMeant(other, 'A1')];
  return all({
    'own sheet, row inserted': inserted[0] === 81,
    'other sheet, row inserted': inserted[1] === 81,
    'own sheet, row deleted': deleted[0] === 80,
    'other sheet, row deleted': deleted[1] === 80,
  });
}

/** The row that the only reference of a formula leads to, counted from 1; null where it leads nowhere. */
function rowMeant(sheet: EtWorksheet, cell: string): number | null {
  const [, row] = /A(\d+)$/.exec(String(single(sheet.Range(cell).Formula))) ?? [];
  return row === undefined ? null : Number(row);
}

function unprotectUnasked(scratch: Scratch): Outcome {
  const { sheet } = scratch;
  sheet.Protect(undefined, true, true, true);
  try {
    if (asks(() => unasked(scratch, () => sheet.Unprotect('')))) return fail('asks');
    return all({ unprotected: !sheet.ProtectContents });
  } finally {
    // What is asked afterwards needs an open sheet.
    if (sheet.ProtectContents) sheet.Unprotect();
  }
}

function mergeUnasked(scratch: Scratch): Outcome {
  scratch.range('A90').Formula = '1';
  scratch.range('B90').Formula = '2';
  const cells = scratch.range('A90:B90');
  if (asks(() => unasked(scratch, () => cells.Merge()))) return fail('asks');
  return all({
    merged: flagOf(cells.MergeCells) === true,
    'first kept': single(scratch.range('A90').Value2) === 1,
  });
}

/** Rows of which only some cells have an array formula may answer anything but no. */
function arrayRows(scratch: Scratch): Outcome {
  scratch.range('A95:A96').FormulaArray = '=ROW(A95:A96)';
  const told = (address: string): unknown => scratch.range(address).HasArray;
  const row = told('95:95');
  const facts = all({
    'row with some': flagOf(row) !== false,
    'row without': flagOf(told('98:98')) === false,
    cell: flagOf(told('A95')) === true,
    extent: scratch.range('A96').CurrentArray.Count === 2,
  });
  return facts.verdict === 'pass' ? pass(String(row)) : facts;
}

/** @param row counted from 1 */
function insertRow(scratch: Scratch, row: number, origin: number): void {
  scratch.range(`${row}:${row}`).Insert(XL.shiftDown, origin);
}

function unasked({ application }: Scratch, work: () => void): void {
  const { DisplayAlerts: before } = application;
  try {
    application.DisplayAlerts = false;
    work();
  } finally {
    application.DisplayAlerts = before;
  }
}
