/** Custom XML parts between the emulated Excel and the file. */
import type { CustomPart, XlsxFile } from '../../../../src/xlsx';
import type { CustomXmlPart } from './model';

/** The root element; null for what is no well-formed XML. */
export function rootOf(xml: string): Element | null {
  const { documentElement } = new DOMParser().parseFromString(xml.replace(/^\ufeff/, ''), 'application/xml');
  return documentElement.getElementsByTagName('parsererror').length > 0 ||
    documentElement.localName === 'parsererror'
    ? null
    : documentElement;
}

/** The texts of all such parts of a file, whoever made them. */
export function customXmlOf({ package: pack, parts }: XlsxFile): string[] {
  const listed = [...pack.relationships(parts.workbook), ...pack.relationships('')];
  const paths = listed.filter(({ kind }) => kind === 'customXml').map(({ target }) => target);
  return paths.filter((path) => pack.has(path)).map((path) => pack.text(path));
}

/** What saving has to write; the file layer takes one part with nothing but a text in it. */
export function changedPart(
  opened: ReadonlyMap<string, string>,
  parts: readonly CustomXmlPart[],
): CustomPart | undefined {
  const [changed, ...more] = parts.filter(({ id, xml }) => opened.get(id) !== xml);
  if (!changed) return undefined;
  const root = rootOf(changed.xml);
  if (more.length > 0 || !root?.namespaceURI || root.childElementCount > 0)
    throw new Error('custom XML parts that the file layer cannot write');
  return { namespace: root.namespaceURI, text: root.textContent };
}
