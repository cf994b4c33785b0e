/** The texts of formulas, as SheetJS puts them into words. */
import { type WorkSheet, read } from '@e965/xlsx';
import { cellKey, quoteSheetName } from '../../core/grid/address';
import { formulaStream } from './formula-stream';
import { RECORD, type Substream } from './records';

/**
 * Formulas of a sheet by cell key, without their `=`. One that SheetJS cannot put into words is missing; one that
 * refers to another workbook does not name it: `'[?]?'!A1`.
 */
export type Formulas = (sheet: string) => ReadonlyMap<number, string>;

export function readFormulas(stream: Uint8Array, substreams: readonly Substream[]): Formulas {
  const sheets = hasFormulas(substreams) ? readSheets(stream, substreams) : {};
  return (name) => formulasOf(sheets[name]);
}

type Sheets = Readonly<Record<string, WorkSheet>>;

function hasFormulas(substreams: readonly Substream[]): boolean {
  return substreams.some(({ records }) => records.some(({ type }) => type === RECORD.formula));
}

/** That SheetJS fails is no reason to refuse the figures. */
function readSheets(stream: Uint8Array, substreams: readonly Substream[]): Sheets {
  try {
    const bytes = formulaStream(stream, substreams);
    return read(bytes, { type: 'buffer', dense: true, cellText: false, cellHTML: false }).Sheets;
  } catch {
    return {};
  }
}

function formulasOf(sheet: WorkSheet | undefined): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  // Rows and cells without a formula are holes, which forEach passes over.
  sheet?.['!data']?.forEach((cells, row) => {
    cells.forEach(({ f }, column) => {
      const text = f?.replace(OTHER_BOOK, "'[?]?'");
      if (isUsable(text)) formulas.set(cellKey(row, column), withQuotedNames(text));
    });
  });
  return formulas;
}

/** The placeholder of SheetJS for a sheet that is not there, here always one of another workbook. */
const OTHER_BOOK = /SH33TJSERR4(?=!)/g;
/** Its other placeholders, for names that it does not find, and for operands that are missing. */
const PLACEHOLDER = /SH33TJS|\bundefined\b|\[object /;

function isUsable(formula: string | undefined): formula is string {
  // Characters that the file does not hold are read as zeros.
  return formula !== undefined && formula !== '' && !formula.includes('\0') && !PLACEHOLDER.test(formula);
}

/** Texts, quoted names, and names of sheets as SheetJS leaves them without quotes. */
const NAMES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\w\u3040-\u30ff\u4e00-\u9fff]+(?=!)/g;

/** Names that begin with a digit or look like a cell need quotes as well. */
function withQuotedNames(formula: string): string {
  return formula.replace(NAMES, (token) => (/^["']/.test(token) ? token : quoteSheetName(token)));
}
