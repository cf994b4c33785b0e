/** Lists of a styles part that say how many items they have: `<cellXfs count="3">`. */
import { integer } from '../read/attributes';
import { type ElementSpan, appendTo, insertChild, readRoot } from './elements';
import { XmlReader } from './reader';
import type { Splice } from './splice';

/**
 * Appends to a list below the root, which is created where the schema wants it when it is missing.
 * @param before names of the elements that come earlier in the schema's sequence
 */
export function extendList(
  xml: string,
  name: string,
  items: readonly string[],
  before: readonly string[],
): Splice[] {
  if (items.length === 0) return [];
  const root = readRoot(xml);
  const { prefix } = root;
  const content = items.join('');
  const list = root.children.find((child) => child.name === name);
  if (list) return [appendTo(list, prefix, content), ...countSplice(xml, list, items.length)];
  const element = `<${prefix}${name} count="${items.length}">${content}</${prefix}${name}>`;
  return [insertChild(root, before, element)];
}

function countSplice(xml: string, { start, end }: ElementSpan, added: number): Splice[] {
  const reader = new XmlReader(xml.slice(start, end));
  reader.root();
  const count = reader.attributeSpans().find(({ name }) => name === 'count');
  if (!count) return [];
  const total = integer(reader.attribute('count'), 0) + added;
  return [{ start: start + count.valueStart, end: start + count.valueEnd, text: String(total) }];
}
