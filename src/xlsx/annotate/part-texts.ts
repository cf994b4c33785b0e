/** Texts of parts as they change, until all of them go into the file at once. */
import type { XlsxFile } from '../file';
import { rewriteArchive } from '../zip/rewrite';

export class PartTexts {
  /** Null for a part that goes. */
  private readonly texts = new Map<string, string | null>();

  constructor(private readonly file: XlsxFile) {}

  /** As it stands by now. */
  get(path: string): string {
    return this.texts.get(path) ?? this.file.package.text(path);
  }

  has(path: string): boolean {
    return this.texts.has(path) || this.file.package.has(path);
  }

  /** A text that is the part's own leaves the part alone. */
  set(path: string, text: string): void {
    if (this.file.package.has(path) && text === this.file.package.text(path)) this.texts.delete(path);
    else this.texts.set(path, text);
  }

  /** Takes a part out; the lists that name it are the caller's. */
  drop(path: string): void {
    this.texts.set(path, null);
  }

  setAll(texts: ReadonlyMap<string, string>): void {
    for (const [path, text] of texts) this.set(path, text);
  }

  /** `stem1ending`, with the first number that no part has. */
  free(stem: string, ending: string): string {
    for (let number = 1; ; number++) {
      const path = `${stem}${String(number)}${ending}`;
      if (!this.has(path)) return path;
    }
  }

  /** The file with the changed parts; every other one keeps its bytes. */
  pack(): Uint8Array {
    const { package: pack } = this.file;
    if (this.texts.size === 0) return pack.archive.bytes;
    const changes = new Map(
      [...this.texts].map(([path, text]) => [
        pack.member(path)?.path ?? path,
        text === null ? null : pack.encode(path, text),
      ]),
    );
    return rewriteArchive(pack.archive, changes);
  }
}
