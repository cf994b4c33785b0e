/** A small XML tree, enough to look through the manifest. */
import { SaxesParser } from 'saxes';

export interface Element {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  /** By qualified name, as written; declarations of namespaces are not among them. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: Element[];
  text: string;
}

/** @throws Error with line and column when the text is not well-formed */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const document: OpenElement = { name: '', namespace: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const current = () => open.at(-1) ?? document;

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const own = Object.values(attributes).filter(
      ({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns',
    );
    const element: OpenElement = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    };
    current().children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    current().text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();

  const [root] = document.children;
  if (!root) throw new Error('no root element');
  return root;
}

/** The element and all below it, in document order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

export function elementsNamed(element: Element, name: string): Element[] {
  return everyElement(element).filter((each) => each.name === name);
}

export function childNamed(element: Element, name: string): Element | undefined {
  return element.children.find((child) => child.name === name);
}
