/**
 * A pull reader over XML that knows where everything stands. It goes from tag to tag, checks that tags are
 * nested properly, gives names without their prefix and leaves attributes and text undecoded until asked, which
 * is what makes it fast; offsets let an edit replace exactly the characters of one element.
 */
import { XmlError, decodeXml, normaliseLineEnds } from './text';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const GREATER = 62;
const EXCLAMATION = 33;
const QUESTION = 63;
const MAX_DEPTH = 200;
/** Name start, name end, value start, value end. */
const NUMBERS_PER_ATTRIBUTE = 4;

/** An attribute's offsets: of `name="value"` and of the value alone. */
export interface AttributeSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export class XmlReader {
  /** Local name of the current tag. */
  name = '';
  /** True on a start tag, also a self-closing one. */
  isOpen = false;
  selfClosing = false;
  /** The current tag's offsets: its `<` and just after its `>`. */
  start = 0;
  end = 0;

  private readonly open: string[] = [];
  private readonly attributes: number[] = [];
  private attributeCount = 0;
  private sawRoot = false;

  constructor(readonly text: string) {}

  /** How many elements are open around the reader, a self-closing one not counted. */
  get depth(): number {
    return this.open.length;
  }

  /** Just after the name of the current start tag, where a further attribute goes. */
  get nameEnd(): number {
    let at = this.start + 1;
    while (!endsName(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Prefix of the current start tag with its colon, or nothing. */
  get prefix(): string {
    return this.text.slice(this.start + 1, this.nameEnd - this.name.length);
  }

  /**
   * Goes to the next tag; false at the end of a complete document.
   * @throws XmlError when the document is not well-formed or is cut off
   */
  next(): boolean {
    for (;;) {
      const at = this.text.indexOf('<', this.end);
      if (at < 0) return this.finish();
      const code = this.text.charCodeAt(at + 1);
      if (code === SLASH) return this.readClose(at);
      if (code !== EXCLAMATION && code !== QUESTION) return this.readOpen(at);
      this.end = this.afterMarkup(at);
    }
  }

  /** Goes to the root's start tag and gives its local name. */
  root(): string {
    if (!this.next()) throw new XmlError('no root element');
    return this.name;
  }

  /** Visits the children of the current element; what a visit does not read is skipped. */
  eachChild(visit: (name: string) => void): void {
    if (!this.selfClosing) this.visitChildren(visit);
    // After the root nothing may come but comments; next() throws on a second root.
    if (this.depth === 0) this.next();
  }

  /** Text of the current element without that of its children; the reader moves to its end tag. */
  content(): string {
    if (this.selfClosing) return '';
    let text = '';
    const depth = this.depth;
    for (;;) {
      const at = this.text.indexOf('<', this.end);
      if (at < 0) throw new XmlError('unexpected end');
      if (at > this.end) text += decodeXml(normaliseLineEnds(this.text.slice(this.end, at)));
      const code = this.text.charCodeAt(at + 1);
      if (code === SLASH) {
        this.readClose(at);
        return text;
      }
      if (code === EXCLAMATION || code === QUESTION) text += this.characterData(at);
      else {
        this.readOpen(at);
        while (this.depth > depth) this.next();
      }
    }
  }

  /** An attribute of the current start tag, by its name without or with prefix; undefined when absent. */
  attribute(name: string): string | undefined {
    const at = this.findAttribute(name);
    return at < 0 ? undefined : decodeXml(this.valueAt(at));
  }

  /** The first prefixed attribute with this local name, such as `id` for `r:id`. */
  prefixedAttribute(local: string): string | undefined {
    for (let at = 0; at < this.attributeCount; at += NUMBERS_PER_ATTRIBUTE) {
      const name = this.text.slice(this.attributes[at], this.attributes[at + 1]);
      if (name.endsWith(`:${local}`)) return decodeXml(this.valueAt(at));
    }
    return undefined;
  }

  /** Where the attributes of the current start tag stand, in their order. */
  attributeSpans(): AttributeSpan[] {
    const spans: AttributeSpan[] = [];
    for (let at = 0; at < this.attributeCount; at += NUMBERS_PER_ATTRIBUTE) {
      const [start = 0, nameEnd = 0, valueStart = 0, valueEnd = 0] = this.attributes.slice(at);
      spans.push({ name: this.text.slice(start, nameEnd), start, end: valueEnd + 1, valueStart, valueEnd });
    }
    return spans;
  }

  private visitChildren(visit: (name: string) => void): void {
    const { depth } = this;
    while (this.next() && this.depth >= depth) {
      if (!this.isOpen) continue;
      visit(this.name);
      while (this.depth > depth) this.next();
    }
  }

  private findAttribute(name: string): number {
    for (let at = 0; at < this.attributeCount; at += NUMBERS_PER_ATTRIBUTE) {
      const start = this.attributes[at] ?? 0;
      const end = this.attributes[at + 1] ?? 0;
      if (end - start === name.length && this.text.startsWith(name, start)) return at;
    }
    return -1;
  }

  private valueAt(at: number): string {
    return this.text.slice(this.attributes[at + 2], this.attributes[at + 3]);
  }

  private finish(): false {
    if (this.open.length > 0 || !this.sawRoot) throw new XmlError('unexpected end');
    this.isOpen = false;
    return false;
  }

  private readClose(at: number): true {
    const qualified = this.open.pop();
    if (qualified === undefined || !this.text.startsWith(qualified, at + 2))
      throw new XmlError('wrong end tag');
    let end = at + 2 + qualified.length;
    while (isBlank(this.text.charCodeAt(end))) end++;
    if (this.text.charCodeAt(end) !== GREATER) throw new XmlError('wrong end tag');
    this.start = at;
    this.end = end + 1;
    this.isOpen = false;
    this.selfClosing = false;
    this.name = localName(qualified);
    return true;
  }

  private readOpen(at: number): true {
    const { text } = this;
    let end = at + 1;
    while (!endsName(text.charCodeAt(end))) end++;
    const qualified = text.slice(at + 1, end);
    if (qualified === '') throw new XmlError('tag without a name');
    if (this.open.length === 0 && this.sawRoot) throw new XmlError('two root elements');
    this.sawRoot = true;
    this.start = at;
    this.readAttributes(end);
    this.isOpen = true;
    this.name = localName(qualified);
    if (this.selfClosing) return true;
    if (this.open.push(qualified) > MAX_DEPTH) throw new XmlError('nested too deeply');
    return true;
  }

  /** Notes where the attributes stand and finds the tag's end. */
  private readAttributes(from: number): void {
    const { text, attributes } = this;
    let at = from;
    let count = 0;
    for (;;) {
      while (isBlank(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      if (code === GREATER || (code === SLASH && text.charCodeAt(at + 1) === GREATER)) break;
      const nameStart = at;
      while (!endsName(text.charCodeAt(at))) at++;
      attributes[count] = nameStart;
      attributes[count + 1] = at;
      at = this.valueStart(at);
      const close = text.indexOf(text.charAt(at - 1), at);
      if (close < 0) throw new XmlError('unfinished attribute');
      attributes[count + 2] = at;
      attributes[count + 3] = close;
      count += NUMBERS_PER_ATTRIBUTE;
      at = close + 1;
    }
    this.attributeCount = count;
    this.selfClosing = text.charCodeAt(at) === SLASH;
    this.end = at + (this.selfClosing ? 2 : 1);
  }

  /** From the end of an attribute's name to just after the opening quote. */
  private valueStart(nameEnd: number): number {
    const { text } = this;
    let at = nameEnd;
    while (isBlank(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== EQUALS) throw new XmlError('attribute without a value');
    do at++;
    while (isBlank(text.charCodeAt(at)));
    const quote = text.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new XmlError('attribute without quotes');
    return at + 1;
  }

  /** The text of a CDATA section; comments and instructions are none. */
  private characterData(at: number): string {
    this.end = this.afterMarkup(at);
    return this.text.startsWith('<![CDATA[', at)
      ? normaliseLineEnds(this.text.slice(at + 9, this.end - 3))
      : '';
  }

  private afterMarkup(at: number): number {
    const { text } = this;
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : '?>';
    // Package parts may not have a document type (ECMA-376 part 2, 8.2.5): it only serves entity bombs.
    if (close === '?>' && text.charCodeAt(at + 1) !== QUESTION)
      throw new XmlError('document type declaration');
    const end = text.indexOf(close, at + 2);
    if (end < 0) throw new XmlError('unexpected end');
    return end + close.length;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** True at whatever cannot belong to a name, the end of the text (NaN) included. */
function endsName(code: number): boolean {
  return !(code > 32 && code !== GREATER && code !== SLASH && code !== EQUALS && code !== 60);
}

function localName(qualified: string): string {
  for (let i = 0; i < qualified.length; i++) {
    if (qualified.charCodeAt(i) === COLON) return qualified.slice(i + 1);
  }
  return qualified;
}
