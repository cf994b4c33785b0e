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

/** What saving has to write or take out; the file layer takes parts with nothing but a text in them. */
export function changedParts(
  opened: ReadonlyMap<string, string>,
  parts: readonly CustomXmlPart[],
): readonly CustomPart[] {
  const changed = parts.filter(({ id, xml }) => opened.get(id) !== xml).map(({ xml }) => customPartOf(xml));
  const left = new Set(parts.map(({ id }) => id));
  const gone = [...opened].filter(([id]) => !left.has(id)).map(([, xml]) => customPartOf(xml).namespace);
  const isLeft = (namespace: string): boolean =>
    parts.some(({ xml }) => rootOf(xml)?.namespaceURI === namespace);
  return [
    ...changed,
    ...gone.filter((namespace) => !isLeft(namespace)).map((namespace) => ({ namespace, text: null })),
  ];
}

function customPartOf(xml: string): CustomPart {
  const root = rootOf(xml);
  if (!root?.namespaceURI || root.childElementCount > 0)
    throw new Error('a custom XML part that the file layer cannot write');
  return { namespace: root.namespaceURI, text: root.textContent };
}
