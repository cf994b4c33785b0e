/** Elements of a part with the places of everything in them, for changes that look at more than one level. */
import { type AttributeSpan, XmlReader } from './reader';
import type { Splice } from './splice';
import { decodeXml, encodeAttribute, encodeXml } from './text';

export interface Node {
  /** Without its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly nameEnd: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly attributes: readonly AttributeSpan[];
  readonly children: readonly Node[];
}

/**
 * The root with all that is in it, but for what is in elements of these names.
 * @throws XmlError when the text is not well-formed
 */
export function readTree(xml: string, closed: readonly string[] = []): Node {
  const reader = new XmlReader(xml);
  reader.root();
  return readNode(reader, closed);
}

function readNode(reader: XmlReader, closed: readonly string[]): Node {
  const { name, start, nameEnd, end: contentStart, selfClosing } = reader;
  const attributes = reader.attributeSpans();
  const children: Node[] = [];
  reader.eachChild(() => {
    if (!closed.includes(name)) children.push(readNode(reader, closed));
  });
  const contentEnd = selfClosing ? contentStart : reader.start;
  return { name, start, end: reader.end, nameEnd, contentStart, contentEnd, attributes, children };
}

/** Changes of one part's text, collected while its tree is walked. */
export class TreeEditor {
  private readonly splices: Splice[] = [];
  private readonly gone = new Set<Node>();

  constructor(private readonly xml: string) {}

  attribute(node: Node, name: string): string | undefined {
    const span = spanOf(node, name);
    return span && decodeXml(this.xml.slice(span.valueStart, span.valueEnd));
  }

  /** The text of an element without children. */
  content(node: Node): string {
    const raw = this.xml.slice(node.contentStart, node.contentEnd);
    const section = /^\s*<!\[CDATA\[([^]*)\]\]>\s*$/.exec(raw);
    return section?.[1] ?? decodeXml(raw);
  }

  setAttribute(node: Node, name: string, value: string): void {
    const span = spanOf(node, name);
    const text = encodeAttribute(value).replaceAll("'", '&apos;');
    if (!span) this.splices.push({ start: node.nameEnd, end: node.nameEnd, text: ` ${name}="${text}"` });
    else if (this.attribute(node, name) !== value)
      this.splices.push({ start: span.valueStart, end: span.valueEnd, text });
  }

  setContent(node: Node, text: string): void {
    if (this.content(node) !== text)
      this.splices.push({ start: node.contentStart, end: node.contentEnd, text: encodeXml(text) });
  }

  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  /** Takes elements out; a parent that counts its children counts them anew, one that is left empty goes too. */
  remove(node: Node): void {
    this.gone.add(node);
  }

  isGone(node: Node): boolean {
    return this.gone.has(node);
  }

  /** All changes; nothing inside of an element that goes is among them. */
  changes(root: Node): readonly Splice[] {
    this.close(root);
    const spans = [...this.gone].filter((node) => ![...this.gone].some((other) => isInside(node, other)));
    const kept = this.splices.filter((splice) => !spans.some((span) => isInside(splice, span)));
    return [...kept, ...spans.map(({ start, end }) => ({ start, end, text: '' }))];
  }

  private close(node: Node): void {
    for (const child of node.children) this.close(child);
    const left = node.children.filter((child) => !this.gone.has(child)).length;
    if (left === node.children.length) return;
    if (left === 0) this.gone.add(node);
    else if (spanOf(node, 'count')) this.setAttribute(node, 'count', String(left));
  }
}

export function childNamed(node: Node, name: string): Node | undefined {
  return node.children.find((child) => child.name === name);
}

/** The node and everything below it that has one of the names. */
export function nodesNamed(node: Node, names: readonly string[]): readonly Node[] {
  const own = names.includes(node.name) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => nodesNamed(child, names))];
}

function spanOf(node: Node, name: string): AttributeSpan | undefined {
  return node.attributes.find((span) => span.name === name);
}

function isInside(inner: { start: number; end: number }, outer: { start: number; end: number }): boolean {
  return inner !== outer && inner.start >= outer.start && inner.end <= outer.end;
}
