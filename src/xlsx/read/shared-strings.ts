/** The shared string table. */

import { XmlReader } from '../xml/reader';
import { decodeEscapes } from '../xml/text';

export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild((name) => {
    if (name === 'si') strings.push(readRichText(reader));
  });
  return strings;
}

/** Text of an `si` or `is` element: plain or in formatted runs, phonetic guides (`rPh`) left out. */
export function readRichText(reader: XmlReader): string {
  let text = '';
  reader.eachChild((name) => {
    if (name === 't') text += reader.content();
    if (name === 'r') reader.eachChild((part) => (text += part === 't' ? reader.content() : ''));
  });
  return decodeEscapes(text);
}
