/** Formulas as .xlsx files hold them, from the words that SheetJS has for them. */
import { quoteSheetName } from '../../core/grid/address';

/** The placeholder of SheetJS for a sheet that is not there, here always one of another workbook. */
const OTHER_BOOK = /SH33TJSERR4(?=!)/g;
/** Its other placeholders, for names that it does not find, and for operands that are missing. */
const PLACEHOLDER = /SH33TJS|\bundefined\b|\[object /;

/** Null for what cannot be a formula. */
export function formulaText(words: string): string | null {
  const text = words.replace(OTHER_BOOK, "'[?]?'");
  // Characters that the file does not hold are read as zeros.
  if (text === '' || text.includes('\0') || PLACEHOLDER.test(text)) return null;
  // A formula that is nothing but a truth comes as one.
  if (text === 'true' || text === 'false') return text.toUpperCase();
  return text.replace(TOKENS, asWritten);
}

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/;
const ERROR = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|GETTING_DATA)/;
/** Names of sheets as SheetJS leaves them without quotes. */
const SHEET = /[\w\u3040-\u30ff\u4e00-\u9fff]+(?=!)/;
/** From the first to the last row of a .xls sheet. */
const WHOLE_COLUMNS = /\$?[A-Z]{1,2}\$1:\$?[A-Z]{1,2}\$65536(?!\d)/;
const NEW_FUNCTION = /_xlfn\.[A-Z.\d]+(?=\()/;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/u;
const NUMBER = /\d[\d.]*(?:e[+-]?\d+)?/;
const LINE_END = /\r/;
const TOKENS = new RegExp(
  [QUOTED, ERROR, SHEET, WHOLE_COLUMNS, NEW_FUNCTION, WORD, NUMBER, LINE_END]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Those that came with Excel 2007 are new to .xls files and not to .xlsx files. */
const KNOWN_TO_XLSX = /^_xlfn\.(?=(?:IFERROR|COUNTIFS|SUMIFS|AVERAGEIFS?)$)/;

function asWritten(token: string, offset: number, text: string): string {
  if (/^["'#]/.test(token)) return token;
  // Names that begin with a digit or look like a cell need quotes as well.
  if (text.charAt(offset + token.length) === '!') return quoteSheetName(token);
  if (token.endsWith('$65536')) return token.replace(/\$1(?=:)|\$65536$/g, '');
  if (token.startsWith('_xlfn.')) return token.replace(KNOWN_TO_XLSX, '');
  if (/^\d/.test(token)) return token.toUpperCase();
  return token === '\r' ? '\n' : token;
}
