/**
 * One custom XML part of our own in a workbook (ECMA-376 part 1, 15.2.5): a text that travels with the file and
 * that Excel and WPS keep as it is.
 */
import type { WorkbookFile, XlsxFile } from './file';
import { CONTENT_TYPES, type Package, relationshipsPath } from './package';
import { customText, customXml } from './xml/custom-xml';
import { withChild } from './xml/elements';
import { encodeAttribute } from './xml/text';

export interface CustomPart {
  /** Namespace of the part's root element, by which it is known again. */
  readonly namespace: string;
  readonly text: string;
}

/** The text of the part with this namespace; null where the workbook has none, as a .xls file never has. */
export function readCustomPart(file: WorkbookFile, namespace: string): string | null {
  return file.format === 'xls' ? null : (findPart(file, namespace)?.text ?? null);
}

/**
 * New texts of the parts that change when the workbook is to hold the part; one of the same namespace is replaced.
 * @param textOf a part's text as it stands by now
 */
export function withCustomPart(
  file: XlsxFile,
  part: CustomPart,
  textOf: (path: string) => string,
): ReadonlyMap<string, string> {
  const existing = findPart(file, part.namespace);
  if (existing) return new Map([[existing.path, partXml(part)]]);
  const { workbook } = file.parts;
  const { item, properties } = freePaths(file.package);
  const list = relationshipsPath(workbook);
  return new Map([
    [item, partXml(part)],
    [properties, propertiesXml(part)],
    [relationshipsPath(item), relationshipsXml(properties)],
    [list, withChild(textOf(list), (prefix) => relationship(prefix, 'customXml', item))],
    [
      CONTENT_TYPES,
      withChild(
        textOf(CONTENT_TYPES),
        (prefix) => override(prefix, item, 'application/xml') + override(prefix, properties, PROPERTIES_TYPE),
      ),
    ],
  ]);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** Ours alone, and there is one such part at most in a workbook. */
const ITEM_ID = '{7C0E5C0B-6B1E-4C57-9D0A-0F2B5A6E3D41}';

/** Parts of other producers may hold anything: one that cannot be read is not ours. */
function findPart({ package: pack, parts }: XlsxFile, namespace: string) {
  // LibreOffice enters such parts in the package's own list.
  const lists = [...pack.relationships(parts.workbook), ...pack.relationships('')];
  const targets = lists.filter(({ kind }) => kind === 'customXml');
  for (const { target: path } of targets) {
    const text = textIn(pack, path, namespace);
    if (text !== null) return { path, text };
  }
  return null;
}

function textIn(pack: Package, path: string, namespace: string): string | null {
  try {
    return customText(pack.text(path), namespace);
  } catch {
    return null;
  }
}

function freePaths(pack: Package): { item: string; properties: string } {
  for (let number = 1; ; number++) {
    const item = `customXml/item${String(number)}.xml`;
    const properties = `customXml/itemProps${String(number)}.xml`;
    if (![item, properties, relationshipsPath(item)].some((path) => pack.has(path)))
      return { item, properties };
  }
}

function partXml({ namespace, text }: CustomPart): string {
  return DECLARATION + customXml(namespace, text);
}

function propertiesXml({ namespace }: CustomPart): string {
  const schema = `<ds:schemaRef ds:uri="${encodeAttribute(namespace)}"/>`;
  return (
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml">` +
    `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`
  );
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
