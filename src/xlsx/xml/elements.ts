/** Adding and removing child elements in a part's text. */
import { XmlReader } from './reader';
import { type Splice, splice } from './splice';

export interface ElementSpan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where a further child goes: before the end tag, or at the `/>` of a self-closing tag. */
  readonly contentEnd: number;
  readonly selfClosing: boolean;
}

export interface Root {
  /** Prefix of the root with its colon, which its children share. */
  readonly prefix: string;
  readonly element: ElementSpan;
  /** Just after the root's start tag. */
  readonly contentStart: number;
  readonly children: readonly ElementSpan[];
}

export function readRoot(xml: string): Root {
  const reader = new XmlReader(xml);
  reader.root();
  const { prefix, end: contentStart } = reader;
  const children: ElementSpan[] = [];
  const element = elementSpan(reader, () =>
    reader.eachChild(() => children.push(elementSpan(reader, () => reader.content()))),
  );
  return { prefix, element, contentStart, children };
}

/**
 * Span of the element on whose start tag the reader stands.
 * @param read reads the element to its end tag
 */
export function elementSpan(reader: XmlReader, read: () => void): ElementSpan {
  const { name, start, selfClosing } = reader;
  read();
  return {
    name,
    start,
    end: reader.end,
    contentEnd: selfClosing ? reader.end - 2 : reader.start,
    selfClosing,
  };
}

/**
 * Inserts a child where the schema wants it.
 * @param before names of the elements that come earlier in the schema's sequence
 */
export function insertChild(
  { prefix, element, contentStart, children }: Root,
  before: readonly string[],
  text: string,
): Splice {
  if (element.selfClosing) return appendTo(element, prefix, text);
  const previous = [...children].reverse().find(({ name }) => before.includes(name));
  const at = previous?.end ?? contentStart;
  return { start: at, end: at, text };
}

/** Appends to an element's content, also when it is written as a self-closing tag. */
export function appendTo(
  { name, contentEnd, end, selfClosing }: ElementSpan,
  prefix: string,
  text: string,
): Splice {
  return selfClosing
    ? { start: contentEnd, end, text: `>${text}</${prefix}${name}>` }
    : { start: contentEnd, end: contentEnd, text };
}

/**
 * The text with a child added at the end of its root.
 * @param child the child's text for the prefix that the root has
 */
export function withChild(xml: string, child: (prefix: string) => string): string {
  const { prefix, element } = readRoot(xml);
  return splice(xml, [appendTo(element, prefix, child(prefix))]);
}
