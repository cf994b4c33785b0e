/**
 * Custom XML parts of our own in a workbook (ECMA-376 part 1, 15.2.5), one for each namespace: a text that travels
 * with the file and that Excel and WPS keep as it is.
 */
import type { WorkbookFile, XlsxFile } from './file';
import { CONTENT_TYPES, type Package, relationshipsPath } from './package';
import { withoutPart } from './part-lists';
import { customText, customXml } from './xml/custom-xml';
import { withChild } from './xml/elements';
import { encodeAttribute } from './xml/text';

export interface CustomPart {
  /** Namespace of the part's root element, by which it is known again. */
  readonly namespace: string;
  /** Null for a part that goes. */
  readonly text: string | null;
}

/** The package as it stands by now, changes that are yet to be written included. */
export interface PresentParts {
  has(path: string): boolean;
  text(path: string): string;
}

/** New texts of parts by path; null for a part that goes. */
type Texts = Map<string, string | null>;

/** The text of the part with this namespace; null where the workbook has none, as a .xls file never has. */
export function readCustomPart(file: WorkbookFile, namespace: string): string | null {
  return file.format === 'xls' ? null : (ownParts(file, namespace)[0]?.text ?? null);
}

/**
 * What changes when the workbook is to hold the part, or is to hold it no longer; one of the same namespace is
 * replaced, and of several, as joining two workbooks can bring about, one is left.
 */
export function withCustomPart(
  file: XlsxFile,
  { namespace, text }: CustomPart,
  present: PresentParts,
): ReadonlyMap<string, string | null> {
  const own = ownParts(file, namespace);
  const kept = text === null ? undefined : own[0];
  const texts: Texts = new Map();
  for (const part of own) if (part !== kept) takeOut(file, part, present, texts);
  if (text === null) return texts;
  if (kept) return texts.set(kept.path, partXml(namespace, text));
  return new Map([...texts, ...newPart(file, namespace, text, present)]);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

interface OwnPart {
  readonly path: string;
  readonly text: string;
  /** The part in whose list it is entered; empty for the package itself. */
  readonly source: string;
}

/** Parts of other producers may hold anything: one that cannot be read is not ours. */
function ownParts({ package: pack, parts }: XlsxFile, namespace: string): readonly OwnPart[] {
  // LibreOffice enters such parts in the package's own list.
  return [parts.workbook, ''].flatMap((source) =>
    pack.relationships(source).flatMap(({ kind, target: path }) => {
      const text = kind === 'customXml' ? textIn(pack, path, namespace) : null;
      return text === null ? [] : [{ path, text, source }];
    }),
  );
}

function textIn(pack: Package, path: string, namespace: string): string | null {
  try {
    return customText(pack.text(path), namespace);
  } catch {
    return null;
  }
}

function newPart({ parts }: XlsxFile, namespace: string, text: string, present: PresentParts): Texts {
  const { item, properties } = freePaths(present);
  const list = relationshipsPath(parts.workbook);
  return new Map([
    [item, partXml(namespace, text)],
    [properties, propertiesXml(namespace)],
    [relationshipsPath(item), relationshipsXml(properties)],
    [list, withChild(present.text(list), (prefix) => relationship(prefix, 'customXml', item))],
    [
      CONTENT_TYPES,
      withChild(
        present.text(CONTENT_TYPES),
        (prefix) => override(prefix, item, 'application/xml') + override(prefix, properties, PROPERTIES_TYPE),
      ),
    ],
  ]);
}

/** Takes a part out along with its properties. */
function takeOut({ package: pack }: XlsxFile, part: OwnPart, present: PresentParts, texts: Texts): void {
  const { path, source } = part;
  const textOf = (list: string): string => texts.get(list) ?? present.text(list);
  const leave = (owner: string, target: string): void => {
    for (const [list, text] of withoutPart(pack, owner, target, textOf)) texts.set(list, text);
    texts.set(target, null);
  };
  const properties = pack.relationships(path).map(({ target }) => target);
  for (const target of properties.filter((own) => present.has(own))) leave(path, target);
  if (present.has(relationshipsPath(path))) texts.set(relationshipsPath(path), null);
  leave(source, path);
}

function freePaths(present: PresentParts): { item: string; properties: string } {
  for (let number = 1; ; number++) {
    const item = `customXml/item${String(number)}.xml`;
    const properties = `customXml/itemProps${String(number)}.xml`;
    if (![item, properties, relationshipsPath(item)].some((path) => present.has(path)))
      return { item, properties };
  }
}

function partXml(namespace: string, text: string): string {
  return DECLARATION + customXml(namespace, text);
}

function propertiesXml(namespace: string): string {
  const schema = `<ds:schemaRef ds:uri="${encodeAttribute(namespace)}"/>`;
  return (
    `${DECLARATION}<ds:datastoreItem ds:itemID="${itemId(namespace)}" xmlns:ds="${OFFICE}/customXml">` +
    `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`
  );
}

/**
 * A UUID that follows from the namespace (RFC 9562, 5.8): no two parts of a workbook may have the same, and there is
 * one part at most for each namespace.
 */
function itemId(namespace: string): string {
  const digits = [1, 2, 3, 4].map((seed) => hash(`${String(seed)} ${namespace}`)).join('');
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digits) ?? [];
  return `{${[a, b, `8${c ?? ''}`, `A${d ?? ''}`, e].join('-')}}`;
}

/** Eight hexadecimal digits (FNV-1a). */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

function relationshipsXml(properties: string): string {
  const entry = relationship('', 'customXmlProps', properties);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${entry}</Relationships>`;
}

function relationship(prefix: string, kind: string, path: string): string {
  const type = `${OFFICE}/relationships/${kind}`;
  // Free like the path: only parts of ours have such an id, each with the number of its path.
  const id = `rIdFormLint${/\d+/.exec(path)?.[0] ?? ''}`;
  return `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${path}"/>`;
}

function override(prefix: string, path: string, type: string): string {
  return `<${prefix}Override PartName="/${path}" ContentType="${type}"/>`;
}
