/** Cuts a formula into tokens. */
import { MAX_COLUMNS, MAX_ROWS, type Range, columnIndex, parseRange } from '../grid/address';

export type Token =
  | { readonly kind: 'number' | 'text' | 'error' | 'name' | 'function' | 'operator'; readonly text: string }
  | { readonly kind: 'reference'; readonly sheet?: string; readonly range: Range }
  | { readonly kind: 'external' };

/** Excel's own limit on a formula's length. */
const MAX_LENGTH = 8192;

const SPACE = /[ \t\r\n]+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.])/iuy;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%(),]/y;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\(/uy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?!:[#(])/uy;
const SHEET = /(?:'((?:[^']|'')+)'|((?:\[[^\]]+\])?[\p{L}\p{N}_.]+))!/uy;
/** A cell, a range, whole columns or whole rows, and nothing after it that would make it something else. */
const AREA =
  /(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!:#[$])/iuy;

class Scanner {
  private position = 0;

  constructor(private readonly text: string) {}

  get done(): boolean {
    return this.position >= this.text.length;
  }

  take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position = pattern.lastIndex;
    return match;
  }

  back(length: number): void {
    this.position -= length;
  }
}

/** The tokens of a formula written without its `=`; null when it holds anything this engine does not read. */
export function tokenize(formula: string): readonly Token[] | null {
  if (formula.length > MAX_LENGTH) return null;
  const scanner = new Scanner(formula);
  const tokens: Token[] = [];
  scanner.take(SPACE);
  while (!scanner.done) {
    const token = nextToken(scanner);
    if (!token) return null;
    tokens.push(token);
    scanner.take(SPACE);
  }
  return tokens;
}

function nextToken(scanner: Scanner): Token | null {
  const quoted = scanner.take(TEXT);
  if (quoted) return { kind: 'text', text: (quoted[1] ?? '').replaceAll('""', '"') };
  const error = scanner.take(ERROR);
  if (error) return { kind: 'error', text: error[0].toUpperCase() };
  const sheet = scanner.take(SHEET);
  if (sheet) return sheetReference(scanner, sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? '');
  const area = scanner.take(AREA);
  if (area) return reference(area[0]);
  return plainToken(scanner);
}

function plainToken(scanner: Scanner): Token | null {
  const number = scanner.take(NUMBER);
  if (number) return { kind: 'number', text: number[0] };
  const called = scanner.take(FUNCTION);
  if (called) {
    scanner.back(1);
    return { kind: 'function', text: (called[1] ?? '').toUpperCase().replace(/^_XLFN\./, '') };
  }
  const name = scanner.take(NAME);
  if (name) return { kind: 'name', text: name[0] };
  const operator = scanner.take(OPERATOR);
  return operator && { kind: 'operator', text: operator[0] };
}

function sheetReference(scanner: Scanner, sheet: string): Token | null {
  const area = scanner.take(AREA);
  if (sheet.includes('[')) return area && { kind: 'external' };
  const error = area ? null : scanner.take(ERROR);
  if (error) return { kind: 'error', text: error[0].toUpperCase() };
  // A colon spans several sheets (3-D range).
  if (!area || sheet.includes(':')) return null;
  return reference(area[0], sheet);
}

function reference(text: string, sheet?: string): Token | null {
  const range = parseRange(text) ?? wholeColumns(text) ?? wholeRows(text);
  if (!range) return null;
  return { kind: 'reference', range, ...(sheet !== undefined && { sheet }) };
}

function wholeColumns(text: string): Range | null {
  const match = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(text);
  if (!match) return null;
  const [left, right] = inOrder(columnIndex(match[1] ?? ''), columnIndex(match[2] ?? ''));
  return right < MAX_COLUMNS ? { top: 0, left, bottom: MAX_ROWS - 1, right } : null;
}

function wholeRows(text: string): Range | null {
  const match = /^\$?(\d+):\$?(\d+)$/.exec(text);
  if (!match) return null;
  const [top, bottom] = inOrder(Number(match[1]) - 1, Number(match[2]) - 1);
  return top >= 0 && bottom < MAX_ROWS ? { top, left: 0, bottom, right: MAX_COLUMNS - 1 } : null;
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
