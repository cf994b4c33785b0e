/** The lists in which a package names its parts: relationships, and content types. */
import { CONTENT_TYPES, type Package, relationshipsPath } from './package';
import { XmlReader } from './xml/reader';
import { type Splice, splice } from './xml/splice';

/**
 * The lists that name a part, without it: relationships of the part it belongs to, and content types.
 * @param source the part that has the relationship; empty for the package itself
 * @param textOf a part's text as it stands by now
 */
export function withoutPart(
  pack: Package,
  source: string,
  part: string,
  textOf: (path: string) => string,
): Map<string, string> {
  const relationships = pack.relationships(source).filter(({ target }) => target === part);
  const ids = new Set(relationships.map(({ id }) => id));
  const list = relationshipsPath(source);
  const name = `/${part}`.toLowerCase();
  return new Map([
    [list, withoutChildren(textOf(list), (child) => ids.has(child.attribute('Id') ?? ''))],
    [
      CONTENT_TYPES,
      withoutChildren(textOf(CONTENT_TYPES), (child) => child.attribute('PartName')?.toLowerCase() === name),
    ],
  ]);
}

function withoutChildren(xml: string, isGone: (child: XmlReader) => boolean): string {
  const changes: Splice[] = [];
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild(() => {
    const { start } = reader;
    const goes = isGone(reader);
    reader.content();
    if (goes) changes.push({ start, end: reader.end, text: '' });
  });
  return splice(xml, changes);
}
