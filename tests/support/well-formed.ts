/** Whether a text is well-formed XML, by a parser that is not ours. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

export type Element = SaxesTagNS;

/** The elements of a document in their order; throws where it is not well-formed. */
export function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (element) => elements.push(element));
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return elements;
}

export function attributeOf({ attributes }: Element, name: string): string | undefined {
  return attributes[name]?.value;
}
