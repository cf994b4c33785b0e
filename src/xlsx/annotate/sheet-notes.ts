/** Puts notes into the parts of one sheet: its comments, their drawing, and the lists that name both. */
import { formatAddress, parseAddress } from '../../core/grid/address';
import type { Sheet } from '../../core/grid/workbook';
import { readGeometry } from '../appearance/geometry';
import type { SheetPart, XlsxFile } from '../file';
import { CONTENT_TYPES, type Relationship, relationshipsPath } from '../package';
import { insertChild, readRoot, withChild } from '../xml/elements';
import { XmlReader } from '../xml/reader';
import { splice } from '../xml/splice';
import { type Note, commentedCells, newComments, withNotes } from './comments';
import { anchorOf } from './note-box';
import { newDrawing, withShapes } from './note-shapes';
import type { PartTexts } from './part-texts';
import { BEFORE_LEGACY_DRAWING } from './sheet-elements';

const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const VML_EXTENSION = 'vml';

/** Namespaces of a file, by the one of its sheets: strict files have others (ECMA-376 part 1, annex A). */
const DIALECTS = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;

export class SheetNotes {
  private readonly links: readonly Relationship[];
  private readonly dialect: (typeof DIALECTS)[keyof typeof DIALECTS];

  constructor(
    private readonly file: XlsxFile,
    private readonly part: SheetPart,
    private readonly sheet: Sheet,
    private readonly texts: PartTexts,
  ) {
    this.links = file.package.relationships(part.path);
    const isStrict = texts.get(part.path).includes(DIALECTS.strict.main);
    this.dialect = isStrict ? DIALECTS.strict : DIALECTS.transitional;
  }

  /** Cells with a conversation, which is no note and leaves no room for one; by their addresses. */
  conversations(): ReadonlySet<string> {
    const cells = this.links
      .filter(({ kind }) => kind === 'threadedComment')
      .flatMap(({ target }) => refsIn(this.texts.get(target)));
    return new Set(cells);
  }

  /**
   * Adds the notes and settles those of ours that have nothing to say any more.
   * @returns false, with nothing changed, where the sheet's drawing cannot be added to
   */
  write(notes: readonly Note[], settled: string): boolean {
    const comments = this.partOf('comments');
    if (notes.length === 0 && comments === undefined) return true;
    const before = comments === undefined ? newComments(this.dialect.main) : this.texts.get(comments);
    const known = commentedCells(before);
    const shapes = notes.filter(({ ref }) => !known.has(ref));
    const drawing = this.drawing(shapes);
    if (drawing === null) return false;
    const path = comments ?? this.texts.free(this.folder('comments'), '.xml');
    this.texts.set(path, withNotes(before, notes, settled));
    if (comments === undefined) this.enter('comments', path, COMMENTS_TYPE);
    if (drawing) this.setDrawing(drawing);
    return true;
  }

  /** The drawing's new text; undefined where no shape is added, null where it cannot take any. */
  private drawing(notes: readonly Note[]): { path: string | undefined; text: string } | undefined | null {
    if (notes.length === 0) return undefined;
    const path = this.drawingPath();
    const geometry = readGeometry(this.texts.get(this.part.path));
    const shapes = notes.flatMap(({ ref, text }) => {
      const at = parseAddress(ref);
      return at ? [{ ...at, anchor: anchorOf(at, text, this.sheet, geometry) }] : [];
    });
    const text = withShapes(path === undefined ? newDrawing(notes.length) : this.texts.get(path), shapes);
    return text === null ? null : { path, text };
  }

  private setDrawing({ path, text }: { path: string | undefined; text: string }): void {
    if (path !== undefined) {
      this.texts.set(path, text);
      return;
    }
    const created = this.texts.free(this.folder('drawings/vmlDrawing'), `.${VML_EXTENSION}`);
    this.texts.set(created, text);
    this.texts.set(CONTENT_TYPES, withDefault(this.texts.get(CONTENT_TYPES)));
    const id = this.relate('vmlDrawing', created);
    const xml = this.texts.get(this.part.path);
    const root = readRoot(xml);
    const reference = `<${root.prefix}legacyDrawing xmlns:r="${this.dialect.relationships}" r:id="${id}"/>`;
    this.texts.set(this.part.path, splice(xml, [insertChild(root, BEFORE_LEGACY_DRAWING, reference)]));
  }

  /** The drawing that the sheet names as that of its notes; one of headers and footers is another. */
  private drawingPath(): string | undefined {
    let id: string | undefined;
    const reader = new XmlReader(this.texts.get(this.part.path));
    reader.root();
    reader.eachChild((name) => {
      if (name === 'legacyDrawing') id = reader.prefixedAttribute('id');
    });
    return id === undefined ? undefined : this.links.find((link) => link.id === id)?.target;
  }

  private partOf(kind: string): string | undefined {
    return this.links.find((link) => link.kind === kind)?.target;
  }

  private folder(name: string): string {
    const { workbook } = this.file.parts;
    return workbook.slice(0, workbook.lastIndexOf('/') + 1) + name;
  }

  private enter(kind: string, path: string, type: string): void {
    this.relate(kind, path);
    const entered = withChild(
      this.texts.get(CONTENT_TYPES),
      (prefix) => `<${prefix}Override PartName="/${path}" ContentType="${type}"/>`,
    );
    this.texts.set(CONTENT_TYPES, entered);
  }

  private relate(kind: string, path: string): string {
    const list = relationshipsPath(this.part.path);
    const id = this.freeId(kind);
    const type = `${this.dialect.relationships}/${kind}`;
    const before = this.texts.has(list)
      ? this.texts.get(list)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`;
    this.texts.set(
      list,
      withChild(before, (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="/${path}"/>`),
    );
    return id;
  }

  private freeId(kind: string): string {
    const taken = new Set(this.links.map(({ id }) => id));
    let id = `rId_${kind}`;
    for (let number = 2; taken.has(id); number++) id = `rId_${kind}${String(number)}`;
    return id;
  }
}

function refsIn(xml: string): readonly string[] {
  const refs: string[] = [];
  const reader = new XmlReader(xml);
  reader.root();
  reader.eachChild(() => {
    const at = parseAddress(reader.attribute('ref') ?? '');
    if (at) refs.push(formatAddress(at));
  });
  return refs;
}

/** The content types with that of VML drawings, by their extension as Excel enters them. */
function withDefault(xml: string): string {
  const reader = new XmlReader(xml);
  const extensions: string[] = [];
  reader.root();
  reader.eachChild((name) => {
    if (name === 'Default') extensions.push((reader.attribute('Extension') ?? '').toLowerCase());
  });
  if (extensions.includes(VML_EXTENSION)) return xml;
  const root = readRoot(xml);
  const entry = `<${root.prefix}Default Extension="${VML_EXTENSION}" ContentType="${VML_TYPE}"/>`;
  return splice(xml, [insertChild(root, ['Default'], entry)]);
}
