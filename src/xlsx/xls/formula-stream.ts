/**
 * A workbook stream with nothing in it but formulas and what they refer to, for SheetJS, which is given only what
 * is whole: where it meets a length or a token that leads beyond its record, it may never come back.
 */
import { OpenError } from '../problem';
import { type BiffRecord, RECORD, type Substream, viewOf } from './records';
import { ELSEWHERE, contentBehind, standElsewhere } from './tokens';

/** How many bytes stand before the length of a formula's tokens ([MS-XLS] 2.4.4, 2.4.127, 2.4.260). */
const BEFORE_TOKENS: ReadonlyMap<number, number> = new Map([
  [RECORD.formula, 20],
  [RECORD.sharedFormula, 8],
  [RECORD.arrayFormula, 12],
]);
/** Where the tokens of a cell's formula begin. */
const FORMULA_TOKENS = 22;
/** Books that formulas refer to: add-ins, and those that are no other workbook (2.4.271). */
const ADD_INS = 0x3a01;
const OWN_BOOKS: readonly number[] = [0x0401, ADD_INS];
/** Another book: no sheets, and a name of one character. */
const OTHER_BOOK = [0, 0, 1, 0, 0, 0x58];
/** A sheet that no book has. */
const NO_SHEET = [0xfe, 0x7f];

/** @throws OpenError `damaged` for what is not whole, `too-large`; RangeError for what is shorter than its kind */
export function formulaStream(stream: Uint8Array, substreams: readonly Substream[]): Uint8Array {
  const builder = new StreamBuilder();
  for (const { position, records } of substreams) {
    builder.begin(position);
    for (const { type, at, size } of records) builder.add(type, stream.subarray(at, at + size));
  }
  return builder.build();
}

/** Characters that all formulas of a workbook may come to, at most. */
const MOST_CHARACTERS = 2 ** 27;
/** Of a token's bytes, each comes to a few characters, unless the token stands for a name. */
const CHARACTERS_PER_BYTE = 8;
const NAME_TOKEN = 5;

class StreamBuilder {
  private readonly bytes: number[] = [];
  /** Bytes of formulas that stand at their cells, and how many cells have one that stands elsewhere. */
  private tokens = 0;
  private pointers = 0;
  private longestElsewhere = 0;
  private longestName = 0;
  /** Where substreams begin now, by where they began. */
  private readonly positions = new Map<number, number>();
  /** Places where the position of a sheet stands. */
  private readonly entries: number[] = [];
  /** Whether each of the books is this one or add-ins. */
  private readonly ownBooks: boolean[] = [];
  /** Whether the names that follow belong to add-ins. */
  private isOfAddIns = false;

  begin(position: number): void {
    this.positions.set(position, this.bytes.length);
  }

  /** Takes a record over if it has to do with formulas. */
  add(type: BiffRecord['type'], content: Uint8Array): void {
    const before = BEFORE_TOKENS.get(type);
    if (before !== undefined) this.addFormula(type, withTokens(type, content, before));
    else if (type === RECORD.bof || type === RECORD.eof) this.push(type, [...content]);
    else if (type === RECORD.boundSheet) this.addEntry(content);
    else if (type === RECORD.book) this.addBook(content);
    else if (type === RECORD.externSheet) this.push(type, this.withoutOtherBooks(content));
    else if (type === RECORD.externName) this.push(type, this.isOfAddIns ? functionName(content) : [0, 0]);
    else if (type === RECORD.name) this.addName(nameAlone(content));
  }

  build(): Uint8Array {
    const bytes = this.tokens + this.pointers * this.longestElsewhere;
    if (bytes * Math.max(CHARACTERS_PER_BYTE, this.longestName / NAME_TOKEN) > MOST_CHARACTERS)
      throw new OpenError('too-large', 'formulas longer than allowed');
    const built = Uint8Array.from(this.bytes);
    const view = viewOf(built);
    for (const entry of this.entries) {
      view.setUint32(entry, this.positions.get(view.getUint32(entry, true)) ?? 0, true);
    }
    return built;
  }

