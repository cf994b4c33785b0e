/** Tells which formulas mean the same in another workbook that has nothing but the same sheets. */

/** Excel's own limit on a formula's length. */
const MAX_LENGTH = 8192;

/** Without what XML cannot hold. */
const TEXT = /"(?:[^"\p{Cc}\p{Cs}\ufffe\uffff]|[\t\r\n]|"")*"/u;
const SHEETS =
  /(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?))!/u;
const ERROR = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)/;
/** Functions of Excel's own; those of add-ins and macros are mostly not written in capitals. */
const FUNCTION = /(?:_xlfn\.)?(?:_xlws\.)?[A-Z][A-Z\d.]*\(/;
const TRUTH = /(?:TRUE|FALSE)(?![\p{L}\p{N}_.])/u;
const CELL = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])/u;
const COLUMNS = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(!])/u;
const ROWS = /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.(!])/u;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.])/u;
const SIGN = /[-+*/^&=<>%(),;:{}\s]/;
const TOKEN = new RegExp(
  [TEXT, SHEETS, ERROR, FUNCTION, TRUTH, COLUMNS, ROWS, CELL, NUMBER, SIGN]
    .map(({ source }) => source)
    .join('|'),
  'uy',
);

/** False for one with defined names, other workbooks, unknown sheets, or anything that is not understood here. */
export function standsAlone(formula: string, sheets: ReadonlySet<string>): boolean {
  if (formula === '' || formula.length > MAX_LENGTH) return false;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return false;
    const { quoted, plain } = match.groups ?? {};
    const named = quoted?.replaceAll("''", "'") ?? plain;
    if (named !== undefined && !named.split(':').every((name) => sheets.has(name))) return false;
  }
  return true;
}
