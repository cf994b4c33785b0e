/** A text as the XML of a custom part, the same in a file and in an open workbook. */
import { XmlReader } from './reader';
import { encodeAttribute, encodeXml } from './text';

/** The part's root element, without a declaration. */
export function customXml(namespace: string, text: string): string {
  return `<formlint xmlns="${encodeAttribute(namespace)}">${encodeXml(text)}</formlint>`;
}

/** The text of a part whose root element has this namespace; null for any other part, readable or not. */
export function customText(xml: string, namespace: string): string | null {
  try {
    const reader = new XmlReader(xml);
    reader.root();
    const prefix = reader.prefix.replace(':', '');
    const declared = reader.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
    return declared === namespace ? reader.content() : null;
  } catch {
    return null;
  }
}