  private push(type: number, content: readonly number[]): void {
    const header = [type & 0xff, type >> 8, content.length & 0xff, content.length >> 8];
    for (const byte of header) this.bytes.push(byte);
    for (const byte of content) this.bytes.push(byte);
  }

  private addFormula(type: number, content: readonly number[]): void {
    const isPointer = type === RECORD.formula && content[FORMULA_TOKENS] === ELSEWHERE;
    if (isPointer) this.pointers++;
    else if (type === RECORD.formula) this.tokens += content.length;
    else this.longestElsewhere = Math.max(this.longestElsewhere, content.length);
    this.push(type, content);
  }

  private addName(content: readonly number[]): void {
    this.longestName = Math.max(this.longestName, content.length);
    this.push(RECORD.name, content);
  }

  private addEntry(content: Uint8Array): void {
    this.entries.push(this.bytes.length + 4);
    this.push(RECORD.boundSheet, [...content.subarray(0, 6), ...shortText(content, 6)]);
  }

  private addBook(content: Uint8Array): void {
    const kind = viewOf(content).getUint16(2, true);
    const isOwn = OWN_BOOKS.includes(kind);
    this.ownBooks.push(isOwn);
    this.isOfAddIns = kind === ADD_INS;
    this.push(RECORD.book, isOwn ? [...content.subarray(0, 4)] : OTHER_BOOK);
  }

  /**
   * SheetJS leaves the book out of a reference to another one, which then reads as one to this workbook. For a
   * sheet that is not there, it gives a placeholder instead.
   */
  private withoutOtherBooks(content: Uint8Array): readonly number[] {
    const view = viewOf(content);
    const count = view.getUint16(0, true);
    const entries = Array.from({ length: count }, (_, index) => {
      const at = 2 + 6 * index;
      const entry = [...content.subarray(at, at + 6)];
      return this.ownBooks[view.getUint16(at, true)]
        ? entry
        : [...entry.slice(0, 2), ...NO_SHEET, ...NO_SHEET];
    });
    return [count & 0xff, count >> 8, ...entries.flat()];
  }
}

/** A formula's record with its tokens and what they need behind them, or with neither where they are not whole. */
function withTokens(type: number, content: Uint8Array, before: number): readonly number[] {
  const count = viewOf(content).getUint16(before, true);
  const end = before + 2 + count;
  const head = [...content.subarray(0, before)];
  // A plain number for its result: SheetJS would wait for a text.
  if (type === RECORD.formula) head.fill(0, 6, 14);
  const tokens = content.subarray(before + 2, end);
  const behind = end > content.length ? null : neededBehind(type, tokens, content.subarray(end));
  return behind ? [...head, count & 0xff, count >> 8, ...tokens, ...behind] : [...head, 0, 0];
}

function neededBehind(type: number, tokens: Uint8Array, behind: Uint8Array): Uint8Array | null {
  const standsElsewhere = type === RECORD.formula && standElsewhere(tokens);
  return standsElsewhere ? behind.subarray(0, 0) : contentBehind(tokens, behind);
}

/** The name of a function of add-ins, as newer functions are written, and no more of it (2.4.105). */
function functionName(content: Uint8Array): readonly number[] {
  return [...content.subarray(0, 6), ...shortText(content, 6), 0, 0];
}

/** A defined name without what it stands for (2.4.150). */
function nameAlone(content: Uint8Array): readonly number[] {
  const head = [...content.subarray(0, 14)];
  head.fill(0, 4, 6);
  return [...head, ...flaggedText(content, 14, viewOf(content).getUint8(3))];
}

/** A text with its length of one byte. */
function shortText(content: Uint8Array, at: number): readonly number[] {
  const count = viewOf(content).getUint8(at);
  return [count, ...flaggedText(content, at + 1, count)];
}

function flaggedText(content: Uint8Array, at: number, count: number): readonly number[] {
  const isWide = (viewOf(content).getUint8(at) & 1) === 1;
  const end = at + 1 + (isWide ? 2 * count : count);
  if (end > content.length) throw new OpenError('damaged', 'a name is cut off');
  return [isWide ? 1 : 0, ...content.subarray(at + 1, end)];
}
