/** The package around a workbook: named parts, their relationships, and their text on demand. */
import type { Limits } from './limits';
import { OpenError } from './problem';
import { type Encoding, decode, encode, encodingOf } from './xml/encoding';
import { XmlReader } from './xml/reader';
import type { Archive, ZipMember } from './zip/archive';
import { inflateMember } from './zip/inflate';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI, the same in transitional and strict files: `worksheet`, `styles` … */
  readonly kind: string;
  /** Path of the target part; for an external target as written. */
  readonly target: string;
}

/** The part that every package has. */
export const CONTENT_TYPES = '[Content_Types].xml';

export class Package {
  private readonly byPath = new Map<string, ZipMember>();
  private readonly encodings = new Map<string, Encoding>();
  private readonly admitted = new Set<ZipMember>();
  private unpacked = 0;

  constructor(
    readonly archive: Archive,
    private readonly limits: Limits,
  ) {
    for (const member of archive.members) this.byPath.set(member.path.toLowerCase(), member);
  }

  /** The member behind a part's path; part names ignore case (ECMA-376 part 2, 6.2.2.3). */
  member(path: string): ZipMember | undefined {
    return this.byPath.get(path.toLowerCase()) ?? this.byPath.get(decodePath(path).toLowerCase());
  }

  has(path: string): boolean {
    return this.member(path) !== undefined;
  }

  /**
   * A part's XML, a byte order mark included.
   * @throws OpenError `damaged` when the part is missing or broken, `too-large` beyond the limits
   */
  text(path: string): string {
    const member = this.member(path);
    if (!member) throw new OpenError('damaged', `${path} is missing`);
    this.admit(member);
    const bytes = inflateMember(this.archive, member);
    const encoding = encodingOf(bytes);
    this.encodings.set(member.path, encoding);
    return decode(bytes, encoding, path);
  }

  /** The bytes of a new or changed part, a changed one in the encoding in which it was read. */
  encode(path: string, text: string): Uint8Array {
    return encode(text, this.encodings.get(this.member(path)?.path ?? '') ?? 'utf-8');
  }

  /** Relationships of a part, or of the package itself for an empty path; none when it has no list. */
  relationships(path: string): Relationship[] {
    const list = relationshipsPath(path);
    if (!this.has(list)) return [];
    const found: Relationship[] = [];
    const reader = new XmlReader(this.text(list));
    reader.root();
    reader.eachChild(() => {
      const target = reader.attribute('Target') ?? '';
      const isExternal = reader.attribute('TargetMode') === 'External';
      found.push({
        id: reader.attribute('Id') ?? '',
        kind: lastSegment(reader.attribute('Type') ?? ''),
        target: isExternal ? target : resolvePath(path, target),
      });
    });
    return found;
  }

  /** Refuses by the directory's word before any memory is spent on unpacking. */
  private admit(member: ZipMember): void {
    if (this.admitted.has(member)) return;
    const { partBytes, totalBytes } = this.limits;
    this.admitted.add(member);
    this.unpacked += member.size;
    if (member.size > partBytes) throw new OpenError('too-large', `${member.path}: ${member.size} bytes`);
    if (this.unpacked > totalBytes) throw new OpenError('too-large', `${this.unpacked} bytes in all`);
  }
}

/** `xl/workbook.xml → xl/_rels/workbook.xml.rels`; the package's own list for an empty path. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function lastSegment(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** A target is relative to its source part's folder, or absolute from the package's root. */
function resolvePath(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
